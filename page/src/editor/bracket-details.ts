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
  const { kind, basis, confidence, side } = change;
  if (kind === 'unknown') return [`Of an unknown direction: ${kinds.unknown.about}.`];
  const isSaid = basis === 'explicit';
  const sure = isSaid ? 'as the text says' : `${percent(confidence)} sure`;
  return [element('b', {}, kinds[kind].word), `: ${aboutSide(kind, side)} (${sure}).`];
}

type Proposed = NonNullable<BracketFacts['change']>;

function aboutSide(kind: Proposed['kind'], side: Proposed['side']): string {
  if (kind !== 'replacement' || side === null) return kinds[kind].about;
  return side === 'new' ? 'these words would stand for others' : 'others would stand for these words';
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
