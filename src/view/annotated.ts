import { isMarkedByFormat, type Draft, type DraftAttribution, type DraftSpan } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';
import type { SourceRange } from '../text/plain-text.js';
import { atomsOf, viewFootnote, type Atom, type ProvisionAtoms } from './atoms.js';
import { blockOf } from './block.js';
import { respace, type Piece } from './respace.js';
import { trimmed } from './trimmed.js';
import { turnsWords } from './turned-words.js';
import { viewChanges, viewPosition } from './view-change.js';
import { viewRoot } from './view-root.js';
import type {
  ViewAttribution,
  ViewBlock,
  ViewChange,
  ViewEvent,
  ViewFate,
  ViewPhrasing,
  ViewRoot,
  ViewSpan,
  ViewText,
} from './view-tree.js';

/**
 * Makes an annotated version of a draft: every span with its tags, every note and stamp in its place, lines joined.
 *
 * @param draft The draft.
 * @returns A view. A span that goes over several blocks is in each of them, without a mark where it is cut.
 * @example
 * toText(annotated(readDraft('Recalling [on] {USA+} [entitled] {USA+},'))); // 'PP1  Recalling [on] {USA+} [entitled] {USA+},\n'
 */
export function annotated(draft: Draft): ViewRoot {
  return annotatedWith(draft, { changes: viewChanges(draft, new Map()) });
}

/** What a view says of the spans of a draft, by their ids. */
export interface SpanFacts {
  readonly changes: ReadonlyMap<string, ViewChange>;
  readonly fates?: ReadonlyMap<string, ViewFate>;
  readonly events?: ReadonlyMap<string, ViewEvent>;
  /** Words that stood outside of every dispute and are gone, in the order of the text; no two ranges overlap. */
  readonly gone?: readonly SourceRange[];
  /** Words that an earlier draft has not, in the same way. */
  readonly come?: readonly SourceRange[];
}

/**
 * Makes an annotated version of which it is given what it says of the spans.
 *
 * @param draft The draft.
 * @param facts What it says; a span that is not in them has no change, no fate, or no event.
 * @returns A view.
 */
export function annotatedWith(draft: Draft, facts: SpanFacts): ViewRoot {
  const tags = tagsOf(draft);
  const cuts = facts.gone ?? facts.come ?? [];
  const children = atomsOf(draft).map(({ atoms, ...block }) =>
    annotatedBlock(draft, { ...block, atoms: atoms.flatMap((atom) => cutAt(atom, cuts)) }, tags, facts),
  );
  return viewRoot(
    draft,
    'canonical',
    children.filter((block) => block.children.length > 0 || hasLabelOfItsOwn(block)),
  );
}

/*
 * A provision without words is named by the labels of those that it holds (`OP1.b option 1`). Under no paragraph, `OP.b`, those have only their
 * own markers to be read again by.
 */
function hasLabelOfItsOwn({ label }: ViewBlock): boolean {
  return label !== null && /^OP[ .]/u.test(label.canonical);
}

/* A tag in front of words or behind a dash has no marks around it: what it says besides positions is a tag of its own. */
const ownMarks = /^[{<([]/u;

function tagsOf(draft: Draft): ReadonlyMap<string, ViewAttribution> {
  const tags = new Map<string, ViewAttribution>();
  for (const { id } of draft.attributions) tags.set(id, { type: 'attribution', positions: [], note: '' });
  for (const position of draft.positions) {
    tags.get(position.attribution)?.positions.push(viewPosition(position));
  }
  const byStart = new Map(draft.attributions.map(({ id, start }) => [start, id]));
  for (const { start, text, marker } of draft.notes) {
    const tag = marker === null ? tags.get(byStart.get(start) ?? '') : undefined;
    if (tag !== undefined) tag.note = text;
  }
  return tags;
}

function annotatedBlock(
  draft: Draft,
  { provision, openBefore, atoms }: ProvisionAtoms,
  tags: ReadonlyMap<string, ViewAttribution>,
  facts: SpanFacts,
): ViewBlock {
  const builder = phrasingBuilder(openBefore, facts);
  const texts = respacedTexts(draft, atoms);
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'text') addText(builder, texts[index] ?? '', turnOf(atom.range, facts));
    else if (atom.kind === 'open') builder.open(atom.span);
    else if (atom.kind === 'close') builder.close(atom.span);
    else if (atom.kind === 'tag') addTag(builder, atom.attribution, tags);
    else if (atom.kind === 'footnote') builder.add(viewFootnote(atom.note));
    else builder.add({ type: 'status', value: atom.status.raw });
  }
  return blockOf(draft, provision, trimmed(builder.children));
}

type Turn = 'gone' | 'come' | null;

/** A space in front of words that are gone, or that have come, belongs to what stands before them. */
function addText(builder: PhrasingBuilder, value: string, turn: Turn): void {
  if (turn === null) {
    builder.add({ type: 'text', value });
    return;
  }
  const words = value.trimStart();
  builder.add({ type: 'text', value: value.slice(0, value.length - words.length) });
  builder.add({ type: 'text', value: words, [turn]: true });
}

function turnOf(range: SourceRange, { gone, come }: SpanFacts): Turn {
  if (isIn(range, gone)) return 'gone';
  return isIn(range, come) ? 'come' : null;
}

function cutAt(atom: Atom, ranges: readonly SourceRange[]): Atom[] {
  if (atom.kind !== 'text') return [atom];
  const { start, end } = atom.range;
  const parts: Atom[] = [];
  let from = start;
  const add = (to: number): void => {
    if (to > from) parts.push({ kind: 'text', range: { start: from, end: to } });
    from = Math.max(from, to);
  };
  for (let index = firstEndingAfter(ranges, start); index < ranges.length; index += 1) {
    const range = ranges[index];
    if (range === undefined || range.start >= end) break;
    add(range.start);
    add(Math.min(range.end, end));
  }
  add(end);
  return parts;
}

function isIn({ start }: SourceRange, ranges: readonly SourceRange[] = []): boolean {
  return (ranges[firstEndingAfter(ranges, start)]?.start ?? Infinity) <= start;
}

function firstEndingAfter(ranges: readonly SourceRange[], offset: number): number {
  return firstIndex(ranges.length, (index) => (ranges[index]?.end ?? 0) > offset);
}

function addTag(
  builder: PhrasingBuilder,
  { id, raw, spans }: DraftAttribution,
  tags: ReadonlyMap<string, ViewAttribution>,
): void {
  const tag = tags.get(id) ?? { type: 'attribution', positions: [], note: '' };
  const parts: ViewAttribution[] =
    tag.note === '' || tag.positions.length === 0 || ownMarks.test(raw)
      ? [tag]
      : [
          { ...tag, note: '' },
          { ...tag, positions: [] },
        ];
  for (const part of parts) {
    if (spans.length === 0 && part.positions.length > 0 && part.note === '') builder.addOfProvision(part);
    else builder.add(part);
  }
}

/** The words of the block, by the index of their atom, with the spaces that its marks and tags leave. */
function respacedTexts(draft: Draft, atoms: readonly Atom[]): (string | undefined)[] {
  const pieces: Piece[] = [];
  const indices: number[] = [];
  let before: Piece['before'] = 'nothing';
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'text') {
      pieces.push({ raw: draft.source.text.slice(atom.range.start, atom.range.end), before });
      indices.push(index);
      before = 'nothing';
    } else if (atom.kind === 'tag' || atom.kind === 'stamp') before = 'tag';
    else if (atom.kind === 'open' && turnsWords(draft, atom.span)) before = 'tag';
  }
  const texts: (string | undefined)[] = [];
  for (const [index, value] of respace(pieces, { mends: false }).entries())
    texts[indices[index] ?? 0] = value;
  const spaced = behindEmptySpan(draft, atoms);
  if (spaced !== null) texts[spaced] = ` ${texts[spaced] ?? ''}`;
  return texts;
}

