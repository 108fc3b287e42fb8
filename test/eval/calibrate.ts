import type { Calibration, FateCalibration, LinkCalibration } from '../../src/calibration/calibration.js';
import { isPlaceFound, judged, linked, type LinkedDocument } from './judge.js';
import type { LabeledDocument } from './labels.js';
import { logisticFit } from './logistic.js';
import { isDecided, isRight } from './measure.js';

/* What is tried for each number. Steps are coarse, since labels are few: what needs a finer one fits these texts only. */
const linkSteps: Readonly<Partial<Record<keyof LinkCalibration, readonly number[]>>> = {
  repeated: [0.2, 0.3, 0.4, 0.5],
  contested: [0.4, 0.8, 1],
  content: [0.4, 0.5, 0.65],
  inFamily: [0.25, 0.4, 0.6],
  rival: [0.4, 0.7, 1],
  least: [-2, 0, 2],
};
const fateSteps: Readonly<Record<keyof FateCalibration, readonly number[]>> = {
  standing: [0.65, 0.75, 0.85, 0.95],
  missing: [0.5, 0.9, 1.4, 2],
  elsewhere: [0.6, 0.75, 0.9],
  elsewhereBits: [24, 32, 48, 64, 96],
  homelessBits: [16, 20, 24, 32, 48],
  matched: [0.2, 0.33, 0.5],
  matchedOfLong: [0.12, 0.16, 0.2, 0.25, 0.33],
  near: [0.35, 0.5, 0.65, 0.8],
  found: [0.25, 0.35, 0.5, 0.65],
  matter: [2, 3, 4],
  answered: [0.15, 0.3, 0.5, 0.7],
  family: [0.2, 0.3, 0.4, 0.5, 0.6],
};

/**
 * Fits the numbers of the judgement on labeled documents: each in turn to the step that agrees with most labels, twice over; every document
 * counts as much as another. A number moves only where more is gained than one label, so that what the labels do not tell stays as it is.
 *
 * @param documents The documents.
 * @param start Where to begin.
 * @returns The fitted numbers.
 */
export function calibrated(documents: readonly LabeledDocument[], start: Calibration): Calibration {
  const links = fitted(start.links, linkSteps, (candidate) => {
    const all = documents.map((document) => linked(document, candidate));
    return mean(
      all.map((one) => agreement(one, { ...start, links: candidate }) + placeAgreement(one, start.fates)),
    );
  });
  const all = documents.map((document) => linked(document, links));
  const fates = fitted(start.fates, fateSteps, (candidate) =>
    mean(all.map((one) => agreement(one, { ...start, links, fates: candidate }))),
  );
  return withConfidences(all, { ...start, links, fates });
}

const leastGain = 0.004;

function fitted<Numbers extends object>(
  start: Numbers,
  steps: Readonly<Partial<Record<keyof Numbers, readonly number[]>>>,
  valueOf: (candidate: Numbers) => number,
): Numbers {
  let best = start;
  let value = valueOf(start);
  for (let round = 0; round < 2; round += 1) {
    for (const [name, values] of Object.entries(steps) as [keyof Numbers, readonly number[]][]) {
      for (const step of values) {
        if (best[name] === step) continue;
        const candidate = { ...best, [name]: step };
        const found = valueOf(candidate);
        if (found < value + leastGain) continue;
        best = candidate;
        value = found;
      }
    }
  }
  return best;
}

function agreement(document: LinkedDocument, calibration: Calibration): number {
  const decided = judged(document, calibration).filter(isDecided);
  return decided.filter(isRight).length / Math.max(1, decided.length);
}

/** Half of what places tell: fates are what is asked for. */
function placeAgreement({ spans }: LinkedDocument, limits: FateCalibration): number {
  const found = spans.flatMap((span) => isPlaceFound(span, limits) ?? []);
  return found.length === 0 ? 0 : (0.5 * found.filter(Boolean).length) / found.length;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How often verdicts are right, by rule and by what makes them surer; drawn towards the mean where labels are few. */
function withConfidences(documents: readonly LinkedDocument[], calibration: Calibration): Calibration {
  const rows = documents.flatMap((document) =>
    judged(document, calibration)
      .filter(isDecided)
      .map(({ labels, read, reasons, terms }) => ({
        rule: reasons[0]?.rule ?? 'other',
        terms,
        isRight: labels[0] === read,
      })),
  );
  return { ...calibration, confidence: logisticFit(rows) };
}
