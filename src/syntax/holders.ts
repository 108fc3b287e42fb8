import type { HolderKind, LabelReading } from '../../grammar/label.js';
import {
  startOfNumbering,
  withSuffixes,
  type Division,
  type Numbering,
  type PlacedLabel,
} from './numbering.js';

/* Divisions hold articles and one another; their numbers may begin anew in the next one above. */
const divisionKinds: readonly string[] = ['Part', 'Ch', 'Sec'] satisfies HolderKind[];

/**
 * Opens an article, a regulation or rule, or a part, chapter or section.
 *
 * Articles are numbered through all parts of a treaty, so the label of a part does not begin theirs; it begins those of sections and of
 * paragraphs that stand in no article.
 *
 * @param numbering The numbering so far.
 * @param reading The label in the text, of such a kind.
 * @returns `Art2 bis`, `Reg7`, `PartIV Sec2`.
 */
export function placeHolder(numbering: Numbering, reading: LabelReading): PlacedLabel {
  const kind = reading.kind ?? 'Art';
  const label = `${kind}${withSuffixes(reading.number ?? '', reading)}`;
  const rank = divisionKinds.indexOf(kind);
  if (rank < 0) return opened(numbering, { article: numbering.text + label, begun: false });
  const above = numbering.divisions.filter((division) => {
    const at = divisionKinds.indexOf(division.kind);
    return at >= 0 && at < rank;
  });
  return inDivision(numbering, [...above, { kind, label }], kind !== 'Sec');
}

/**
 * Opens a section that only a letter or a Roman number names, in a text whose sections number their paragraphs anew.
 *
 * @param numbering The numbering so far.
 * @param word `II`, `A`.
 * @returns `SecII`, `SecII SecA`.
 */
export function placeSection(numbering: Numbering, word: string): PlacedLabel {
  const isOpen = numbering.divisions.some(({ kind }) => kind === 'roman');
  const kind = /^[IVX]+$/u.test(word) && (isOpen || word === 'I') ? 'roman' : 'letter';
  const at = numbering.divisions.findIndex((division) => division.kind === kind);
  const above = at < 0 ? numbering.divisions : numbering.divisions.slice(0, at);
  return inDivision(numbering, [...above, { kind, label: `Sec${word}` }], true);
}

function inDivision(numbering: Numbering, divisions: readonly Division[], begun: boolean): PlacedLabel {
  const article = numbering.text + divisions.map(({ label }) => label).join(' ');
  return opened({ ...numbering, divisions }, { article, begun });
}

/**
 * Opens an annex, or another text inside the document.
 *
 * @param label `Annex I`, `Text 2`.
 * @param numbersFollow Whether its paragraphs have only numbers behind the label (`Annex I.1`), or it has a preamble and operative
 *   paragraphs of its own (`Text 2 OP1`).
 * @returns The label in its place.
 */
export function placeText(label: string, numbersFollow: boolean): PlacedLabel {
  const text = `${label} `;
  return opened({ ...startOfNumbering, text }, { article: numbersFollow ? label : null, begun: false });
}

function opened(
  numbering: Numbering,
  { article, begun }: { article: string | null; begun: boolean },
): PlacedLabel {
  return {
    canonical: article ?? numbering.text.trimEnd(),
    alternativeOf: null,
    level: 0,
    rank: 0,
    numbering: { ...numbering, article, begun, frames: [], operative: '0' },
  };
}

/**
 * Gives the first paragraph of an article without numbers the label of the article.
 *
 * @param numbering The numbering so far.
 * @param article The label of the article.
 * @returns `Art23`.
 */
export function placeWholeArticle(numbering: Numbering, article: string): PlacedLabel {
  return {
    canonical: article,
    alternativeOf: null,
    level: 0,
    rank: 1,
    numbering: { ...numbering, begun: true },
  };
}
