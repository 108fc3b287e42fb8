import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Negotiations of the size of the pair in `corpus/hsp-ha-2-1`: some 30 paragraphs, 11,000 characters, a hundred brackets with tags of few
 * States, and an adopted text that keeps some of them, drops others, rewords and moves. No two are alike, and each follows from its number.
 */

/** Chance that is the same in every run (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const preambular = 'Recalling,Recognizing,Reaffirming,Noting with concern,Welcoming,Bearing in mind'.split(
  ',',
);
const operative = 'Requests,Encourages,Invites,Urges,Calls upon,Decides to support'.split(',');
const parties = 'USA FRA RUS ARG EGY CHL GHA IND IDN NLD DZA TZA BRA JPN KEN MEX NGA PAK EU G77'.split(' ');
const adjectives =
  'inclusive sustainable affordable resilient digital national regional voluntary transparent equitable accessible adequate rural urban coastal vulnerable'.split(
    ' ',
  );
const nouns =
  'settlements guidelines infrastructure partnerships strategies communities data services technologies indicators housing mobility governance financing standards consultations biodiversity fisheries innovation cooperation'.split(
    ' ',
  );
const verbs = 'promote strengthen develop monitor integrate finance protect evaluate restore share'.split(
  ' ',
);
const links =
  'in accordance with,as well as,with a view to,taking into account,including through,on the basis of'.split(
    ',',
  );

/** A generated negotiation. */
export interface GeneratedNegotiation {
  readonly draft: string;
  readonly adopted: string;
}

/**
 * Makes up a negotiation.
 *
 * @param seed Its number.
 * @param paragraphs How many paragraphs it has; 30 are as long as the corpus pair.
 * @returns The draft, and the text that was adopted.
 */
export function generatedNegotiation(seed: number, paragraphs = 30): GeneratedNegotiation {
  const chance = chanceOf(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(chance() * list.length)] as Item;
  const phrase = (): string =>
    chance() < 0.5
      ? `${pick(adjectives)} ${pick(nouns)}`
      : `${pick(verbs)} ${pick(adjectives)} ${pick(nouns)}`;
  const tag = (sign: string): string => {
    const first = pick(parties);
    const more = chance() < 0.5 ? ` ${pick(parties)}${pick(['+', '-'])}` : '';
    return `{${first}${sign}${more}}`;
  };
  /* What stands in the draft, and what of it was adopted. */
  const contested = (): GeneratedNegotiation => {
    const kind = chance();
    const isKept = chance() < 0.4;
    const words = phrase();
    if (kind < 0.45) return { draft: `[${words}] ${tag('+')}`, adopted: isKept ? words : '' };
    if (kind < 0.75) {
      const other = phrase();
      return { draft: `[${words}] [${other}] ${tag('+')}`, adopted: isKept ? other : words };
    }
    if (kind < 0.9) return { draft: `[${words}] {${pick(parties)} delete}`, adopted: isKept ? '' : words };
    return { draft: `[${words}] {${pick(parties)} reserve}`, adopted: chance() < 0.7 ? words : phrase() };
  };
  const paragraph = (opener: string): GeneratedNegotiation => {
    const parts: GeneratedNegotiation[] = [];
    const limbs = 4 + Math.floor(chance() * 3);
    for (let limb = 0; limb < limbs; limb += 1) {
      const base = `${pick(links)} the ${phrase()} of ${pick(nouns)}`;
      parts.push({ draft: base, adopted: chance() < 0.9 ? base : `${pick(links)} ${phrase()}` });
      if (chance() < 0.55) parts.push(contested());
    }
    const written = (side: 'draft' | 'adopted'): string =>
      [
        opener,
        `the ${seed % 2 === 0 ? 'need' : 'importance'} to ${pick(verbs)}`,
        ...parts.map((part) => part[side]),
      ]
        .filter((part) => part !== '')
        .join(' ');
    return { draft: written('draft'), adopted: chance() < 0.05 ? '' : written('adopted') };
  };
  const recitals = Array.from({ length: Math.floor(paragraphs * 0.4) }, () => paragraph(pick(preambular)));
  const decisions = Array.from({ length: Math.ceil(paragraphs * 0.6) }, () => paragraph(pick(operative)));
  if (chance() < 0.5) decisions.push(decisions.shift() ?? paragraph('Requests'));
  const title = `Draft resolution ${String(seed)} on ${pick(adjectives)} ${pick(nouns)}`;
  const textOf = (side: 'draft' | 'adopted', italic: string): string => {
    const first = recitals.map((one) => one[side]).filter((one) => one !== '');
    const then = decisions.map((one) => one[side]).filter((one) => one !== '');
    const lines = [
      ...first.map((one) => `${one.replace(/^\w+/u, `${italic}$&${italic}`)},`),
      ...then.map((one, at) => `${String(at + 1)}. ${one};`),
    ];
    return `${title}\n\nThe General Assembly,\n\n${lines.join('\n\n')}\n`;
  };
  return { draft: textOf('draft', ''), adopted: textOf('adopted', '*') };
}

/** Files that cannot be read, each in another way, by their names; null is a file that is not there. */
export const damagedFiles: Readonly<Record<string, Uint8Array | string | null>> = {
  'missing.txt': null,
  'empty.txt': '',
  'blank.txt': ' \n\t\n',
  'marks-only.txt': '[] {} ---\n',
  'cut-off.docx': Buffer.from('PK\u0003\u0004\u0014\0\u0006\0\b\0 word/document.xml', 'latin1'),
  'legacy.doc': Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('WordDocument', 'utf16le'),
  ]),
  'cut-off.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
  'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  'archive.zip': Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]),
  'numbers.bin': Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37) % 256)),
};

/** A corpus in a folder. */
export interface GeneratedCorpus {
  /** The path of its manifest. */
  readonly manifest: string;
  readonly ids: readonly string[];
  /** Those whose draft is damaged. */
  readonly damaged: readonly string[];
}

/**
 * Writes a corpus of generated negotiations; a manifest in CSV names them.
 *
 * @param folder Where it goes.
 * @param size How many negotiations can be read, how many cannot, of `damagedFiles`, and how many paragraphs one has.
 * @returns The manifest and the ids.
 */
export function writeCorpus(
  folder: string,
  { count, damaged = 0, paragraphs = 30 }: { count: number; damaged?: number; paragraphs?: number },
): GeneratedCorpus {
  mkdirSync(join(folder, 'texts'), { recursive: true });
  const rows: string[] = [];
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const id = `n${String(number).padStart(5, '0')}`;
    const { draft, adopted } = generatedNegotiation(number, paragraphs);
    writeFileSync(join(folder, 'texts', `${id}.txt`), draft);
    writeFileSync(join(folder, 'texts', `${id}.md`), adopted);
    rows.push(
      `${id},texts/${id}.txt,texts/${id}.md,${String(2000 + (number % 25))},${number % 2 === 0 ? 'UNGA' : 'UNEA'}`,
    );
    ids.push(id);
  }
  const broken = Object.entries(damagedFiles).slice(0, damaged);
  for (const [name, content] of broken) {
    if (content !== null) writeFileSync(join(folder, 'texts', name), content);
    rows.push(`broken ${name},texts/${name},texts/n00000.md,,UNGA`);
  }
  const manifest = join(folder, 'manifest.csv');
  writeFileSync(manifest, `id,draft,adopted,date,body\n${rows.join('\n')}\n`);
  return { manifest, ids, damaged: broken.map(([name]) => `broken ${name}`) };
}
