import { notations, type Notation, type NotationName } from './notation.js';
import { actorPattern, signPattern } from './tokens.js';
import { stanceWordPattern } from './stance-words.js';

/** How well a notation fits a document. */
export interface NotationScore {
  readonly name: NotationName;
  /** From 0 to 1: the share of the document's tags that read as positions in this notation. */
  readonly score: number;
}

/** The notation that a document is read in, and how it was chosen. */
export interface DetectedNotation extends NotationScore {
  /** The best of the others. */
  readonly runnerUp: NotationScore;
}

const position = `\\s*(?:${actorPattern})(?:\\s*${signPattern}|\\s+(?:${stanceWordPattern})(?![\\p{L}\\d]))`;

function groupPatterns({ tag }: Notation): { all: RegExp; signed: RegExp } | null {
  if (tag === null) return null;
  const shape = `[${tag.open}](?=[^${tag.open}${tag.close}\\[\\]]*[${tag.close}])`;
  return { all: new RegExp(shape, 'gu'), signed: new RegExp(shape + position, 'gu') };
}

const names = Object.keys(notations) as NotationName[];
const patterns = names.map((name) => [name, groupPatterns(notations[name])] as const);

/**
 * Chooses the notation of a document by what its tags hold.
 *
 * A tag that names a party with a sign or a stance word is evidence for its notation; a tag of the same shape that does not (an
 * editorial note in braces, an element of HTML in angles) is evidence against. Bare brackets are what remains when no tag speaks
 * for parties. The number of brackets does not count: most brackets of the world name nobody, in every notation.
 *
 * @param source The document.
 * @returns The best notation with its score and the runner-up.
 * @example
 * detectNotation('[on] {USA+}'); // { name: 'signed-braces', score: 1, runnerUp: { … } }
 */
export function detectNotation(source: string): DetectedNotation {
  const scores = patterns.map(([name, pattern]): NotationScore => {
    if (pattern === null) return { name, score: 0 };
    const signed = source.match(pattern.signed)?.length ?? 0;
    const all = signed === 0 ? 1 : (source.match(pattern.all)?.length ?? 1);
    return { name, score: signed / Math.max(all, signed) };
  });
  const best = Math.max(...scores.map(({ score }) => score));
  const ranked = scores
    .map((entry) => (notations[entry.name].tag === null ? { ...entry, score: 1 - best } : entry))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked as [NotationScore, NotationScore];
  return { ...first, runnerUp: second };
}
