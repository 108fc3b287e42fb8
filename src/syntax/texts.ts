import type { SourceRange } from '../text/plain-text.js';
import type { Part } from './block.js';
import { beginningOf, endsAsTitle, firstWord, isRecital } from './document-regions.js';
import type { Openers } from './openers/openers.js';
import { endOfQuotation, opensWithQuotation } from './quotations.js';
import type { RawBlock } from './raw-blocks.js';

/** One of the texts of a document: a resolution of several, an annex, or what is quoted to be adopted or inserted. */
export interface TextRange extends SourceRange {
  readonly kind: 'text' | 'annex' | 'quotation';
  /** What begins the labels of its provisions: `Text 2`, `Annex I`; those of `Text 1` begin with nothing. */
  readonly label: string;
  /** Whether it stands inside the text before it, which goes on behind it. */
  readonly inside: boolean;
}

/** Where a text after the first begins. */
export interface TextStart {
  /** The index of its first block: a line of its head, or the formula. */
  readonly head: number;
  /** The index of the first block of its body. */
  readonly body: number;
  readonly part: Part;
  /** Whether it is what an annex consists of: the label of the annex stands directly before it. */
  readonly inAnnex: boolean;
  /** The index of its last block where it is quoted, null where the next text ends it. */
  readonly quotedTo: number | null;
}

/**
 * Finds the texts of a document after the first: each begins with the formula that names the body, or with a line that numbers it
 * (`Resolution 1/2`, `Draft decision -/CP.3`).
 *
 * @param source The document.
 * @param raw Its blocks.
 * @param first The index of the first block of the first text's body, and how paragraphs open.
 * @returns The starts, in order.
 */
export function laterTexts(
  source: string,
  raw: readonly RawBlock[],
  { body, openers }: { body: number; openers: Openers },
): TextStart[] {
  const starts: TextStart[] = [];
  const names = new Set(raw.slice(0, body).map((block) => beginningOf(source, block)));
  let behind = body + 1;
  for (let index = behind; index < raw.length; index += 1) {
    const block = raw[index];
    if (block?.kind !== 'text' || index < behind) continue;
    const start = namesText(source, block, names)
      ? startAtName(source, raw, index, openers)
      : opensText(source, raw, index, openers)
        ? startAtFormula(source, raw, index, behind)
        : null;
    if (start === null) continue;
    starts.push(start);
    behind = start.body + 1;
  }
  return starts;
}

/* “Resolution 1/2”, “Draft decision -/CP.3”, “Recommendation XII”, with or without a mark behind the number. */
const numberedName =
  /^[[*_]*(?:draft\s+|(?:projet|proyecto)\s+de\s+)?(?:r[ée]soluti[oó]n|d[ée]cisi[oó]n|recomm[ae]ndation|recomendación)\s+(?:[A-Z]{1,8}[-/. ]?)?(?:\d|[IVX]+\b|[-–—]\/)[^\s;,]{0,24}[.:]?[\]*_]*$/iu;

/** A line that numbers a text, the first time that it stands there: a running head repeats it. */
function namesText(source: string, block: RawBlock, names: Set<string>): boolean {
  const line = beginningOf(source, block);
  if (line.length > 80 || line.includes('\n')) return false;
  if (!numberedName.test(line) || names.has(line)) return false;
  names.add(line);
  return true;
}

/* In lines: number, title, subtitle, sponsors, dates. More in a row are a list. */
const longestHead = 12;

function startAtName(
  source: string,
  raw: readonly RawBlock[],
  head: number,
  openers: Openers,
): TextStart | null {
  let body = head + 1;
  while (body - head <= longestHead && isHeadLine(source, raw[body])) body += 1;
  const first = raw[body];
  if (first === undefined || body - head > longestHead) return null;
  const isPreamble = opensText(source, raw, body, openers) || isRecital(source, first, openers);
  return { head, body, part: isPreamble ? 'preamble' : 'operative', inAnnex: false, quotedTo: null };
}

/** The formula that names the body, with a paragraph behind it. */
function opensText(source: string, raw: readonly RawBlock[], index: number, openers: Openers): boolean {
  const block = raw[index];
  if (block?.label !== null || !openers.isEnactingFormula(beginningOf(source, block))) return false;
  const next = raw[index + 1];
  if (next?.kind !== 'text') return false;
  const word = firstWord(source, next);
  const { opensPreambular, opensOperative } = openers;
  return opensPreambular(source, word) || opensOperative(source, word) || isRecital(source, next, openers);
}

function startAtFormula(source: string, raw: readonly RawBlock[], body: number, first: number): TextStart {
  const quoted = opensWithQuotation(source, raw[body]);
  let head = body;
  while (!quoted && head > first && body - head < longestHead && isHeadLine(source, raw[head - 1])) head -= 1;
  const inAnnex = raw[head - 1]?.label?.kind === 'annex';
  return {
    head,
    body,
    part: 'preamble',
    inAnnex,
    quotedTo: quoted ? endOfQuotation(source, raw, body) : null,
  };
}

function isHeadLine(source: string, block: RawBlock | undefined): boolean {
  if (block?.kind !== 'text' || (block.label !== null && block.label.kind !== 'section')) return false;
  return endsAsTitle(beginningOf(source, block));
}