/** The first words of a block if a bracket without words and a space stand before them, which is shown: `[ ] open`. */
function behindEmptySpan(draft: Draft, atoms: readonly Atom[]): number | null {
  let isBehindMark = false;
  let hasSpace = false;
  for (const [index, atom] of atoms.entries()) {
    if (atom.kind === 'close') [isBehindMark, hasSpace] = [true, false];
    if (atom.kind !== 'text') continue;
    const value = draft.source.text.slice(atom.range.start, atom.range.end);
    hasSpace ||= /^\s/u.test(value);
    if (/\S/u.test(value)) return isBehindMark && hasSpace ? index : null;
  }
  return null;
}

interface PhrasingBuilder {
  readonly children: ViewPhrasing[];
  readonly add: (node: ViewPhrasing) => void;
  /** Adds a tag that speaks of the whole provision: behind a bracket it would be read as the bracket's. */
  readonly addOfProvision: (tag: ViewAttribution) => void;
  readonly open: (span: DraftSpan) => void;
  readonly close: (span: DraftSpan) => void;
}

function isSameTurn(a: ViewText, b: ViewText): boolean {
  return a.gone === b.gone && a.come === b.come;
}

/** Builds nested spans from their marks; where spans cross, the inner one is cut at the end of the outer and goes on after it. */
function phrasingBuilder(
  openBefore: readonly DraftSpan[],
  { changes, fates, events }: SpanFacts,
): PhrasingBuilder {
  const children: ViewPhrasing[] = [];
  const stack: ViewSpan[] = [];
  const append = (node: ViewPhrasing): void => {
    const last = (stack.at(-1)?.children ?? children).at(-1);
    if (node.type === 'text' && node.value === '') return;
    if (node.type === 'text' && last?.type === 'text' && isSameTurn(node, last)) last.value += node.value;
    else (stack.at(-1)?.children ?? children).push(node);
  };
  const begin = (id: string, opening: ViewSpan['opening']): void => {
    const change = changes.get(id) ?? null;
    const fate = fates?.get(id) ?? null;
    const event = events?.get(id) ?? null;
    const node: ViewSpan = { type: 'span', id, opening, closing: 'none', change, fate, event, children: [] };
    append(node);
    stack.push(node);
  };
  for (const { id } of openBefore) begin(id, 'none');
  let leading = 0;
  /* Whether no words stand behind the last bracket. */
  let behindBracket = false;
  let behindTag = false;
  return {
    children,
    add: (node) => {
      if (node.type !== 'text' || /[^\s.,;:]/u.test(node.value))
        behindBracket &&= node.type === 'attribution';
      behindTag = node.type === 'attribution' || (behindTag && behindBracket);
      append(node);
    },
    addOfProvision: (tag) => {
      /* A second tag that is a sentence is read as the provision's wherever it stands. */
      const isSentence = behindTag && tag.positions.some(({ remark }) => remark !== '');
      if (behindBracket && !isSentence) children.splice(leading++, 0, tag);
      else append(tag);
    },
    open: (span) => {
      begin(span.id, span.opened || isMarkedByFormat(span) ? 'mark' : 'lost');
    },
    close: (span) => {
      const { id, closed } = span;
      const at = stack.findLastIndex((node) => node.id === id);
      if (at < 0) return;
      behindBracket = true;
      behindTag = false;
      const cut = stack.splice(at);
      const node = cut[0];
      if (node !== undefined) node.closing = closed || isMarkedByFormat(span) ? 'mark' : 'lost';
      for (const inner of cut.slice(1)) begin(inner.id, 'none');
    },
  };
}
