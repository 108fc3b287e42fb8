import type { Calibration, FateCalibration } from '../calibration/calibration.js';
import type { Correspondence } from '../correspond/correspondence.js';
import type { KnownSpan } from './facts.js';
import { confidenceOf, wordFate } from './fate-rules.js';
import { letterFate } from './letter-fate.js';
import { markFate } from './mark-fate.js';
import type { FateVerdict, Finding } from './verdict.js';

/**
 * Says what became of a span.
 *
 * @param texts What corresponds.
 * @param span The span with its facts.
 * @param calibration The limits of the rules, and how often each is right.
 * @returns A verdict: by its letters where it holds letters of a word, by its marks where it holds no word, else by the rules.
 */
export function fateOf(texts: Correspondence, span: KnownSpan, calibration: Calibration): FateVerdict {
  const { atMost = 1, ...finding } = findingOf(texts, span, calibration.fates);
  const rule = finding.reasons[0]?.rule ?? 'other';
  const confidence = confidenceOf(rule, finding.terms, calibration.confidence);
  return { ...finding, confidence: Math.min(confidence, atMost) };
}

function findingOf(texts: Correspondence, span: KnownSpan, limits: FateCalibration): Finding {
  if (isCutOff(texts, span)) return cutOff();
  const letters = span.words.length === 0 || texts.tape.glued.length > 0 ? letterFate(texts, span) : null;
  if (letters !== null) return letters;
  /* Of a place to fill, such as `[__] per cent`, what stands there tells. */
  const isFilled = span.facts.filled >= 0 && span.facts.answered >= limits.answered;
  const isMark = span.words.length === 0 && !isFilled;
  return isMark ? markFate(texts, span) : wordFate(texts, span, limits);
}

/** The draft ends inside the span: what it would have held is not known. */
function isCutOff({ tape }: Correspondence, { span, close }: KnownSpan): boolean {
  /* What only a tag or the format marks has no closing mark that could be missing. */
  if (span.closed || !span.opened) return false;
  for (let place = close; place < tape.lattice.tape.length; place += 1)
    if ((tape.lattice.tape[place] ?? -1) >= 0) return false;
  return true;
}

function cutOff(): Finding {
  return {
    fate: 'undetermined',
    words: [],
    terms: {},
    reasons: [
      { rule: 'draft-cut-off', text: 'The draft ends inside this bracket, so its words are not all known.' },
    ],
  };
}
