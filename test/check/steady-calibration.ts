import type { Calibration } from '../../src/calibration/calibration.js';

/** Numbers for tests that say how sure something is: what is fitted may change, and these stay. */
export const steady: Calibration = {
  links: {
    repeated: 0.3,
    contested: 0.4,
    content: 0.5,
    anywhere: 0.15,
    inArticle: 0.3,
    inFamily: 0.6,
    besideNeighbor: 0.1,
    rival: 0.7,
    least: 0,
    certainty: 0.5,
  },
  fates: {
    standing: 0.75,
    missing: 0.9,
    elsewhere: 0.75,
    elsewhereBits: 48,
    homelessBits: 24,
    matched: 0.33,
    matchedOfLong: 0.12,
    near: 0.5,
    found: 0.35,
    matter: 4,
    answered: 0.15,
    family: 0.3,
  },
  confidence: {
    rules: {
      'words-stand': -0.8,
      'not-in-its-place': -0.4,
      'nothing-answers': 1,
      'part-stands': -0.1,
      other: -0.3,
    },
    weights: {
      apart: 0.8,
      bothSides: 1.3,
      length: 1.8,
      link: 0.4,
      most: -0.1,
      neitherSide: -0.2,
      nothingFound: 0.9,
      whole: 3.2,
    },
  },
  changes: { weights: {} },
};
