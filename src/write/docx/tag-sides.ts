import type {
  ViewAttribution,
  ViewChange,
  ViewPhrasing,
  ViewPosition,
  ViewRoot,
  ViewSpan,
} from '../../view/view-tree.js';

/** Which words of a change a position stands on. */
export interface Sides {
  readonly onNew: boolean;
  readonly onOld: boolean;
}

/** How the tags of a view stand to its changes. */
export interface ChangeSides {
  /** Which words of its change a position stands on. */
  readonly sidesOf: (change: ViewChange, position: ViewPosition) => Sides;
  /** The positions of a tag that are not about the change of the span that it stands behind. */
  readonly looseOf: (tag: ViewAttribution) => readonly ViewPosition[];
}

/**
 * Reads from the places of its tags what the positions of a view are about.
 *
 * A view has the tags of a span behind it, at the end of the word. A position that its change does not have is about something else: the
 * provision.
 *
 * @param view The view.
 * @returns The answers to two questions about a position.
 */
export function changeSides(view: ViewRoot): ChangeSides {
  const seen = new Map<string, { onNew: boolean; onOld: boolean }>();
  const loose = new Map<ViewAttribution, ViewPosition[]>();
  const known = new Map<string, ReadonlySet<string>>();
  const positionsOf = (change: ViewChange): ReadonlySet<string> => {
    const keys = known.get(change.id) ?? new Set(change.positions.map(keyOf));
    known.set(change.id, keys);
    return keys;
  };
  const read = (tag: ViewAttribution, span: ViewSpan | null): void => {
    const change = span?.change ?? null;
    const others: ViewPosition[] = [];
    for (const position of tag.positions) {
      if (change === null || !positionsOf(change).has(keyOf(position))) others.push(position);
      else note(seen, change, position);
    }
    loose.set(tag, others);
  };
  for (const { children } of view.children) eachTag(children, read);
  return {
    sidesOf: (change, position) =>
      sidesBySort(change) ?? seen.get(placeOf(change, position)) ?? { onNew: false, onOld: true },
    looseOf: (tag) => loose.get(tag) ?? [],
  };
}

function note(
  seen: Map<string, { onNew: boolean; onOld: boolean }>,
  change: ViewChange,
  position: ViewPosition,
): void {
  const place = placeOf(change, position);
  const sides = seen.get(place) ?? { onNew: false, onOld: false };
  sides[change.part === 'new' ? 'onNew' : 'onOld'] = true;
  seen.set(place, sides);
}

/** What has new words only, or old words only, leaves no choice. */
function sidesBySort({ kind }: ViewChange): Sides | null {
  if (kind === 'insertion') return { onNew: true, onOld: false };
  return kind === 'replacement' || kind === 'move' ? null : { onNew: false, onOld: true };
}

function eachTag(
  children: readonly ViewPhrasing[],
  read: (tag: ViewAttribution, span: ViewSpan | null) => void,
): void {
  let last: ViewSpan | null = null;
  for (const node of children) {
    if (node.type === 'attribution') read(node, last);
    if (node.type === 'span') {
      last = node;
      eachTag(node.children, read);
    } else if (endsSpan(node)) {
      last = null;
    }
  }
}

/**
 * Tells whether a tag that comes after a node is no longer about the span before it.
 *
 * @param node The node.
 * @returns False for spaces, other tags and stamps, and for the rest of a word: `[t][T]argets {USA+}`.
 */
export function endsSpan(node: ViewPhrasing): boolean {
  if (node.type === 'text') return /\S\s|\s\S/u.test(node.value);
  return node.type === 'origin' || node.type === 'footnote';
}

function keyOf({ party, stance, remark }: ViewPosition): string {
  return `${stance} ${party}\n${remark}`;
}

function placeOf(change: ViewChange, position: ViewPosition): string {
  return `${change.id} ${keyOf(position)}`;
}
