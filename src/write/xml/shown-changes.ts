import type {
  ViewChange,
  ViewFate,
  ViewPhrasing,
  ViewRoot,
  ViewSpan,
  ViewStand,
} from '../../view/view-tree.js';

/** A span of a view. */
export interface ShownSpan {
  readonly id: string;
  readonly part: ViewChange['part'];
  /** The number of parts that it is cut into; a span that lies in one block is one part. */
  parts: number;
  /** The marks that the draft lacks. */
  readonly lost: ('opening' | 'closing')[];
  readonly fate: ViewFate | null;
}

/** A change of a view. */
export interface ShownChange {
  readonly change: ViewChange;
  /** In the order of the text. */
  readonly spans: ShownSpan[];
  /** Who wants it, who does not, who has not made up their mind; parties by the id that the view gives them. */
  readonly support: readonly string[];
  readonly oppose: readonly string[];
  readonly reserve: readonly string[];
}

/** What a view says about its spans, gathered from all of its blocks. */
export interface Shown {
  /** By the id of the change, in the order of the text. */
  readonly changes: ReadonlyMap<string, ShownChange>;
  /** By the id of the span, in the order of the text. */
  readonly spans: ReadonlyMap<string, ShownSpan>;
  /** Whether there are words of an adopted text. */
  readonly hasOrigins: boolean;
}

interface Gathering {
  readonly spans: Map<string, ShownSpan>;
  readonly changes: Map<string, { change: ViewChange; spans: ShownSpan[] }>;
  hasOrigins: boolean;
}

/**
 * Gathers what a view says about its spans. A writer that names a span must know of its later parts.
 *
 * @param view The view.
 * @returns Its changes and spans.
 */
export function shownIn({ children }: ViewRoot): Shown {
  const gathering: Gathering = { spans: new Map(), changes: new Map(), hasOrigins: false };
  for (const block of children) gather(block.children, gathering);
  const changes = [...gathering.changes].map(([id, { change, spans }]): [string, ShownChange] => {
    const those = (stand: ViewStand['stand']): string[] =>
      change.stands.flatMap((one) => (one.stand === stand ? [one.party] : []));
    return [
      id,
      { change, spans, support: those('support'), oppose: those('oppose'), reserve: those('reserve') },
    ];
  });
  return { changes: new Map(changes), spans: gathering.spans, hasOrigins: gathering.hasOrigins };
}

function gather(children: readonly ViewPhrasing[], gathering: Gathering): void {
  for (const node of children) {
    if (node.type === 'origin') gathering.hasOrigins = true;
    if (node.type !== 'span') continue;
    addSpan(node, gathering);
    gather(node.children, gathering);
  }
}

function addSpan({ id, change, fate, opening, closing }: ViewSpan, { spans, changes }: Gathering): void {
  const known = spans.get(id);
  const span = known ?? { id, part: change?.part ?? 'none', parts: 0, lost: [], fate };
  span.parts += 1;
  if (opening === 'lost') span.lost.push('opening');
  if (closing === 'lost') span.lost.push('closing');
  if (known !== undefined) return;
  spans.set(id, span);
  if (change === null) return;
  const shown = changes.get(change.id) ?? { change, spans: [] };
  shown.spans.push(span);
  changes.set(change.id, shown);
}
