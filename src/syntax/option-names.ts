import type { SourceRange } from '../text/plain-text.js';
import type { Cut, DocumentParts } from './document-parts.js';
import type { SpanRange } from './span-range.js';

const optionName =
  /(?:option|alternative|alt|variant|version|opción|alternativa|variante)\.? ?(?:\d{1,2}|[IVX]{1,4}|[A-Z])(?:\/(?:\d{1,2}|[IVX]{1,4}|[A-Z]))*(?: ?(?:bis|ter))?(?![\p{L}\p{N}])/iuy;
const behindName = /[ ]?[.:)–—-]?(?=\s|$|[\][])\s*/uy;

/**
 * Reads the name of an option at the start of a bracket: `Option 1`, `Alt. 2`, `Option A/B`.
 *
 * @param source The document.
 * @param offset The offset behind the opening mark.
 * @returns The range of the name, without what parts it from the words, and the offset of the words; null where there is none.
 */
export function optionNameAt(
  source: string,
  offset: number,
): (SourceRange & { readonly words: number }) | null {
  let start = offset;
  while (/[ \t*_]/u.test(source.charAt(start)) && start < offset + 8) start += 1;
  optionName.lastIndex = start;
  if (!optionName.test(source)) return null;
  const end = optionName.lastIndex;
  behindName.lastIndex = end;
  return behindName.test(source) ? { start, end, words: behindName.lastIndex } : null;
}

/* What may stand between two options of a sentence. */
const between = /^[\s/;,]*(?:or\s*)?$/iu;
/* Tags of many parties. */
const widestGap = 400;
const tags = /[{<][^{}<>[\]]*[}>]/gu;

/**
 * Finds the names of options that stand in brackets one behind the other: `[Alt.1. the Standards] [Alt. 2. any future Standards]`. The name
 * says which option it is; the words are what is contested. One such bracket by itself is none: what would it be an option to?
 *
 * @param parts The document.
 * @param spans Its contested ranges, in order.
 * @returns The names with what parts them from the words, in order, where no label stands.
 */
export function optionNames({ source, cuts }: DocumentParts, spans: readonly SpanRange[]): Cut[] {
  const found = new Map<number, Cut>();
  const lastOf = new Map<number | null, { span: SpanRange; cut: Cut }>();
  let index = 0;
  for (const span of spans) {
    const name = span.opened && span.marks === 'square' ? optionNameAt(source, span.start + 1) : null;
    if (name === null || name.words > span.end) continue;
    while ((cuts[index]?.end ?? Infinity) <= name.start) index += 1;
    if ((cuts[index]?.start ?? Infinity) < name.words) continue;
    const cut: Cut = { start: name.start, end: Math.min(name.words, span.end - 1), type: 'aside' };
    const last = lastOf.get(span.parent);
    lastOf.set(span.parent, { span, cut });
    if (!last?.span.closed) continue;
    const gap = span.start - last.span.end;
    if (
      gap < 0 ||
      gap > widestGap ||
      !between.test(source.slice(last.span.end, span.start).replace(tags, ''))
    )
      continue;
    found.set(last.cut.start, last.cut).set(cut.start, cut);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
