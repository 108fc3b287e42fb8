/**
 * Makes a short number of texts, which is another when a word of them is another (FNV-1a of 32 bits, Fowler, Noll and Vo). It tells whether
 * somebody has changed them, not whether somebody wanted to deceive.
 *
 * @param texts The texts; how they are spaced does not count.
 * @returns Eight hexadecimal digits.
 */
export function fingerprintOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    const words = `${text.replace(/\s+/gu, ' ').trim()}\n`;
    for (let index = 0; index < words.length; index += 1)
      hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
