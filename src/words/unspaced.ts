import type { SourceRange } from '../text/plain-text.js';

/**
 * Tells whether a letter is of a script that has no spaces between words: Chinese, kana, Thai, Lao, Burmese, Khmer.
 *
 * @param text A text.
 * @param index An offset in it.
 * @returns Whether it is.
 */
export function isUnspaced(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (!(code >= 0x0e00)) return false;
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

let segmenter: Intl.Segmenter | null | undefined;

/** Made at its first use; null where the platform has none. The language changes nothing: words are found by dictionaries of scripts. */
function segmenterOfPlatform(): Intl.Segmenter | null {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter;
}

/* A sentence has fewer; the dictionary looks at a whole run at once. */
const longestRun = 2000;

/**
 * Cuts a run of letters without spaces into words.
 *
 * @param text The text.
 * @param start The first offset of the run.
 * @param end The offset after its last.
 * @returns The words, which tile the run; single characters where the platform has no dictionary.
 */
export function* wordsOfRun(text: string, start: number, end: number): Generator<SourceRange> {
  const platform = segmenterOfPlatform();
  for (let from = start; from < end; from += longestRun) {
    const run = text.slice(from, Math.min(end, from + longestRun));
    if (platform === null) {
      for (let at = 0; at < run.length; at += 1) yield { start: from + at, end: from + at + 1 };
      continue;
    }
    for (const { index, segment } of platform.segment(run))
      yield { start: from + index, end: from + index + segment.length };
  }
}
