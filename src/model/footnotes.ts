import { markdownSyntax } from '../syntax/markdown.js';
import { plainNumber } from '../syntax/note-lists.js';
import type { Aside, Markup } from '../syntax/ntast.js';
import { readableText, type SourceRange } from '../text/plain-text.js';
import type { FoundNote } from './overlay-notes.js';

/** The footnotes of a document. */
export interface FoundFootnotes {
  /** At the places of the references, in the order of the text. */
  readonly notes: FoundNote[];
  /** Words below the text to which nothing refers, in the order of the text. */
  readonly unreferred: SourceRange[];
}

/** Footnotes as a text has them, before it is known which belongs to which. */
interface FootnoteParts {
  /** References in the order of the text. */
  readonly references: Footnote[];
  /** The words below the text, in its order. */
  readonly words: Footnote[];
}

interface Footnote {
  readonly marker: string;
  readonly start: number;
  readonly end: number;
  /** Empty for a reference. */
  readonly text: string;
  /** Whether its mark is one of notes wherever it stands; a number may be one of a page. */
  readonly isSure: boolean;
  /** Which references and words are of one kind: a raised 2 is no reference to `[^2]:`. */
  readonly kind: 'label' | 'word' | 'number' | 'inline';
}

const raised = '<sup>\\s*\\[?(?<raised>[\\p{L}\\d*†‡]+)\\]?\\s*</sup>';
const label = '\\[\\^(?<label>[^\\]\\s]+)\\]';
const superscript = '[\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079]{1,3}';
const reference = new RegExp(
  `^(?:${label}|<sup>\\s*\\[?(?<raised>[\\p{L}\\d*†‡]+)\\]?\\s*(?:</sup>)?|\\[(?:foot|end)note ?Ref: ?(?<word>\\d{1,4})\\]|\\[ ?(?<bracketed>\\d{1,3})\\]|[ \\u00A0]?(?<stroke>\\d{1,3})/|(?<glued>\\d{1,3}|${superscript}|\\*{1,3}|[†‡]))$`,
  'iu',
);
const inline = /^\^\[(?<words>[^]*)\]$/u;
const wordNote = /^\[(?<word>\d{1,4}):\s+(?<words>(?:\S[^]*)?)\]$/u;
const numbered = new RegExp(
  `^[ \\t]*(?:\\[(?<bracketed>\\d{1,3})\\]|(?<glued>${superscript}|\\*{1,3}|[†‡]|\\d{1,3}(?=[/.)]|[ \\t]))[/.)]?)[ \\t]*(?=\\S)`,
  'u',
);
const beginning = new RegExp(`^[ \\t]*(?:${label}:|${raised})`, 'gmu');

/**
 * Finds the footnotes of a document: references in its text and, in the flow of the text or at its end, the words that belong to them.
 *
 * A number is a reference only where a footnote of that number stands; a page may begin again with 1, so the next such footnote that no
 * reference has claimed is taken, else one with the same number before. What begins with a number and to which nothing refers is known for a
 * footnote where it goes on with the numbers of others.
 *
 * @param source The text.
 * @param leaves The leaves of its tree, in order.
 * @returns Notes, and words to which nothing refers.
 */
export function footnotesOf(source: string, leaves: readonly (Markup | Aside)[]): FoundFootnotes {
  const { references, words } = partsOf(source, leaves);
  const queues = new Map<string, Footnote[]>();
  for (const one of [...words].reverse()) {
    const queue = queues.get(keyOf(one));
    if (queue === undefined) queues.set(keyOf(one), [one]);
    else queue.push(one);
  }
  const claimed = new Set<Footnote>();
  const notes = references.flatMap((one): FoundNote[] => {
    const { marker, start, end, kind, text } = one;
    const known = queues.get(keyOf(one)) ?? [];
    if (known.length === 0 && kind === 'number') return [];
    const found = known.length > 1 ? known.pop() : known[0];
    if (found !== undefined) claimed.add(found);
    return [{ kind: 'footnote', marker, text: found?.text ?? text, start, end }];
  });
  return { notes, unreferred: unreferredIn(source, words, claimed) };
}

