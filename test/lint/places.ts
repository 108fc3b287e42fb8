import { checkedDraft } from '../check/read.js';

/**
 * Reads a text and lists the places of one rule.
 *
 * @param ruleId The rule.
 * @param text The text.
 * @returns The offsets of its diagnostics, in order, as `start–end`.
 */
export function placesOf(ruleId: string, text: string): string[] {
  return checkedDraft(text)
    .diagnostics.filter((diagnostic) => diagnostic.ruleId === ruleId)
    .map(({ place }) => `${String(place.start.offset)}–${String(place.end.offset)}`);
}
