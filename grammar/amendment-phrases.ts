import type { TargetReading } from './amendment-target.js';
import { matchAt } from './matchers.js';
import { ordinalOf, ordinalPattern } from './ordinal.js';
import type { Range } from './pieces.js';

/** What an instruction does. `read` stands for “to read as follows” and its like. */
export type AmendmentVerb =
  'delete' | 'insert' | 'replace' | 'substitute' | 'move' | 'merge' | 'renumber' | 'amend' | 'read';

/** Where something comes in, relative to words, to a sentence or to a paragraph. */
export type AmendmentSide = 'after' | 'before' | 'between' | 'end' | 'beginning';

/** What a quotation or a provision is to its instruction, as the word before says. */
export type AmendmentLink = 'in' | 'of' | 'from' | 'by' | 'for' | 'to' | 'as';

/**
 * A piece of the text of an amendment. A `word` is of no language of instructions: where one stands, a sentence is not understood.
 * A `mark` is a punctuation mark by its name (“the full stop”). A `noun` says that a quotation comes (“the words”), an `article` and an `adverb` change nothing.
 */
export type AmendmentPiece = Range &
  (
    | { readonly kind: 'quotation'; readonly inner: Range }
    | { readonly kind: 'targets'; readonly targets: readonly TargetReading[]; readonly isCut: boolean }
    | {
        readonly kind: 'new-text';
        readonly unit: 'paragraph' | 'sentence';
        readonly targets: readonly TargetReading[];
      }
    | { readonly kind: 'verb'; readonly verb: AmendmentVerb; readonly isPassive: boolean }
    | { readonly kind: 'side'; readonly side: AmendmentSide }
    | { readonly kind: 'link'; readonly link: AmendmentLink }
    | { readonly kind: 'occurrence'; readonly occurrence: number | 'all' }
    | { readonly kind: 'sentences'; readonly ordinals: readonly number[] }
    | { readonly kind: 'rest'; readonly unit: 'paragraph' | 'sentence' | 'everything' }
    | { readonly kind: 'part'; readonly part: 'PP' | 'OP' }
    | { readonly kind: 'mark'; readonly mark: string; readonly isFinal: boolean }
    | { readonly kind: 'label'; readonly isNumber: boolean }
    | { readonly kind: 'remark' | 'whole' | 'chapeau' | 'in-place' }
    | { readonly kind: 'noun' | 'article' | 'adverb' | 'word' }
    | { readonly kind: 'and' | 'comma' | 'semicolon' | 'colon' | 'dash' | 'stop' | 'line' | 'blank' }
  );

type Groups = Readonly<Record<string, string | undefined>>;
type PhraseReader = (groups: Groups, phrase: string) => PhrasePiece;
type PhrasePiece = AmendmentPiece extends infer Piece
  ? Piece extends Range
    ? Omit<Piece, keyof Range>
    : never
  : never;

/** What makes a verb speak of what stands before it: “the words … should be deleted”, “… is deleted”, “… deleted”. */
const auxiliary = '(?:(?:should|shall|to|will|would|must|is|are|be|been)\\s+){0,3}';

const verbForms: readonly (readonly [AmendmentVerb, string])[] = [
  ['delete', 'delet(?:e[sd]?|ing)|remov(?:e[sd]?|ing)|omit(?:s|ted|ting)?|suppress(?:ed|ing)?'],
  ['delete', '(?:strike|struck|striking)(?:\\s+out)?'],
  ['insert', 'insert(?:s|ed|ing)?|add(?:s|ed|ing)?|includ(?:e[sd]?|ing)|append(?:ed|ing)?'],
  ['replace', 'replac(?:e[sd]?|ing)|chang(?:e[sd]?|ing)'],
  ['substitute', 'substitut(?:e[sd]?|ing)'],
  ['move', 'mov(?:e[sd]?|ing)|transfer(?:red|ring)?|relocat(?:e[sd]?|ing)'],
  ['merge', 'merg(?:e[sd]?|ing)|combin(?:e[sd]?|ing)'],
  ['amend', 'amend(?:ed|ing)?|modif(?:y|ied|ying)|revis(?:e[sd]?|ing)|redraft(?:ed|ing)?|reword(?:ed|ing)?'],
];

