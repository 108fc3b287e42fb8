/*
 * Lines that a copy of a web page or a laid-out page leaves around and in a text. They are words of the page, in no resolution:
 * navigation, counters, names of widgets.
 */
const furniture =
  /^(?:top of page|bottom of page|back to top|skip to (?:main )?content|writer.?s picture.*|\d+ views?.*|\d+ comments?|recent posts|see all|log ?in|sign (?:in|up)|subscribe.*|share this.*|all rights reserved.*|©.*)$/iu;

/**
 * Tells whether a line is a word of the page around the text.
 *
 * @param line The line without white space at its ends.
 * @returns Whether it is one.
 */
export function isFurniture(line: string): boolean {
  return line.length < 80 && furniture.test(line);
}
