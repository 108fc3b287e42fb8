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

/** The names of the notations that can be read. */
export type NotationName = 'signed-braces' | 'signed-angles' | 'plain-brackets';

/**
 * One way in which negotiated texts mark what is contested and who holds what.
 *
 * A notation is data: the lexer, the reader of positions and the detection take what they need from here, and nothing asks for
 * a notation by its name. The square brackets are the same in all of them.
 */
export interface Notation {
  readonly name: NotationName;
  /** One sentence: where it is met and what it looks like. */
  readonly about: string;
  /** The marks around a tag that names parties, or null where the notation names nobody. */
  readonly tag: { readonly open: '{' | '<'; readonly close: '}' | '>' } | null;
  /** Where a tag stands relative to the words that it is about. */
  readonly binds: 'after-bracket' | 'nowhere';
  /** What a sign after a party says about the *change* (never about the words). */
  readonly signs: Readonly<Record<string, Stance>>;
  /** What a party says that is named without sign or word. */
  readonly bareActor: Stance;
  /** An example of the notation, for the legend. */
  readonly example: string;
}

const minusSigns = ['-', '−', '–'];

const plusAndMinus: Readonly<Record<string, Stance>> = {
  '+': 'support',
  ...Object.fromEntries(minusSigns.map((sign) => [sign, 'oppose' as const])),
};

/** All notations, in the order in which detection prefers them when scores are equal. */
export const notations: Readonly<Record<NotationName, Notation>> = {
  'signed-braces': {
    name: 'signed-braces',
    about:
      'Square brackets followed by tags in braces that list parties with signs or stance words (UN-Habitat Assembly).',
    tag: { open: '{', close: '}' },
    binds: 'after-bracket',
    signs: plusAndMinus,
    bareActor: 'unknown',
    example: '[the right to privacy] {USA+ FRA-}{RUS reserve}',
  },
  'signed-angles': {
    name: 'signed-angles',
    about: 'The same with angle brackets around the tags.',
    tag: { open: '<', close: '>' },
    binds: 'after-bracket',
    signs: plusAndMinus,
    bareActor: 'unknown',
    example: '[the right to privacy] <USA+ FRA-><RUS reserve>',
  },
  'plain-brackets': {
    name: 'plain-brackets',
    about:
      'Square brackets that name nobody; braces hold editorial notes (UNFCCC, CBD, WIPO, WTO chair’s texts).',
    tag: null,
    binds: 'nowhere',
    signs: {},
    bareActor: 'unknown',
    example: '[shall][should] {Placement proposal: to be moved to Article 9}',
  },
};
