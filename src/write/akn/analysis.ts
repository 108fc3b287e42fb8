import type { Element } from 'xast';
import { x } from 'xastscript';
import type { ViewClash, ViewPosition, ViewRoot } from '../../view/view-tree.js';
import type { ShownChange, ShownSpan } from '../xml/shown-changes.js';
import type { AknContext } from './akn-context.js';

/**
 * Writes who stands where: the changes with their places in the text, the positions on them, and what became of them.
 *
 * @param view The view.
 * @param context What the document shares, after its text has been written.
 * @returns An `analysis`, or nothing where nothing is proposed.
 */
export function analysisOf({ clashes }: ViewRoot, context: AknContext): Element[] {
  const content = [
    ...[...context.shown.changes.values()].map((change) => changeElement(change, context)),
    ...clashes.map((clash) => clashElement(clash, context)),
  ];
  if (content.length === 0) return [];
  return [x('analysis', { source: '#travaux' }, [x('otherAnalysis', { source: '#travaux' }, content)])];
}

function changeElement(
  { change, spans, support, oppose, reserve }: ShownChange,
  context: AknContext,
): Element {
  const { pointers } = context;
  const attributes = {
    id: change.id,
    kind: change.kind,
    confidence: String(change.confidence),
    outcome: change.outcome,
    support: pointers(support),
    oppose: pointers(oppose),
    reserve: pointers(reserve),
  };
  return x('travaux:change', attributes, [
    ...spans.map((span) => spanElement(span, context)),
    ...change.positions.map((position) => positionElement(position, context)),
  ]);
}

function spanElement({ id, part, lost, fate }: ShownSpan, { elements }: AknContext): Element {
  const attributes = {
    id,
    part,
    href: (elements.get(id) ?? []).map((eId) => `#${eId}`).join(' '),
    lost: lost.join(' ') || null,
    fate: fate?.fate,
    confidence: fate === null ? null : String(fate.confidence),
  };
  return x('travaux:span', attributes, fate?.reasons.join(' '));
}

function positionElement({ party, stance, remark }: ViewPosition, { pointers }: AknContext): Element {
  return x('travaux:position', { party: pointers([party]), stance }, remark === '' ? null : remark);
}

/** What could not be shown as asked, because those who asked do not agree. */
function clashElement({ change, text, support, oppose }: ViewClash, { pointers }: AknContext): Element {
  const attributes = { change, support: pointers(support), oppose: pointers(oppose) };
  return x('travaux:clash', attributes, text);
}
