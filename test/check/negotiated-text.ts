import fc from 'fast-check';

/*
 * Small resolutions with brackets in brackets and tags, made of few words, so that words repeat as they do in real texts. They are trees, of
 * which the draft and any of its readings can be written.
 */

/** A word by its number in its list, or a bracket. Numbers beyond the list are of words that stand nowhere else. */
export type Item = { readonly matter: number } | { readonly grammar: number } | Bracket;

/** A contested span of a generated draft. */
export interface Bracket {
  readonly items: readonly Item[];
  readonly tag: string;
}

/** A paragraph of a generated draft; one that is a bracket as a whole has a tag. */
export interface Paragraph {
  readonly opener: number;
  readonly items: readonly Item[];
  readonly bracket: { readonly tag: string } | null;
}

/** A generated draft. */
export interface NegotiatedText {
  readonly preamble: readonly Paragraph[];
  readonly operative: readonly Paragraph[];
}

/** A text as paragraphs of words, without marks: a reading, or what was made of one. */
export type Wording = readonly {
  readonly part: 'preamble' | 'operative';
  readonly words: readonly string[];
}[];

const matter = (
  'access aims area balance budget bridge capacity centred climate catalogue cities citizens council data debt digital dignity energy ' +
  'equity ethics finance forest fund gender goal growth health housing inclusion income labelled land language market migration mobility ' +
  'network ocean partner peace planning policy poverty privacy programme public region rights rural science security service slum ' +
  'social space trade transport urban utilise water women youth'
).split(' ');
const grammar = 'the of and to in for on by with its a as from that or'.split(' ');
const openers = {
  preamble: ['Recalling', 'Noting', 'Recognizing', 'Reaffirming', 'Welcoming'],
  operative: ['Urges', 'Requests', 'Decides', 'Encourages', 'Invites'],
} as const;

/** British spellings among the words that texts are made of, with the American ones. */
export const spellings: Readonly<Record<string, string>> = {
  centred: 'centered',
  utilise: 'utilize',
  programme: 'program',
  labelled: 'labeled',
  catalogue: 'catalog',
};

const tag = fc.constantFrom('', '', ' {USA+}', ' {FRA+ USA-}', ' {RUS reserve}', ' {EU+, G77-}');
const word = fc.oneof(
  { weight: 3, arbitrary: fc.record({ matter: fc.nat(matter.length - 1) }) },
  { weight: 1, arbitrary: fc.record({ grammar: fc.nat(grammar.length - 1) }) },
);
const tree = fc.letrec<{ items: Item[]; bracket: Bracket }>((tie) => ({
  items: fc.array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: tie('bracket') }), {
    minLength: 1,
    maxLength: 5,
  }),
  bracket: fc.record({ items: tie('items').filter((items) => items.some((item) => 'matter' in item)), tag }),
}));
/* What is left of a paragraph without its brackets says something: `Recalling the,` is no paragraph that anybody could find again. */
const saysSomething = (items: readonly Item[]): boolean =>
  items.filter((item) => 'matter' in item).length >= 2;
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  opener: fc.nat(4),
  items: fc
    .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 2, arbitrary: tree.bracket }), {
      minLength: 2,
      maxLength: 14,
      size: 'max',
    })
    .filter(saysSomething),
  bracket: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ tag }) },
  ),
});

/** Drafts of up to six paragraphs; every bracket has a word that carries matter outside the brackets in it. */
export const negotiatedText: fc.Arbitrary<NegotiatedText> = fc.record({
  preamble: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  operative: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
});

/** Which brackets of a draft are kept, in the order of their beginnings. */
export const choiceOfBrackets: fc.Arbitrary<boolean[]> = fc.array(fc.boolean(), {
  minLength: 60,
  maxLength: 60,
});

/** How words are written: from the list of few, so that they repeat, or each another one. */
export type Lexicon = 'repeating' | 'distinct';

/** A draft and one of its readings. */
export interface WrittenText {
  readonly source: string;
  readonly reading: Wording;
  /** Whether the words of each bracket are in the reading, in the order of their beginnings. */
  readonly kept: readonly boolean[];
  /** Whether each bracket stands in a paragraph, or around one, that the reading does not have. */
  readonly gone: readonly boolean[];
}

/**
 * Writes a draft, and one of its readings.
 *
 * @param text The draft.
 * @param choice Which brackets the reading has.
 * @param lexicon Whether words repeat.
 * @returns The draft as a source, and the reading as words.
 */
