import { emptyVocabulary } from '../../src/words/vocabulary.js';
import type { Words } from '../../src/words/words.js';
import type { Draft, Reconciliation } from '../../src/index.js';
import { spanRanges } from '../../src/model/lattice/span-ranges.js';
import { textWords } from '../../src/model/lattice/text-words.js';
import { weighingOf } from '../../src/words/weighing.js';
import type { SourceRange } from '../../src/text/plain-text.js';
import { isJson } from './tree-laws.js';

type Report = (breach: string) => void;

/**
 * Finds where a reconciliation breaks the laws that hold for every one.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param result What `reconcile` returned for them.
 * @returns A sentence for each breach; none if all is well.
 */
export function breachesOfReconciliation(draft: Draft, adopted: Draft, result: Reconciliation): string[] {
  const breaches: string[] = [];
  const report: Report = (breach) => void breaches.push(breach);
  const words = textWords(adopted, [], emptyVocabulary());
  checkTexts(draft, adopted, result, report);
  checkAlignment(draft, adopted, result, report);
  checkSpans(draft, adopted, result, report);
  checkChanges(draft, result, report);
  checkOrigins(draft, words, result, report);
  checkProvisions(draft, adopted, result, report);
  if (!isJson(result)) report('the result is not plain JSON data');
  return breaches;
}

function checkTexts(draft: Draft, adopted: Draft, result: Reconciliation, report: Report): void {
  for (const [name, text] of [
    ['draft', draft],
    ['adopted', adopted],
  ] as const) {
    const { length, sha256 } = text.source;
    if (result[name].length !== length || result[name].sha256 !== sha256)
      report(`the ${name} text is another one`);
  }
}

/** Words of the draft stand in runs in their order, words of the adopted text each in one; and the cost is that of the edits. */
function checkAlignment(draft: Draft, adopted: Draft, result: Reconciliation, report: Report): void {
  const vocabulary = emptyVocabulary();
  const cuts = draft.spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const texts = { draft: textWords(draft, cuts, vocabulary), adopted: textWords(adopted, [], vocabulary) };
  const { weights, variantCost } = weighingOf(vocabulary);
  const spans = spanWords(draft, texts.draft);
  const isGlued = hasGluedWords(draft, texts.draft);
  const indexOf = new Map(Array.from(texts.adopted.starts, (start, index) => [start, index]));
  const isTaken = new Uint8Array(texts.adopted.ids.length);
  let next = 0;
  let edits = 0;
  for (const [index, run] of result.alignment.entries()) {
    const taken = { draft: [] as number[], adopted: [] as number[] };
    if (run.draft !== null) {
      const { ids, starts, ends } = texts.draft;
      const first = next;
      if (starts[first] !== run.draft.start && !isGlued)
        report(`run ${String(index)}: a word of the draft is left out before ${String(run.draft.start)}`);
      for (; (starts[next] ?? Infinity) < run.draft.end; next += 1) taken.draft.push(ids[next] ?? -1);
      if (ends[next - 1] !== run.draft.end) report(`run ${String(index)}: ends in the middle of a word`);
      if (run.kind === 'skipped' && !isGlued && !spans.has(`${String(first)} ${String(next)}`))
        report(`run ${String(index)}: what is skipped is not a span`);
    }
    if (run.adopted !== null) {
      const { ids, starts, ends } = texts.adopted;
      let word = indexOf.get(run.adopted.start) ?? -1;
      if (word < 0) report(`run ${String(index)}: begins in the middle of a word`);
      for (; (starts[word] ?? Infinity) < run.adopted.end; word += 1) {
        if (isTaken[word] === 1) report(`run ${String(index)}: a word is in two runs`);
        isTaken[word] = 1;
        taken.adopted.push(ids[word] ?? -1);
      }
      if (ends[word - 1] !== run.adopted.end) report(`run ${String(index)}: ends in the middle of a word`);
    }
    const weightOf = (ids: readonly number[]): number => ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
    if (run.kind === 'left-out' && !isGlued) edits += weightOf(taken.draft);
    if (run.kind === 'added') edits += weightOf(taken.adopted);
    if (run.kind === 'variant') edits += variantCost;
    if ((run.draft === null) !== (run.kind === 'added')) report(`run ${String(index)}: ${run.kind}, draft`);
    const isInDraftOnly = run.kind === 'left-out' || run.kind === 'skipped';
    if ((run.adopted === null) !== isInDraftOnly) report(`run ${String(index)}: ${run.kind}, adopted`);
    if (run.kind === 'same' && !isGlued && taken.draft.join() !== taken.adopted.join())
      report(`run ${String(index)}: the words are not the same`);
  }
  if (isTaken.includes(0)) report('adopted words are in no run');
  if (next !== texts.draft.ids.length) report('words of the draft are in no run');
  if (!isGlued && Math.abs(result.cost * 10 - edits) > 0.001)
    report(`the cost is ${String(result.cost)} for edits of ${String(edits)}`);
}

/** The first word of each range, and the one behind its last. */
function spanWords(draft: Draft, { starts }: Words): ReadonlySet<string> {
  const wordsBefore = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return new Set(
    spanRanges(draft).map(({ start, end }) => `${String(wordsBefore(start))} ${String(wordsBefore(end))}`),
  );
}

/** Whether brackets stand beside letters: the parts may be one word, which begins at the last of them. */
function hasGluedWords({ source }: Draft, { starts, ends }: Words): boolean {
  return starts.some((start, index) => {
    const between = source.text.slice(index === 0 ? start : ends[index - 1], start);
    return between !== '' && !/\s/u.test(between) && /[[\]]/u.test(between);
  });
}

