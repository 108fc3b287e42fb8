import { fitted, type Calibration } from '../calibration/calibration.js';
import { alignmentRuns } from '../correspond/alignment-runs.js';
import type { Correspondence } from '../correspond/correspondence.js';
import { correspond } from '../correspond/correspond.js';
import { provisionRelations } from '../correspond/provision-relations.js';
import { draftAndAdopted } from '../correspond/texts.js';
import type { Draft } from '../model/draft.js';
import { untold, type Tell } from '../progress/progress.js';
import type { SourceRange } from '../text/plain-text.js';
import { choiceOutcomes } from './choice-outcomes.js';
import { cutOffOf } from './cut-off.js';
import { factsOf, type KnownSpan } from './facts.js';
import { fateOf } from './fate-of.js';
import { wordOrigins } from './origins.js';
import { outcomesOf } from './outcomes.js';
import { reconciliationSchemaVersion, type Reconciliation, type SpanVerdict } from './reconciliation.js';
import { spansOnTape } from './span-words.js';
import type { FateVerdict } from './verdict.js';

/**
 * Finds out what became of a draft in the text that was adopted.
 *
 * @param draft The draft, with brackets or without.
 * @param adopted The text, read by `readAdopted`.
 * @param options What else.
 * @param options.calibration What evidence is worth; the numbers that were fitted, but for measurements that leave a document out.
 * @param options.tell Who is told how far it is.
 * @returns What became of every span and every change, where every adopted word came from, and how the provisions correspond; each verdict
 * with its evidence, its confidence and its reasons.
 */
export function reconcile(
  draft: Draft,
  adopted: Draft,
  { calibration = fitted, tell = untold }: { readonly calibration?: Calibration; readonly tell?: Tell } = {},
): Reconciliation {
  tell('words');
  const texts = correspond(draftAndAdopted(draft, adopted), calibration.links, tell);
  return reconciliationOf(texts, calibration, tell);
}

/**
 * Gives the verdicts where it is known what corresponds.
 *
 * @param texts What corresponds, of `draftAndAdopted`.
 * @param calibration The limits of the rules.
 * @param tell Who is told how far it is.
 * @returns The reconciliation.
 */
export function reconciliationOf(
  texts: Correspondence,
  calibration: Calibration = fitted,
  tell: Tell = untold,
): Reconciliation {
  const { draft, adopted } = texts;
  tell('verdicts');
  const known = factsOf(texts, spansOnTape(texts), tell);
  const fates = known.map((span) => fateOf(texts, span, calibration));
  const spans = known.map((span, index) => spanVerdict(texts, span, fates[index]));
  tell('origins');
  const cutOff = cutOffOf(draft);
  const words = wordOrigins(texts, known, fates, cutOff);
  tell('provisions');
  const { runs, cost } = alignmentRuns(texts);
  return {
    schemaVersion: reconciliationSchemaVersion,
    draft: { length: draft.source.length, sha256: draft.source.sha256 },
    adopted: { length: adopted.source.length, sha256: adopted.source.sha256 },
    exact: texts.matches.inexact.length === 0,
    inexact: texts.matches.inexact.flatMap((unit) => placesOfUnit(texts, unit)),
    cost,
    cutOff,
    alignment: runs,
    spans: spans.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    changes: outcomesOf(draft, spans),
    choices: choiceOutcomes(texts, spans),
    words,
    provisions: provisionRelations(texts),
  };
}

/** Where the words of a unit stand in the draft. */
function placesOfUnit(
  { tape: { lattice, starts, ends } }: Correspondence,
  { first, end }: Correspondence['matches']['units'][number],
): SourceRange[] {
  let from = first;
  let last = end - 1;
  while (from < last && (lattice.tape[from] ?? -1) < 0) from += 1;
  while (last > from && (lattice.tape[last] ?? -1) < 0) last -= 1;
  const [startOf, endOf] = [starts[from], ends[last]];
  return startOf === undefined || endOf === undefined ? [] : [{ start: startOf, end: endOf }];
}

function spanVerdict(
  texts: Correspondence,
  { span, evidence }: KnownSpan,
  verdict: FateVerdict | undefined,
): SpanVerdict {
  const { id, start, end } = span;
  if (verdict === undefined)
    return { id, start, end, fate: 'undetermined', evidence: [], confidence: 0, reasons: [] };
  const { fate, words, confidence, reasons } = verdict;
  return {
    id,
    start,
    end,
    fate,
    evidence: words.length > 0 ? rangesOf(texts, words) : [placeOf(texts, evidence.slot)],
    confidence: Math.round(confidence * 100) / 100,
    reasons: [...reasons],
  };
}

/** The adopted words as ranges; words side by side are one. */
function rangesOf(
  { words: { starts, ends } }: Correspondence,
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

/* In a longer passage, the place is at its beginning. */
const longestPlace = 12;

/** Where the words would stand: from the end of the word before to the beginning of the word behind. */
function placeOf(
  { words: { starts, ends }, adopted }: Correspondence,
  { from, to }: KnownSpan['evidence']['slot'],
): SpanVerdict['evidence'][number] {
  const last = to - from > longestPlace ? from : to;
  const start = from > 0 ? (ends[from - 1] ?? 0) : 0;
  const end = last < starts.length ? (starts[last] ?? 0) : adopted.source.length;
  return { start, end: Math.max(start, end) };
}
