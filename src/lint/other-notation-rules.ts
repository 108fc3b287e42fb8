import { isStatement } from '../../grammar/actor-lists.js';
import { notations, type NotationName } from '../../grammar/notation.js';
import type { TagContext } from '../../grammar/party-names.js';
import { tagParts } from '../../grammar/tag-parts.js';
import { longestParty } from '../parties/match-parties.js';
import { partyNameAt } from '../parties/party-names.js';
import { excerpt } from '../text/excerpt.js';
import type { SourceRange } from '../text/plain-text.js';
import { leafIndexAt } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about what another notation than that of the document would read. */
export const otherNotationRules: LintRules = {
  'tag-of-another-notation': tagsOfAnotherNotation,
  'names-in-text': namesInText,
};

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
    if (!areCodes(said, 1) && !states(said, context)) return [];
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

/* One pair of marks with a few words in it. */
const enclosed = /(?<open>[[(])(?<said>[^()[\]{}<>\r\n]{2,160})[\])]/gu;
const mostPlaces = 1000;

/**
 * Between brackets and parentheses that hold nothing but names of delegations, or have them before a colon, a hand has noted who wants what, in
 * no notation that is known: `[USA, AUS, CAN]`, `(US, EU)`, `(new, proposed by Mexico)`, `[US: not now]`. They are words to the reader, which is seldom meant. One code in parentheses is what a
 * name is abbreviated to, and groups may be what a provision is about (`[LDCs and SIDS]`), so a list needs two parties, and a State among them.
 */
function namesInText(context: LintContext): Place[] {
  const { source, leaves } = context;
  const known = new Set(tagsOfAnotherNotation(context).map(({ start }) => start));
  const said: TagContext = { names: partyNameAt, language: context.tree.language, read: new Map() };
  const found = paragraphsOfNames(context, said);
  for (const match of source.matchAll(enclosed)) {
    const { open = '', said: words = '' } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    const isOne =
      open === '('
        ? isNote(words, said) || areCodes(words, 2)
        : areDelegations(words, 2) || areDelegations(namesBeforeColon.exec(words)?.groups?.names ?? '', 1);
    if (!isOne || known.has(place.start)) continue;
    if (!isUnread(leaves, noNotes, { ...place, start: place.start + 1 })) continue;
    found.push({ ...place, reason: `“${excerpt(match[0])}” has names of delegations and is read as text` });
    if (found.length === mostPlaces) break;
  }
  return found;
}

const longestNote = 160;

/** Paragraphs that say nothing of their own: `OP12 – EU proposes to delete`. */
function paragraphsOfNames({ source, leaves, provisions }: LintContext, said: TagContext): Place[] {
  return provisions.flatMap(({ firstWords, last }): Place[] => {
    const words = leaves[firstWords];
    if (words === undefined || firstWords !== last) return [];
    if (words.end - words.start > longestNote) return [];
    const written = source.slice(words.start, words.end);
    const note = written.replace(/^[\s\p{Pd}:]+|[\s.;]+$/gu, '');
    if (!states(note, said)) return [];
    const start = words.start + written.indexOf(note);
    return [
      { start, end: start + note.length, reason: `“${excerpt(note)}” holds nothing but who wants what` },
    ];
  });
}

/** Whether words are a statement, maybe behind a remark: `new, proposed by Mexico`. */
function isNote(words: string, context: TagContext): boolean {
  const comma = words.indexOf(',');
  return states(words, context) || (comma > 0 && states(words.slice(comma + 1), context));
}

/* `US: in a position to do so` */
const namesBeforeColon = /^(?<names>[^:]{2,80}):\s/u;

/* Between these marks a name in full is a party's too, and what is joined by “and” may be what the sentence is about. */
function areDelegations(words: string, least: number): boolean {
  const names = words.split(/[,;/]/u).map((name) => name.trim());
  const parties = names.map((name) => ({ name, match: longestParty(name, 0) }));
  return (
    parties.length >= least &&
    parties.every(({ name, match }) => match?.end === name.length) &&
    parties.some(
      ({ match }) => match?.party.kind === 'state' || (least === 1 && match?.party.kind === 'group'),
    )
  );
}

/* A name may end a sentence behind a dash; codes are a list of parties. */
const codes = /^\p{Lu}[\p{Lu}\d]{1,4}(?:\s*[,;/]\s*\p{Lu}[\p{Lu}\d]{1,4}){0,40}$/u;

function areCodes(said: string, least: number): boolean {
  if (!codes.test(said)) return false;
  const names = said.split(/[,;/]/u).map((code) => code.trim());
  return (
    names.length >= least &&
    names.every((name) => {
      const party = partyNameAt(name, 0);
      return party?.negotiates === true && party.end === name.length;
    })
  );
}
