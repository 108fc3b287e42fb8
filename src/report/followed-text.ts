import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Passage, PassageKind } from '../follow/following.js';
import type { Draft } from '../model/draft.js';
import { firstIndex } from '../text/first-index.js';
import { clean } from '../view/clean.js';
import type { ViewBlock } from '../view/view-tree.js';
import { legible } from '../write/legible.js';
import { anchors } from './anchors.js';
import { blockElement } from './block.js';
import { passageKinds } from './following-wording.js';

/** A passage on the page. */
export interface ShownPassage {
  /** The number of the later text and that of the passage in it, both from 1: `2-13`. */
  readonly key: string;
  readonly passage: Passage;
}

/** A stretch of the adopted text within which the same passages stand. */
interface Piece {
  readonly start: number;
  readonly end: number;
  /** What its words are in, the closest kind where they are in several. */
  readonly kind: PassageKind | null;
  /** The passages of which the last words are in it. */
  readonly ends: ShownPassage[];
}

/** The adopted text, cut where passages begin and end. */
export interface FollowedText {
  readonly blocks: readonly Element[];
  /** The ids on the page of its provisions, by their labels. */
  readonly ids: ReadonlyMap<string, string>;
  /** How many characters of its words stand in passages of each kind, the closest counting, and in none. */
  readonly lengths: Readonly<Record<PassageKind | 'none', number>>;
}

/**
 * Writes the adopted text with the passages that later texts take up: underlined by how close they are, with a link to each of them at its end.
 *
 * @param adopted The adopted text.
 * @param passages The passages that are shown, in any order.
 * @returns Its paragraphs, and where they stand.
 */
export function followedText(adopted: Draft, passages: readonly ShownPassage[]): FollowedText {
  const idOf = anchors('');
  const ids = new Map<string, string>();
  const views = new Map(clean(adopted, 'base').children.map((block) => [block.id, block]));
  const pieces = piecesOf(adopted, passages);
  const lengths = { quoted: 0, paraphrased: 0, echoed: 0, none: 0 };
  const blocks = adopted.provisions.flatMap(({ id }): Element[] => {
    const block = views.get(id);
    if (block === undefined) return [];
    const place = idOf(block);
    if (block.label !== null && !ids.has(block.label.canonical)) ids.set(block.label.canonical, place);
    const own = pieces.get(id) ?? [];
    for (const { kind, start, end } of own) lengths[kind ?? 'none'] += end - start;
    return [blockOf(block, place, own, adopted.source.text)];
  });
  return { blocks, ids, lengths };
}

function blockOf(block: ViewBlock, id: string, pieces: readonly Piece[], source: string): Element {
  const children = pieces.flatMap(({ start, end, kind, ends }): ElementContent[] => {
    const value = legible(source.slice(start, end).replace(/\s+/gu, ' '));
    const links = ends.flatMap((shown, index) => [...(index > 0 ? [space] : []), linkTo(shown)]);
    return kind === null
      ? [{ type: 'text', value }, ...links]
      : [h('span', { className: ['hw', passageKinds[kind].code] }, value), ...links];
  });
  return blockElement(legible({ ...block, children: [] }), id, children);
}

const space: ElementContent = { type: 'text', value: ' ' };

function linkTo({ key, passage }: ShownPassage): Element {
  const { code, word } = passageKinds[passage.kind];
  const said = key.replace('-', '.');
  return h('sup', { className: ['to', code] }, [
    h(
      'a',
      { id: `a${key}`, href: `#p${key}`, title: `${word} in text ${said.replace('.', ', passage ')}` },
      said,
    ),
  ]);
}

const closest: readonly PassageKind[] = ['quoted', 'paraphrased', 'echoed'];

/** Cuts the words of every provision; a passage may begin in one and end in another. */
function piecesOf({ provisions }: Draft, passages: readonly ShownPassage[]): Map<string, Piece[]> {
  const cuts = [
    ...new Set(passages.flatMap(({ passage: { adopted } }) => [adopted.start, adopted.end])),
  ].sort((a, b) => a - b);
  const kindAt = kindsBetween(cuts, passages);
  const byProvision = new Map<string, Piece[]>();
  const all: Piece[] = [];
  const runs = provisions
    .flatMap(({ id, runs: own }) => own.map((run) => ({ ...run, id })))
    .sort((a, b) => a.start - b.start);
  for (const { id, start, end } of runs) {
    let from = start;
    while (from < end) {
      const next = firstIndex(cuts.length, (index) => (cuts[index] ?? Infinity) > from);
      const to = Math.min(end, cuts[next] ?? Infinity);
      const piece: Piece = { start: from, end: to, kind: kindAt[next] ?? null, ends: [] };
      const own = byProvision.get(id);
      if (own === undefined) byProvision.set(id, [piece]);
      else own.push(piece);
      all.push(piece);
      from = to;
    }
  }
  for (const shown of passages) {
    const next = firstIndex(
      all.length,
      (index) => (all[index]?.start ?? Infinity) >= shown.passage.adopted.end,
    );
    all[next - 1]?.ends.push(shown);
  }
  return byProvision;
}

/** The closest kind of the passages before each cut, up to the cut before it. */
function kindsBetween(cuts: readonly number[], passages: readonly ShownPassage[]): (PassageKind | null)[] {
  const place = new Map(cuts.map((cut, index) => [cut, index]));
  const changes = cuts.map(() => ({ quoted: 0, paraphrased: 0, echoed: 0 }));
  for (const { passage } of passages)
    for (const [offset, step] of [
      [passage.adopted.start, 1],
      [passage.adopted.end, -1],
    ] as const) {
      const change = changes[place.get(offset) ?? -1];
      if (change !== undefined) change[passage.kind] += step;
    }
  const open = { quoted: 0, paraphrased: 0, echoed: 0 };
  const kinds: (PassageKind | null)[] = [];
  for (const change of changes) {
    kinds.push(closest.find((kind) => open[kind] > 0) ?? null);
    for (const kind of closest) open[kind] += change[kind];
  }
  return kinds;
}