export function writeText(text: NegotiatedText, choice: readonly boolean[], lexicon: Lexicon): WrittenText {
  const kept: boolean[] = [];
  const gone: boolean[] = [];
  let count = 0;
  const wordOf = (item: Exclude<Item, Bracket>): string => {
    if ('grammar' in item) return grammar[item.grammar] ?? '';
    count += 1;
    return lexicon === 'distinct' ? inventedWord(count) : (matter[item.matter] ?? inventedWord(item.matter));
  };
  const write = (items: readonly Item[], isLive: boolean): { source: string; words: string[] } => {
    const parts: string[] = [];
    const words: string[] = [];
    for (const item of items) {
      if (!('items' in item)) {
        const one = wordOf(item);
        parts.push(one);
        if (isLive) words.push(one);
        continue;
      }
      const isKept = isLive && choice[kept.length] === true;
      kept.push(isKept);
      const inner = write(item.items, isKept);
      parts.push(`[${inner.source}]${item.tag}`);
      words.push(...inner.words);
    }
    return { source: parts.join(' '), words };
  };
  const sources: string[] = [];
  const reading: { part: 'preamble' | 'operative'; words: string[] }[] = [];
  for (const part of ['preamble', 'operative'] as const) {
    for (const [index, { opener, items, bracket }] of text[part].entries()) {
      const isKept = bracket === null || choice[kept.length] === true;
      if (bracket !== null) kept.push(isKept);
      const { source, words } = write(items, isKept);
      const verb = openers[part][opener] ?? '';
      const label = part === 'preamble' ? '' : `${String(index + 1)}. `;
      while (gone.length < kept.length) gone.push(!isKept);
      const whole = `${verb} ${source}${part === 'preamble' ? ',' : ';'}`;
      sources.push(bracket === null ? `${label}${whole}` : `${label}[${whole}]${bracket.tag}`);
      if (isKept) reading.push({ part, words: [verb, ...words] });
    }
  }
  return { source: `The General Assembly,\n\n${sources.join('\n\n')}\n`, reading, kept, gone };
}

const consonants = 'bdfgklmnprtvz';
const vowels = 'aiou';

/** A word that no other number has, nor another with one of its endings. */
function inventedWord(index: number): string {
  const syllables = [1, 52, 52 * 52].map((unit) => {
    const number = Math.floor(index / unit) % 52;
    return consonants.charAt(number % 13) + vowels.charAt(Math.floor(number / 13));
  });
  return `${syllables.join('')}k`;
}

/**
 * Writes a wording as an adopted text, with its paragraphs numbered anew.
 *
 * @param wording Paragraphs of words.
 * @returns The text.
 */
export function adoptedText(wording: Wording): string {
  let number = 0;
  const paragraphs = wording.map(({ part, words }) => {
    if (part === 'preamble') return `${words.join(' ')},`;
    number += 1;
    return `${String(number)}. ${words.join(' ')};`;
  });
  return `The General Assembly,\n\n${paragraphs.join('\n\n')}\n`;
}

/** What negotiators do to a text in the last night. */
export interface Edit {
  readonly kind: 'leave out' | 'put in' | 'swap' | 'inflect' | 'cut' | 'exchange';
  readonly paragraph: number;
  readonly at: number;
  readonly matter: number;
}

/** Edits of a wording. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('leave out', 'put in', 'swap', 'inflect', 'cut', 'exchange'),
    paragraph: fc.nat(100),
    at: fc.nat(100),
    matter: fc.nat(matter.length - 1),
  }),
  { maxLength: 6 },
);

/**
 * Edits a wording.
 *
 * @param wording Paragraphs of words; the first word of each stays.
 * @param list What is done to it, in order.
 * @returns The new wording.
 */
export function edited(wording: Wording, list: readonly Edit[]): Wording {
  const paragraphs = wording.map(({ part, words }) => ({ part, words: [...words] }));
  for (const { kind, paragraph: number, at, matter: index } of list) {
    const own = paragraphs[number % paragraphs.length];
    if (own === undefined) continue;
    const place = 1 + (at % own.words.length);
    const fresh = matter[index] ?? '';
    const here = own.words[place];
    if (kind === 'put in') own.words.splice(place, 0, fresh);
    else if (here === undefined) continue;
    else if (kind === 'leave out') own.words.splice(place, 1);
    else if (kind === 'cut') own.words.splice(place, 4);
    else if (kind === 'exchange') own.words[place] = fresh;
    else if (kind === 'inflect') own.words[place] = `${here}s`;
    else own.words.splice(place, 2, ...own.words.slice(place, place + 2).reverse());
  }
  return paragraphs;
}

/**
 * Puts a bracket with words of its own into a draft.
 *
 * @param text The draft.
 * @param paragraph Which of its paragraphs, round and round.
 * @param at Where in it, round and round; between the items of the paragraph, not inside its brackets.
 * @param bracket The bracket.
 * @returns The draft with it, and its number among the brackets.
 */
export function withBracket(
  text: NegotiatedText,
  paragraph: number,
  at: number,
  bracket: Bracket,
): { text: NegotiatedText; number: number } {
  const all = [...text.preamble, ...text.operative];
  const chosen = paragraph % all.length;
  const before = all
    .slice(0, chosen)
    .reduce((sum, { items, bracket: own }) => sum + count(items) + Number(own !== null), 0);
  const own = all[chosen];
  const place = at % ((own?.items.length ?? 0) + 1);
  const number = before + Number(own?.bracket !== null) + count(own?.items.slice(0, place) ?? []);
  const changed = all.map((one, index) =>
    index === chosen ? { ...one, items: one.items.toSpliced(place, 0, bracket) } : one,
  );
  const { length } = text.preamble;
  return { text: { preamble: changed.slice(0, length), operative: changed.slice(length) }, number };
}

function count(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + ('items' in item ? 1 + count(item.items) : 0), 0);
}
