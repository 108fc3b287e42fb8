import type { ParagraphProposals } from './gather.js';
import type { Paragraph } from './paragraphs.js';

/* The order in which paragraphs are put in behind another (UN Editorial Manual). */
const suffixes = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'];

/**
 * Labels the paragraphs that come in. One keeps its label where no paragraph of the base text has it; another is counted behind the paragraph
 * before it (`2 bis.`), so that what stands keeps its number.
 *
 * @param base The paragraphs of the base text.
 * @param proposals What is proposed, by the index of the paragraph.
 * @returns The labels as they are written, by the index of the paragraph before and of the added one; nothing for one that has none, or
 *   none to be counted from.
 */
export function insertedLabels(
  base: readonly Paragraph[],
  proposals: ReadonlyMap<number, ParagraphProposals>,
): ReadonlyMap<string, string> {
  const taken = new Set(base.map(({ provision }) => provision.label));
  const labels = new Map<string, string>();
  for (const [owner, { added }] of proposals) {
    for (const [index, { paragraph }] of added.entries()) {
      const { label, rawLabel } = paragraph.provision;
      if (label === null || rawLabel === null) continue;
      const isFree = !taken.has(label);
      const written = isFree ? rawLabel : countedLabel(base, owner, rawLabel, taken);
      if (isFree) taken.add(label);
      if (written !== null) labels.set(`${String(owner)} ${String(index)}`, written);
    }
  }
  return labels;
}

const numberIn = /^(?<open>\W*)(?<number>\d+(?:\.\d+)*|[\p{L}]{1,5})(?<close>[).:]*)$/u;

/** The first free suffix to the label of the nearest paragraph before it that is numbered in the same form, or of the first behind it. */
function countedLabel(
  base: readonly Paragraph[],
  owner: number,
  rawLabel: string,
  taken: Set<string | null>,
): string | null {
  const isAlike = ({ provision }: Paragraph): boolean =>
    provision.label !== null &&
    provision.rawLabel !== null &&
    formOf(provision.rawLabel) === formOf(rawLabel);
  const before = base.slice(0, owner + 1).findLast(isAlike);
  const beside = before ?? base.slice(owner + 1).find(isAlike);
  const { label = null, rawLabel: written = null } = beside?.provision ?? {};
  const groups = numberIn.exec(written?.trim() ?? '')?.groups;
  const free = (before === undefined ? ['ante'] : suffixes).find(
    (one) => !taken.has(`${label ?? ''} ${one}`),
  );
  if (label === null || free === undefined || groups === undefined) return null;
  taken.add(`${label} ${free}`);
  return `${groups.open ?? ''}${groups.number ?? ''} ${free}${groups.close ?? ''}`;
}

/** The kind of a number: `1.`, `(a)`, `(i)`. */
function formOf(rawLabel: string): string {
  return rawLabel
    .trim()
    .replace(/\d+/gu, '1')
    .replace(/\p{Ll}+/gu, 'a')
    .replace(/\p{Lu}+/gu, 'A');
}
