import type { AlignedTexts } from '../align-texts.js';
import type { Path } from '../path.js';
import { letterFate } from './letter-fate.js';
import { markFate } from './mark-fate.js';
import type { SpanFacts } from './span-facts.js';
import type { FateVerdict } from './verdict.js';
import { wordFate } from './word-fate.js';

/**
 * Says what became of every span.
 *
 * @param texts The aligned texts.
 * @param path The path through the tape.
 * @param facts What the alignment says about each span.
 * @returns A verdict for each, in the same order.
 */
export function fatesOf(texts: AlignedTexts, path: Path, facts: readonly SpanFacts[]): FateVerdict[] {
  return facts.map((one) => fateOf(texts, path, one));
}

function fateOf(texts: AlignedTexts, path: Path, facts: SpanFacts): FateVerdict {
  if (isCutOff(texts, facts)) return cutOff();
  const letters = facts.words.length === 0 || texts.tape.glued.length > 0 ? letterFate(texts, facts) : null;
  if (letters !== null) return letters;
  return facts.words.length === 0 ? markFate(texts, path, facts) : wordFate(texts, facts);
}

/** The draft ends inside the span: what it would have held is not known. */
function isCutOff({ tape }: AlignedTexts, { span, close }: SpanFacts): boolean {
  if (span.closed) return false;
  for (let place = close; place < tape.lattice.tape.length; place += 1)
    if ((tape.lattice.tape[place] ?? -1) >= 0) return false;
  return true;
}

function cutOff(): FateVerdict {
  return {
    fate: 'undetermined',
    words: [],
    confidence: 0.9,
    reasons: [
      { rule: 'draft-cut-off', text: 'The draft ends inside this bracket, so its words are not all known.' },
    ],
  };
}
