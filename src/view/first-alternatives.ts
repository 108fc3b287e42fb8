import { adjacentSpans, gapBetween } from '../model/adjacent-spans.js';
import { isNoText } from '../model/choices.js';
import type { Draft, DraftSpan } from '../model/draft.js';

/**
 * Finds the words that go so that of alternatives between which nothing is decided the first stays: `[shall][should]`.
 *
 * Alternatives that say “No text” stay only where all do. A run in which some brackets touch and others stand apart holds several choices
 * one behind the other (`[shall][should] [periodically][biennially]`): who sets alternatives without a space means something else by one.
 * Where a slash or “or” stands between them outside of the brackets, both stay, because it does.
 *
 * @param draft The draft.
 * @param isOpen Whether nothing is decided about a span.
 * @returns The spans that go.
 */
export function laterAlternatives(draft: Draft, isOpen: (span: DraftSpan) => boolean): DraftSpan[] {
  return adjacentSpans(draft).flatMap((run) =>
    choicesIn(draft, run, isOpen).flatMap((members) => {
      const first = members.find(({ text }) => !isNoText(text)) ?? members[0];
      return members.filter((member) => member !== first);
    }),
  );
}

/*
 * What begins with a conjunction or stands between commas joins what is before it, and is no other word for it: `[of women] [and girls]`,
 * `shall [, where feasible,] [take into account]`. So does what brings a comma at its end.
 */
const added = /^\s*(?:[,;]|(?:and|or|et|ou|y|e|o|u|и|или|و|أو)(?:\/(?:or|ou|o))?\s)|[,;]\s*$/iu;

function isAdded({ text }: DraftSpan): boolean {
  return added.test(text);
}

/** The members of a run in groups of which one stays. */
function choicesIn(
  draft: Draft,
  run: readonly DraftSpan[],
  isOpen: (span: DraftSpan) => boolean,
): DraftSpan[][] {
  const gaps = run.map((span, index) => {
    const left = run[index - 1];
    const isOne = left !== undefined && isOpen(left) && isOpen(span) && !isAdded(left) && !isAdded(span);
    return isOne ? gapBetween(draft, left, span) : null;
  });
  const goesOn = gaps.includes('') ? /^$/u : /^\s*$/u;
  const groups: DraftSpan[][] = [];
  for (const [index, span] of run.entries()) {
    const gap = gaps[index] ?? null;
    const last = groups.at(-1);
    if (last !== undefined && gap !== null && goesOn.test(gap)) last.push(span);
    else groups.push([span]);
  }
  return groups;
}
