import type { ViewEvent, ViewOrigin, ViewSpan } from '../view/view-tree.js';

/**
 * Says in words what became of a span: in an adopted text, or in another draft.
 *
 * @param span The span.
 * @returns `dropped; deletion adopted`, `opened: another span; USA support → oppose`; empty where it is not known, and for a part of a span
 * that goes on in a later block.
 */
export function fateText({ fate, event, change, closing }: ViewSpan): string {
  if (closing === 'none') return '';
  if (event !== null) return eventText(event);
  if (fate === null) return '';
  const outcome = change?.outcome ?? null;
  if (change === null || outcome === null) return fate.fate;
  return `${fate.fate}; ${change.kind} ${outcome.replaceAll('-', ' ')}`;
}

/**
 * Says in words where adopted words came from.
 *
 * @param node The words.
 * @returns `span: USA, FRA`, `new`; empty for words that stood in the draft outside its brackets.
 */
export function originText({ origin, parties }: ViewOrigin): string {
  if (origin === 'base') return '';
  return parties.length === 0 ? origin : `${origin}: ${parties.join(', ')}`;
}

function eventText({ event, words, moved, positions }: ViewEvent): string {
  const where = words === 'contested' ? '' : `: ${words.replaceAll('-', ' ')}`;
  const shifts = positions.map(
    ({ party, before, after }) => `${party} ${stancesText(before)} → ${stancesText(after)}`,
  );
  if (event === 'unchanged' && !moved && shifts.length === 0) return '';
  return [`${event}${where}`, ...(moved ? ['moved'] : []), ...shifts].join('; ');
}

const stancesText = (stances: readonly string[]): string => stances.join(', ') || 'nothing';
