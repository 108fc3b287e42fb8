import type { Stance } from './stances.js';

/**
 * The words by which a language states stances in tags. A form is the source of a regular expression over whole words in small letters,
 * which are matched in any case; words in capitals are codes (`SUP`) and stay so, since `<sup>` is markup.
 */
export interface StanceLexicon {
  /** What states a stance by itself; of forms that begin alike the longest counts. */
  readonly words: readonly (readonly [Stance, readonly string[]])[];
  /** What states one only where nothing else follows: `USA for, RUS against`. */
  readonly alone: readonly (readonly [Stance, readonly string[]])[];
  /** Those of the words that name a thing and not what somebody does: `Placement proposal` is no party with its stance. */
  readonly nouns: readonly string[];
  /** What may stand before a stance word and changes nothing: `still`, `would like to`. */
  readonly before: readonly string[];
  /** What turns it around: `does not`, `cannot`. */
  readonly negations: readonly string[];
  /** What ends it, before the word or behind it: `withdraws its`, `lifted`. Where somebody then stands is not said. */
  readonly endings: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What is wanted or opposed: `supports deletion`. */
  readonly aims: readonly (readonly ['delete' | 'retain' | 'insert', readonly string[]])[];
  /** What states that an aim is wanted: `prefers`, `asks for`. */
  readonly wishes: readonly string[];
  /** What joins the words of such phrases: `supports the deletion of`. */
  readonly links: readonly string[];
  /** Before those who state it: `proposed by`. */
  readonly by: readonly string[];
  /** Between a speaker and those for whom they speak. */
  readonly onBehalfOf: readonly string[];
  /** Between a group and those of it who do not say the same. */
  readonly except: readonly string[];
  /** Between parties that say the same. */
  readonly together: readonly string[];
  /** Between a party and those who side with it, and those who are against it. */
  readonly supportedBy: readonly string[];
  readonly opposedBy: readonly string[];
  /** What joins the members of a list. */
  readonly and: readonly string[];
}

/**
 * English, after the texts surveyed: the UN-Habitat draft of 22 May 2023, the co-chairs' text of Rio+20 (2 June 2012), footnotes of the
 * Council of the European Union, negotiators' notes of trade agreements.
 *
 * A reservation keeps its qualifier (`scrutiny reservation`) in the raw text. "Ad referendum" is a modifier of a stance, not a stance,
 * and is therefore not here.
 */
