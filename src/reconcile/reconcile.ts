import type { Draft } from '../model/draft.js';
import { alignmentRuns } from './alignment-runs.js';
import { alignTexts, type AlignedTexts } from './align-texts.js';
import { fatesOf } from './fates/fates-of.js';
import { spanFacts, type SpanFacts } from './fates/span-facts.js';
import type { FateVerdict } from './fates/verdict.js';
import { movedRuns } from './moved-runs.js';
import { wordOrigins } from './origins.js';
import { outcomesOf } from './outcomes.js';
import { pathOf } from './path.js';
import { provisionLinks } from './provision-links.js';
import { provisionOverlap } from './provision-overlap.js';
import { provisionRelations } from './provisions.js';
import { reconciliationSchemaVersion, type Reconciliation, type SpanVerdict } from './reconciliation.js';

/**
 * Finds out what became of a draft in the text that was adopted.
 *
 * @param draft The draft, with brackets or without.
 * @param adopted The text, read by `readAdopted`.
 * @returns What became of every span and every change, where every adopted word came from, and how the provisions correspond; each verdict
 * with its evidence, its confidence and its reasons.
 */
export function reconcile(draft: Draft, adopted: Draft): Reconciliation {
  const texts = alignTexts(draft, adopted);
  const overlap = provisionOverlap(texts);
  const moves = movedRuns(texts, overlap.counterparts);
  const path = pathOf(texts, moves);
  const links = provisionLinks(texts, path, overlap, moves);
  const facts = spanFacts(texts, path, moves, links);
  const fates = fatesOf(texts, path, facts);
  const spans = facts.map((one, index) => spanVerdict(texts, one, fates[index]));
  return {
    schemaVersion: reconciliationSchemaVersion,
    draft: { length: draft.source.length, sha256: draft.source.sha256 },
    adopted: { length: adopted.source.length, sha256: adopted.source.sha256 },
    exact: texts.alignment.exact,
    cost: texts.alignment.costInWords,
    alignment: alignmentRuns(texts),
    spans: spans.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    changes: outcomesOf(draft, spans),
    words: wordOrigins(texts, path, moves, facts, fates),
    provisions: provisionRelations(texts, links),
  };
}

function spanVerdict(texts: AlignedTexts, facts: SpanFacts, verdict: FateVerdict | undefined): SpanVerdict {
  const { id, start, end } = facts.span;
  if (verdict === undefined)
    return { id, start, end, fate: 'undetermined', evidence: [], confidence: 0, reasons: [] };
  const { fate, words, confidence, reasons } = verdict;
  return {
    id,
    start,
    end,
    fate,
    evidence: words.length > 0 ? rangesOf(texts, words) : placeOf(texts, facts),
    confidence: Math.round(confidence * 100) / 100,
    reasons: [...reasons],
  };
}

/** The adopted words as ranges; words side by side are one. */
function rangesOf(
  { words: { starts, ends } }: AlignedTexts,
  words: readonly number[],
): SpanVerdict['evidence'] {
  const ranges: { start: number; end: number }[] = [];
  let last = -2;
  for (const word of words) {
    if (word === last) continue;
    const range = ranges.at(-1);
    if (range !== undefined && word === last + 1) range.end = ends[word] ?? range.end;
    else ranges.push({ start: starts[word] ?? 0, end: ends[word] ?? 0 });
    last = word;
  }
  return ranges;
}

/* In a longer passage, the place is at the end of it where the nearest words stand. */
const longestPlace = 12;

/** Where the words would stand: from the end of the word before to the beginning of the word behind. */
function placeOf(
  { words: { starts, ends }, adopted }: AlignedTexts,
  { slot, gapBefore, gapBehind }: SpanFacts,
): SpanVerdict['evidence'] {
  const isLong = slot.to - slot.from > longestPlace;
  const from = isLong && gapBehind < gapBefore ? slot.to : slot.from;
  const to = isLong && gapBehind >= gapBefore ? slot.from : slot.to;
  const start = from > 0 ? (ends[from - 1] ?? 0) : 0;
  const end = to < starts.length ? (starts[to] ?? 0) : adopted.source.length;
  return [{ start, end: Math.max(start, end) }];
}
