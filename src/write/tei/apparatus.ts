import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ViewSpan } from '../../view/view-tree.js';
import type { Shown } from '../xml/shown-changes.js';
import type { TeiIds } from './tei-ids.js';

/** The words of a span, or of one part of it, for the apparatus. */
export interface Reading {
  readonly span: ViewSpan;
  /** The attributes that name it. */
  readonly link: Record<string, string | null>;
  readonly children: ElementContent[];
}

/**
 * Writes the entry of one change at one place: what the text reads without it, and what it reads with it.
 *
 * There is no `lem`: to prefer a reading is what the text is negotiated for. Who opposes the change reads the base, and so does, without
 * being named, who has said nothing or has not made up its mind.
 *
 * @param readings Spans of one change that stand side by side, one at least.
 * @param notes The tags behind them.
 * @param shown The changes of the view.
 * @param ids The ids of the document.
 * @returns An `app`, of the type `substantive` because readers of apparatuses take that for what counts.
 */
export function apparatusOf(
  readings: readonly Reading[],
  notes: readonly ElementContent[],
  shown: Shown,
  ids: TeiIds,
): Element {
  const change = readings[0]?.span.change ?? null;
  const stands = shown.changes.get(change?.id ?? '');
  const sides = { old: sideOf(readings, 'old'), new: sideOf(readings, 'new') };
  const adopted = adoptedSide(sides);
  const witnesses = (parties: readonly string[], side: 'old' | 'new'): string[] => [
    ...parties.map(ids.party),
    ...(adopted === side ? ['adopted'] : []),
  ];
  const attributes = {
    type: 'substantive',
    subtype: change?.kind,
    corresp: change === null ? null : `#${ids.change(change.id)}`,
  };
  return x('app', attributes, [
    readingElement(sides.old, ['base', ...witnesses(stands?.oppose ?? [], 'old')]),
    readingElement(sides.new, witnesses(stands?.support ?? [], 'new')),
    ...notes,
  ]);
}

function sideOf(readings: readonly Reading[], part: 'old' | 'new'): Reading[] {
  return readings.filter(({ span }) => span.change?.part === part);
}

/** The side that the adopted text reads: all of its words are there, and none of the other side. Null where it is neither, or unknown. */
function adoptedSide(sides: Record<'old' | 'new', readonly Reading[]>): 'old' | 'new' | null {
  const all = (side: 'old' | 'new', fate: string): boolean =>
    sides[side].every(({ span }) => span.fate?.fate === fate);
  if (all('new', 'retained') && all('old', 'dropped')) return 'new';
  if (all('old', 'retained') && all('new', 'dropped')) return 'old';
  return null;
}

function readingElement(readings: readonly Reading[], witnesses: readonly string[]): Element {
  const wit = witnesses.map((id) => `#${id}`).join(' ') || null;
  const [first] = readings;
  if (first === undefined) return x('rdg', { wit, type: 'omission' });
  if (readings.length === 1) return x('rdg', { wit, ...first.link }, first.children);
  const segments = readings.map(({ link, children }) => x('seg', { type: 'contested', ...link }, children));
  return x('rdg', { wit }, segments);
}