const english: StanceLexicon = {
  words: [
    ['support-in-principle', ['(?:supports?|agrees?) in principle']],
    ['follow-consensus', ['(?:can )?(?:support|go with|follow) consensus']],
    [
      'reserve',
      [
        '(?:(?:maintain|keep|retain|place)s?(?: (?:a|its|their|the))? )?(?:general )?(?:scrutiny |parliamentary |linguistic |study |general )?reservations?',
        'reserv(?:e[sd]?|ing)(?: (?:its |their |our |the )?(?:position|right))?',
      ],
    ],
    [
      'delete',
      [
        '(?:suggest(?:s|ed|ing)?|propos(?:e[sd]?|ing)) to (?:delete|remove)',
        'to (?:be )?(?:deleted?|removed?)',
        'delet(?:e[sd]?|ing)',
        'delet(?:ion)',
        'remov(?:e[sd]?|ing|al)',
        'strike',
        'SUP',
      ],
    ],
    [
      'retain',
      [
        'to (?:be )?(?:retain(?:ed)?|kept?|keep)',
        'retain(?:s|ed|ing)?',
        'retention',
        'keep(?:s|ing)?',
        'maintain(?:s|ed)?',
        'NOC',
      ],
    ],
    ['replace', ['to replace', 'replac(?:e[sd]?|ing)', 'MOD']],
    ['move', ['(?:suggest(?:s|ed)?|propose[sd]?) to move', 'to be moved', 'to move', 'move[sd]?']],
    ['merge', ['merge[sd]?', 'streamline', 'combined? with']],
    ['alternative', ['alternative propos(?:e|es|al)', 'alternative']],
    [
      'propose',
      ['proposal', 'propos(?:e[sd]?|ing)', 'suggest(?:s|ed|ing)?', 'add(?:s|ed)?', 'insert(?:s|ed)?'],
    ],
    ['consider', ['(?:is |are )?(?:still )?(?:considering|reflecting|reviewing)']],
    ['clarify', ['seeks? clarification', 'clarification']],
    ['bracket', ['place in brackets', 'bracket']],
    ['placeholder', ['placeholder']],
    ['flexible', ['flexible', 'can live with']],
    [
      'oppose',
      ['oppos(?:e[sd]?|ing)', 'object(?:s|ed|ion)?', '(?:is |are )?not in a position to (?:accept|support)'],
    ],
    [
      'support',
      ['can support', 'support(?:s|ed|ing|ive)?', 'can accept', 'accept(?:s|ed)?', 'in favou?r(?: of)?'],
    ],
    ['agree', ['agree[sd]?']],
  ],
  alone: [
    ['support', ['for']],
    ['oppose', ['against']],
  ],
  nouns: ['proposals?', 'alternative', 'placeholder', 'clarification', 'retention', 'removal', 'deletion'],
  before: [
    'also',
    'still',
    'now',
    'strongly',
    'fully',
    'firmly',
    'both',
    'all',
    'would like to',
    'would',
    'wish(?:es)? to',
    'wants? to',
    'prefers? to',
    'could',
    'can',
    'may',
    'will',
    'has',
    'have',
    'had',
    'is',
    'are',
    'continues? to',
    'asks? to',
    'requests? to',
    'a',
    'an',
    'the',
    'general',
    'please',
    'enters?',
    'entered',
    'expresse[sd]',
    'with(?: an?)?',
  ],
  negations: [
    'not',
    'cannot',
    'do(?:es)? not',
    'can not',
    'could not',
    'would not',
    'will not',
    "do(?:es)?n[’']t",
    "can[’']t",
    "couldn[’']t",
    "won[’']t",
    "wouldn[’']t",
    'is not',
    'are not',
    'not able to',
    'unable to',
    'no',
    'never',
    'no longer',
    'without',
    'not yet',
    'not to',
    'opposed to',
    'refuse[sd]? to',
  ],
  endings: {
    before: [
      'withdr(?:aws?|ew|awn)(?: (?:its|their|the))?',
      'lift(?:s|ed)?(?: (?:its|their|the))?',
      'remove[sd]? (?:its|their)',
      'no longer',
    ],
    after: ['withdrawn', 'lifted', 'removed', 'no longer'],
  },
  aims: [
    ['delete', ['deletion', 'deleting', 'removal', 'removing', 'delete', 'remove']],
    [
      'retain',
      [
        'retention',
        'retaining',
        'keeping',
        'maintaining',
        'keep',
        'retain',
        'as (?:is|drafted)',
        'original (?:text|language|wording)',
      ],
    ],
    [
      'insert',
      ['insertion', 'inserting', 'addition', 'adding', 'inclusion', 'including', 'insert', 'add', 'include'],
    ],
  ],
  wishes: [
    'prefers?',
    'wants?',
    'requests?',
    'seeks?',
    'asks? for',
    'calls? for',
    'for',
    'insists? on',
    'recommends?',
    'favou?rs?',
  ],
  links: ['the', 'its', 'their', 'to', 'for'],
  by: ['by', 'from', 'of', 'for'],
  onBehalfOf: ['(?:speaking |also |and )?on behalf of', 'in the name of', 'obo'],
  except: [
    'except(?: for)?',
    'excluding',
    'but not',
    'other than',
    'apart from',
    'minus',
    'without',
    'not',
    'save for',
  ],
  together: ['together with', 'as well as', 'along with', 'plus', 'with'],
  supportedBy: [
    '(?:supported|seconded|backed|joined|endorsed|co-?sponsored|echoed) by',
    'with (?:the )?support (?:of|from)',
  ],
  opposedBy: ['(?:opposed|objected to|rejected) by'],
  and: ['and'],
};

/** The lexicons of the languages whose stances are known, by ISO 639-1. */
export const stanceLexicons = { en: english } as const satisfies Readonly<Record<string, StanceLexicon>>;
