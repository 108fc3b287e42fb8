import type { Draft } from '../../src/index.js';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Lists the words of a text.
 *
 * @param text The text.
 * @returns Runs of letters and digits, in order.
 */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/**
 * Finds the words of a text that are neither in its model (provisions, labels, tags, stamps, notes, lines of the head) nor at the place of a
 * diagnostic.
 *
 * @param draft The draft.
 * @returns The words, in order.
 */
export function lostWords(draft: Draft): string[] {
  const { source, head, provisions, attributions, statuses, notes, spans, diagnostics } = draft;
  const has = new Uint8Array(source.text.length);
  const add = (start: number, end: number): void => void has.fill(1, start, end);
  for (const { runs } of provisions) for (const { start, end } of runs) add(start, end);
  for (const list of [head, attributions, statuses, notes])
    for (const { start, end } of list) add(start, end);
  for (const { rawLabel, start } of provisions)
    if (rawLabel !== null) {
      const at = source.text.indexOf(rawLabel, start);
      add(at, at + rawLabel.length);
    }
  for (const { start, end } of spans) {
    add(start, start + 1);
    add(end - 1, end);
  }
  for (const { place } of diagnostics) add(place.start.offset ?? 0, place.end.offset ?? 0);
  return [...source.text.matchAll(word)]
    .filter(({ 0: found, index }) => has.subarray(index, index + found.length).includes(0))
    .map(([found]) => found);
}
