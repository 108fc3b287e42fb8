import type { Draft, DraftProvision, TracedWords } from '../index.js';

/** A provision of the adopted text with the runs of its words. */
export interface ProvisionWords {
  /** Its label, or its id where it has none; empty for words outside of every provision. */
  readonly name: string;
  readonly label: string | null;
  readonly kind: DraftProvision['kind'];
  readonly words: readonly { readonly run: TracedWords; readonly text: string }[];
}

/**
 * Gives the runs of the adopted words to their provisions, with the marks behind them.
 *
 * @param adopted The adopted text.
 * @param runs The runs, in order.
 * @returns Every provision that has words, in the order of the text.
 */
export function provisionWords(adopted: Draft, runs: readonly TracedWords[]): ProvisionWords[] {
  const pieces = adopted.provisions
    .flatMap((provision) => provision.runs.map((range) => ({ ...range, provision })))
    .sort((a, b) => a.start - b.start);
  const found: (ProvisionWords & { words: { run: TracedWords; text: string }[] })[] = [];
  let last: DraftProvision | undefined;
  let next = 0;
  for (const [index, run] of runs.entries()) {
    while (next < pieces.length && (pieces[next]?.end ?? 0) <= run.start) next += 1;
    const provision = pieces[next]?.provision;
    if (found.length === 0 || provision !== last)
      found.push({
        name: provision?.label ?? provision?.id ?? '',
        label: provision?.label ?? null,
        kind: provision?.kind ?? 'paragraph',
        words: [],
      });
    last = provision;
    const until = runs[index + 1]?.start ?? adopted.source.length;
    let text = '';
    for (let at = next; at < pieces.length && pieces[at]?.provision === provision; at += 1) {
      const { start, end } = pieces[at] ?? run;
      if (start >= until) break;
      text += adopted.source.text.slice(Math.max(start, run.start), Math.min(end, until));
    }
    found
      .at(-1)
      ?.words.push({ run, text: text === '' ? adopted.source.text.slice(run.start, run.end) : text });
  }
  return found;
}
