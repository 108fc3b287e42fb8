import { excerpt } from '../text/excerpt.js';
import type { Bracket } from './brackets.js';
import { isBlank } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about where brackets stand and what they hold. */
export const bracketRules: LintRules = {
  'bracket-across-provisions': bracketsAcrossProvisions,
  'nested-brackets': nestedBrackets,
  'untagged-bracket': untaggedBrackets,
  'slash-in-bracket': slashesInBrackets,
  'broken-bracket': brokenBrackets,
  'repeated-word-at-bracket': repeatedWords,
};

/**
 * A bracket around whole provisions, labels and all, is the usual way to contest them; so is one around all words of a provision with its list,
 * behind its label.
 */
function bracketsAcrossProvisions({ source, brackets, leaves, provisions, draft }: LintContext): Place[] {
  const parents = new Map(draft.provisions.map(({ id, parent }) => [id, parent]));
  const isInside = (id: string, holder: string): boolean => {
    let at: string | null | undefined = id;
    while (at !== null && at !== undefined && at !== holder) at = parents.get(at);
    return at === holder;
  };
  return brackets.flatMap(({ open, close, start, end }): Place[] => {
    const from = provisions[leaves[open]?.provision ?? -1];
    const to = provisions[leaves[close]?.provision ?? -1];
    if (from === undefined || to === undefined || from === to) return [];
    if (open < from.first && close > to.last) return [];
    if (open < from.firstWords && close > to.last && isInside(to.provision.id, from.provision.id)) return [];
    const ends = `${nameOf(from.provision.label)} and ends in ${nameOf(to.provision.label)}`;
    return [{ start, end, reason: `“${excerpt(source, start, end)}” begins in ${ends}` }];
  });
}

function nameOf(label: string | null): string {
  return label ?? 'a provision without label';
}

function nestedBrackets({ source, brackets }: LintContext): Place[] {
  return [...holdersOfTagged(brackets)]
    .map((index) => brackets[index])
    .filter((bracket) => bracket !== undefined)
    .filter(({ tags, open }) => tags.length > 0 && open >= 0)
    .map(({ start, end }) => ({
      start,
      end: start + 1,
      reason: `“${excerpt(source, start, end)}” has a tag and holds brackets with tags of their own`,
    }));
}

/** The brackets that hold one with a tag, at any depth. Each is reached once, since the way up ends at a known one. */
function holdersOfTagged(brackets: readonly Bracket[]): ReadonlySet<number> {
  const holders = new Set<number>();
  for (const { parent, tags } of brackets) {
    if (tags.length === 0) continue;
    for (let index = parent; index >= 0 && !holders.has(index); index = brackets[index]?.parent ?? -1)
      holders.add(index);
  }
  return holders;
}

/* Most drafts in the world name nobody, and some name parties here and there; nine in ten is the sign of a rule that one forgot. */
const nearlyAll = 0.9;

function untaggedBrackets({ source, brackets, namesParties }: LintContext): Place[] {
  const closed = brackets.filter(({ open, close }) => open >= 0 && close >= 0);
  const untagged = closed.filter(({ tags }) => tags.length === 0);
  if (!namesParties || closed.length - untagged.length < closed.length * nearlyAll) return [];
  return untagged.map(({ start, end }) => ({
    start,
    end,
    reason: `“${excerpt(source, start, end)}” has no tag`,
  }));
}

const slash = /(?<=\p{Ll}{2}|\p{Ll}\s)\/(?=\s?\p{Ll}|$)/gu;
const oneExpression = /(?:^|\P{L})(?:and|km|he|his|him)\s?$/iu;
const address = /:\/\/|\bwww\./u;

