import { comparisonOf, stancesBySpan } from '../compare/compare-drafts.js';
import type { SpanComparison } from '../compare/comparison.js';
import type { Draft, DraftSpan } from '../model/draft.js';
import { reconciliationOf } from '../reconcile/reconcile.js';
import type { Fate, SpanVerdict } from '../reconcile/reconciliation.js';
import type { SourceRange } from '../text/plain-text.js';
import { closedSpans, type ClosedSpans, type OpenLife } from './closed-spans.js';
import { counterparts } from './counterparts.js';
import type { Series } from './series.js';
import type { ClosedWords, SpanLife, SpanLifeEvent, SpanStage } from './trace.js';

/**
 * Follows every contested span from draft to draft, and to the adopted text.
 *
 * @param series The texts.
 * @returns The lives; every span of every draft is in one.
 */
export function spanLives(series: Series): SpanLife[] {
  const { drafts, steps } = series;
  const stageOf = stageWriter(series);
  const writing: Writing = { series, stageOf, closed: closedSpans(series), lives: [] };
  let current: LivesBySpan = new Map();
  for (const span of drafts[0]?.draft.spans ?? []) {
    const life = newLife(writing, 0, span);
    life.stages.push(stageOf('opened', 0, span));
    current.set(span.id, life);
  }
  for (const [index, { texts }] of steps.entries())
    current = takeStep(writing, index + 1, comparisonOf(texts).spans, current);
  const last = drafts.at(-1);
  for (const verdict of last === undefined ? [] : reconciliationOf(last.texts).spans)
    current.get(verdict.id)?.stages.push(adoptionOf(drafts.length, verdict));
  const answerOf = counterparts(series);
  return writing.lives.map(({ stages, last: { text, span } }, index) => ({
    id: `l${String(index + 1)}`,
    provision: answerOf(text, span),
    stages,
  }));
}

type LivesBySpan = Map<string, OpenLife>;

interface Writing {
  readonly series: Series;
  readonly stageOf: StageWriter;
  readonly closed: ClosedSpans;
  readonly lives: OpenLife[];
}

function newLife({ lives }: Writing, text: number, span: DraftSpan): OpenLife {
  const life: OpenLife = { stages: [], last: { text, span } };
  lives.push(life);
  return life;
}

/** Takes all lives one draft further. A span that is opened may take up a life that was closed before; what is closed now cannot be. */
function takeStep(
  writing: Writing,
  text: number,
  spans: readonly SpanComparison[],
  current: LivesBySpan,
): LivesBySpan {
  const { series, stageOf, closed } = writing;
  const next: LivesBySpan = new Map();
  const spanOf = new Map(series.drafts[text]?.draft.spans.map((span) => [span.id, span]));
  const ended: OpenLife[] = [];
  closed.goOn(text);
  for (const one of spans) {
    const span = spanOf.get(one.after ?? '');
    const known = current.get(one.before ?? '');
    if (span === undefined) {
      if (known === undefined) continue;
      known.stages.push(closingOf(text, one, closed.placeIn(text, known.last.span)));
      ended.push(known);
      continue;
    }
    const life = known ?? closed.takenUpBy(text, span) ?? newLife(writing, text, span);
    const event = known !== undefined ? eventOf(one) : life.stages.length === 0 ? 'opened' : 'reopened';
    life.stages.push(stageOf(event, text, span, one));
    life.last = { text, span };
    next.set(span.id, life);
  }
  for (const life of ended) closed.add(text, life);
  return next;
}

type StageWriter = (event: SpanLifeEvent, text: number, span: DraftSpan, known?: SpanComparison) => SpanStage;

function stageWriter({ drafts }: Series): StageWriter {
  const positionsOf = drafts.map(({ draft }) => positionsBySpan(draft));
  return (event, text, span, known) => ({
    text,
    event,
    moved: known?.moved ?? false,
    closed: null,
    span: span.id,
    place: { start: span.start, end: span.end },
    provision: span.provision,
    wording: wordingOf(span),
    positions: positionsOf[text]?.(span.id) ?? [],
    confidence: known?.confidence ?? 1,
  });
}

const eventOf = ({ event, moved }: SpanComparison): SpanLifeEvent =>
  event === 'unchanged' && moved ? 'moved' : event;

const closedWordsOf = {
  contested: 'undetermined',
  'agreed-text': 'kept',
  'another-span': 'in-another-span',
  nowhere: 'dropped',
} as const;

const emptyStage = { event: 'closed', span: null, provision: null, wording: '', positions: [] } as const;

function closingOf(
  text: number,
  { words, confidence }: SpanComparison,
  place: SourceRange | null,
): SpanStage {
  const closed = closedWordsOf[words];
  return {
    ...emptyStage,
    positions: [],
    text,
    moved: false,
    closed,
    place: closed === 'dropped' ? null : place,
    confidence,
  };
}

const closedByFate: Readonly<Record<Fate, ClosedWords>> = {
  retained: 'kept',
  moved: 'kept',
  reworded: 'reworded',
  dropped: 'dropped',
  moot: 'dropped',
  undetermined: 'undetermined',
};

function adoptionOf(text: number, { fate, evidence, confidence }: SpanVerdict): SpanStage {
  const closed = closedByFate[fate];
  const stands = closed === 'kept' || closed === 'reworded';
  const [first, last] = [evidence[0], evidence.at(-1)];
  return {
    ...emptyStage,
    positions: [],
    text,
    moved: fate === 'moved',
    closed,
    place: stands && first && last ? { start: first.start, end: last.end } : null,
    confidence,
  };
}

function positionsBySpan(draft: Draft): (span: string) => SpanStage['positions'] {
  const bySpan = stancesBySpan(draft);
  return (span) =>
    [...(bySpan.get(span) ?? [])].map(([party, stances]) => ({ party, stances: [...stances] }));
}

const wordingOf = ({ text }: DraftSpan): string => text.replace(/\s+/gu, ' ').trim();
