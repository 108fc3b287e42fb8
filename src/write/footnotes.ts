import type { ViewFootnote, ViewPhrasing, ViewRoot } from '../view/view-tree.js';

/** A view of which the footnotes can be told apart, and the footnotes. */
export interface Footnotes {
  readonly view: ViewRoot;
  /** In the order of the first references; those without words too. */
  readonly notes: readonly ViewFootnote[];
}

/* What a marker may be where it is a name: `[^1]`, `[^*]`. */
const plain = /^[\p{L}\p{N}*†‡-]{1,20}$/u;

/**
 * Lists the footnotes of a view. Where two have one marker, as when every page begins with 1, or where a marker is none, they are all
 * numbered from 1.
 *
 * @param view The view.
 * @returns The view with the markers that are to be shown, and its footnotes with them.
 */
export function footnotesOf(view: ViewRoot): Footnotes {
  const notes = new Map<string, ViewFootnote>();
  for (const block of view.children) collect(block.children, notes);
  const all = [...notes.values()];
  const distinct = new Set(all.map(({ marker }) => marker)).size === all.length;
  if (distinct && all.every(({ marker }) => plain.test(marker))) return { view, notes: all };
  const markers = new Map([...notes.keys()].map((key, index) => [key, String(index + 1)]));
  const children = view.children.map((block) => ({ ...block, children: renamed(block.children, markers) }));
  return {
    view: { ...view, children },
    notes: all.map((note) => ({ ...note, marker: markers.get(keyOf(note)) ?? note.marker })),
  };
}

/** A footnote to which the text refers twice is one. */
function keyOf({ marker, value }: ViewFootnote): string {
  return `${marker}\n${value}`;
}

function collect(children: readonly ViewPhrasing[], notes: Map<string, ViewFootnote>): void {
  for (const node of children) {
    if (node.type === 'span') collect(node.children, notes);
    if (node.type === 'footnote' && !notes.has(keyOf(node))) notes.set(keyOf(node), node);
  }
}

function renamed(children: readonly ViewPhrasing[], markers: ReadonlyMap<string, string>): ViewPhrasing[] {
  return children.map((node) => {
    if (node.type === 'span') return { ...node, children: renamed(node.children, markers) };
    if (node.type !== 'footnote') return node;
    return { ...node, marker: markers.get(keyOf(node)) ?? node.marker };
  });
}
