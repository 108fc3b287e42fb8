import type { Draft } from '../model/draft.js';
import { telling, type ProgressOptions } from '../progress/progress.js';
import { seriesOf } from './series.js';
import { spanLives } from './span-lives.js';
import { traceSchemaVersion, type Trace } from './trace.js';
import { tracedWords } from './traced-words.js';
import { wordThreads } from './word-threads.js';

/**
 * Follows a text through its drafts: the life of every adopted word and of every contested span.
 *
 * @param texts The drafts in order, by `readDraft`, and last the text that was adopted, by `readAdopted`.
 * @param options Who is told how far it is: the stages begin anew with each pair of texts.
 * @returns When each adopted word first stood at the corresponding place, where it stands in each draft, in which bracket and by whom
 * proposed; and how every span was opened, reworded, moved, closed and reopened. Texts are named by their index; offsets are UTF-16 code units of each text.
 * @throws TypeError for fewer than two texts; the reason of a signal that is aborted.
 * @example
 * const texts = ['1. Requests action;', '1. Requests [urgent] {USA+} action;', '1. Requests urgent action;'];
 * const [first, second, adopted] = texts.map((text) => readDraft(text));
 * trace([first, second, adopted]).words.map((run) => run.first); // [0, 1, 0]
 */
export function trace(texts: readonly Draft[], options: ProgressOptions = {}): Trace {
  const adopted = texts.at(-1);
  if (adopted === undefined || texts.length < 2)
    throw new TypeError('trace needs a draft and the adopted text at least');
  const series = seriesOf(texts.slice(0, -1), adopted, telling(options));
  const known = [...series.drafts, ...series.steps];
  return {
    schemaVersion: traceSchemaVersion,
    texts: texts.map(({ source: { length, sha256 } }) => ({ length, sha256 })),
    exact: known.every(({ texts: { matches } }) => matches.inexact.length === 0),
    words: tracedWords(series, wordThreads(series)),
    spans: spanLives(series),
  };
}
