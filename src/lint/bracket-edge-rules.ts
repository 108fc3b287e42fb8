import { excerpt } from '../text/excerpt.js';
import type { Bracket } from './brackets.js';
import type { Leaf } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about the edges of brackets: what stands right before and right inside the marks. */
export const bracketEdgeRules: LintRules = {
  'glued-bracket': gluedBrackets,
  'number-at-bracket': numbersAtBrackets,
  'space-in-bracket': spacesInBrackets,
  'punctuation-in-bracket': punctuationInBrackets,
};

/* `communication[s]`, `modalit[y][ies]`: what is contested is the ending of the word. No ending of an English word is longer. */
const ending = /^\p{Ll}{1,4}$/u;
/* `and[/or]`, and footnote numbers, which follow their word. */
const mayFollow = /^(?:\/|(?=[^\p{L}]*$)\D*\d|$)/u;
/* Chinese has no spaces, and French elides before a vowel: `l’[avis]`. */
const joinable = /(?!\p{Script=Han})[\p{L}\p{N},.;:!?)”]$|(?<![ldnsjmtcu])’$/iu;

function gluedBrackets({ source, brackets, leaves }: LintContext): Place[] {
  return brackets.flatMap(({ open, text, start }): Place[] => {
    const before = leaves[open - 1];
    if (open < 0 || before?.type !== 'text' || !joinable.test(before.value)) return [];
    if (ending.test(text) || mayFollow.test(text)) return [];
    const from = Math.max(before.start, wordStart(source, start));
    const to = Math.min(start + 12, (leaves[open + 1]?.end ?? start) + 1);
    const reason = `“${excerpt(source, from, to)}” has no space before its bracket`;
    return [{ start: from, end: start + 1, reason }];
  });
}

/** Where the word before an offset begins, at most 40 characters back. */
function wordStart(source: string, offset: number): number {
  const before = source.slice(Math.max(0, offset - 40), offset);
  return offset - (/[^\s[\]{}<>]*$/u.exec(before)?.[0].length ?? 0);
}

const digitsBehind = /\p{Nd}[\p{Nd}.,]*$/u;
const digitsAhead = /^\p{Nd}(?:[\p{Nd}.,]*\p{Nd})?/u;

/**
 * Where a bracket begins or ends within a row of digits, whatever other marks stand there. Neighbors (`[20][30] per cent`) are alternatives, of which
 * nobody reads both, and a reference to a footnote is no number of the text.
 */
function numbersAtBrackets({ source, brackets, leaves }: LintContext): Place[] {
  return brackets.flatMap(({ open, close, start, end }): Place[] => {
    /* What stands outside is asked first: inside, marks may stand in a long row. */
    const isGluedBefore =
      open >= 0 && endsInDigit(leaves[open - 1]) && startsWithDigit(inward(leaves, open, 1));
    const isGluedBehind =
      close >= 0 && startsWithDigit(leaves[close + 1]) && endsInDigit(inward(leaves, close, -1));
    if (!isGluedBefore && !isGluedBehind) return [];
    const before = isGluedBefore ? digitsBehind.exec(source.slice(Math.max(0, start - 20), start)) : null;
    const behind = isGluedBehind ? digitsAhead.exec(source.slice(end, end + 20)) : null;
    const from = start - (before?.[0].length ?? 0);
    const to = end + (behind?.[0].length ?? 0);
    const reason = `“${excerpt(source, from, to)}” is one number when its bracket is kept`;
    return [{ start: from, end: to, reason }];
  });
}

/** The leaf that a bracket begins or ends with, whatever brackets begin or end at the same place. */
function inward(leaves: readonly Leaf[], mark: number, step: 1 | -1): Leaf | undefined {
  let index = mark + step;
  while (leaves[index]?.type === 'mark' && leaves[index]?.value === leaves[mark]?.value) index += step;
  return leaves[index];
}

function endsInDigit(leaf: Leaf | undefined): boolean {
  return leaf?.type === 'text' && /\p{Nd}$/u.test(leaf.value.slice(-2));
}

function startsWithDigit(leaf: Leaf | undefined): boolean {
  return leaf?.type === 'text' && /^\p{Nd}/u.test(leaf.value);
}

function spacesInBrackets({ source, brackets, leaves }: LintContext): Place[] {
  return brackets.flatMap(({ open, close, start, end }): Place[] => {
    const first = leaves[open + 1];
    const last = leaves[close - 1];
    const leading = open >= 0 && first?.type === 'text' && /^\s+\S/u.test(first.value);
    const trailing = close >= 0 && last?.type === 'text' && /\S\s+$/u.test(last.value.slice(-40));
    if (!leading && !trailing) return [];
    const where = leading ? (trailing ? 'begins and ends' : 'begins') : 'ends';
    return [{ start, end, reason: `“${excerpt(source, start, end)}” ${where} with white space` }];
  });
}

function punctuationInBrackets(context: LintContext): Place[] {
  const { source, brackets } = context;
  return brackets.flatMap((bracket): Place[] => {
    /* Where nothing but a mark is contested, it has no other place. */
    if (!/[\p{L}\p{N}]/u.test(bracket.text)) return [];
    const leading = startsWithPunctuation(context, bracket);
    const trailing = endsWithPunctuation(context, bracket);
    if (!leading && !trailing) return [];
    const { start, end } = bracket;
    const where = leading ? (trailing ? 'begins and ends' : 'begins') : 'ends';
    return [{ start, end, reason: `“${excerpt(source, start, end)}” ${where} with a punctuation mark` }];
  });
}

function startsWithPunctuation({ leaves }: LintContext, { open }: Bracket): boolean {
  const first = leaves[open + 1];
  return open >= 0 && first?.type === 'text' && /^\s*[,;:.]\s/u.test(first.value);
}

/** The mark that ends a provision is at its place in a bracket around all words of the provision, or around whole provisions. */
function endsWithPunctuation({ leaves, provisions }: LintContext, { open, close }: Bracket): boolean {
  const last = leaves[close - 1];
  if (open < 0 || last?.type !== 'text' || !/[,;:]\s*$/u.test(last.value.slice(-40))) return false;
  const from = provisions[leaves[open]?.provision ?? -1];
  const to = provisions[last.provision];
  if (from === undefined || to === undefined) return true;
  const isWhole = close > to.last && open < (from === to ? from.firstWords : from.first);
  return !isWhole;
}
