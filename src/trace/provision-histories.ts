import type { Draft, DraftProvision } from '../model/draft.js';
import type { SpanLife, Trace, TracedWords } from './trace.js';

/** The history of a provision: the runs of its words, and the lives of the spans that it took up. */
export interface ProvisionHistory {
  /** Its label; null where it has none. */
  readonly label: string | null;
  readonly kind: DraftProvision['kind'];
  /** Whether it is one of the adopted text; else it is a provision of a draft that nothing answers to. */
  readonly isAdopted: boolean;
  /** Its runs with the adopted text from each to the next; none where it is not of the adopted text. */
  readonly words: readonly { readonly run: TracedWords; readonly text: string }[];
  readonly spans: readonly SpanLife[];
}

/**
 * Sorts a history by provisions.
 *
 * @param adopted The adopted text that was traced.
 * @param trace The history.
 * @returns Every adopted provision that has words, in the order of the text, and behind them those of the drafts that nothing answers to; each
 * run and each life is in one.
 * @example
 * const texts = [readDraft('1. Requests [urgent] action;'), readAdopted('1. Requests action;')];
 * provisionHistories(texts[1], trace(texts)).map(({ label, spans }) => [label, spans.length]); // [['OP1', 1]]
 */
export function provisionHistories(adopted: Draft, trace: Trace): ProvisionHistory[] {
  const found = wordsByProvision(adopted, trace.words);
  const bySpanName = new Map<string, SpanLife[]>();
  for (const { name, spans } of found) if (!bySpanName.has(name)) bySpanName.set(name, spans);
  const others = new Map<string, SpanLife[]>();
  for (const life of trace.spans) {
    const own = bySpanName.get(life.provision ?? '');
    if (own !== undefined) own.push(life);
    else {
      const label = life.stages.findLast(({ span }) => span !== null)?.provision ?? '';
      const known = others.get(label);
      if (known === undefined) others.set(label, [life]);
      else known.push(life);
    }
  }
  return [
    ...found.map(({ label, kind, words, spans }) => ({ label, kind, isAdopted: true, words, spans })),
    ...[...others].map(([label, spans]) => ({
      label: label === '' ? null : label,
      kind: 'paragraph' as const,
      isAdopted: false,
      words: [],
      spans,
    })),
  ];
}

interface WordsOfProvision {
  readonly name: string;
  readonly label: string | null;
  readonly kind: DraftProvision['kind'];
  readonly words: { run: TracedWords; text: string }[];
  readonly spans: SpanLife[];
}

function wordsByProvision({ provisions, source }: Draft, runs: readonly TracedWords[]): WordsOfProvision[] {
  const pieces = provisions
    .flatMap((provision) => provision.runs.map((range) => ({ ...range, provision })))
    .sort((a, b) => a.start - b.start);
  const found: WordsOfProvision[] = [];
  let last: DraftProvision | undefined;
  let next = 0;
  for (const [index, run] of runs.entries()) {
    while (next < pieces.length && (pieces[next]?.end ?? 0) <= run.start) next += 1;
    const provision = pieces[next]?.provision;
    const isFirst = found.length === 0 || provision !== last;
    if (isFirst) found.push(emptyOf(provision));
    last = provision;
    const until = runs[index + 1]?.start ?? source.length;
    let text = '';
    for (let at = next; at < pieces.length && pieces[at]?.provision === provision; at += 1) {
      const { start, end } = pieces[at] ?? run;
      if (start >= until) break;
      /* What opens a paragraph, such as a quotation mark, is no word of a run. */
      text += source.text.slice(isFirst ? start : Math.max(start, run.start), Math.min(end, until));
    }
    found.at(-1)?.words.push({ run, text: text === '' ? source.text.slice(run.start, run.end) : text });
  }
  return found;
}

function emptyOf(provision: DraftProvision | undefined): WordsOfProvision {
  const { id = '', label = null, kind = 'paragraph' } = provision ?? {};
  return { name: label ?? id, label, kind, words: [], spans: [] };
}
