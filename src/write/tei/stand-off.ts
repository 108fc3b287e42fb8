import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Shown, ShownChange, ShownSpan } from '../xml/shown-changes.js';
import { isMarkedByEnds, type TeiIds } from './tei-ids.js';

/**
 * Writes what an apparatus cannot say: spans that go over several blocks without a reading of their own, and of every change its kind, the
 * positions on it, and what became of it. A party that reserves its position has no reading, so it is named here and in the tags only.
 *
 * @param shown The changes and spans of the view.
 * @param ids The ids of the document.
 * @returns A `standOff`, or nothing where there is nothing to say.
 */
export function standOffOf({ changes, spans }: Shown, ids: TeiIds): Element[] {
  const crossing = [...spans.values()].filter(isMarkedByEnds).map((span) => crossingSpan(span, ids));
  const annotations = [...changes.values()].map((change) => annotationOf(change, ids));
  const content = [
    ...(crossing.length === 0 ? [] : [x('spanGrp', { type: 'contested' }, crossing)]),
    ...(annotations.length === 0 ? [] : [x('listAnnotation', { type: 'changes' }, annotations)]),
  ];
  return content.length === 0 ? [] : [x('standOff', content)];
}

function crossingSpan({ id }: ShownSpan, ids: TeiIds): Element {
  const [start, end] = ids.parts(id);
  return x('span', { 'xml:id': ids.span(id), from: `#${start ?? ''}`, to: `#${end ?? ''}` });
}

/** The motivations are those of the Web Annotation vocabulary, of which TEI takes the names. */
function annotationOf({ change, spans }: ShownChange, ids: TeiIds): Element {
  const { id, kind, confidence, positions, outcome } = change;
  const isProposal = kind !== 'reservation' && kind !== 'unknown';
  const attributes = {
    'xml:id': ids.change(id),
    motivation: isProposal ? 'editing' : 'assessing',
    target: spans.map((span) => `#${ids.span(span.id)}`).join(' '),
    cert: kind === 'unknown' ? 'unknown' : String(confidence),
  };
  return x('annotation', attributes, [
    x('note', { type: 'kind' }, kind),
    ...positions.map(({ party, stance, remark }) =>
      x('note', { type: 'position', subtype: stance, resp: `#${ids.party(party)}` }, remark),
    ),
    ...(outcome === null ? [] : [x('note', { type: 'outcome' }, outcome)]),
    ...spans.flatMap((span) => spanNotes(span, `#${ids.span(span.id)}`)),
  ]);
}

function spanNotes({ lost, fate }: ShownSpan, target: string): Element[] {
  const marks = lost.map((mark) => x('note', { type: 'lost-mark', target }, mark));
  if (fate === null) return marks;
  const attributes = { type: 'fate', subtype: fate.fate, target, cert: String(fate.confidence) };
  return [...marks, x('note', attributes, fate.reasons.join(' '))];
}
