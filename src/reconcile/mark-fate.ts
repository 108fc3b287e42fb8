import { normalForm } from '../words/normal-form.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { SpanOnTape } from './span-words.js';
import type { Finding } from './verdict.js';

/**
 * Says what became of a span that holds punctuation only, such as a quotation mark: whether the mark stands beside the words that it stood
 * beside.
 *
 * @param texts What corresponds.
 * @param facts The span.
 * @returns A verdict; without a place, the words beside it being gone, it is moot.
 */
export function markFate(texts: Correspondence, facts: SpanOnTape): Finding {
  const mark = normalForm(facts.span.text.replace(/\s+/gu, ''));
  if (mark === '' || /[\p{L}\p{N}]/u.test(mark)) return nothingToFollow();
  const before = neighbor(texts, facts.open, -1);
  const behind = neighbor(texts, facts.close, 1);
  if (before < 0 && behind < 0) return noPlace();
  const around = marksAround(texts, before, behind);
  const isThere = normalForm(around).replace(/\s+/gu, '').includes(mark);
  const sides = Number(before >= 0 && behind >= 0);
  return isThere
    ? {
        fate: 'retained',
        words: [before, behind].filter((word) => word >= 0),
        terms: { whole: sides },
        reasons: [{ rule: 'mark-stands', text: `The mark stands between the same words.` }],
      }
    : {
        fate: 'dropped',
        words: [],
        terms: { bothSides: sides, nothingFound: 1 },
        reasons: [{ rule: 'mark-gone', text: `The words beside it stand without the mark.` }],
      };
}

function nothingToFollow(): Finding {
  return {
    fate: 'undetermined',
    words: [],
    terms: {},
    reasons: [
      {
        rule: 'no-words',
        text: 'It holds no words of a provision that could be looked for: nothing, or a label.',
      },
    ],
  };
}

function noPlace(): Finding {
  return {
    fate: 'moot',
    words: [],
    terms: {},
    reasons: [{ rule: 'passage-rewritten', text: 'The words beside the mark do not stand in the text.' }],
  };
}

/** The adopted word of the nearest word that is read, or -1 where it has none. */
function neighbor({ tape, matches }: Correspondence, from: number, step: 1 | -1): number {
  for (let place = from + step; place >= 0 && place < tape.lattice.tape.length; place += step) {
    if (matches.isRead[place] === 1) return matches.matched[place] ?? -1;
  }
  return -1;
}

/** What stands between two adopted words; beside the one where the other is not known or far. */
function marksAround({ adopted, words }: Correspondence, before: number, behind: number): string {
  const { text } = adopted.source;
  const endOf = (word: number): number => words.ends[word] ?? text.length;
  const startOf = (word: number): number => words.starts[word] ?? text.length;
  if (before >= 0 && behind === before + 1) return text.slice(endOf(before), startOf(behind));
  const right = before >= 0 ? text.slice(endOf(before), startOf(before + 1)) : '';
  const left = behind >= 0 ? text.slice(behind > 0 ? endOf(behind - 1) : 0, startOf(behind)) : '';
  return right + left;
}
