import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import type { BracketFacts, Checked } from '../engine/protocol.js';
import { element } from '../element.js';
import { bracketAt, setMarks, showMarks } from './marks.js';
import { theme } from './theme.js';

/** An editor on the page. */
export interface Editor {
  readonly dom: HTMLElement;
  /** Shows what the worker found, if it is about the words that stand there now. */
  readonly show: (checked: Checked, words: string) => void;
  /** Goes to a place of the text. */
  readonly goTo: (start: number, end: number) => void;
  readonly focus: () => void;
  readonly close: () => void;
}

/** What an editor is made of. */
export interface EditorOptions {
  readonly words: string;
  /** What it is called, for those who hear it. */
  readonly label: string;
  readonly hint: string;
  /** Whether the words may be changed. */
  readonly isEditable: boolean;
  readonly onWords: (words: string) => void;
  readonly onCursor: (bracket: BracketFacts | null) => void;
}

/**
 * Makes an editor.
 *
 * It stands in a shadow tree: there it may bring its style sheets along as objects, and the page needs to allow no style but its own.
 *
 * @param options What it shows and whom it tells.
 * @returns The editor.
 */
export function makeEditor(options: EditorOptions): Editor {
  const dom = element('div', { class: 'editor' });
  const root = dom.attachShadow({ mode: 'open' });
  const view = new EditorView({ root, state: stateOf(options) });
  root.append(view.dom);
  return {
    dom,
    close: () => view.destroy(),
    focus: () => view.focus(),
    show: (checked, words) => {
      if (words !== view.state.doc.toString()) return;
      view.dispatch({ effects: setMarks.of(checked) });
      view.dispatch(setDiagnostics(view.state, lintsOf(checked, words.length)));
      options.onCursor(bracketAt(view.state, view.state.selection.main.head)?.bracket ?? null);
    },
    goTo: (start, end) => {
      const most = view.state.doc.length;
      const selection = { anchor: Math.min(start, most), head: Math.min(end, most) };
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }) });
      view.focus();
    },
  };
}

function stateOf({ words, label, hint, isEditable, onWords, onCursor }: EditorOptions): EditorState {
  return EditorState.create({
    doc: words,
    extensions: [
      /* A lone CR, as old captures have it, would otherwise count as a line end of one more kind, and offsets would differ. */
      EditorState.lineSeparator.of('\n'),
      history(),
      /* Controls, marks of direction, and the stand-in for a hyphen at a line end: none of them is seen otherwise. */
      highlightSpecialChars({ addSpecialChars: /\uFFFE/gu }),
      search({ top: true }),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': label,
        spellcheck: 'false',
        dir: 'auto',
        'data-gramm': 'false',
        ...(isEditable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
      }),
      placeholder(hint),
      EditorState.readOnly.of(!isEditable),
      EditorView.editable.of(isEditable),
      showMarks(),
      theme,
      EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
        if (docChanged) onWords(state.doc.toString());
        if (selectionSet) onCursor(bracketAt(state, state.selection.main.head)?.bracket ?? null);
      }),
    ],
  });
}

/** What changes nothing in the reading stands in the list beside the text, and not in the text. */
function lintsOf({ diagnostics }: Checked, length: number): Parameters<typeof setDiagnostics>[1] {
  const grave = diagnostics.filter(({ severity }) => severity !== 'info');
  return grave.flatMap(({ place, severity, reason, note, ruleId }) => {
    const [from, to] = [place.start.offset ?? 0, place.end.offset ?? 0];
    return to > length ? [] : [{ from, to, severity, source: ruleId, message: `${reason}. ${note}` }];
  });
}
