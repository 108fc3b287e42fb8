import type { ViewAttribution, ViewPhrasing, ViewSpan } from '../view/view-tree.js';
import { handle, type PhrasingHandlers } from './handlers.js';
import { laidOutForChanges } from './lay-out.js';
import { fateText, originText } from './outcome-text.js';
import { saidIn } from './tag-text.js';

/** What becomes of words when all marks of a text are accepted, or all rejected. */
export type CriticMark = 'none' | 'insertion' | 'deletion' | 'highlight';

/** Words that one mark stands around. */
export interface CriticWords {
  readonly kind: 'words';
  readonly mark: CriticMark;
  /** The innermost span around them, and its change, by id. */
  readonly span: string | null;
  readonly change: string | null;
  value: string;
}

/** A part of a line with marks of CriticMarkup, in which no mark stands inside another. */
export type CriticPart =
  | CriticWords
  | { readonly kind: 'replacement'; readonly old: string; readonly new: string }
  | { readonly kind: 'comment'; readonly value: string }
  /** Words that come in with one change and go out with another; the part is that of the innermost of these changes. */
  | { readonly kind: 'both-ways'; readonly part: 'old' | 'new'; readonly value: string }
  /** A bracket in a comment of its own, around marks. */
  | { readonly kind: 'bracket'; readonly value: string }
  | { readonly kind: 'footnote'; readonly marker: string };

/**
 * Flattens the content of a block to marks that do not nest, since CriticMarkup has no nesting. Accepting all of them gives the text with all
 * changes applied, rejecting all of them the text with none.
 *
 * Words that would come in with one change and go out with another are in neither, so they stand in a comment, of which the grammar
 * knows the beginning. A span around others, or one over several
 * blocks, has its brackets in comments, so that it is found again.
 *
 * @param children The content.
 * @returns Parts in order; old and new words of one change that stand side by side are one replacement.
 */
export function criticParts(children: readonly ViewPhrasing[]): CriticPart[] {
  return withReplacements(joined(partsOf(laidOutForChanges(children), [])));
}

type Spans = readonly ViewSpan[];

function partsOf(children: readonly ViewPhrasing[], around: Spans): CriticPart[] {
  return children.flatMap((node) => handle(handlers, node, around));
}

const handlers: PhrasingHandlers<Spans, CriticPart[]> = {
  text: ({ value }, around) => wordParts(value, around),
  span: (span, around) => {
    const words = partsOf(span.children, [...around, span]);
    const said = fateText(span);
    const marked = isBracketed(span, around) ? inBrackets(span, words) : words;
    return said === '' ? marked : [...marked, comment(said)];
  },
  attribution: (tag: ViewAttribution) => [comment(saidIn(tag))],
  status: ({ value }) => [comment(value)],
  origin: (node) => {
    const value = node.children.map((child) => child.value).join('');
    const said = originText(node);
    if (said === '') return [{ kind: 'words', mark: 'none', span: null, change: null, value }];
    return [{ kind: 'words', mark: 'highlight', span: null, change: null, value }, comment(said)];
  },
  footnote: ({ marker }) => [{ kind: 'footnote', marker }],
};

/** Marks tell a span by themselves where it has words and nothing else, and stands in no other. */
function isBracketed({ children, opening, closing, change }: ViewSpan, around: Spans): boolean {
  /* One lost mark is a fault of the draft; where both are, they are ours, and say what the marks of CriticMarkup say. */
  const isWhole = opening === closing && opening !== 'none';
  const isWords = children.length > 0 && children.every(({ type }) => type === 'text');
  return around.length > 0 || (change !== null && (!isWhole || !isWords));
}

const brackets = {
  opening: { mark: '[', lost: '⟦', none: '' },
  closing: { mark: ']', lost: '⟧', none: '' },
} as const;

function inBrackets({ opening, closing }: ViewSpan, words: readonly CriticPart[]): CriticPart[] {
  const mark = (value: string): CriticPart[] => (value === '' ? [] : [{ kind: 'bracket', value }]);
  return [...mark(brackets.opening[opening]), ...words, ...mark(brackets.closing[closing])];
}

function comment(value: string): CriticPart {
  return { kind: 'comment', value };
}

function wordParts(value: string, around: Spans): CriticPart[] {
  if (value === '') return [];
  const order = around.map(({ change }) => change?.part);
  const parts = new Set(order);
  if (parts.has('old') && parts.has('new')) {
    const isOld = order.lastIndexOf('old') > order.lastIndexOf('new');
    return [{ kind: 'both-ways', part: isOld ? 'old' : 'new', value }];
  }
  const part = (['new', 'old', 'none'] as const).find((one) => parts.has(one));
  const inner = around.at(-1);
  return [
    {
      kind: 'words',
      mark: part === undefined ? 'none' : markOfPart[part],
      span: inner?.id ?? null,
      change: inner?.change?.id ?? null,
      value,
    },
  ];
}

const markOfPart = { new: 'insertion', old: 'deletion', none: 'highlight' } as const;

/** Words of one span are cut where something stood between them that is not shown. */
function joined(parts: readonly CriticPart[]): CriticPart[] {
  const result: CriticPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const same = last?.kind === 'words' && part.kind === 'words' && last.span === part.span;
    if (same && last.mark === part.mark) last.value += part.value;
    else result.push({ ...part });
  }
  return result;
}

function withReplacements(parts: readonly CriticPart[]): CriticPart[] {
  const result: CriticPart[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) break;
    /* Only behind words: of a row of comments each would look at all that follow it. */
    const comments = part.kind === 'words' ? commentsFrom(parts, index + 1) : [];
    const pair = replacementOf(part, parts[index + 1 + comments.length]);
    const isOfBoth =
      comments.length === 0 ||
      (pair !== null && isSame(comments, commentsFrom(parts, index + 2 + comments.length)));
    if (pair === null || !isOfBoth) {
      result.push(part);
    } else {
      result.push(pair);
      for (const comment of comments) result.push(comment);
      index += comments.length + 1;
    }
  }
  return result;
}

/** What is said of the old words is said of the new ones too: then it stands behind both, twice. */
function isSame(comments: readonly CriticPart[], others: readonly CriticPart[]): boolean {
  const valueOf = (part: CriticPart | undefined): string => (part?.kind === 'comment' ? part.value : '');
  return (
    comments.length === others.length && comments.every((one, at) => valueOf(one) === valueOf(others[at]))
  );
}

function commentsFrom(parts: readonly CriticPart[], from: number): CriticPart[] {
  const comments: CriticPart[] = [];
  for (let part = parts[from]; part?.kind === 'comment'; part = parts[from + comments.length]) {
    comments.push(part);
  }
  return comments;
}

function replacementOf(a: CriticPart, b: CriticPart | undefined): CriticPart | null {
  if (a.kind !== 'words' || b?.kind !== 'words') return null;
  if (a.change === null || a.change !== b.change) return null;
  if (a.mark === 'deletion' && b.mark === 'insertion')
    return { kind: 'replacement', old: a.value, new: b.value };
  if (a.mark === 'insertion' && b.mark === 'deletion')
    return { kind: 'replacement', old: b.value, new: a.value };
  return null;
}
