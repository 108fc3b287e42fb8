import { readAdopted, readDraft, toHistory, trace } from 'travaux';

/**
 * Writes the page of the history of a text.
 *
 * @param sources The drafts in order, and last the adopted text.
 * @returns The page.
 */
export const pageOf = (sources: readonly string[]): string => {
  const drafts = sources.slice(0, -1).map((source) => readDraft(source));
  const adopted = readAdopted(sources.at(-1) ?? '');
  const names = sources.map((_, index) => `text ${String(index)}`);
  return toHistory({ names, adopted, trace: trace([...drafts, adopted]) });
};

/** Drafts of a paragraph, and what was adopted. */
export const series = [
  '1. Requests [urgent] {USA+ FRA-} action by all States [in need] {G77+};\n\n[2. Thanks the donors;]',
  '1. Requests [urgent] {USA+ FRA+} action by all States;',
  '1. Requests urgent action by all States [in need] {G77+};',
  '1. Requests urgent and effective action by all States;',
];
