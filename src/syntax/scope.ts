import type { ScopeReading } from '../../grammar/label.js';
import type { Block } from './block.js';
import { firstIndex } from '../text/first-index.js';
import type { Scope } from './ntast.js';
import type { TextRange } from './texts.js';

/** The blocks of a document by their labels; where a label is used twice, the first. */
export type LabelIndex = ReadonlyMap<string, number>;

/**
 * Indexes the labels of a document.
 *
 * @param blocks The blocks of a document.
 * @returns Indices of blocks by label.
 */
export function labelIndexOf(blocks: readonly Block[]): LabelIndex {
  const index = new Map<string, number>();
  for (const [at, { label, type }] of blocks.entries()) {
    if (label !== null && type !== 'heading' && !index.has(label)) index.set(label, at);
  }
  return index;
}

/**
 * Finds what begins the labels of the text that a place is in.
 *
 * @param texts The texts of the document, in order.
 * @param offset The place.
 * @returns `Annex I`, `Text 2`; nothing in the first text.
 */
export function textLabelAt(texts: readonly TextRange[], offset: number): string {
  let index = firstIndex(texts.length, (at) => (texts[at]?.start ?? 0) > offset) - 1;
  /* A quotation that has ended stands inside the text before it. */
  while (index > 0 && texts[index]?.inside === true && (texts[index]?.end ?? 0) <= offset) index -= 1;
  const label = texts[index]?.label ?? '';
  return label === 'Text 1' ? '' : label;
}

/**
 * Finds the provisions that a scope names.
 *
 * @param scope The scope as read in a tag: `OP1a to e`.
 * @param labels The labels of the document.
 * @param text What begins the labels of the text that the tag is in; those of the first text are looked for too.
 * @param around The label of the provision that the tag is in: a number alone is one of its article or section.
 * @returns The first and the last provision by their canonical labels, or null where the document has neither.
 */
export function resolveScope(
  scope: ScopeReading,
  labels: LabelIndex,
  text: string,
  around: string | null,
): Scope | null {
  const kinds = scope.kind === null ? ['OP', 'PP'] : [scope.kind];
  const inText = text === '' ? [] : [...kinds.map((kind) => `${text} ${kind}`), `${text}.`];
  const [holder] = scope.kind === 'OP' || scope.kind === null ? (holderLabel.exec(around ?? '') ?? []) : [];
  const inHolder = holder === undefined ? [] : [holder];
  for (const before of [...inHolder, ...inText, ...kinds]) {
    const from = labelOf(before, scope.from);
    const to = labelOf(before, scope.to);
    if (labels.has(from) && labels.has(to)) return { from, to };
  }
  return null;
}

/* `SecII.` of `SecII.2.a`, `Annex I Art3 bis.` of `Annex I Art3 bis.1`. */
const holderLabel = /^(?:[^.]* )?(?:Art|Reg|Rule|Principle|Guideline|Sec|Part|Ch)[\dA-Z][^.]*\./u;

function labelOf(before: string, { number, item }: ScopeReading['from']): string {
  return item === null ? `${before}${number}` : `${before}${number}.${item}`;
}
