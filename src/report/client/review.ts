import { optionalPart, partsOf, texts } from './parts.js';

const mode = optionalPart('review', HTMLInputElement);
const bar = optionalPart('reviewing', HTMLElement);
const reviewer = optionalPart('reviewer', HTMLInputElement);
const said = optionalPart('said', HTMLOutputElement);
const shown = optionalPart('shown', HTMLElement);

/** What can be said of a span and of a change. */
const verdicts = {
  span: ['retained', 'reworded', 'moved', 'dropped', 'moot', 'undetermined'],
  change: ['adopted', 'adopted-in-part', 'not-adopted', 'moot', 'undetermined'],
} as const;

type Kind = keyof typeof verdicts;

/** A row of the file of verdicts, by the names of its columns. */
type Row = Readonly<Record<(typeof columns)[number], string>>;

const columns = [
  'texts',
  'kind',
  'id',
  'label',
  'start',
  'words',
  'verdict',
  'confidence',
  'evidence',
  'reasons',
  'corrected',
  'by',
  'date',
  'comment',
] as const;

const rows = new Map<string, Row>();
let isSaved = true;

/** The notes on verdicts: paragraphs that say what the program said of a span or a change, and who corrected it. */
function notes(inside: ParentNode): HTMLElement[] {
  return [...inside.querySelectorAll<HTMLElement>('[data-verdict]')];
}

function kindOf({ dataset }: HTMLElement): Kind {
  return dataset.s === undefined ? 'change' : 'span';
}

function idOf({ dataset }: HTMLElement): string {
  return dataset.s === undefined ? `c${dataset.change ?? ''}` : `s${dataset.s}`;
}

function rowOf(note: HTMLElement): Omit<Row, 'corrected' | 'by' | 'date' | 'comment'> {
  const { dataset } = note;
  const first = partsOf(dataset.s ?? '')[0] ?? texts.querySelector(`.s[data-c="${dataset.change ?? ''}"]`);
  const words = note.closest('li,.note')?.querySelectorAll('[data-s] > q') ?? [];
  return {
    texts: texts.dataset.texts ?? '',
    kind: kindOf(note),
    id: idOf(note),
    label: first?.closest('.blk')?.querySelector('.lbl')?.textContent ?? '',
    start: '',
    words:
      dataset.s === undefined
        ? [...words].map(({ textContent }) => textContent).join(' ')
        : (note.querySelector('q')?.textContent ?? ''),
    verdict: dataset.program ?? dataset.verdict ?? '',
    confidence: dataset.sure ?? '',
    evidence: '',
    reasons: '',
  };
}

/** What a person said before, which the page was written with. */
function readGiven(): void {
  for (const note of notes(texts)) {
    const { by, verdict = '', date = '', why = '' } = note.dataset;
    if (by !== undefined)
      rows.set(idOf(note), { ...rowOf(note), corrected: verdict, by, date, comment: why });
  }
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function sayCount(): void {
  if (said !== null)
    said.textContent = `${String(rows.size)} ${rows.size === 1 ? 'verdict' : 'verdicts'} given`;
}

function give(note: HTMLElement, corrected: string, comment: string): void {
  isSaved = false;
  if (corrected === '') rows.delete(idOf(note));
  else
    rows.set(idOf(note), {
      ...rowOf(note),
      corrected,
      by: reviewer?.value.trim() ?? '',
      date: today(),
      comment,
    });
  sayCount();
}

/** Puts a choice of verdicts below each verdict that the panel shows. */
export function offerVerdicts(): void {
  if (mode?.checked !== true || shown === null) return;
  for (const note of notes(shown)) {
    if (note.nextElementSibling?.classList.contains('give') === true) continue;
    note.after(choiceOf(note));
  }
}

function choiceOf(note: HTMLElement): HTMLElement {
  const given = rows.get(idOf(note));
  const name = `${kindOf(note)} ${idOf(note).slice(1)}`;
  const select = document.createElement('select');
  select.ariaLabel = `Right verdict on ${name}`;
  select.append(new Option('not checked', ''));
  for (const verdict of verdicts[kindOf(note)])
    select.append(new Option(verdict.replaceAll('-', ' '), verdict));
  select.value = given?.corrected ?? '';
  const comment = document.createElement('input');
  comment.ariaLabel = `Why, on ${name}`;
  comment.placeholder = 'why';
  comment.value = given?.comment ?? '';
  const changed = (): void => {
    give(note, select.value, comment.value);
  };
  select.addEventListener('change', changed);
  comment.addEventListener('change', changed);
  const line = document.createElement('p');
  line.className = 'give';
  line.append(select, ' ', comment);
  return line;
}

/* A spreadsheet takes a cell that begins so for a formula; the apostrophe is what csv-stringify writes, and what readVerdicts takes away. */
const formula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A cell after RFC 4180. The library that writes tables elsewhere would be larger than the rest of this script. */
function cellOf(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(): string {
  const lines = [...rows.values()].map((row) => columns.map((name) => cellOf(row[name])).join());
  return `${[columns.join(), ...lines].join('\n')}\n`;
}

function save(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv()], { type: 'text/csv' }));
  link.download = 'verdicts.csv';
  link.click();
  URL.revokeObjectURL(link.href);
  isSaved = true;
}

/**
 * Begins to listen to the controls of the review.
 *
 * @param refresh Shows the details anew.
 */
export function beginReview(refresh: () => void): void {
  if (mode === null || bar === null) return;
  readGiven();
  sayCount();
  mode.addEventListener('change', () => {
    bar.hidden = !mode.checked;
    refresh();
  });
  optionalPart('save', HTMLElement)?.addEventListener('click', save);
  addEventListener('beforeunload', (event) => {
    if (!isSaved) event.preventDefault();
  });
}
