import { addressOf, go } from '../address.js';
import { makeEditor, type Editor } from '../editor/editor.js';
import { bracketDetails } from '../editor/bracket-details.js';
import type { BracketFacts, TextFacts } from '../engine/protocol.js';
import { element, fill, type Child } from '../element.js';
import { fileButton } from '../file-button.js';
import { field } from '../draft-choice.js';
import {
  addText,
  allTexts,
  baseText,
  changeText,
  hasWords,
  mayRemove,
  moveEarlier,
  nameOf,
  removeText,
  roleName,
  typeWords,
  wordsOf,
  type Text,
} from '../texts.js';
import { followed } from '../followed.js';
import { notationChoice } from '../notation-choice.js';
import { findings } from './findings.js';

let open: Editor | null = null;

/**
 * Makes the view of one text: an editor, what it says at the cursor, what is irregular in it.
 *
 * @param text The text.
 * @returns What it holds.
 */
export function textView(text: Text): Child {
  open?.close();
  const place = element('section', {
    class: 'at-cursor',
    'aria-label': 'At the cursor',
    'aria-live': 'polite',
  });
  const found = element('aside', { class: 'findings', 'aria-label': 'Findings' });
  const bar = element('div', { class: 'toolbar' }, toolbar(text));
  const showBracket = (bracket: BracketFacts | null): void => {
    const hint = 'Point at a bracket, or go into one with the cursor, to see who wants what.';
    fill(place, bracket === null ? element('p', { class: 'soft' }, hint) : bracketDetails(bracket));
  };
  const isPlain = typeof text.source === 'string';
  const editor = makeEditor({
    words: wordsOf(text),
    label: `Words of ${nameOf(text)}`,
    hint: `Paste the ${hints[text.role]} here, or drop a file`,
    isEditable: isPlain,
    onWords: (words) => {
      typeWords(text.id, words);
      follow.soon();
    },
    onCursor: showBracket,
  });
  open = editor;
  let shownBar = text.facts === null ? '' : keyOfBar(text.facts);
  const follow = followed(text.id, (checked, now) => {
    if (open !== editor) return;
    if (typeof checked === 'string') {
      fill(found, element('p', { role: 'alert' }, checked));
      return;
    }
    editor.show(checked, wordsOf(now));
    fill(found, hasWords(now) ? findings(checked, editor.goTo) : null);
    if (keyOfBar(checked.facts) === shownBar) return;
    shownBar = keyOfBar(checked.facts);
    fill(bar, toolbar(now));
  });
  showBracket(null);
  if (hasWords(text)) fill(found, element('p', { class: 'soft' }, 'Looking at the text …'));
  follow.now();
  return [
    bar,
    isPlain ? null : formatNote(text),
    baseNote(text),
    element('div', { class: 'writing' }, editor.dom, place, found),
  ];
}

/* What the toolbar says of a text: its parts, and the notation that was found. */
function keyOfBar({ parts, notation }: TextFacts): string {
  return [...parts, notation].join();
}

function toolbar(text: Text): Child {
  const parts = text.facts?.parts ?? [];
  const firstDraft = allTexts().find(({ role }) => role === 'draft');
  const isLater = text.role === 'draft' && firstDraft?.id !== text.id;
  return [
    element('h1', {}, roleName(text)),
    field(
      'This is',
      [
        { value: 'draft', label: 'a draft', isChosen: text.role === 'draft' },
        { value: 'adopted', label: 'the adopted text', isChosen: text.role === 'adopted' },
        { value: 'base', label: 'the base text, before all changes', isChosen: text.role === 'base' },
      ],
      (role) => changeText(text.id, { role: role === 'adopted' || role === 'base' ? role : 'draft' }),
    ),
    notationChoice(text),
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

const hints = { draft: 'draft', adopted: 'adopted text', base: 'base text' } as const;

/** What the base text does, where it is, and on the drafts that it is used for. */
function baseNote({ role }: Text): Child {
  const base = baseText();
  if (role === 'base')
    return note(
      'The text that the changes were proposed to. In the drafts, words that it has are old, and words that it has not are new.',
    );
  return role === 'draft' && base !== null
    ? note(`Which words are old and which are new is told by the base text (${nameOf(base)}).`)
    : null;
}

function note(words: string): Child {
  return element('p', { class: 'format-note' }, words);
}

function leave(text: Text): void {
  if (!mayRemove([text])) return;
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
