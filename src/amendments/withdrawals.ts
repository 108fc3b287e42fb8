import type { SourceRange } from '../text/plain-text.js';
import type { Sentence } from './sentences.js';

/* “[Withdrawn]”, “Withdrawn by its sponsors.”, “Amendment 2 has been withdrawn”: the number is the label of the sentence. */
const withdrawal =
  /^[[(*\s]*(?:(?:has been|was|is|now)\s+){0,2}withdrawn(?:\s+(?:by|on)\s[^“”"]{0,80})?[\])*.\s]*$/iu;
const longestWithdrawal = 120;

/** What is left of a paper without what was withdrawn. */
export interface Standing {
  readonly sentences: Sentence[];
  /** The words that withdraw something, and what that is; null where it cannot be told. */
  readonly withdrawn: { readonly said: SourceRange; readonly amendment: SourceRange | null }[];
}

/**
 * Leaves out the sentences of an amendment that a paper says is withdrawn. The word stands in a numbered amendment or behind an instruction; on a line
 * of its own it is about the one before it, and before all others about the whole paper.
 *
 * @param source The paper.
 * @param sentences Its sentences, in order.
 * @returns The sentences that stand.
 */
export function withoutWithdrawn(source: string, sentences: readonly Sentence[]): Standing {
  if (!/withdrawn/iu.test(source)) return { sentences: [...sentences], withdrawn: [] };
  const units = unitsOf(source, sentences);
  const dropped = new Set<Unit>();
  const withdrawn: Standing['withdrawn'] = [];
  for (const [index, unit] of units.entries()) {
    const said = unit.sentences.find((one) => isWithdrawal(source, one));
    if (said === undefined) continue;
    const isAlone = unit.sentences.length === 1;
    const before = units.slice(0, index).filter((one) => holdsMatter(one));
    const last = before.at(-1);
    const about = !isAlone || said.isNumbered ? [unit] : last === undefined ? units : [last];
    for (const one of about) dropped.add(one).add(unit);
    const whole = about.flatMap((one) => one.sentences.filter((sentence) => sentence !== said));
    const [first, end] = [whole[0], whole.at(-1)];
    const amendment = first === undefined || end === undefined ? null : { start: first.start, end: end.end };
    withdrawn.push({ said, amendment });
  }
  return { sentences: units.flatMap((unit) => (dropped.has(unit) ? [] : unit.sentences)), withdrawn };
}

/** The sentences of one amendment: from a number to the next, or a paragraph where there are none. */
interface Unit {
  readonly sentences: Sentence[];
  readonly isNumbered: boolean;
}

function unitsOf(source: string, sentences: readonly Sentence[]): Unit[] {
  const units: Unit[] = [];
  for (const sentence of sentences) {
    const last = units.at(-1);
    const before = last?.sentences.at(-1);
    const isApart = before !== undefined && source.slice(before.end, sentence.start).includes('\n');
    if (last === undefined || sentence.isNumbered || (!last.isNumbered && isApart))
      units.push({ sentences: [sentence], isNumbered: sentence.isNumbered });
    else last.sentences.push(sentence);
  }
  return units;
}

function isWithdrawal(source: string, { start, end }: Sentence): boolean {
  return end - start < longestWithdrawal && withdrawal.test(source.slice(start, end));
}

function holdsMatter({ sentences }: Unit): boolean {
  return sentences.some(({ pieces }) => pieces.some(({ kind }) => kind === 'verb' || kind === 'targets'));
}