function checkSpans(draft: Draft, adopted: Draft, { spans }: Reconciliation, report: Report): void {
  if (spans.map(({ id }) => id).join() !== draft.spans.map(({ id }) => id).join())
    report('there is not one verdict for each span, in order');
  for (const [index, { id, start, end, fate, evidence, confidence, reasons }] of spans.entries()) {
    const span = draft.spans[index];
    if (span?.start !== start || span.end !== end) report(`${id}: at another place`);
    checkVerdict(id, confidence, reasons, report);
    if (evidence.length === 0) report(`${id}: no evidence`);
    for (const range of evidence) checkRange(id, range, adopted, report);
    if (fate === 'retained' && evidence.some((range) => range.start === range.end))
      report(`${id}: retained, and no word shows it`);
  }
}

function checkVerdict(
  id: string,
  confidence: number,
  reasons: readonly { rule: string; text: string }[],
  report: Report,
): void {
  if (!(confidence >= 0 && confidence <= 1)) report(`${id}: a confidence of ${String(confidence)}`);
  if (reasons.length === 0) report(`${id}: no reason`);
  if (reasons.some(({ rule, text }) => !/^[a-z]+(?:-[a-z]+)*$/u.test(rule) || text === ''))
    report(`${id}: a reason without a name or without words`);
}

function checkRange(id: string, { start, end }: SourceRange, { source }: Draft, report: Report): void {
  if (!(start >= 0 && start <= end && end <= source.length))
    report(`${id}: ${String(start)}–${String(end)} is not in the text`);
}

function checkChanges(draft: Draft, { changes }: Reconciliation, report: Report): void {
  if (changes.map(({ id }) => id).join() !== draft.changes.map(({ id }) => id).join())
    report('there is not one verdict for each change, in order');
  for (const [index, { id, outcome, confidence, reasons }] of changes.entries()) {
    checkVerdict(id, confidence, reasons, report);
    if ((outcome === null) !== (draft.changes[index]?.kind === 'reservation'))
      report(`${id}: ${String(outcome)}, which its kind does not have`);
  }
}

function checkOrigins(
  draft: Draft,
  { starts, ends }: Words,
  { words }: Reconciliation,
  report: Report,
): void {
  const spans = new Set(draft.spans.map(({ id }) => id));
  let next = 0;
  for (const { start, end, origin, from, span, change, parties } of words) {
    if (starts[next] !== start) report(`a word before ${String(start)} has no origin, or two`);
    while ((starts[next] ?? Infinity) < end) next += 1;
    if (ends[next - 1] !== end) report(`an origin ends in the middle of a word, at ${String(end)}`);
    const isFromNowhere = origin === 'new' || origin === 'beyond-draft';
    if ((from === undefined) !== isFromNowhere) report(`${origin} at ${String(start)}: from`);
    if (from !== undefined) checkRange(`origin at ${String(start)}`, from, draft, report);
    if (origin === 'span' && span === undefined) report(`span at ${String(start)}: of no span`);
    if ((origin === 'base' || isFromNowhere) && span !== undefined) report(`${origin} of ${span}`);
    if (span !== undefined && !spans.has(span)) report(`${span} is not there`);
    if (change !== undefined) {
      const own = draft.changes.find(({ id }) => id === change);
      if (span === undefined || own?.spans.includes(span) !== true)
        report(`${change} is not of ${String(span)}`);
      else if (parties !== undefined && !own.new.includes(span)) report(`${span} is proposed, and not new`);
    } else if (parties !== undefined) report(`parties at ${String(start)}, and no change`);
  }
  if (next !== starts.length) report('adopted words have no origin');
}

/** Whether each label is that of a provision; ones without a label may belong to them. */
function areLabelsOf({ provisions }: Draft, ids: readonly string[], labels: readonly string[]): boolean {
  const own = provisions.filter(({ id }) => ids.includes(id));
  const named = own.flatMap(({ id, label }) => (label !== null || labels.includes(id) ? [label ?? id] : []));
  return named.join() === labels.join();
}

function checkProvisions(draft: Draft, adopted: Draft, { provisions }: Reconciliation, report: Report): void {
  const sides = { draftIds: draft, adoptedIds: adopted } as const;
  for (const [name, text] of Object.entries(sides) as [keyof typeof sides, Draft][]) {
    const named = provisions.flatMap((relation) => relation[name]);
    if (new Set(named).size !== named.length) report(`a provision is in two relations`);
    const all = new Map(text.provisions.map((provision) => [provision.id, provision]));
    if (named.some((id) => !all.has(id))) report('a relation names a provision that is not there');
    const { starts } = textWords(text, [], emptyVocabulary());
    const missing = text.provisions.filter(
      ({ id, runs }) =>
        !named.includes(id) &&
        runs.some(({ start, end }) => starts.some((word) => start <= word && word < end)),
    );
    for (const { id } of missing) report(`${name}: ${id} is in no relation`);
  }
  for (const { draftIds, adoptedIds, draft: from, adopted: to, relation, overlap } of provisions) {
    const shape = `${String(from.length)} ${String(to.length)}`;
    const shapes = {
      new: /^0 1$/u,
      dropped: /^1 0$/u,
      moved: /^1 1$/u,
      'one-to-one': /^1 1$/u,
      split: /^\d+ [1-9]\d*$/u,
      merge: /^[1-9]\d* \d+$/u,
    };
    if (!shapes[relation].test(shape)) report(`${relation} of ${shape}`);
    if (!areLabelsOf(draft, draftIds, from) || !areLabelsOf(adopted, adoptedIds, to))
      report('labels and ids differ');
    if (!(overlap >= 0 && overlap <= 1)) report(`an overlap of ${String(overlap)}`);
  }
}
