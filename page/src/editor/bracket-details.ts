import type { BracketFacts, StandFacts } from '../engine/protocol.js';
import { element, type Child } from '../element.js';
import { kinds, percent, stands } from '../../../src/report/wording.js';

/**
 * Says who wants what of a bracket.
 *
 * @param bracket The bracket.
 * @returns Elements, for a tip or a panel.
 */
export function bracketDetails({ number, provision, change, stands: said }: BracketFacts): Child[] {
  const where = provision === null ? '' : ` in ${provision}`;
  return [
    element('p', { class: 'place' }, `Bracket ${number}${where}`),
    element('p', { class: 'what' }, changeWords(change)),
    said.length === 0
      ? element('p', { class: 'soft' }, 'Nobody is named.')
      : element('ul', { class: 'stands' }, said.map(standLine)),
  ];
}

function changeWords(change: BracketFacts['change']): Child[] {
  if (change === null) return ['Nothing is proposed here.'];
  const { word, about } = kinds[change.kind];
  if (change.kind === 'unknown') return [`Of an unknown direction: ${about}.`];
  const basis = {
    explicit: 'as the text says',
    'base-text': 'by the base text',
    inferred: 'inferred',
    none: '',
  };
  const how = [basis[change.basis], change.basis === 'explicit' ? '' : `${percent(change.confidence)} sure`];
  const sure = how.filter(Boolean).join(', ');
  return [element('b', {}, word), `: ${about}${sure === '' ? '' : ` (${sure})`}.`];
}

function standLine({ party, name, stand, said }: StandFacts): Child {
  const { sign, word, code } = stands[stand];
  const full = name === party ? '' : ` ${name}`;
  return element(
    'li',
    {},
    element('span', { class: `stand st-${code}`, 'aria-hidden': 'true' }, sign),
    element('b', {}, party),
    `${full} `,
    element('span', { class: 'soft' }, `${word} · ${said}`),
  );
}
