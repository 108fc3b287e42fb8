import data from './calibration.json' with { type: 'json' };

/** How clauses are linked. Evidence is in bits: how many times as likely something is than by chance, as a power of two. */
export interface LinkCalibration {
  /** How far a clause repeats one that it answers to: the share of its words that come from there. */
  readonly repeated: number;
  /** The same for words in brackets, which may go: their share of what a missing word speaks against a link. */
  readonly contested: number;
  /** What a bit of shared words is worth: less than one, because words of one clause come together. */
  readonly content: number;
  /** Where an answer may stand, before words are looked at: anywhere, in the article, the family, or beside what the neighbors answer to. */
  readonly anywhere: number;
  readonly inArticle: number;
  readonly inFamily: number;
  readonly besideNeighbor: number;
  /** How much of what another clause explains better is held against a link. */
  readonly rival: number;
  /** The least evidence for a link, in bits. */
  readonly least: number;
  /** How evidence in bits becomes a probability: its share in the log-odds. */
  readonly certainty: number;
}

/** Limits of the rules for fates; what each is about stands in `SpanFacts`. */
export interface FateCalibration {
  readonly standing: number;
  readonly missing: number;
  readonly elsewhere: number;
  readonly elsewhereBits: number;
  /** The same where nothing answers to the clause. */
  readonly homelessBits: number;
  readonly matched: number;
  /** The same for a span as long as a sentence. */
  readonly matchedOfLong: number;
  readonly near: number;
  readonly found: number;
  readonly matter: number;
  readonly answered: number;
  readonly family: number;
}

/** How often verdicts are right: log-odds for each rule, and what adds to them. */
export interface ConfidenceCalibration {
  readonly rules: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, number>>;
}

/** What rules about the direction of changes are worth, where no base text and no mark states it: log-odds by the name of the rule. */
export interface ChangeCalibration {
  readonly weights: Readonly<Record<string, number>>;
}

/** Numbers that are fitted on hand labels by `npm run fit`; nothing else in the judgement of texts is fitted. */
export interface Calibration {
  readonly links: LinkCalibration;
  readonly fates: FateCalibration;
  readonly confidence: ConfidenceCalibration;
  readonly changes: ChangeCalibration;
}

/** The numbers that `npm run fit` found on all labeled documents. */
export const fitted: Calibration = data;
