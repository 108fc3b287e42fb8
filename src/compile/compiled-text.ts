import type { Draft, DraftSpan } from '../model/draft.js';
import { arrange, type Proposal } from './arrange.js';
import { freshWords, type Edit } from './edits.js';
import { beforeAll, type ParagraphProposals } from './gather.js';
import { insertedLabels } from './inserted-labels.js';
import type { NotationForm } from './notation-forms.js';
import { closesWords, wordsOfUnits, type Paragraph } from './paragraphs.js';

/** One change of a compilation: the offsets of the opening marks of the words that would go out, and of those that would come in. */
export interface WrittenChange {
  readonly old: number | null;
  readonly fresh: number | null;
  /** Whether the words that come in stand for words whose deletion is a change of its own. */
  readonly isAlternative: boolean;
  readonly parties: readonly string[];
  /** The words of a paragraph that comes or goes as a whole, so that one that moves can be told. */
  readonly paragraph: string | null;
  /** The paragraph of the base text at which it stands, by its index. */
  readonly owner: number;
}

/** A compilation as it is written. */
export interface CompiledText {
  readonly text: string;
  readonly changes: readonly WrittenChange[];
}

/**
 * Writes the base text with what the parties propose in brackets.
 *
 * All that nobody changes stays as the base text has it, character by character.
 *
 * @param draft The base text.
 * @param base Its paragraphs.
 * @param proposals What is proposed, by the index of the paragraph.
 * @param form The notation.
 * @param others What others say of the changes, by the index of the change in the result; for a notation whose tags can hold it.
 * @returns The text, and what each bracket says.
 */
export function compiledText(
  draft: Draft,
  base: readonly Paragraph[],
  proposals: ReadonlyMap<number, ParagraphProposals>,
  form: NotationForm,
  others: ReadonlyMap<number, readonly string[]> = new Map(),
): CompiledText {
  const source = draft.source.text;
  const labels = insertedLabels(base, proposals);
  const gap = gapBetweenParagraphs(source, base);
  const writer: Writer = { source, form, others, text: '', cursor: 0, changes: [] };
  const add = (owner: number, before: string, after: string): void => {
    for (const [index, { paragraph, parties }] of (proposals.get(owner)?.added ?? []).entries()) {
      const label = labels.get(`${String(owner)} ${String(index)}`);
      const words = wordsOfUnits(paragraph.units);
      writer.text += before + (label === undefined ? '' : `${label} `);
      const fresh = bracket(writer, 'fresh', parties, () => {
        writer.text += words;
      });
      note(writer, { fresh, parties, paragraph: words, owner });
      writer.text += after;
    }
  };
  const first = base[0];
  if (first !== undefined) copyTo(writer, first.provision.start);
  add(beforeAll, '', gap);
  for (const [owner, paragraph] of base.entries()) {
    const here = proposals.get(owner);
    if (here === undefined) continue;
    const place = placeOf(draft, paragraph, owner);
    const edits = here.edits.map(({ party, edits: own }) => ({
      party,
      edits: own.map((edit) => widen(place, edit)),
    }));
    writeProposals(writer, place, arrange(paragraph.units, edits, form.nests), [0, paragraph.units.length]);
    if (here.added.length === 0) continue;
    copyTo(writer, endOfBlock(source, place.end));
    add(owner, gap + indentOf(source, paragraph.provision.start), '');
  }
  copyTo(writer, source.length);
  return { text: writer.text, changes: writer.changes };
}

interface Writer {
  readonly source: string;
  readonly form: NotationForm;
  readonly others: ReadonlyMap<number, readonly string[]>;
  text: string;
  /** How much of the source is written. */
  cursor: number;
  readonly changes: WrittenChange[];
}

function copyTo(writer: Writer, offset: number): void {
  if (offset <= writer.cursor) return;
  writer.text += writer.source.slice(writer.cursor, offset);
  writer.cursor = offset;
}

/* A private-use character, which stands where the words go in the form of a notation. */
const wordsHere = '\uE000';

function bracket(
  writer: Writer,
  side: 'old' | 'fresh',
  parties: readonly string[],
  write: () => void,
  isTagged = true,
): number {
  const [before = ''] = writer.form[side](wordsHere, parties).split(wordsHere);
  const start = writer.text.length;
  writer.text += before;
  write();
  /* The change is noted next, behind those inside of it. */
  const others = isTagged ? writer.others.get(writer.changes.length) : undefined;
  const [, after = ''] = writer.form[side](wordsHere, parties, others).split(wordsHere);
  writer.text += after;
  return start;
}

function note(
  writer: Writer,
  change: Partial<WrittenChange> & Pick<WrittenChange, 'parties' | 'owner'>,
): void {
  writer.changes.push({ old: null, fresh: null, isAlternative: false, paragraph: null, ...change });
}

/** A paragraph where its words begin and end, with the marks of the format that stand at them. */
interface Place {
  readonly paragraph: Paragraph;
  readonly owner: number;
  readonly start: number;
  readonly end: number;
  /** The brackets that the base text has in it. */
  readonly spans: readonly DraftSpan[];
}