const paragraphs = '(?:sub-?)?(?:paragraphs?|paras?\\.?|clauses?)';
const newPart = `(?:(?:pre-?ambular|preambulatory|operative)\\s+)?(?:sub-?)?(?:paragraphs?|clauses?)`;
const occurrences = '(?:occurrences?|instances?|times?|appearances?|mentions?|places?)';
const nouns =
  '(?:words?|phrases?|terms?|expressions?|formulations?|formulas?|references?\\s+to|passages?|texts?|wordings?|languages?|dates?|figures?|numbers?|symbols?)';
const nouns1 = '(?:words?|phrases?|terms?|expressions?|texts?|wording|passages?|language)';
const later = '(?:subsequent|remaining|following|succeeding|other|existing|current|later)';
const provisions = `(?:(?:pre-?ambular|operative)\\s+)?(?:${paragraphs}|articles?|items?|recitals?|points?|provisions?)`;
const accordingly = '(?:\\s+(?:accordingly|consequently|as\\s+appropriate|in\\s+sequence|correspondingly))?';
const endUnit = '(?<unit>paragraphs?|sentences?|texts?|provisions?|clauses?|subparagraphs?)';
const wholeNoun = '(?:text|wording|language|paragraph|provision|clause|subparagraph|title|sentence)';
const sentenceList = `${ordinalPattern}(?:(?:,|\\s|and){1,6}${ordinalPattern}){0,5}`;

/** A phrase and how it is read; its pattern is compiled at the first amendment, since few texts are one. */
type Phrase = readonly [() => RegExp, PhraseReader];

function phrase(pattern: string, read: PhraseReader): Phrase {
  let made: RegExp | undefined;
  return [() => (made ??= new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'iuy')), read];
}

const plain = (
  pattern: string,
  kind: 'noun' | 'article' | 'adverb' | 'whole' | 'chapeau' | 'remark' | 'in-place',
): Phrase => phrase(pattern, () => ({ kind }));
const verb = (verbName: AmendmentVerb, pattern: string): Phrase =>
  phrase(pattern, () => ({ kind: 'verb', verb: verbName, isPassive: false }));
const link = (name: AmendmentLink, pattern: string): Phrase =>
  phrase(pattern, () => ({ kind: 'link', link: name }));

