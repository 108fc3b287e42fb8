/*
 * What breaks a line, or moves to another column, is a space: a line of a view is one line.
 */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/*
 * Controls, among them the one that begins a command to a terminal; controls of direction (Unicode Standard Annex 9, 2.6 and 2.1 to 2.4);
 * anchors of annotations; tags; halves of pairs and code points that are no characters, which no file format can hold.
 *
 * The marks of direction of Arabic and Hebrew are shown too: beside digits and punctuation they change the order of what is seen, and a
 * reader cannot tell. Joiners stay, because Persian and the scripts of India spell with them.
 */
const hidden =
  /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFDD0-\uFDEF\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/**
 * Makes all text of a view legible: what a reader cannot see, and what would do something to the page or the terminal instead of being
 * read, is written as its code point. Every writer begins with it.
 *
 * A secretariat must be able to send the result on: nothing in it may look like other words than those it holds, and nothing may be left out
 * without a sign. White square brackets are taken by marks that a draft lacks, so the sign is a single angle quotation mark.
 *
 * @param value A view or a part of one; any plain data.
 * @returns A copy in which `‹U+202E›` stands for the control that turns the direction of what follows, and so on.
 * @example
 * legible({ type: 'text', value: 'a\u202Eb' }); // { type: 'text', value: 'a‹U+202E›b' }
 */
export function legible<Value>(value: Value): Value {
  return copy(value) as Value;
}

/* Views are as deep as their brackets, and those have a limit. */
function copy(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(breaks, ' ').replace(hidden, codePointOf);
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]));
}

function codePointOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
