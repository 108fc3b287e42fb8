import { addressOf, go } from '../address.js';
import { makeEditor, type Editor } from '../editor/editor.js';
import { bracketDetails } from '../editor/bracket-details.js';
import type { BracketFacts, Checked } from '../engine/protocol.js';
import { element, fill, type Child } from '../element.js';
import { fileButton } from '../file-button.js';
import { field } from '../draft-choice.js';
import {
  addText,
  allTexts,
  changeText,
  hasWords,
  inputOf,
  moveEarlier,
  nameOf,
  removeText,
  roleName,
  textWithId,
  typeWords,
  wordsOf,
  type Text,
} from '../texts.js';
import { look } from '../workers.js';
import { findings } from './findings.js';

/* Long enough that a word is typed through, short enough that it seems at once. */
const pause = 300;

let open: Editor | null = null;

/**
 * Makes the view of one text: an editor, what it says at the cursor, what is irregular in it.
 *
 * @param text The text.
 * @returns What it holds.
 */
export function textView(text: Text): Child {
  open?.close();
  const place = element('div', { class: 'at-cursor', 'aria-live': 'polite' });
  const found = element('div', { class: 'findings' });
  const showBracket = (bracket: BracketFacts | null): void => {
    const hint = 'Point at a bracket, or go into one with the cursor, to see who wants what.';
    fill(place, bracket === null ? element('p', { class: 'soft' }, hint) : bracketDetails(bracket));
  };
  const bar = element('div', { class: 'toolbar' }, toolbar(text));
  let listed = (text.facts?.parts ?? []).join();
  const isPlain = typeof text.source === 'string';
  const editor = makeEditor({
    words: wordsOf(text),
    label: `Words of ${nameOf(text)}`,
    hint:
      text.role === 'adopted'
        ? 'Paste the adopted text here, or drop a file'
        : 'Paste the draft here, or drop a file',
    isEditable: isPlain,
    onWords: (words) => {
      typeWords(text.id, words);
      soon(() => void check());
    },
    onCursor: showBracket,
  });
  open = editor;
  const check = async (): Promise<void> => {
    const now = textWithId(text.id);
    if (now === null || open !== editor) return;
    if (!hasWords(now)) {
      fill(found);
      showBracket(null);
      return;
    }
    const checked = await looked(now);
    if (checked === null) return;
    const latest = textWithId(text.id);
    if (latest === null || open !== editor || latest.version !== now.version) return;
    if (typeof checked === 'string') {
      fill(found, element('p', { role: 'alert' }, checked));
      return;
    }
    if (latest.facts?.words !== checked.facts.words || latest.facts.brackets !== checked.facts.brackets)
      changeText(text.id, { facts: checked.facts });
    const list = checked.facts.parts.join();
    if (list !== listed) {
      listed = list;
      fill(bar, toolbar(textWithId(text.id) ?? latest));
    }
    editor.show(checked, wordsOf(latest));
    fill(found, findings(checked, editor.goTo));
  };
  showBracket(null);
  void check();
  return [
    bar,
    isPlain ? null : formatNote(text),
    element(
      'div',
      { class: 'writing' },
      editor.dom,
      element('aside', { 'aria-label': 'What the text says' }, place, found),
    ),
  ];
}

async function looked(text: Text): Promise<Checked | string | null> {
  try {
    return await look.ask('check', { text: inputOf(text) });
  } catch (error) {
    return error instanceof Error && error.name !== 'Stopped' ? error.message : null;
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

function soon(act: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(act, pause);
}

function toolbar(text: Text): Child {
  const parts = text.facts?.parts ?? [];
  const isLater = text.role === 'draft' && allTexts()[0]?.id !== text.id;
  return [
    element('h1', {}, roleName(text)),
    field(
      'This is',
      [
        { value: 'draft', label: 'a draft', isChosen: text.role === 'draft' },
        { value: 'adopted', label: 'the adopted text', isChosen: text.role === 'adopted' },
      ],
      (role) => changeText(text.id, { role: role === 'adopted' ? 'adopted' : 'draft' }),
    ),
    parts.length === 0
      ? null
      : field(
          'Of it',
          [
            { value: '', label: 'the whole document', isChosen: text.part === null },
            ...parts.map((part) => ({ value: part, label: part, isChosen: text.part === part })),
          ],
          (part) => changeText(text.id, { part: part === '' ? null : part }),
        ),
    fileButton('Open a file', text.id),
    isLater
      ? element('button', { type: 'button', click: () => moveEarlier(text.id) }, 'Put it earlier')
      : null,
    allTexts().length > 1 ? element('button', { type: 'button', click: () => leave(text) }, 'Remove') : null,
    nextStep(text),
  ];
}

function leave(text: Text): void {
  removeText(text.id);
  go('text', { text: allTexts()[0]?.id ?? null });
}

/** To the next text that is still empty, or to the report. */
function nextStep(text: Text): Child {
  const next = allTexts().find((one) => one.id !== text.id && !hasWords(one));
  return next === undefined
    ? element('a', { class: 'main', href: addressOf('report') }, 'To the report')
    : element(
        'a',
        { class: 'main', href: addressOf('text', { text: next.id }) },
        `Next: ${roleName(next).toLowerCase()}`,
      );
}

function formatNote(text: Text): Child {
  const { source } = text;
  if (typeof source === 'string') return null;
  const names = {
    docx: 'a Word file',
    pdf: 'a PDF',
    html: 'a page',
    markdown: 'a Markdown file',
    text: 'a file',
  };
  const marks = [
    source.tracked.length > 0 ? `${source.tracked.length} tracked changes` : '',
    source.comments.length > 0 ? `${source.comments.length} comments` : '',
    source.runs.length > 0 ? `${source.runs.length} words or passages with a style` : '',
  ].filter(Boolean);
  const holds = marks.length === 0 ? '' : ` It holds ${marks.join(', ')}.`;
  const plain = (): void => changeText(text.id, { source: source.text, facts: null });
  return element(
    'p',
    { class: 'format-note' },
    `From ${names[source.format]}.${holds} As plain text it can be edited, but what the file says besides its words is lost. `,
    element('button', { type: 'button', click: plain }, 'Edit as plain text'),
  );
}

/**
 * Adds a text behind the drafts and goes to it.
 */
export function addEmpty(): void {
  go('text', { text: addText({}).id });
}