/* Tried in order at the beginning of every word. */
const phrases: readonly Phrase[] = [
  plain(
    'of\\s+the\\s+(?:same\\s+)?draft\\s+(?:resolution|decision|text|declaration)|(?:we|i)\\s+(?:propose|suggest|request|recommend)(?:\\s+(?:to|that))?|it\\s+is\\s+(?:proposed|suggested|recommended)\\s+(?:to|that)|also|accordingly|altogether|entirely|completely|thereafter|simply|please|immediately',
    'adverb',
  ),
  link('for', `(?:instead|in\\s+(?:place|lieu))\\s+of(?=\\s+(?:the\\s+)?(?:${nouns1}\\s+)?[“"«‘'])`),
  plain(
    '(?:in|at)\\s+(?:its|their|that|the\\s+same)\\s+(?:place|stead|places)|in\\s+lieu(?:\\s+(?:thereof|of\\s+(?:it|them)))?|instead(?:\\s+of\\s+(?:it|them))?|it|them|in\\s+place\\s+of\\s+(?:it|them)',
    'in-place',
  ),
  phrase(
    '(?:the\\s+|an?\\s+)?(?<final>(?:final|last|closing|concluding)\\s+)?(?<name>full\\s+stop|period|semi-?colon|comma|colon)(?:\\s+mark)?',
    ({ name, final }) => ({ kind: 'mark', mark: markOf(name ?? ''), isFinal: final !== undefined }),
  ),
  plain('in\\s+full|in\\s+(?:its|their)\\s+entirety', 'adverb'),
  /* Renumbering is one phrase: it names no paragraph that could be found. */
  verb(
    'renumber',
    `(?:with\\s+(?:the\\s+)?(?:consequent(?:ial)?|corresponding)\\s+)?re-?(?:number|letter)(?:ing|ed)?(?:\\s+of)?\\s+(?:(?:all|the|any)\\s+){0,2}(?:(?:${later}|rest\\s+of\\s+the)\\s+)?${provisions}${accordingly}(?!\\s*[\\d(])`,
  ),
  verb(
    'renumber',
    `(?:(?:all|the|any)\\s+){0,2}${later}\\s+${provisions}\\s+${auxiliary}re-?(?:numbered|lettered)${accordingly}`,
  ),
  verb('renumber', `${auxiliary}re-?(?:number|letter)(?:ed|ing)?${accordingly}`),
  verb(
    'read',
    '(?:so\\s+that\\s+(?:it|they)\\s+|which\\s+|that\\s+)?(?:(?:should|shall|to|will|would|must|now|is|are)\\s+){1,3}(?:then\\s+)?(?:be\\s+)?(?:amended\\s+to\\s+|replaced\\s+to\\s+|revised\\s+to\\s+)?(?:now\\s+)?read(?:s|ing)?(?:\\s+as\\s+follows)?|(?:now\\s+)?(?:reading|reads)(?:\\s+as\\s+follows)?|(?:so\\s+that\\s+it|which)\\s+reads?(?:\\s+as\\s+follows)?|as\\s+follows|read',
  ),
  ...verbForms.map(([name, forms]) =>
    phrase(`(?<auxiliary>${auxiliary})(?<form>${forms})`, ({ form, auxiliary: before }) => ({
      kind: 'verb',
      verb: name,
      isPassive:
        before !== '' && !/^to\s+$/iu.test(before ?? '') ? true : /(?:ed|struck)(?:\s|$)/iu.test(form ?? ''),
    })),
  ),
  phrase('(?:at|to|towards)\\s+the\\s+(?:very\\s+)?(?<edge>end|beginning|start)', ({ edge }) => ({
    kind: 'side',
    side: edge?.toLowerCase() === 'end' ? 'end' : 'beginning',
  })),
  phrase('(?:immediately\\s+|directly\\s+|just\\s+)?(?<side>after|before|between)', readSide),
  phrase(
    `(?:immediately\\s+)?following(?=\\s+(?:the\\s+)?(?:${nouns1}|[“"«‘']|${provisions}\\s+[\\d(]|OPs?\\b|PPs?\\b|${ordinalPattern}))`,
    readSide,
  ),
  plain(
    'on\\s+page\\s+\\d+|(?:in|on)\\s+(?:the\\s+)?(?:[\\w-]+\\s+(?:and\\s+[\\w-]+\\s+)?)?lines?(?:\\s+\\d+)?|lines?\\s+\\d+',
    'remark',
  ),
  plain(`(?:the\\s+)?${ordinalPattern}\\s+lines?`, 'remark'),
  plain('(?:the\\s+)?chapeau|(?:the\\s+)?introductory\\s+(?:part|phrase|sentence|wording)', 'chapeau'),
  phrase(
    `(?:in\\s+)?(?:each\\s+of\\s+)?(?:both|all|every|each|the\\s+two|the\\s+three)\\s+(?:the\\s+|its\\s+|of\\s+the\\s+|of\\s+its\\s+)?${occurrences}|where(?:ver|\\s*ever)\\s+(?:it|they|these\\s+words|the\\s+(?:words?|phrase|term|expression))\\s+(?:occurs?|appears?)|each\\s+time\\s+(?:it|they)\\s+(?:occurs?|appears?)`,
    () => ({ kind: 'occurrence', occurrence: 'all' }),
  ),
  phrase('all(?:\\s+the)?\\s+references?\\s+to', () => ({ kind: 'occurrence', occurrence: 'all' })),
  phrase(
    `(?:in\\s+|at\\s+|on\\s+)?(?:the\\s+|its\\s+)?(?<ordinal>${ordinalPattern})\\s+${occurrences}(?:\\s+(?:it|they)\\s+(?:occurs?|appears?))?`,
    ({ ordinal }) => ({ kind: 'occurrence', occurrence: ordinalOf(ordinal ?? '') ?? 1 }),
  ),
  phrase(`where\\s+(?:it|they)\\s+(?:first|last)\\s+(?:occurs?|appears?)`, (_, text) => ({
    kind: 'occurrence',
    occurrence: /\slast\s/iu.test(text) ? -1 : 1,
  })),
  phrase(`the\\s+(?<ordinal>${ordinalPattern})(?=\\s+[“"«‘])`, ({ ordinal }) => ({
    kind: 'occurrence',
    occurrence: ordinalOf(ordinal ?? '') ?? 1,
  })),
  phrase(
    `(?:the\\s+)?(?<end>first|last|final)\\s+(?<count>two|three|four)\\s+sentences`,
    ({ end, count }): PhrasePiece => {
      const ordinals = Array.from(
        { length: ['two', 'three', 'four'].indexOf(count?.toLowerCase() ?? '') + 2 },
        (_, at) => at,
      );
      const isFirst = end?.toLowerCase() === 'first';
      return { kind: 'sentences', ordinals: ordinals.map((at) => (isFirst ? at + 1 : at - ordinals.length)) };
    },
  ),
  phrase(`(?:the\\s+)?(?<list>${sentenceList})\\s+sentences?`, ({ list }) => ({
    kind: 'sentences',
    ordinals: [...(list ?? '').matchAll(new RegExp(ordinalPattern, 'giu'))].flatMap(
      ([word]) => ordinalOf(word) ?? [],
    ),
  })),
  phrase(
    `(?:the\\s+)?(?:remainder|rest|end|remaining\\s+(?:part|text|words|portion)|last\\s+part|final\\s+part|balance)(?:\\s+of\\s+(?:the|this|that)\\s+(?:same\\s+)?${endUnit}(?!\\s+[\\d(]))?`,
    ({ unit }) => ({ kind: 'rest', unit: unitOf(unit) }),
  ),
  phrase(
    `everything|all(?:\\s+(?:of\\s+)?the)?\\s+(?:remaining\\s+|subsequent\\s+|other\\s+)?${nouns1}(?:\\s+that\\s+(?:follows?|comes?))?|the\\s+${nouns1}\\s+that\\s+(?:follows?|comes?)`,
    () => ({ kind: 'rest', unit: 'everything' }),
  ),
  plain(
    `(?:the\\s+)?(?:existing|current|present|entire|whole|full)\\s+${wholeNoun}(?!\\s+[\\d(])|(?:the|this|the\\s+same)\\s+(?:sub-?)?paragraph(?!\\s+[\\d(])`,
    'whole',
  ),
  phrase(`(?:(?:an?|the|one)\\s+)?(?:following\\s+|additional\\s+|further\\s+|new\\s+){1,3}sentence`, () => ({
    kind: 'new-text',
    unit: 'sentence',
    targets: [],
  })),
  phrase(
    `(?:(?:an?|the|one|two|three|four|five)\\s+)?(?:(?:following|additional|further)\\s+){0,2}new\\s+${newPart}|(?:the\\s+following|an?(?:\\s+(?:additional|further))?|two|three|four|five)\\s+(?:(?:additional|further|new)\\s+){0,2}${newPart}`,
    () => ({ kind: 'new-text', unit: 'paragraph', targets: [] }),
  ),
  phrase(
    '(?:the\\s+)?(?:(?<pp>preamble|pre-?ambular\\s+(?:part|section))|operative\\s+(?:part|section))',
    ({ pp }) => ({
      kind: 'part',
      part: pp === undefined ? 'OP' : 'PP',
    }),
  ),
  link('in', '(?:in|under|within)'),
  link('of', 'of'),
  link('from', '(?:beginning\\s+with|starting\\s+(?:with|from)|from)'),
  link('by', '(?:by|with)'),
  link('for', 'for'),
  link('to', '(?:up\\s+to|to|into|until|through|ending\\s+with)'),
  link('as', 'as'),
  phrase('(?:and(?:\\s+then)?|as\\s+well\\s+as|then)', () => ({ kind: 'and' })),
  plain(nouns, 'noun'),
  plain(
    'the\\s+(?:whole|entire)(?:\\s+of)?(?=\\s)|the\\s+following|following(?=\\s*:)|the|an?|its|this|these|those|new(?=\\s+(?:words?|phrase|text|term))',
    'article',
  ),
];

function markOf(name: string): string {
  if (/^semi/iu.test(name)) return ';';
  if (/^comma/iu.test(name)) return ',';
  return /^colon/iu.test(name) ? ':' : '.';
}

function readSide({ side }: Groups): PhrasePiece {
  const word = side?.toLowerCase();
  return { kind: 'side', side: word === 'before' || word === 'between' ? word : 'after' };
}

function unitOf(word: string | undefined): 'paragraph' | 'sentence' {
  return word?.toLowerCase().startsWith('sentence') === true ? 'sentence' : 'paragraph';
}

/**
 * Reads a phrase of the language of instructions.
 *
 * @param source The amendment.
 * @param offset Where a word begins.
 * @returns The piece, or null where no phrase begins.
 */
export function phraseAt(source: string, offset: number): AmendmentPiece | null {
  for (const [pattern, read] of phrases) {
    const found = matchAt(pattern(), source, offset);
    if (found !== null && found[0] !== '')
      return { ...read(found.groups ?? {}, found[0]), start: offset, end: offset + found[0].length };
  }
  return null;
}
