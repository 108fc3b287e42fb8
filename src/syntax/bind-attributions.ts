import { readScope } from '../../grammar/label.js';
import type { Piece, TagPiece } from '../../grammar/pieces.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import { readableText } from '../text/plain-text.js';
import { blockWalker, type DocumentParts } from './document-parts.js';
import type { Binding } from './ntast.js';
import { resolveScope, textLabelAt } from './scope.js';
import type { SpanRange } from './span-range.js';

/** What the tags of a document are bound to, and what is doubtful about it. */
export interface BoundAttributions {
  /** Bindings by the index of the tag's piece. */
  readonly bindings: ReadonlyMap<number, Binding>;
  readonly findings: Finding[];
}

/** What a tag would be bound to at the current place. */
interface Reach {
  spans: readonly number[];
  /** The brackets inside the word that is being read, since the last space. */
  word: number[];
  /** Whether a tag was bound since the last words. */
  stacked: boolean;
}

/* No word holds as many brackets; without a limit the tags in an endless run of them are bound to the square of their number. */
const wordLimit = 8;

/**
 * Binds the tags of a document.
 *
 * A tag is about the bracket that ends before it, with nothing but spaces, punctuation or other tags between. After a word with brackets
 * inside it is about all of them (`[t][T]argets {USA+, FRA+}`). After other words it speaks of the provision. So does a second tag
 * that is a note, or a sentence that names a part of the document (`{USA+} {FRA suggest to move as last preambular para}`): what else
 * a party remarks (`{USA+} {FRA reserve: too long}`) is about the words, whichever tag it stands in.
 *
 * A tag at the start or the end of a bracket is about that bracket, one at the end of a sentence about its provision, and one at the start
 * of a paragraph about the paragraph.
 *
 * @param parts The document.
 * @param spans Its contested ranges.
 * @returns A binding for every tag.
 */
export function bindAttributions(parts: DocumentParts, spans: readonly SpanRange[]): BoundAttributions {
  const endingAt = spansByLastPiece(spans);
  /* Spans with tags of their own: a tag behind such a bracket is the second. */
  const tagged = new Set<number>();
  const beginningAt = new Map(spans.map(({ firstPiece }, index) => [firstPiece, index]));
  const bindings = new Map<number, Binding>();
  const findings: Finding[] = [];
  const blockAt = blockWalker(parts.blocks);
  let block = 0;
  let reach: Reach = { spans: [], word: [], stacked: false };
  let old: OldWords | null = null;
  parts.pieces.forEach((piece, index) => {
    if (piece.kind !== 'break' && piece.kind !== 'tag' && blockAt(piece.start) !== block) {
      block = blockAt(piece.start);
      reach = { spans: [], word: [], stacked: false };
    }
    if (piece.kind === 'tag') {
      const own =
        old !== null && index <= old.until ? old.spans : ownSpans(piece, index, beginningAt, endingAt);
      bindings.set(
        index,
        bindTag(parts, piece, own === null ? reach : { spans: own, word: [], stacked: false }, {
          findings,
          around: parts.blocks[blockAt(piece.start)]?.label ?? null,
        }),
      );
      if (own === null) reach.stacked = true;
      else for (const span of own) tagged.add(span);
    } else {
      reach = reachAfter(parts.source, piece, reach);
    }
    const ended = endingAt.get(index);
    if (ended !== undefined) {
      if (piece.kind === 'edit-close') old = oldWords(parts, index, spans[ended[0] ?? -1], endingAt);
      const word = reach.word.length < wordLimit ? [...reach.word, ...ended] : ended;
      reach = { spans: ended, word, stacked: ended.some((span) => tagged.has(span)) };
    }
  });
  return { bindings, findings };
}

/** The old words of a substitution that comments behind it are about. */
interface OldWords {
  readonly spans: readonly number[];
  /** The last of these comments, by the index of its piece. */
  readonly until: number;
}

/** Comments that stand twice behind `{~~old~>new~~}` are about both words, one each. */
function oldWords(
  { source, pieces }: DocumentParts,
  close: number,
  fresh: SpanRange | undefined,
  endingAt: ReadonlyMap<number, readonly number[]>,
): OldWords | null {
  const turn = fresh?.firstPiece ?? -1;
  const spans = pieces[turn]?.kind === 'edit-turn' ? endingAt.get(turn) : undefined;
  if (spans === undefined) return null;
  const texts: string[] = [];
  for (let piece = pieces[close + 1]; piece?.kind === 'tag'; piece = pieces[close + 1 + texts.length])
    texts.push(source.slice(piece.start, piece.end));
  const half = texts.length / 2;
  const isTwice = half >= 1 && texts.every((text, at) => at < half || text === texts[at - half]);
  return isTwice ? { spans, until: close + half } : null;
}

