import { markdownSyntax } from '../syntax/markdown.js';
import type { Aside, Markup } from '../syntax/ntast.js';
import { readableText } from '../text/plain-text.js';
import type { FoundNote } from './overlay-notes.js';

/** Footnotes as a host format has them, before it is known which belongs to which. */
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
  /** Whether the marker is one that only footnotes have: `[^1]`; a raised number may be a part of a word: `CO<sup>2</sup>`. */
  readonly isLabel: boolean;
}

const raised = '<sup>\\s*(?<raised>[\\p{L}\\d*†‡]+)\\s*</sup>';
const label = '\\[\\^(?<label>[^\\]\\s]+)\\]';
const reference = new RegExp(`^(?:${label}|<sup>\\s*(?<raised>[\\p{L}\\d*†‡]+)\\s*)$`, 'u');
const beginning = new RegExp(`^[ \\t]*(?:${label}:|${raised})`, 'gmu');

/**
 * Finds the footnotes of a document: references in its text and, in the flow of the text or at its end, the words that belong to them.
 *
 * A raised number is a reference only where a footnote of that number stands; a page may begin again with 1, so the next such footnote
 * that no reference has claimed is taken, else one with the same number before. Footnotes to which nothing refers are not found.
 *
 * @param source The text.
 * @param leaves The leaves of its tree, in order.
 * @returns Notes at the places of the references, in the order of the text.
 */
export function footnotesOf(source: string, leaves: readonly (Markup | Aside)[]): FoundNote[] {
  const { references, words } = partsOf(source, leaves);
  const queues = new Map<string, Footnote[]>();
  for (const one of words.reverse()) {
    const queue = queues.get(keyOf(one));
    if (queue === undefined) queues.set(keyOf(one), [one]);
    else queue.push(one);
  }
  return references.flatMap((one) => {
    const { marker, start, end, isLabel } = one;
    const known = queues.get(keyOf(one)) ?? [];
    if (known.length === 0 && !isLabel) return [];
    const found = known.length > 1 ? known.pop() : known[0];
    return [{ kind: 'footnote' as const, marker, text: found?.text ?? '', start, end }];
  });
}

/** A raised 2 is no reference to `[^2]:`. */
function keyOf({ marker, isLabel }: Footnote): string {
  return isLabel ? `^${marker}` : marker;
}

function partsOf(source: string, leaves: readonly (Markup | Aside)[]): FootnoteParts {
  const parts: FootnoteParts = { references: [], words: [] };
  for (const { type, position } of leaves) {
    const start = position.start.offset ?? 0;
    const end = position.end.offset ?? 0;
    if (type === 'aside') {
      for (const words of wordsIn(source, start, end)) parts.words.push(words);
    } else {
      const groups = reference.exec(source.slice(start, end))?.groups;
      const marker = groups?.label ?? groups?.raised;
      const isLabel = groups?.label !== undefined;
      if (marker !== undefined) parts.references.push({ marker, start, end, text: '', isLabel });
    }
  }
  return parts;
}

/** Footnotes without a blank line between them are one aside. */
function wordsIn(source: string, start: number, end: number): Footnote[] {
  const aside = source.slice(start, end);
  const heads = [...aside.matchAll(beginning)];
  return heads.map(({ index, 0: head, groups = {} }, at) => {
    const text = withoutMarkup(aside.slice(index + head.length, heads[at + 1]?.index ?? aside.length));
    const marker = groups.label ?? groups.raised ?? '';
    return { marker, start: start + index, end, text, isLabel: groups.label !== undefined };
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
