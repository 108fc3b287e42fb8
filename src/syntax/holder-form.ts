import type { LabelKind, LabelReading } from '../../grammar/label.js';
import { withOneLineEnd } from './document-regions.js';
import type { RawBlock } from './raw-blocks.js';

const holderKinds: ReadonlySet<LabelKind | null> = new Set<LabelKind>([
  ...(['Art', 'Reg', 'Rule', 'Principle', 'Guideline', 'Sec', 'Part', 'Ch', 'annex'] as const),
]);

/**
 * Tells whether a label is one of an article, a regulation, a part, an annex: of what has paragraphs of its own.
 *
 * @param label The label.
 * @returns Whether it is.
 */
export function isHolder({ kind, canonical }: LabelReading): boolean {
  return canonical === undefined && holderKinds.has(kind);
}

/** What a block with such a label is: its heading, with or without a title; the article itself; or a sentence that cites it. */
export type HolderForm = 'heading' | 'titled-heading' | 'paragraph' | 'citation';

/* A longer line is no title. */
const longestTitle = 200;

/**
 * Tells what a block is that begins with the label of an article or its like.
 *
 * @param source The document.
 * @param block The block.
 * @param label Its label.
 * @returns What it is.
 */
export function formOfHolder(source: string, block: RawBlock, label: LabelReading): HolderForm {
  const words = withOneLineEnd(source.slice(label.end, block.end)).replace(/[\s\])*_”"»]+$/u, '');
  const title = words.replace(/^[\s\])*_.:–—-]+/u, '');
  if (title === '') return 'heading';
  if (block.heading > 0) return 'titled-heading';
  if (title.length <= longestTitle && !/[.;,:]$/u.test(title)) return 'titled-heading';
  /* “Annex I Parties shall report.” begins with an adjective; an annex is never one sentence. */
  return label.kind === 'annex' ? 'citation' : 'paragraph';
}
