import type { Finding } from '../diagnostics/diagnostic.js';
import type { Block } from './block.js';

/**
 * Finds labels that are used twice.
 *
 * @param source The document.
 * @param blocks Its blocks.
 * @returns A finding for every second use.
 */
export function labelFindings(source: string, blocks: readonly Block[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { label, reading, start, type } of blocks) {
    if (label === null || type === 'heading') continue;
    if (seen.has(label)) {
      const place = reading ?? { start, end: start + 1 };
      const written = reading === null ? '' : ` (written “${source.slice(reading.start, reading.end)}”)`;
      findings.push({
        ruleId: 'duplicate-label',
        reason: `${label}${written} is already the label of an earlier provision`,
        start: place.start,
        end: place.end,
      });
    }
    seen.add(label);
  }
  return findings;
}
