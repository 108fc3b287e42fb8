import { stemOf } from '../model/changes/stems.js';
import { carriesGrammar } from '../model/lattice/weighing.js';
import type { AlignedTexts } from './align-texts.js';

/** A provision of the draft and an adopted one that say much the same in other words or in another order. */
export interface SimilarProvisions {
  readonly draft: number;
  readonly adopted: number;
  /** The share of what their words say that both have, from 0 to 1. */
  readonly likeness: number;
}
