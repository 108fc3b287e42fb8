/** Words of a text as a version of it shows them, with the paragraph of the base text that they belong to. */
export interface OwnedWords {
  readonly words: string;
  readonly owner: number;
}

/* How far is looked for the paragraph that goes on as expected. */
const farthest = 20;

/**
 * Compares what a version of a compilation reads with what it should.
 *
 * @param expected The paragraphs of the text, in order.
 * @param found The paragraphs of the version.
 * @returns The paragraphs of the base text at which they differ.
 */
export function ownersThatDiffer(expected: readonly OwnedWords[], found: readonly string[]): Set<number> {
  const wanted = expected.map(({ words }) => wordsAlone(words));
  const got = found.map(wordsAlone);
  const owners = new Set<number>();
  let [left, right] = [0, 0];
  while (left < wanted.length || right < got.length) {
    if (left < wanted.length && wanted[left] === got[right]) {
      left += 1;
      right += 1;
      continue;
    }
    const ownerHere = expected[Math.min(left, expected.length - 1)]?.owner;
    if (ownerHere !== undefined) owners.add(ownerHere);
    const before = expected[left - 1]?.owner;
    if (before !== undefined && left >= wanted.length) owners.add(before);
    const step = nextMeeting(wanted, got, left, right);
    for (let index = left; index < step.left; index += 1) {
      const owner = expected[index]?.owner;
      if (owner !== undefined) owners.add(owner);
    }
    if (before !== undefined && step.left === left) owners.add(before);
    [left, right] = [step.left, step.right];
  }
  return owners;
}

/** The nearest place where both go on alike; the ends where there is none. */
function nextMeeting(
  wanted: readonly string[],
  got: readonly string[],
  left: number,
  right: number,
): { left: number; right: number } {
  for (let distance = 1; distance <= 2 * farthest; distance += 1)
    for (let ahead = 0; ahead <= distance; ahead += 1) {
      const one = wanted[left + ahead];
      if (one !== undefined && one === got[right + distance - ahead])
        return { left: left + ahead, right: right + distance - ahead };
    }
  return { left: wanted.length, right: got.length };
}

/**
 * What two versions are compared by: words and marks, without regard to the spaces that a mark has or has not beside it.
 *
 * @param text The words of a paragraph.
 * @returns The same with single spaces, and none before closing and behind opening marks.
 */
function wordsAlone(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;:.!?)\]”’])/gu, '')
    .replace(/(?<=[([“‘]) /gu, '')
    .trim();
}