const formatMark = /[*_`]/u;

function placeOf({ source, spans }: Draft, paragraph: Paragraph, owner: number): Place {
  const { provision, units } = paragraph;
  let start = units[0]?.start ?? provision.start;
  let end = units.at(-1)?.end ?? provision.end;
  const inside = spans.filter((span) => span.start < end && span.end > start);
  while (start > provision.start && formatMark.test(source.text.charAt(start - 1))) start -= 1;
  while (end < source.length && formatMark.test(source.text.charAt(end))) end += 1;
  return { paragraph, owner, start, end, spans: inside };
}

/** Writes a part of a paragraph, up to the end of its last unit. */
function writeProposals(
  writer: Writer,
  place: Place,
  proposals: readonly Proposal[],
  [first, last]: readonly [number, number],
): void {
  const { units } = place.paragraph;
  const endOf = (to: number): number => (to === units.length ? place.end : (units[to - 1]?.end ?? 0));
  const startOf = (from: number): number => (from === 0 ? place.start : (units[from]?.start ?? 0));
  for (const proposal of proposals) {
    const { from, to, deleters, inside } = proposal;
    const opens = from === 0 || to > from || from === first;
    copyTo(writer, opens ? startOf(from) : endOf(from));
    let old: number | null = null;
    if (to > from)
      old = bracket(
        writer,
        'old',
        deleters,
        () => {
          writeProposals(writer, place, inside, [from, to]);
          copyTo(writer, endOf(to));
        },
        !isPaired(proposal),
      );
    writeAlternatives(writer, place, proposal, old);
    const next = units[to];
    const isBeside = to === from ? opens : next?.start === units[to - 1]?.end;
    if (
      to < last &&
      next !== undefined &&
      (isBeside || next.start === units[to - 1]?.end) &&
      !closesWords(next.text)
    )
      writer.text += ' ';
  }
}

/** Whether all who would have words out would have the same in: one change, whose tag with what others say is that of the new words. */
function isPaired({ alternatives, deleters }: Proposal): boolean {
  return alternatives.length === 1 && alternatives[0]?.parties.length === deleters.length;
}

function writeAlternatives(
  writer: Writer,
  { owner, paragraph: { units } }: Place,
  proposal: Proposal,
  old: number | null,
): void {
  const { from, to, deleters, alternatives } = proposal;
  const isPair = isPaired(proposal);
  const isWhole = from === 0 && to === units.length && alternatives.length === 0;
  if (old !== null && !isPair)
    note(writer, { old, parties: deleters, paragraph: isWhole ? wordsOfUnits(units) : null, owner });
  for (const { fresh, parties } of alternatives) {
    const words = freshWords(fresh);
    if (!closesWords(words) && /[^\s([“‘]$/u.test(writer.text)) writer.text += ' ';
    const start = bracket(writer, 'fresh', parties, () => {
      writer.text += words;
    });
    note(writer, {
      old: isPair ? old : null,
      fresh: start,
      isAlternative: old !== null && !isPair,
      parties,
      owner,
    });
  }
}

/** An edit that would cut a bracket of the base text takes all of it. */
function widen({ spans, paragraph: { units } }: Place, edit: Edit): Edit {
  let { from, to, fresh } = edit;
  if (from === to) return edit;
  const cuts = (side: 'start' | 'end'): boolean => {
    const [start, end] = [units[from]?.start ?? 0, units[to - 1]?.end ?? 0];
    return spans.some((span) =>
      side === 'start'
        ? span.start < start && span.end > start && span.end <= end
        : span.start >= start && span.start < end && span.end > end,
    );
  };
  for (;;) {
    if (from > 0 && cuts('start')) {
      from -= 1;
      fresh = [units[from]?.text ?? '', ...fresh];
    } else if (to < units.length && cuts('end')) {
      fresh = [...fresh, units[to]?.text ?? ''];
      to += 1;
    } else return { from, to, fresh };
  }
}

/** The end of the line, where nothing but white space and marks of the format stands before it. */
function endOfBlock(source: string, from: number): number {
  const rest = /^[^\r\n]*/u.exec(source.slice(from, from + longestRest))?.[0] ?? '';
  return /^[\s*_`]*$/u.test(rest) ? from + rest.length : from;
}

const longestRest = 200;

/** What parts paragraphs in the base text: the line ends that most of them have before them. */
function gapBetweenParagraphs(source: string, base: readonly Paragraph[]): string {
  const counts = new Map<string, number>();
  for (const [index, { provision }] of base.entries()) {
    const before = base[index - 1]?.units.at(-1)?.end;
    if (before === undefined || provision.start - before > longestRest) continue;
    const lineEnds =
      source
        .slice(before, provision.start)
        .match(/\r\n|\r|\n/gu)
        ?.join('') ?? '';
    if (lineEnds !== '') counts.set(lineEnds, (counts.get(lineEnds) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '\n\n';
}

function indentOf(source: string, start: number): string {
  const line = /[^\r\n]*$/u.exec(source.slice(Math.max(0, start - longestRest), start))?.[0] ?? '';
  return /^\s*$/u.test(line) ? line : '';
}
