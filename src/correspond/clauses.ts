import type { DraftProvision } from '../model/draft.js';
import type { ComparedTexts } from './texts.js';

/** A sentence or a list item: what is linked with what answers to it. It never goes over the end of a provision. */
export interface Clause {
  /** The index of its provision. */
  readonly provision: number;
  /** Its first word: a place of the tape, or the number of a word. */
  readonly first: number;
  /** The place behind its last word. */
  readonly end: number;
  /** The number of the article or section that it stands in. */
  readonly article: number;
  /** The number of its family: a paragraph with its items, options and alternatives; options that hold paragraphs are one, with all of them. */
  readonly family: number;
  /** The number of its list: a paragraph with its items, options and alternatives; a paragraph of an option is a list of its own. */
  readonly list: number;
  /** Whether it is a title or a heading, which names what others say. */
  readonly isHeading: boolean;
}

/* What tags and notes say is no part of the sentence. */
const aside = /\{[^{}]*\}|<[^<>]*>/gu;
/* A sentence ends at a stop before a capital letter, a part of one at a semicolon (`endsBetween`); closing marks may stand behind. */
const sentenceEnd = /[.!?]["”’)\]\s]{0,40}\s["“‘([\s]*$/u;

/* What is abbreviated before a capital or a number of capitals is not the last word of a sentence: `the U.S. Government`, `Mr. Lee`. */
const abbreviated =
  /(?:\p{Lu}\.\p{Lu}|(?<![\p{L}\p{N}])(?:Mrs?|Ms|Dr|Prof|St|[Nn]os?|[Aa]rts?|[Pp]aras?|[Rr]es|[Vv]ol|[Cc]f))$/u;
const longestAbbreviated = 6;

interface WordPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly provisions: Int32Array;
  readonly text: string;
  readonly articles: Int32Array;
  readonly families: Int32Array;
  readonly lists: Int32Array;
  readonly isHeading: readonly boolean[];
}

/**
 * Cuts both texts into clauses.
 *
 * @param texts The texts.
 * @returns The clauses of each, in order.
 */
export function clausesOf(texts: ComparedTexts): { draft: Clause[]; adopted: Clause[] } {
  const { draft, adopted, tape, words, tapeProvisions, wordProvisions } = texts;
  return {
    draft: cut({
      starts: tape.starts,
      ends: tape.ends,
      provisions: tapeProvisions,
      text: draft.source.text,
      articles: articlesOf(draft),
      families: familiesOf(draft, () => true),
      lists: familiesOf(draft, isItem),
      isHeading: headingsOf(draft),
    }),
    adopted: cut({
      starts: words.starts,
      ends: words.ends,
      provisions: wordProvisions,
      text: adopted.source.text,
      articles: articlesOf(adopted),
      families: familiesOf(adopted, () => true),
      lists: familiesOf(adopted, isItem),
      isHeading: headingsOf(adopted),
    }),
  };
}

function cut({ starts, ends, provisions, text, articles, families, lists, isHeading }: WordPlaces): Clause[] {
  const clauses: (Clause & { end: number })[] = [];
  let last = -1;
  for (let place = 0; place < provisions.length; place += 1) {
    const provision = provisions[place] ?? -1;
    if (provision < 0) continue;
    const clause = clauses.at(-1);
    const start = starts[place] ?? 0;
    if (clause?.provision === provision && !endsBetween(text, ends[last] ?? 0, start, text.charAt(start)))
      clause.end = place + 1;
    else
      clauses.push({
        provision,
        first: place,
        end: place + 1,
        article: articles[provision] ?? 0,
        family: families[provision] ?? 0,
        list: lists[provision] ?? 0,
        isHeading: isHeading[provision] ?? false,
      });
    last = place;
  }
  return clauses;
}

function endsBetween(text: string, from: number, to: number, next: string): boolean {
  if (to - from < 2) return false;
  const gap = text.slice(from, to).replace(aside, ' ');
  if (gap.includes(';')) return true;
  if (!sentenceEnd.test(gap) || !/[\p{Lu}\p{Lo}]/u.test(next)) return false;
  return !(/^\.\s/u.test(gap) && abbreviated.test(text.slice(Math.max(0, from - longestAbbreviated), from)));
}

const headingsOf = ({ provisions }: ComparedTexts['draft']): boolean[] =>
  provisions.map(({ kind }) => kind === 'heading' || kind === 'title');

/** Numbers the articles and sections of a text: what stands between two headings, or under one article's label. */
function articlesOf({ provisions }: ComparedTexts['draft']): Int32Array {
  const articles = new Int32Array(provisions.length);
  let article = 0;
  let last: string | null = null;
  for (const [index, { kind, label }] of provisions.entries()) {
    const name = label === null ? null : (/^(?:Art|Reg|Sec|Rule)\d+\p{L}?/u.exec(label)?.[0] ?? null);
    if (kind === 'heading' || (name !== null && last !== null && name !== last)) article += 1;
    if (kind === 'heading') last = null;
    else if (name !== null) last = name;
    articles[index] = article;
  }
  return articles;
}

const isItem = ({ kind }: DraftProvision): boolean =>
  kind !== 'operativeParagraph' && kind !== 'preambularParagraph';

/** Numbers families: what a provision holds, as far as it belongs to it, and what it is an option or an alternative to, is of its family. */
function familiesOf(
  { provisions, choices }: ComparedTexts['draft'],
  belongs: (provision: DraftProvision) => boolean,
): Int32Array {
  const indices = new Map(provisions.map(({ id }, index) => [id, index]));
  const families = Int32Array.from(provisions, (_, index) => index);
  for (const [index, provision] of provisions.entries()) {
    const { parent } = provision;
    const holder = parent === null || !belongs(provision) ? undefined : indices.get(parent);
    if (holder !== undefined && holder < index) families[index] = families[holder] ?? index;
  }
  for (const { members } of choices) {
    const held = members.flatMap(({ kind, ...member }) =>
      kind === 'provision' && 'id' in member ? [families[indices.get(member.id) ?? -1] ?? -1] : [],
    );
    const [first] = held;
    const merged = new Set(held);
    for (const [index, family] of families.entries())
      if (merged.has(family)) families[index] = first ?? family;
  }
  return families;
}
