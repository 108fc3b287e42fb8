import type { SourceRange } from '../text/plain-text.js';
import type { Sentence } from './sentences.js';

type Pieces = Sentence['pieces'];

/**
 * Reads “replace “a” and “b” by “c” and “d”, respectively” as a sentence for each pair.
 *
 * @param source The amendment.
 * @param sentence One sentence of it.
 * @returns The sentences; null where nothing is said to pair, or the words do not.
 */
export function respectively(source: string, sentence: Sentence): Sentence[] | null {
  const pieces = sentence.pieces.filter(({ kind }) => kind !== 'noun' && kind !== 'article');
  const isIt = ({ start, end }: SourceRange): boolean => /^respectively$/iu.test(source.slice(start, end));
  if (!pieces.some(isIt)) return null;
  const rest = pieces.filter((piece) => !isIt(piece) && piece.kind !== 'stop');
  const by = rest.findIndex(
    ({ kind }, at) => kind === 'link' && at > 0 && rest[at - 1]?.kind === 'quotation',
  );
  const first = rest.findIndex(({ kind }) => kind === 'quotation');
  const link = rest[by];
  if (link === undefined || first < 0 || first > by) return null;
  const [old, fresh] = [quotationsIn(rest.slice(first, by)), quotationsIn(rest.slice(by + 1))];
  if (old === null || old.length !== fresh?.length || old.length < 2) return null;
  const lead = rest.slice(0, first);
  return old.flatMap((words, at) => {
    const other = fresh[at];
    return other === undefined ? [] : [{ ...sentence, pieces: [...lead, words, link, other] }];
  });
}

/** The quotations of a list; null where it holds anything else. */
function quotationsIn(pieces: Pieces): Pieces | null {
  const quotations = pieces.filter(({ kind }) => kind === 'quotation');
  const isList = pieces.every(({ kind }) => kind === 'quotation' || kind === 'comma' || kind === 'and');
  return isList ? quotations : null;
}