/** The first slash between words of a bracket, but for “and/or” and other expressions that are written so. */
function slashesInBrackets({ leaves, bracketOf, brackets }: LintContext): Place[] {
  const found = new Map<number, Place>();
  for (const [index, { type, value, start }] of leaves.entries()) {
    const bracket = brackets[bracketOf[index] ?? -1];
    if (type !== 'text' || bracket === undefined || found.has(bracket.index) || !value.includes('/'))
      continue;
    if (address.test(value)) continue;
    for (const { index: at } of value.matchAll(slash)) {
      if (oneExpression.test(value.slice(Math.max(0, at - 5), at))) continue;
      const from = at - (/[^\s/]*\s?$/u.exec(value.slice(Math.max(0, at - 40), at))?.[0].length ?? 0);
      const to = at + (/^\/\s?[^\s/]{0,40}/u.exec(value.slice(at, at + 42))?.[0].length ?? 1);
      const reason = `the slash in “${excerpt(value, from, to)}” may join alternatives`;
      found.set(bracket.index, { start: start + from, end: start + to, reason });
      break;
    }
  }
  return [...found.values()];
}

const emptyLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/u;

/** Only the innermost bracket around the break is reported. */
function brokenBrackets({ source, leaves, bracketOf, brackets }: LintContext): Place[] {
  const broken = new Set<number>();
  for (const [index, { type, value }] of leaves.entries()) {
    if (type === 'text' && emptyLine.test(value)) broken.add(bracketOf[index] ?? -1);
  }
  return brackets
    .filter(({ index }) => broken.has(index))
    .map(({ start, end }) => ({
      start,
      end,
      reason: `“${excerpt(source, start, end)}” is broken by an empty line`,
    }));
}

const lastWord = /(?<![\p{L}\p{N}’'-])(\p{L}[\p{L}\p{N}’'-]*)\s*$/u;
const firstWord = /^\s*(\p{L}[\p{L}\p{N}’'-]*)/u;
/* A longer run of letters is no word; the bound keeps the search at the end of a text from starting at every letter of it. */
const longestWord = 60;

function repeatedWords(context: LintContext): Place[] {
  return context.brackets.flatMap((bracket) => [
    ...repeatedAfter(context, bracket),
    ...repeatedBefore(context, bracket),
  ]);
}

/** `[greenhouse gas emissions] {DEU+} emissions` */
function repeatedAfter({ source, leaves }: LintContext, { start, close }: Bracket): Place[] {
  if (close < 0) return [];
  const inside = leaves[close - 1];
  let next = close + 1;
  while (leaves[next]?.type === 'attribution' || leaves[next]?.value.trim() === '') next += 1;
  const outside = leaves[next];
  if (inside?.type !== 'text' || outside?.type !== 'text' || inside.provision !== outside.provision)
    return [];
  const word = lastWord.exec(inside.value.slice(-longestWord))?.[1];
  const again = firstWord.exec(outside.value.slice(0, longestWord));
  if (word === undefined || again === null || !areEqual(word, again[1])) return [];
  const end = outside.start + again[0].length;
  return [
    { start, end, reason: `“${word}” ends the bracket and follows it in “${excerpt(source, start, end)}”` },
  ];
}

/** `emissions [emissions of greenhouse gases]` */
function repeatedBefore({ source, leaves }: LintContext, { open, end }: Bracket): Place[] {
  const outside = leaves[open - 1];
  const inside = leaves[open + 1];
  if (open < 0 || inside?.type !== 'text' || outside?.type !== 'text' || isBlank(outside)) return [];
  const word = firstWord.exec(inside.value.slice(0, longestWord))?.[1];
  const before = outside.value.slice(-longestWord);
  const match = lastWord.exec(before);
  if (word === undefined || match === null || !areEqual(word, match[1])) return [];
  const start = outside.end - before.length + match.index;
  return [
    {
      start,
      end,
      reason: `“${word}” begins the bracket and stands before it in “${excerpt(source, start, end)}”`,
    },
  ];
}

function areEqual(word: string, other: string | undefined): boolean {
  return word.length > 1 && word.toLowerCase() === other?.toLowerCase();
}