/** What a tag is about by its place alone; null where that is what ends before it. */
function ownSpans(
  { place }: TagPiece,
  index: number,
  beginningAt: ReadonlyMap<number, number>,
  endingAt: ReadonlyMap<number, readonly number[]>,
): readonly number[] | null {
  switch (place) {
    case 'bracket-start':
      return spansAt(beginningAt.get(index - 1));
    case 'paragraph-start':
      return spansAt(beginningAt.get(index));
    case 'bracket-end':
      return endingAt.get(index + 1) ?? [];
    case 'sentence-end':
      return [];
    default:
      return null;
  }
}

function spansAt(index: number | undefined): readonly number[] {
  return index === undefined ? [] : [index];
}

function spansByLastPiece(spans: readonly SpanRange[]): ReadonlyMap<number, number[]> {
  const map = new Map<number, number[]>();
  for (const [index, { lastPiece, closed }] of spans.entries()) {
    const known = map.get(lastPiece);
    /* Of the brackets that end for want of a mark at one place, the tag is the innermost one's. */
    if (known === undefined || !closed) map.set(lastPiece, [index]);
  }
  return map;
}

const restOfWord = /^\p{L}+\s*$/u;
/* Emphasis and marks of quotation around a bracket are not words. */
const noWords = /^[\s.,;:*_~”’"'»)]*$/u;
const glued = /^\S/u;

const closings: ReadonlySet<string> = new Set<Piece['kind']>([
  'close',
  'round-close',
  'slash',
  'edit-turn',
  'edit-close',
]);

function reachAfter(source: string, piece: Piece, reach: Reach): Reach {
  if (piece.kind === 'break') return { ...reach, word: [] };
  if (piece.kind === 'open' || piece.kind === 'round-open' || piece.kind === 'edit-open') return reach;
  if (closings.has(piece.kind)) return { spans: [], word: reach.word, stacked: false };
  if (piece.kind !== 'text') return { spans: [], word: [], stacked: false };
  const text = source.slice(piece.start, piece.end);
  if (noWords.test(text)) return { ...reach, word: glued.test(text) ? reach.word : [] };
  if (reach.word.length > 0 && restOfWord.test(text))
    return { spans: reach.word, word: reach.word, stacked: false };
  return { spans: [], word: [], stacked: false };
}

function bindTag(
  { source, labels, texts }: DocumentParts,
  tag: TagPiece,
  reach: Reach,
  { findings, around }: { readonly findings: Finding[]; readonly around: string | null },
): Binding {
  const reading = readScope(source.slice(tag.start, tag.end));
  const scope =
    reading === null ? null : resolveScope(reading, labels, textLabelAt(texts, tag.start), around);
  const isNote = tag.parts.every(({ kind }) => kind !== 'entry');
  if (reading !== null && scope === null && !isNote) {
    report(
      findings,
      'unknown-scope',
      tag,
      `“${readableText(source, tag.start, tag.end)}” names provisions that are not here`,
    );
  }
  const speaksOfProvision = reach.stacked && isOfProvision(source, tag);
  const spans = speaksOfProvision ? [] : [...reach.spans].sort((a, b) => a - b);
  if (spans.length === 0 && !speaksOfProvision && !isNote && tag.place !== 'sentence-end') {
    report(
      findings,
      'unbound-attribution',
      tag,
      `“${readableText(source, tag.start, tag.end)}” follows no bracket`,
    );
  }
  return { spans, scope };
}

function report(
  findings: Finding[],
  ruleId: Finding['ruleId'],
  { start, end }: TagPiece,
  reason: string,
): void {
  findings.push({ ruleId, reason, start, end });
}

/* What a text is made of, in the languages of the stance words. */
const namesPart =
  /(?<!\p{L})(?:(?:PP|OP)s? ?\d|(?:(?:sub)?para(?:graph)?s?|párrafos?|paragraphes?|alinéas?|sentences?|oraci(?:ón|ones)|preamb(?:le|ular)|préambule|preámbulo|operative|chapeau|section|sección|article|artículo|annexe?|anexo|title|titre|título)(?!\p{L}))/iu;

/** Whether a second tag speaks of more than the bracket: as a note, which begins with no party, or with words that name a part of the document. */
function isOfProvision(source: string, { parts, start, end }: TagPiece): boolean {
  if (parts.find(({ kind }) => kind !== 'separator')?.kind === 'remark') return true;
  const isSentence = parts.some(
    (part) => part.kind === 'remark' || (part.kind === 'entry' && part.rest !== null),
  );
  return isSentence && namesPart.test(source.slice(start, end));
}
