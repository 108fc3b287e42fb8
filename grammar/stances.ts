/** The stances that a sign or a word in a tag can state, in the order in which reports list them. */
export const stances = [
  'propose',
  'support',
  'support-in-principle',
  'follow-consensus',
  'flexible',
  'oppose',
  'delete',
  'retain',
  'replace',
  'move',
  'merge',
  'reserve',
  'consider',
  'clarify',
  'bracket',
  'placeholder',
  'alternative',
  'agree',
  'unknown',
] as const;

/** Where a party stands, as the tag says it; `unknown` where it names a party and says nothing else. */
export type Stance = (typeof stances)[number];
