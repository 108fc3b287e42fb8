import data from './calibration.json' with { type: 'json' };

/** Numbers that are fitted on hand labels by `npm run fit`; what each means stands where it is used. */
export interface Calibration {
  /** Limits of the rules for fates. */
  readonly fates: {
    readonly standing: number;
    readonly missing: number;
    readonly elsewhere: number;
    readonly elsewhereBits: number;
    readonly matched: number;
    readonly near: number;
    readonly found: number;
    readonly matter: number;
    readonly answered: number;
    readonly family: number;
  };
  /** How often each rule is right, in log-odds, and what adds to it. */
  readonly confidence: {
    readonly base: Readonly<Record<string, number>>;
    readonly weights: Readonly<Record<string, number>>;
  };
}

export const calibration: Calibration = data;
