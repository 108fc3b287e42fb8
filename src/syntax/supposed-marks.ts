import type { Finding } from '../diagnostics/diagnostic.js';
import { excerpt } from '../text/excerpt.js';
import type { SpanRange } from './span-range.js';

/**
 * Reads `⟦` and `⟧` as what an annotated version writes for marks that its draft lacks: the words between are contested, and the mark is not
 * there.
 *
 * @param source The document.
 * @param spans Its contested ranges, of which some begin or end with such a mark.
 * @returns The ranges, without marks that are only supposed, and a finding for each of these.
 */
export function supposedMarks(
  source: string,
  spans: readonly SpanRange[],
): { readonly spans: SpanRange[]; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const read = spans.map((span): SpanRange => {
    const { start, end } = span;
    const opened = span.opened && source.charAt(start) !== '⟦';
    const closed = span.closed && source.charAt(end - 1) !== '⟧';
    if (opened === span.opened && closed === span.closed) return span;
    const words = `“${excerpt(source, start, end)}”`;
    if (opened !== span.opened)
      findings.push({
        ruleId: 'unopened-bracket',
        reason: `${words} is opened by a mark that somebody supposed`,
        start,
        end: start + 1,
      });
    if (closed !== span.closed)
      findings.push({
        ruleId: 'unclosed-bracket',
        reason: `${words} is closed by a mark that somebody supposed`,
        start: end - 1,
        end,
      });
    return {
      ...span,
      opened,
      closed,
      start: opened === span.opened ? start : start + 1,
      end: closed === span.closed ? end : end - 1,
    };
  });
  return { spans: read, findings };
}
