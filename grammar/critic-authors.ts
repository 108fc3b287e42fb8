import type { EntryPart, Range, TagPart } from './pieces.js';
import type { TagContext } from './party-names.js';
import { tagParts } from './tag-parts.js';

const author = /"author"\s*:\s*"((?:[^"\\]|\\.){1,120})"/u;

/**
 * Reads what an editor notes of a mark: `{"author":"USA","time":1700000000}@@`.
 *
 * @param text The note.
 * @returns Its author as the one part of a tag; nothing where it names none.
 */
export function partsOfFacts(text: string): TagPart[] {
  const match = author.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) return [];
  const start = match.index + match[0].length - 1 - name.length;
  return [authorEntry({ start, end: start + name.length }, null)];
}

const mention = /^\s*@\s*([^\s:@][^:@\r\n]{0,80}?)\s*(?::|$)\s*/u;

/**
 * Reads a comment: a list of parties, a note, or a note that begins with its author, `@France: too wide`. The author of a comment on a change
 * is the author of the change, unless the comment states something else: `@France: reserve`.
 *
 * @param text What stands between its marks, without what an editor notes of it.
 * @param context The parties that are known, and the language.
 * @returns The parts. Where an author is named they begin with the name, behind the `@`.
 */
export function partsOfComment(text: string, context: TagContext): TagPart[] {
  const facts = /^\{[^{}\r\n]{0,400}\}@@/u.exec(text)?.[0] ?? '';
  const known = knownMention(text, context);
  if (known !== null) return known;
  const match = mention.exec(text);
  if (facts === '' && match === null) return tagParts(text, { start: 0, end: text.length }, context);
  const [named] = facts === '' ? [] : partsOfFacts(facts);
  if (named?.kind === 'entry') return [{ ...named, end: text.length, rest: restOf(text, facts.length) }];
  const name = match?.[1];
  if (match === null || name === undefined) return tagParts(text, { start: 0, end: text.length }, context);
  const start = match[0].indexOf(name);
  const said = tagParts(text, { start, end: text.length }, context);
  const [first] = said;
  if (first?.kind === 'entry' && (first.stance !== null || first.sign !== null)) return said;
  return [
    { ...authorEntry({ start, end: start + name.length }, restOf(text, match[0].length)), end: text.length },
  ];
}

/* A name that is known needs no colon behind it: `@France this is too wide`; the day on which it was said may follow it: `@FRA 2024-05-01: …`. */
const at = /^\s*@\s*/u;
const day = /\s+\(?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?\)?/uy;

function knownMention(text: string, context: TagContext): TagPart[] | null {
  const start = at.exec(text)?.[0].length ?? 0;
  const end = start === 0 ? undefined : context.names(text, start)?.end;
  if (end === undefined) return null;
  day.lastIndex = end;
  const dated = day.test(text) ? day.lastIndex : end;
  /* What it says decides how it is read, where it says something: `@FRA: reserve`. */
  const isPlain = dated === end || !/^\s*(?::|$)/u.test(text.slice(dated));
  if (isPlain && /^(?:\s*[:+(]|[-−–—]|\s*[-−–—]?\s*$)/u.test(text.slice(end))) return null;
  if (isPlain && !/^\s/u.test(text.slice(end))) return null;
  const said = tagParts(text, { start: dated, end: text.length }, context);
  if (isPlain && said.some((part) => part.stance !== null)) return null;
  const behind = /^\s*:?\s*/u.exec(text.slice(dated))?.[0].length ?? 0;
  return [{ ...authorEntry({ start, end }, restOf(text, dated + behind)), end: text.length }];
}

function restOf(text: string, start: number): Range | null {
  return text.slice(start).trim() === '' ? null : { start, end: text.length };
}

function authorEntry(actor: Range, rest: Range | null): EntryPart {
  return { kind: 'entry', ...actor, actor, sign: null, stance: null, rest, isAuthor: true };
}
