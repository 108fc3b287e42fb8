import type { Stance } from './stances.js';

/**
 * The words by which tags state a stance, met in the texts surveyed: the UN-Habitat draft of 22 May 2023, the co-chairs' text of
 * Rio+20 (2 June 2012), footnotes of the Council of the European Union, negotiators' notes of trade agreements.
 *
 * Each pattern is matched against whole words, its small letters in any case; words in capitals are codes (`SUP`) and stay so, since
 * `<sup>` is markup. A reservation keeps its qualifier (`scrutiny
 * reservation`) in the raw text. "Ad referendum" is a modifier of a stance, not a stance, and is therefore not here.
 */
export const stanceWords: readonly (readonly [Stance, readonly string[]])[] = [
  ['support-in-principle', ['(?:supports?|agrees?) in principle']],
  ['follow-consensus', ['(?:can )?(?:support|go with|follow) consensus']],
  [
    'reserve',
    [
      '(?:scrutiny |parliamentary |linguistic |study |general )?reservations?',
      'reserve[sd]?(?: (?:its |their )?position)?',
    ],
  ],
  ['delete', ['(?:suggest(?:s|ed)?|propose[sd]?) to delete', 'to delete', 'delete[sd]?', 'strike', 'SUP']],
  ['retain', ['to retain', 'retain(?:s|ed)?', 'keep', 'maintain', 'NOC']],
  ['replace', ['to replace', 'replace[sd]?', 'MOD']],
  ['move', ['(?:suggest(?:s|ed)?|propose[sd]?) to move', 'to be moved', 'to move', 'move[sd]?']],
  ['merge', ['merge[sd]?', 'streamline', 'combined? with']],
  ['alternative', ['alternative propos(?:e|es|al)', 'alternative']],
  ['propose', ['proposal', 'propose[sd]?', 'suggest(?:s|ed)?', 'add(?:s|ed)?', 'insert(?:s|ed)?']],
  ['consider', ['(?:is |are )?(?:still )?(?:considering|reflecting|reviewing)']],
  ['clarify', ['seeks? clarification', 'clarification']],
  ['bracket', ['place in brackets', 'bracket']],
  ['placeholder', ['placeholder']],
  ['flexible', ['flexible']],
  ['oppose', ['oppose[sd]?', 'objects?', 'not in a position to accept']],
  ['support', ['can support', 'support(?:s|ed)?', 'accepts?']],
  ['agree', ['agree[sd]?']],
];

/** In any case without the flag for it, which would hold for the names of parties around the word too. */
function patternOf(form: string): string {
  return form.replace(/\[(.+?)\]|[a-z ]/gu, (part, choice?: string) => {
    if (part === ' ') return '\\s+';
    const letters = choice ?? part;
    return `[${letters}${letters.toUpperCase()}]`;
  });
}

/** The source of a regular expression that matches any stance word, longest forms first. */
export const stanceWordPattern: string = stanceWords
  .flatMap(([, forms]) => forms)
  .sort((a, b) => b.length - a.length)
  .map(patternOf)
  .join('|');

const wholeWords = stanceWords.map(
  ([stance, forms]) => [stance, new RegExp(`^(?:${forms.map(patternOf).join('|')})$`, 'u')] as const,
);

/**
 * The stance that a stance word states.
 *
 * @param word The word as the tag has it, in any case: `Delete`, `suggest to move`.
 * @returns The stance, or `unknown` for a word that is not in the table.
 */
export function stanceOfWord(word: string): Stance {
  return wholeWords.find(([, pattern]) => pattern.test(word))?.[0] ?? 'unknown';
}
