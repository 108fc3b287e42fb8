import type { PassageKind } from '../follow/following.js';
import type { Wording } from './wording.js';

/** How kinds of passages look and are called. */
export const passageKinds: Readonly<Record<PassageKind, Wording>> = {
  quoted: {
    code: 'tq',
    sign: '=',
    word: 'quoted',
    about: 'six words or more in a row, in the same form',
  },
  paraphrased: {
    code: 'tp',
    sign: '≈',
    word: 'paraphrased',
    about: 'four words of matter or more, in several runs or in other forms',
  },
  echoed: { code: 'te', sign: '·', word: 'echoed', about: 'a short run of rare words' },
};
