import type { StanceLexicon } from './stance-lexicon.js';

/* “Brackets” are the marks; “the brackets and the text” are what stands between them too. */
const brackets =
  '(?:(?:the|all|these|those|its|their|our|both|any|remaining|square|outer|inner|this|that) ){0,3}brackets?(?! (?:and|with|including) (?:(?:the|all|its|their) )?(?:text|words?|wording|contents?|everything|what))';
/* Where words are placed, not what takes their place: `place in OP2`, `placed after paragraph 3`. */
const place =
  '(?:in|under|after|before|as) (?:(?:the )?preamble|(?:(?:PP|OP)s?|paras?\\.?|paragraphs?|articles?|art\\.?|sections?|chapters?|annex)(?: )?[0-9])';
const lifting = '(?:delet|remov|lift|strik|dropp)ing';
const keeping = '(?:keep|retain|maintain|leav)ing';

const ofTexts =
  'text / wording / rewording / language / formulation / reformulation / drafting / redrafting / ' +
  'paragraphs? / para / subparagraphs? / sentences? / phrase / words? / footnote / chapeau / brackets? / ' +
  'references? / edits? / alternative / delet(?:ion|ing) / insert(?:ion|ing) / addition / adding / ' +
  'remov(?:al|ing) / merg(?:er|ing) / moving / replac(?:ement|ing) / rephrasing / streamlining / ' +
  'placement';

const opensWish =
  'not / as / it / this / that it / that (?:this|these) (?:be|is|are|stays?|should|shall|may|can) / ' +
  'to (?:discuss|consider|leave|put|return to|use) (?:it|this|these|them) / ' +
  'to (?:revisit|redraft|reword|rephrase|reformulate|restructure|reorder|go back)';

/**
 * English, after the texts surveyed: the UN-Habitat draft of 22 May 2023, the co-chairs' text of Rio+20 (2 June 2012), footnotes of the
 * Council of the European Union, negotiators' notes of trade agreements.
 *
 * A reservation keeps its qualifier (`scrutiny reservation`) in the raw text. "Ad referendum" is a modifier of a stance, not a stance,
 * and is therefore not here.
 */
export const english: StanceLexicon = {
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
      'unbracket',
      [
        `(?:(?:(?:suggest(?:s|ed|ing)?|propos(?:e[sd]?|ing)) )?to )?(?:delete[sd]?|remove[sd]?|lift(?:s|ed)?|strikes?|drop(?:s|ped)?|${lifting}) ${brackets}`,
        `(?:(?:suggest(?:s|ed|ing)?|propos(?:e[sd]?|ing)) )?(?:(?:the )?(?:removal|deletion|lifting) of|${lifting}) ${brackets}`,
        '(?:square )?brackets? (?:(?:to|can|could|may|should) be )?(?:removed|deleted|lifted|dropped)',
        '(?:no|without(?: the)?) (?:square )?brackets',
        'unbracket(?:s|ed|ing)?',
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
        'del\\.',
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
    [
      'move',
      [
        '(?:suggest(?:s|ed)?|propose[sd]?) to move',
        'to be moved',
        'to move',
        'move[sd]?',
        `(?:(?:suggest(?:s|ed)?|propose[sd]?) )?(?:to (?:be )?)?place[sd]?(?=$| ${place})`,
      ],
    ],
    ['merge', ['merge[sd]?', 'streamline', 'combined? with']],
    ['alternative', ['alternative propos(?:e|es|al)', 'alternative']],
    [
      'propose',
      ['proposal', 'propos(?:e[sd]?|ing)', 'suggest(?:s|ed|ing)?', 'add(?:s|ed)?', 'insert(?:s|ed|ion)?'],
    ],
    [
      'consider',
      [
        '(?:is |are )?(?:still )?(?:considering|reflecting|reviewing)',
        '(?:needs?|requests?|wants?) (?:some |more )?time(?: to (?:consider|consult|reflect))?',
        '(?:will |to )?(?:come|get|revert) back',
        '(?:will |to )revert',
        '(?:is |are )?(?:consulting|checking)(?: with)?(?: its| their)? capitals?',
      ],
    ],
    ['clarify', ['seeks? clarification', 'clarification']],
    [
      'bracket',
      [
        '(?:to (?:be )?)?(?:place[sd]?|puts?)… in (?:square )?brackets',
        '(?:to )?(?:(?:keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|leav(?:e|es|ing)|left|remain(?:s|ing)?|stay(?:s|ing)?)(?: (?:it|this|(?:the )?(?:text|words?|paragraph|sentence)))?… )?in (?:square )?brackets',
        `(?:(?:(?:suggest(?:s|ed|ing)?|propos(?:e[sd]?|ing)) )?to )?(?:keep|retain|maintain|leave)(?:s|ed)? ${brackets}`,
        `${keeping} ${brackets}`,
        '(?:square )?brackets (?:to (?:be )?)?(?:kept|keep|retained|maintained|stay|remain)',
        'bracket(?:s|ed|ing)?',
      ],
    ],
    ['placeholder', ['placeholder']],
    ['flexible', ['flexible', 'can live with']],
    [
      'oppose',
      [
        'oppos(?:e[sd]?|ing)',
        'object(?:s|ed|ion)?',
        'reject(?:s|ed|ing)?',
        'disagree[sd]?',
        'against',
        '(?:is |are )?not in a position to (?:accept|support)',
      ],
    ],
    [
      'support',
      [
        'can support',
        'support(?:s|ed|ing|ive)?',
        'can accept',
        'accept(?:s|ed)?',
        'acceptable',
        '(?:can )?go(?:es)? along(?: with)?',
        'endorse[sd]?',
        'seconds',
        'in favou?r(?: of)?',
      ],
    ],
    ['agree', ['agree[sd]?']],
  ],
  alone: [
    [
      'support',
      [
        'for',
        'yes',
        'ok(?:ay)?',
        'fine',
        'happy',
        'plus',
        'likewise',
        'on board',
        'no (?:objections?|problems?|issues?)',
      ],
    ],
    /* `Source: MEX` */
    ['propose', ['source']],
    /* In capitals “no” is the code of Norway. */
    ['oppose', ['(?!NO)no', 'minus']],
  ],
  nouns: [
    'proposals?',
    'alternative',
    'placeholder',
    'clarification',
    'retention',
    'removal',
    'deletion',
    'insertion',
  ],
  ofTexts: ofTexts.split(' / '),
  opensWish: opensWish.split(' / '),
  before: [
    'we',
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
    [
      'unbracket',
      [`(?:(?:removal|deletion|lifting) of|${lifting}|delete|remove|lift|strike|drop) ${brackets}`],
    ],
    ['bracket', [`(?:retention of|${keeping}|keep|retain|maintain|leave) ${brackets}`]],
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
    'ok(?:ay)?',
    'yes',
    'fine',
    'happy',
    'content',
    'comfortable',
  ],
  links: ['the', 'its', 'their', 'to', 'for', 'with'],
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
  or: ['or', 'nor'],
};
