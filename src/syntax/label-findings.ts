import type { Finding } from '../diagnostics/diagnostic.js';
import type { Block } from './block.js';

interface SecondUse {
  readonly block: Block;
  readonly label: string;
}

/**
 * Finds labels that are used twice. Where one provision after the other repeats a label, the text gives a version of them once more: one
 * finding is for all of them. Options begin anew with every paragraph that has some, so that theirs are no findings.
 *
 * @param source The document.
 * @param blocks Its blocks.
 * @returns A finding for every second use, or run of second uses.
 */
export function labelFindings(source: string, blocks: readonly Block[]): Finding[] {
  const seen = new Set<string>();
  const repeatedOptions = new Set<string>();
  const findings: Finding[] = [];
  let run: SecondUse[] = [];
  for (const block of blocks) {
    const { label, type } = block;
    if (label === null || type === 'heading') continue;
    if (!seen.has(label)) {
      seen.add(label);
      if (run.length > 0) findings.push(findingOf(source, run));
      run = [];
    } else if (type === 'option') {
      repeatedOptions.add(label);
    } else if (!isInOption(label, repeatedOptions)) {
      run.push({ block, label });
    }
  }
  if (run.length > 0) findings.push(findingOf(source, run));
  return findings;
}

const option = / option [A-Za-z\d]+(?: [a-z]+)*/gu;

function isInOption(label: string, options: ReadonlySet<string>): boolean {
  return [...label.matchAll(option)].some(({ index, 0: words }) =>
    options.has(label.slice(0, index + words.length)),
  );
}

function findingOf(source: string, run: readonly SecondUse[]): Finding {
  const first = run[0];
  const last = run.at(-1);
  const { label = '', block } = first ?? {};
  const start = block?.start ?? 0;
  const place = block?.reading ?? { start, end: start + 1 };
  const written = block?.reading ? ` (written “${source.slice(place.start, place.end)}”)` : '';
  const reason =
    run.length > 1 && last !== undefined
      ? `${label}${written} to ${last.label}, ${String(run.length)} labels, are already those of earlier provisions`
      : `${label}${written} is already the label of an earlier provision`;
  return { ruleId: 'duplicate-label', reason, start: place.start, end: place.end };
}
