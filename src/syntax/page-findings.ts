import type { Finding } from '../diagnostics/diagnostic.js';
import { columnRegions } from '../text/columns.js';
import { excerpt } from '../text/excerpt.js';
import type { SourceRange } from '../text/plain-text.js';
import type { PageMark } from './page/page-marks.js';
import type { WordCut } from './page/word-cuts.js';

/* What is quoted lets a reader tell whether the rest is what it is said to be. */
const quoted = 3;

/**
 * Says what was taken for a part of the pages and not of the text; the masthead is a part of the head and not remarked on. One finding for the numbers in the margin, one for the lines.
 *
 * @param source The document.
 * @param marks The marks of its pages.
 * @param cuts Where words are cut.
 * @param areLines Whether the words alone tell where paragraphs are, so that two columns would be read across.
 * @returns The findings, each at the first of its marks.
 */
export function pageFindings(
  source: string,
  marks: readonly PageMark[],
  cuts: readonly WordCut[],
  areLines: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const [columns] = areLines ? columnRegions(source) : [];
  if (columns !== undefined) {
    const { start, end, column } = columns;
    const reason = `“${excerpt(source, start, Math.min(end, start + 2 * column))}” stands in two columns`;
    findings.push({ ruleId: 'columns-side-by-side', reason, start, end });
  }
  const numbers = marks.filter(({ kind }) => kind === 'margin');
  const lines = marks.filter(({ kind }) => kind === 'page' || kind === 'note');
  const add = (ruleId: Finding['ruleId'], found: readonly SourceRange[], what: string): void => {
    const first = found[0];
    if (first === undefined) return;
    const texts = [...new Set(found.map(({ start, end }) => `“${excerpt(source, start, end)}”`))];
    const more = texts.length > quoted ? ', …' : '';
    const reason = `${what}: ${texts.slice(0, quoted).join(', ')}${more}`;
    findings.push({ ruleId, reason, start: first.start, end: first.end });
  };
  add('margin-numbers', numbers, `${numbers.length} numbers of lines stand in the margin`);
  const atEnds = cuts.filter(({ atLineEnd }) => atLineEnd).map((cut) => wordAround(source, cut));
  add(
    'line-end-hyphens',
    atEnds,
    atEnds.length === 1 ? 'a line ends in a word' : `${atEnds.length} lines end in words`,
  );
  const soft = cuts.filter(({ atLineEnd }) => !atLineEnd).map((cut) => wordAround(source, cut));
  add('soft-hyphens', soft, soft.length === 1 ? 'one is in a word' : `${soft.length} are in words`);
  add(
    'lines-of-pages',
    lines,
    lines.length === 1 ? 'one line belongs to the page' : `${lines.length} lines belong to the pages`,
  );
  return findings;
}

/** A word that is cut, at most 40 characters to each side. */
function wordAround(source: string, { start, end }: SourceRange): SourceRange {
  const before = /\S*$/u.exec(source.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^\S*/u.exec(source.slice(end, end + 40))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}
