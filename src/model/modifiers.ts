import { readableText } from '../text/plain-text.js';
import { readScope } from '../../grammar/label.js';
import type { ModifierKind, PositionModifier } from './draft.js';

/*
 * The words that limit a stance, after the negotiators' notes surveyed in trade agreements (pending, subject to, contingent on, provided
 * that) and the tags of the UN-Habitat draft of 22 May 2023. "Ad referendum" limits any stance: `opposes this paragraph ad referendum`.
 */
const kinds: readonly (readonly [RegExp, ModifierKind])[] = [
  [/\bad ref(?:erendum|\b)/iu, 'ad-referendum'],
  [
    /^(?:pending|subject to|contingent (?:up)?on|conditional (?:up)?on|provided(?: that)?|on condition|unless|if|until|depending on)\b/iu,
    'condition',
  ],
  [/^(?:to|in order to|because|since|due to|for|so that|in line with|consistent with)\b/iu, 'reason'],
];

/**
 * Reads the words after a stance.
 *
 * @param rest The words as written: `OP1a to e, to adapt principles language`.
 * @returns A modifier for each limb: the provisions that it names, a condition, a reason, ad referendum, or a remark.
 * @example
 * modifiersIn('OP1a to e, to adapt principles language').map(({ kind }) => kind); // ['scope', 'reason']
 */
export function modifiersIn(rest: string): PositionModifier[] {
  return rest
    .split(/[,;]\s*/u)
    .map((limb) => readableText(limb, 0, limb.length))
    .filter((limb) => limb !== '')
    .map((text) => ({ kind: kindOf(text), text }));
}

function kindOf(text: string): ModifierKind {
  const known = kinds.find(([pattern]) => pattern.test(text))?.[1];
  if (known === 'ad-referendum' || known === 'condition') return known;
  if (readScope(text) !== null) return 'scope';
  return known ?? 'remark';
}
