import { readAdopted, readDraft } from '../../src/index.js';
import type { Clause } from '../../src/correspond/clauses.js';
import { fitted, type LinkCalibration } from '../../src/calibration/calibration.js';
import { correspond } from '../../src/correspond/correspond.js';
import type { Correspondence } from '../../src/correspond/correspondence.js';
import { draftAndAdopted } from '../../src/correspond/texts.js';

/**
 * Finds what in an adopted text answers to what in a draft.
 *
 * @param draft The draft: plain text, with tags in braces.
 * @param adopted The adopted text: plain text.
 * @param calibration What evidence is worth.
 * @returns What corresponds.
 */
export function corresponding(
  draft: string,
  adopted: string,
  calibration: LinkCalibration = fitted.links,
): Correspondence {
  return correspond(
    draftAndAdopted(
      readDraft(draft, { notation: 'signed-braces', format: 'text' }),
      readAdopted(adopted, { format: 'text' }),
    ),
    calibration,
  );
}

/**
 * Writes the clauses of one of two texts.
 *
 * @param texts What corresponds.
 * @param side Which of them.
 * @returns For each clause its words, from the first to the last, on one line.
 */
export function clauseLines(texts: Correspondence, side: 'draft' | 'adopted'): string[] {
  return texts.clauses[side].map((clause) => clauseText(texts, side, clause));
}

/**
 * Writes which clauses answer to one another.
 *
 * @param texts What corresponds.
 * @param words How many words of each clause are shown, from its beginning.
 * @returns For each link `draft → adopted`, in the order of the draft.
 */
export function linkLines(texts: Correspondence, words = 4): string[] {
  const beginning = (side: 'draft' | 'adopted', index: number): string => {
    const clause = texts.clauses[side][index];
    return clause === undefined ? '' : clauseText(texts, side, clause).split(' ').slice(0, words).join(' ');
  };
  return texts.links.map(
    ({ draft, adopted }) => `${beginning('draft', draft)} → ${beginning('adopted', adopted)}`,
  );
}

function clauseText(texts: Correspondence, side: 'draft' | 'adopted', { first, end }: Clause): string {
  const { starts, ends } = side === 'draft' ? texts.tape : texts.words;
  return texts[side].source.text.slice(starts[first], ends[end - 1]).replace(/\s+/gu, ' ');
}