/** The words that nothing has claimed and that are a footnote by their mark, or by the numbers before and behind them. */
function unreferredIn(
  source: string,
  words: readonly Footnote[],
  claimed: ReadonlySet<Footnote>,
): SourceRange[] {
  const known = new Set([...claimed, ...words.filter(({ isSure }) => isSure)]);
  const goOn = (one: Footnote | undefined, next: Footnote | undefined): boolean =>
    one !== undefined &&
    next !== undefined &&
    Number(next.marker) === Number(one.marker) + 1 &&
    !/\S/u.test(source.slice(one.end, next.start));
  for (const [at, one] of words.entries()) {
    const before = words[at - 1];
    if (before !== undefined && known.has(before) && goOn(before, one)) known.add(one);
  }
  for (const [at, one] of [...words.entries()].reverse()) {
    const next = words[at + 1];
    if (next !== undefined && known.has(next) && goOn(one, next)) known.add(one);
  }
  return words.filter((one) => known.has(one) && !claimed.has(one)).map(({ start, end }) => ({ start, end }));
}

function keyOf({ marker, kind }: Footnote): string {
  return `${kind} ${marker}`;
}

function partsOf(source: string, leaves: readonly (Markup | Aside)[]): FootnoteParts {
  const parts: FootnoteParts = { references: [], words: [] };
  for (const { type, position } of leaves) {
    const start = position.start.offset ?? 0;
    const end = position.end.offset ?? 0;
    const referring = referenceIn(source, type, start, end);
    if (referring !== null) parts.references.push(referring);
    else if (type === 'aside') for (const words of wordsIn(source, start, end)) parts.words.push(words);
  }
  return parts;
}

/* A reference to the longest label there may be. */
const longestReference = 60;

function referenceIn(source: string, type: 'markup' | 'aside', start: number, end: number): Footnote | null {
  const leaf = source.slice(start, end);
  const place = { start, end, text: '', isSure: true };
  const words = inline.exec(leaf)?.groups?.words;
  if (words !== undefined) return { ...place, kind: 'inline', marker: '', text: withoutMarkup(words) };
  const groups = leaf.length > longestReference ? undefined : reference.exec(leaf)?.groups;
  if (groups === undefined) return null;
  if (groups.label !== undefined) return { ...place, kind: 'label', marker: groups.label };
  if (groups.word !== undefined) return { ...place, kind: 'word', marker: groups.word };
  /* Other markup is emphasis, and a number by itself is one of a page. */
  if (groups.raised === undefined && type === 'markup') return null;
  if (groups.raised === undefined && /\s/u.test(source.charAt(start - 1) || ' ')) return null;
  return {
    ...place,
    kind: 'number',
    marker: plainNumber(groups.raised ?? groups.bracketed ?? groups.stroke ?? groups.glued ?? ''),
  };
}

/** Footnotes of a host format without a blank line between them are one aside. */
function wordsIn(source: string, start: number, end: number): Footnote[] {
  const aside = source.slice(start, end);
  const word = wordNote.exec(aside)?.groups;
  if (word !== undefined) {
    const text = withoutMarkup(word.words ?? '');
    return [{ kind: 'word', marker: word.word ?? '', start, end, text, isSure: true }];
  }
  const heads = [...aside.matchAll(beginning)];
  const head = heads.length === 0 ? numbered.exec(aside) : null;
  if (head !== null) {
    const marker = plainNumber(head.groups?.bracketed ?? head.groups?.glued ?? '');
    const text = withoutMarkup(aside.slice(head[0].length));
    return [{ kind: 'number', marker, start, end, text, isSure: false }];
  }
  return heads.map(({ index, 0: mark, groups = {} }, at) => {
    const text = withoutMarkup(aside.slice(index + mark.length, heads[at + 1]?.index ?? aside.length));
    const kind = groups.label === undefined ? 'number' : 'label';
    const from = start + index;
    const to = start + (heads[at + 1]?.index ?? aside.length);
    return { kind, marker: groups.label ?? groups.raised ?? '', start: from, end: to, text, isSure: true };
  });
}

const mayHoldMarkup = /[\\*_<[!&`]/u;

function withoutMarkup(words: string): string {
  if (!mayHoldMarkup.test(words)) return readableText(words, 0, words.length);
  let text = '';
  let from = 0;
  for (const { start, end } of markdownSyntax(words).markup) {
    text += words.slice(from, start);
    from = end;
  }
  text += words.slice(from);
  return readableText(text, 0, text.length);
}
