import type { Draft, DraftProvision } from '../model/draft.js';
import type { SourceRange } from '../text/plain-text.js';

/**
 * What contributions are compared by: letters and digits without white space, or the marks before or behind them. What a space beside it is
 * worth is known without asking: none stands before a closing mark or behind an opening one.
 */
export interface Unit {
  /** As a person reads it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, item, heading or title with its own words. */
export interface Paragraph {
  readonly provision: DraftProvision;
  readonly units: readonly Unit[];
}

/* These and no others lose or get their space by themselves where a bracket stands beside them. */
const opening = '([“‘';
const closing = ',;:.!?)]”’';

/**
 * Lists the paragraphs of a text that have words.
 *
 * @param draft The text.
 * @returns The paragraphs in order, each with the units of its own words.
 */
export function paragraphsOf(draft: Draft): Paragraph[] {
  return draft.provisions.flatMap((provision) => {
    const units = unitsOf(draft.source.text, provision.runs);
    return units.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? [{ provision, units }] : [];
  });
}

function unitsOf(source: string, runs: readonly SourceRange[]): Unit[] {
  const chunks: { text: string; start: number; end: number }[] = [];
  for (const { start, end } of [...runs].sort((a, b) => a.start - b.start)) {
    for (const { 0: raw, index } of source.slice(start, end).matchAll(/\S+/gu)) {
      const from = start + index;
      const last = chunks.at(-1);
      /* A word that markup, a bracket or a line end cuts is one. */
      if (last !== undefined && index === 0 && !/\s/u.test(source.slice(last.end, from))) {
        last.text += readable(raw);
        last.end = from + raw.length;
      } else if (last !== undefined && isCut(source, last.end, from)) {
        last.text += `${readable(source.slice(last.end, from)).trim()}${readable(raw)}`;
        last.end = from + raw.length;
      } else chunks.push({ text: readable(raw), start: from, end: from + raw.length });
    }
  }
  return chunks.flatMap((chunk) => cut(source, chunk));
}

const lineCut = /^[-\u00AD\u2010\uFFFE]\s{1,8}$/u;

function isCut(source: string, end: number, next: number): boolean {
  return next - end <= 9 && lineCut.test(source.slice(end, next));
}

const readable = (raw: string): string =>
  raw.replaceAll(/[\uFFFE\u00AD\u2010]/gu, '-').replaceAll(/[\u200B\u2060\uFEFF]/gu, '');

/** Sets the marks at the ends of a chunk apart, if it stands in the source as it reads. */
function cut(source: string, chunk: Unit): Unit[] {
  const { text, start, end } = chunk;
  if (source.slice(start, end) !== text) return [chunk];
  let from = 0;
  let to = text.length;
  while (from < to && opening.includes(text.charAt(from))) from += 1;
  while (to > from && closing.includes(text.charAt(to - 1))) to -= 1;
  const part = (a: number, b: number): Unit[] =>
    a < b ? [{ text: text.slice(a, b), start: start + a, end: start + b }] : [];
  return [...part(0, from), ...part(from, to), ...part(to, text.length)];
}

/**
 * Puts marks back to the words that they stand at.
 *
 * @param paragraph The paragraph.
 * @returns The same with a unit for what stands between white spaces.
 */
export function withMarksJoined({ provision, units }: Paragraph): Paragraph {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    if (last?.end === unit.start)
      joined[joined.length - 1] = { ...last, text: last.text + unit.text, end: unit.end };
    else joined.push(unit);
  }
  return { provision, units: joined };
}

const isOpening = (text: string): boolean => /^[([“‘]+$/u.test(text);

/**
 * Tells whether a text begins with a mark that has no space before it.
 *
 * @param text The text.
 * @returns Whether it does.
 */
export function closesWords(text: string): boolean {
  return text !== '' && closing.includes(text.charAt(0));
}

/**
 * Writes units as running text.
 *
 * @param units The units.
 * @returns Their words, with a space where one belongs.
 */
export function wordsOfUnits(units: readonly Pick<Unit, 'text'>[]): string {
  let text = '';
  let last = '(';
  for (const { text: unit } of units) {
    text += text === '' || closesWords(unit) || isOpening(last) ? unit : ` ${unit}`;
    last = unit;
  }
  return text;
}
