import { isStatement } from '../../grammar/actor-lists.js';
import { notations, type NotationName } from '../../grammar/notation.js';
import type { TagContext } from '../../grammar/party-names.js';
import { tagParts } from '../../grammar/tag-parts.js';
import { partyNameAt } from '../parties/party-names.js';
import { excerpt } from '../text/excerpt.js';
import type { SourceRange } from '../text/plain-text.js';
import { leafIndexAt } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about what another notation than that of the document would read. */
export const otherNotationRules: LintRules = { 'tag-of-another-notation': tagsOfAnotherNotation };

/* The notations whose tags have marks of their own behind the words, by their opening marks. */
const notationsByMark: Readonly<Record<string, NotationName>> = {
  '{': 'signed-braces',
  '<': 'signed-angles',
  '(': 'suffix-paren',
};
const longestTag = 400;
const tagBehind = new RegExp(
  `\\s{0,4}(?<tag>\\{[^{}[\\]]{2,${longestTag}}\\}|<[^<>{}[\\]]{2,${longestTag}}>|\\([^()[\\]{}<>]{2,${longestTag}}\\))`,
  'uy',
);
/* Behind a dash at the end of a bracket. */
const dashAtEnd = /\s[-–]\s?(?<said>[^[\]–]{2,160}?)\s*\]$/u;

/**
 * A notation is chosen for the whole document, so a tag that a second hand wrote in its own way is text to it, and the positions in it are lost. Only a tag
 * that holds nothing but known parties with signs or stance words is reported: a note in parentheses may name a State too.
 */
function tagsOfAnotherNotation(context: LintContext): Place[] {
  return [...tagsBehind(context), ...tagsAtEnds(context)];
}

function tagsBehind(context: LintContext): Place[] {
  const { source, brackets, tags, leaves, tree } = context;
  const noted = notesOf(context);
  /* By their starts: tags in a row are each reached from every one before them. */
  const found = new Map<number, Place>();
  const said: TagContext = { names: partyNameAt, language: tree.language, read: new Map() };
  const ends = [
    ...brackets.flatMap(({ close, end }) => (close < 0 ? [] : [leaves[close]?.end ?? end])),
    ...tags.flatMap(({ brackets: bound, end }) => (bound.length === 0 ? [] : [end])),
  ];
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    tagBehind.lastIndex = end;
    const tag = tagBehind.exec(source)?.groups?.tag;
    if (tag === undefined) continue;
    const place = { start: tagBehind.lastIndex - tag.length, end: tagBehind.lastIndex };
    const name = notationsByMark[tag.charAt(0)];
    if (
      name === undefined ||
      name === tree.notation.name ||
      found.has(place.start) ||
      !isUnread(leaves, noted, place)
    )
      continue;
    if (!states(tag.slice(1, -1), said)) continue;
    found.set(place.start, { ...place, reason: reasonOf(tag, name, tree.notation.name) });
    ends.push(place.end);
  }
  return [...found.values()];
}

function tagsAtEnds({ source, brackets, tree, leaves }: LintContext): Place[] {
  const name = 'inside-dash';
  if (notations[tree.notation.name].tag?.place === 'bracket-end') return [];
  const context: TagContext = { names: partyNameAt, language: tree.language };
  return brackets.flatMap(({ start, end, close }): Place[] => {
    const closing = leaves[close]?.end ?? end;
    if (close < 0) return [];
    const from = Math.max(start, closing - longestTag);
    const match = dashAtEnd.exec(source.slice(from, closing));
    const said = match?.groups?.said ?? '';
    const place = { start: from + (match?.index ?? 0) + 1, end: closing - 1 };
    if (match === null || !isUnread(leaves, noNotes, place)) return [];
    if (!areCodes(said) && !states(said, context)) return [];
    const tag = source.slice(place.start, place.end);
    return [{ ...place, reason: reasonOf(tag, name, tree.notation.name) }];
  });
}

const reasonOf = (tag: string, other: NotationName, own: NotationName): string =>
  `“${excerpt(tag)}” is a tag in the notation “${other}”, and the document is read in “${own}”`;

/**
 * Whether a range is text to the document, a note (as braces are in most notations), or markup of its format: `<FRA reserve>` has the form of an
 * element of HTML.
 */
function isUnread(
  leaves: LintContext['leaves'],
  noted: ReadonlySet<number>,
  { start }: SourceRange,
): boolean {
  const index = leafIndexAt(leaves, start);
  const leaf = leaves[index];
  if (!leaf?.isBody) return false;
  return leaf.type === 'text' || leaf.type === 'markup' || noted.has(index);
}

/** The tags in which nobody takes a position, by their leaves. */
function notesOf({ tags }: LintContext): ReadonlySet<number> {
  return new Set(tags.flatMap(({ positions, leaf }) => (positions.length === 0 ? [leaf] : [])));
}

const noNotes: ReadonlySet<number> = new Set();

/** Whether words are parties that are known, each with a sign or a stance word, and nothing else. */
function states(said: string, context: TagContext): boolean {
  const parts = tagParts(said, { start: 0, end: said.length }, context);
  return (
    isStatement(parts) &&
    parts.every((part) => part.kind !== 'entry' || partyNameAt(said, part.actor.start)?.negotiates === true)
  );
}

/* A name may end a sentence behind a dash; codes are a list of parties. */
const codes = /^\p{Lu}[\p{Lu}\d]{1,4}(?:\s*[,;/]\s*\p{Lu}[\p{Lu}\d]{1,4}){0,40}$/u;

function areCodes(said: string): boolean {
  if (!codes.test(said)) return false;
  return said.split(/[,;/]/u).every((code) => {
    const name = code.trim();
    const party = partyNameAt(name, 0);
    return party?.negotiates === true && party.end === name.length;
  });
}
