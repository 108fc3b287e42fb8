import { Document, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraft, readSource } from '../../src/index.js';
import { lostWords, wordsIn } from '../check/lost-words.js';
import { spanishDrafts } from '../languages/drafts-es.js';
import { frenchDrafts } from '../languages/drafts-fr.js';
import { arabicDrafts, chineseDrafts, russianDrafts } from '../languages/drafts-other.js';

/*
 * Text in is text in the model and text in diagnostics: a word of an input is in the text that was read of its file, and there in the model or at the
 * place of a diagnostic, whatever its format, encoding and language.
 */

const english = [
  'United Nations Environment Assembly',
  'Draft resolution on coastal towns',
  'The Environment Assembly,',
  'Recalling its resolution 70/1 and noting [with concern] {USA+, FRA-} the report,',
  'PP2 bis. [Aware] {EGY reserve} of [the [new] {G77: retain} list] {EU delete},',
  '1. Urges States to take [immediate] {USA+, CHN-} measures [; and] to [r][R]eport;',
  '2. Requests:',
  '(a) To act [Note: to be discussed];',
  '(b bis) To pay [X] per cent by 20XX {Côte d’Ivoire+};',
  'Option A: No text;',
  'Option 2: Decides [to meet][to adjourn];',
  'Article 3',
  'Scope of application',
  'This Agreement applies to [all] [States][Parties]. Ad ref 22 May 2023 12.26',
  'Annex',
  'A. Guidelines for the Bureau in 2021',
  '3. Notes the plan.',
];
/* Marks that are lost, mistyped or not known here. */
const noise = [
  '[',
  ']',
  '{',
  '}',
  '{USA+',
  '<EU->',
  '[]',
  '{}',
  '¶ 7',
  '***',
  '⟦',
  '*',
  '- 3 -',
  '23-21234 (E)',
  '· x',
];

const blocksOf = (drafts: readonly { readonly text: string }[]): string[] =>
  drafts.flatMap(({ text }) => text.split(/\s*\n\s*/u)).filter((block) => block !== '');
const languages: Readonly<Record<string, readonly string[]>> = {
  en: english,
  fr: blocksOf(frenchDrafts),
  es: blocksOf(spanishDrafts),
  ru: blocksOf(russianDrafts),
  ar: blocksOf(arabicDrafts),
  zh: blocksOf(chineseDrafts),
};

const paragraphs = (blocks: readonly string[]): string => blocks.join('\n\n');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const utf16 = (text: string, mark: string): Uint8Array => {
  const units = Array.from(`${mark}${text}`, (_, index) => `${mark}${text}`.charCodeAt(index));
  return Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
};
const high = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const windows = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text), (one) => {
    const at = one === ' ' ? -1 : high.indexOf(one);
    return at < 0 ? one.charCodeAt(0) : 0x80 + at;
  });
const isWindows = (text: string): boolean =>
  Array.from(text).every((one) => one.charCodeAt(0) < 0x100 || high.includes(one));

type Write = (blocks: readonly string[]) => Uint8Array | Promise<Uint8Array>;

/** Runs of a few characters each, some of them bold or struck, as word processors leave them. */
function runsOf(block: string): TextRun[] {
  const parts = block.match(/.{1,17}/gsu) ?? [];
  return parts.map((text, index) => {
    const look: IRunOptions = { text, bold: index % 3 === 1, strike: index % 5 === 4 };
    return new TextRun(look);
  });
}

const formats: Readonly<Record<string, Write>> = {
  'text in UTF-8': (blocks) => strToU8(paragraphs(blocks)),
  'text with one line end': (blocks) => strToU8(blocks.join('\r\n')),
  'text in UTF-16': (blocks) => utf16(paragraphs(blocks), '\uFEFF'),
  'text in UTF-16 without a mark': (blocks) => utf16(paragraphs(blocks), ''),
  'text in Windows-1252': (blocks) =>
    isWindows(paragraphs(blocks)) ? windows(paragraphs(blocks)) : strToU8(paragraphs(blocks)),
  Markdown: (blocks) => strToU8(`# Draft\n\n${paragraphs(blocks)}`),
  HTML: (blocks) =>
    strToU8(
      `<!doctype html><meta charset="utf-8"><body>${blocks.map((block) => `<p>${escaped(block)}</p>`).join('\n')}`,
    ),
  'HTML with line breaks': (blocks) =>
    strToU8(`<!doctype html><meta charset="utf-8"><div>${blocks.map(escaped).join('<br><br>\n')}</div>`),
  Word: (blocks) =>
    Packer.pack(
      new Document({
        sections: [{ children: blocks.map((block) => new Paragraph({ children: runsOf(block) })) }],
      }),
      'uint8array',
    ),
};

/** Words without the marks that combine, which formats compose. */
const composed = (text: string): string[] => wordsIn(text.normalize('NFC'));

async function check(blocks: readonly string[], write: Write): Promise<void> {
  const source = await readSource(await write(blocks));
  const read = composed(source.text);
  /* A format may cut a word where a run ends; the letters are there in their order. */
  expect(read.join('')).toContain(composed(paragraphs(blocks)).join(''));
  expect(lostWords(readDraft(source))).toEqual([]);
}

describe.each(Object.keys(languages))('every word of a file is accounted for: %s', (language) => {
  const block = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(languages[language] ?? [])) },
    { weight: 1, arbitrary: fc.constantFrom(...noise) },
    { weight: 1, arbitrary: fc.constantFrom(...english) },
  );

  test.each(Object.keys(formats))('%s', async (format) => {
    const write = formats[format];
    if (write === undefined) throw new TypeError(format);
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 14 }), (blocks) => check(blocks, write)),
      { seed: 20_231_205, numRuns: format === 'Word' ? 15 : 40 },
    );
  });
});
