import type { Draft, DraftProvision } from '../model/draft.js';
import { provisionById, spanById } from '../model/lookup.js';
import { readableText } from '../text/plain-text.js';
import type { ViewBlock, ViewLabel, ViewPhrasing } from './view-tree.js';

/**
 * Makes the block of a provision.
 *
 * @param draft The draft.
 * @param provision The provision.
 * @param children What the block holds.
 * @returns The block with its label and its depth. The label of a heading is a part of its words: `Article 2 (Definitions)`.
 */
export function blockOf(draft: Draft, provision: DraftProvision, children: ViewPhrasing[]): ViewBlock {
  const isHeading = provision.kind === 'heading';
  return {
    type: 'block',
    id: provision.id,
    kind: provision.kind,
    label: isHeading ? null : labelOf(draft, provision),
    depth: depthOf(draft, provision),
    ...(provision.item === undefined ? {} : { item: provision.item }),
    children: isHeading ? withLabel(draft, provision, children) : children,
  };
}

/** The label stands behind the brackets that open before it. */
function withLabel(draft: Draft, provision: DraftProvision, children: ViewPhrasing[]): ViewPhrasing[] {
  const { rawLabel, start } = provision;
  if (rawLabel === null) return children;
  const at = draft.source.text.indexOf(rawLabel, start);
  const [first, ...rest] = children;
  if (first?.type === 'span' && (spanById(draft, first.id)?.start ?? at) < at) {
    return [{ ...first, children: withLabel(draft, provision, first.children) }, ...rest];
  }
  const label = readableText(rawLabel, 0, rawLabel.length);
  return [{ type: 'text', value: children.length === 0 ? label : `${label} ` }, ...children];
}

function depthOf(draft: Draft, provision: DraftProvision): number {
  let depth = 0;
  for (let holder = provisionById(draft, provision.parent); holder !== undefined; depth += 1) {
    holder = provisionById(draft, holder.parent);
  }
  return depth;
}

function labelOf(draft: Draft, provision: DraftProvision): ViewLabel | null {
  const { label, rawLabel, kind } = provision;
  if (label === null) return null;
  if (rawLabel === label && repeatsHeading(draft, provision)) return { canonical: label, marker: '' };
  const written = rawLabel === null ? '' : readableText(rawLabel, 0, rawLabel.length);
  const isUnmarked = kind === 'preambularParagraph' && !optionIn.test(label);
  return { canonical: label, marker: isUnmarked ? '' : markerOf(provision, label, written) };
}

/** In our own versions the one paragraph of an article has its label, which its heading above says too; a title may stand between. */
function repeatsHeading(draft: Draft, { id, label }: DraftProvision): boolean {
  const number = numberIn(label ?? '');
  const index = Number(id.slice(1));
  return [index - 1, index - 2].some((at) => {
    const above = provisionById(draft, `v${String(at)}`);
    return above?.kind === 'heading' && above.rawLabel !== null && numberIn(above.rawLabel) === number;
  });
}

/** `8bis` of `Art8 bis` and of `Article 8bis.` */
function numberIn(label: string): string {
  return label.replace(/^\P{N}+|[^\p{L}\p{N}]/gu, '');
}

/* `3.1`, `Guideline 4.2.1`, `Article QQ.A.5.`: the last number alone would name another provision. */
const levelled =
  /^(?:(?:\p{L}[\p{L}.]* ?)?\d+(?:\.\d+)+|\p{L}[\p{L}.]* (?:\p{Lu}+|\d+)(?:\.(?:\p{Lu}+|\d+))+)/u;

/* Recitals have no numbers in a resolution, and the names of their options all the same. */
const optionIn = / option (.+)$/u;

/* `II.`, `B.`: the text counts its paragraphs so. */
const numeral = /^(?:[IVX]+|[A-Z])[.)]$/u;

/** `Alt (d)`; with a suffix, `(d bis) alt`. */
function itemMarker(item: string, alternative: string | undefined): string {
  if (alternative === undefined) return `(${item})`;
  return item.includes(' ') ? `(${item}) ${alternative}` : `${alternative.replace('alt', 'Alt')} (${item})`;
}

/**
 * The marker that a resolution has: `1.`, and `(a)` for an item (UN Editorial Manual, "Paragraphs and subparagraphs"). What is no paragraph of a
 * resolution (`Regulation 7.`), or is numbered by levels, keeps the label that the text has. An alternative says so behind its number (`6 alt.`):
 * in front of it, the word would count the versions of the paragraph before, and `Alt 6.` be the sixth.
 */
function markerOf({ kind, related }: DraftProvision, label: string, written: string): string {
  const base = related?.relation === 'alternative-of' ? related.label : label;
  const alternative = base === label ? undefined : label.slice(base.length + 1);
  const option = optionIn.exec(base)?.[1];
  if ((kind === 'option' || kind === 'preambularParagraph') && option !== undefined) {
    /* A small letter alone would be a word: `Option a` begins a sentence. */
    const name = option.replace(/^.* option /u, '').replace(/^[a-z]+(?= |$)/u, '($&)');
    return `Option ${alternative === undefined ? name : `${name} ${alternative}`}:`;
  }
  /* The canonical form is that of our own versions: `Art3.1` is paragraph 1. */
  if (levelled.test(written) && written !== label && !/^(?:PP|OP)/iu.test(written)) return written;
  /* An item keeps the letter of its own script, as its words do. */
  if (base.includes('.') && /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}]/u.test(written))
    return written;
  if (numeral.test(written)) return written;
  const last = /[^.]*$/u.exec(base)?.[0] ?? '';
  const behind = alternative === undefined ? '' : ` ${alternative}`;
  const number = /(?:^| )OP([^.]*)$/u.exec(base)?.[1];
  if (number !== undefined) return `${number}${behind}.`;
  /* The one paragraph of an article has its label without it standing there: `Art18.72`. */
  if (written === '') return '';
  if (base.includes('.') && /^[a-z]/u.test(last)) return itemMarker(last, alternative);
  return base.includes('.') ? `${last}${behind}.` : written;
}
