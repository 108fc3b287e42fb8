import type { Draft, DraftProvision } from '../model/draft.js';
import { provisionById } from '../model/lookup.js';
import type { ViewBlock, ViewLabel, ViewPhrasing } from './view-tree.js';

/**
 * Makes the block of a provision.
 *
 * @param draft The draft.
 * @param provision The provision.
 * @param children What the block holds.
 * @returns The block with its label and its depth.
 */
export function blockOf(draft: Draft, provision: DraftProvision, children: ViewPhrasing[]): ViewBlock {
  return {
    type: 'block',
    id: provision.id,
    kind: provision.kind,
    label: labelOf(provision),
    depth: depthOf(draft, provision),
    children,
  };
}

function depthOf(draft: Draft, provision: DraftProvision): number {
  let depth = 0;
  for (let holder = provisionById(draft, provision.parent); holder !== undefined; depth += 1) {
    holder = provisionById(draft, holder.parent);
  }
  return depth;
}

function labelOf({ label, kind }: DraftProvision): ViewLabel | null {
  if (label === null) return null;
  return { canonical: label, marker: kind === 'preambularParagraph' ? '' : markerOf(label, kind) };
}

/** The marker that a resolution has: `1.`, and `(a)` for an item (UN Editorial Manual, "Paragraphs and subparagraphs"). */
function markerOf(label: string, kind: DraftProvision['kind']): string {
  const [base = '', alternative] = label.split(/ (?=alt(?: \d+)?$)/u);
  const prefix = alternative === undefined ? '' : `${alternative.replace('alt', 'Alt')} `;
  const option = / option (.+)$/u.exec(base)?.[1];
  if (kind === 'option' && option !== undefined)
    return `${prefix}Option ${option.replace(/^.* option /u, '')}:`;
  const last = /[^.]*$/u.exec(base)?.[0] ?? '';
  if (base.includes('.') && /^[a-z]+$/u.test(last)) return `${prefix}(${last})`;
  if (/^(?:Art|Annex)/u.test(last)) return '';
  return `${prefix}${last.replace(/^OP/u, '')}.`;
}
