import { offerVerdicts } from './review.js';
import { isAdopted, noteOn, part, partsOf } from './parts.js';

const shown = part('shown', HTMLElement);
const place = part('place', HTMLElement);
const hint = [...shown.childNodes];

const originWords: Readonly<Record<string, string>> = {
  ws: 'span: adopted words from a bracket of the draft',
  wp: 'paragraph: adopted words from a bracket around whole paragraphs',
  wo: 'option: adopted words from one of several options',
  wr: 'reserved: adopted words from a paragraph on which a party reserves or objects',
  ww: 'reworded: adopted words that stand for others of the draft',
  wm: 'moved: adopted words from another place of the draft',
  wn: 'new: adopted words that the draft has not',
  wx: 'beyond draft: adopted words behind the place where the draft is cut off',
};

/**
 * Shows in the panel what is known of a span or of adopted words. Everything shown is copied from the notes of the page as nodes, so that no
 * text is ever read as markup.
 *
 * @param words The span or the words; null shows the hint again.
 */
export function showDetails(words: HTMLElement | null): void {
  if (words === null) {
    place.textContent = '';
    show(hint);
  } else if (isAdopted(words)) {
    place.textContent = `adopted text ${placeOf(words)}`;
    const span = partsOf(words.dataset.s ?? '')[0];
    show([paragraph(originText(words)), ...copyOf(span)]);
  } else {
    place.textContent = `${words.dataset.s ?? ''} ${placeOf(words)}`;
    show([...outerLink(words), ...copyOf(words)]);
  }
}

function show(nodes: readonly Node[]): void {
  shown.replaceChildren();
  for (const node of nodes) shown.append(node);
  offerVerdicts();
}

/** The label of the paragraph. */
function placeOf(words: Element): string {
  const label = words.closest('.blk')?.querySelector('.lbl')?.textContent ?? '';
  return label === '' ? '' : `in ${label}`;
}

function originText({ classList, dataset }: HTMLElement): string {
  const code = [...classList].find((name) => name in originWords) ?? '';
  const by = dataset.by === undefined ? '' : `, proposed by ${dataset.by}`;
  return `${originWords[code] ?? ''}${by}.`;
}

function outerLink(span: Element): Node[] {
  const outer = span.parentElement?.closest<HTMLElement>('.s');
  const number = outer?.dataset.s;
  if (number === undefined) return [];
  const link = document.createElement('a');
  link.href = `#span-${number}`;
  link.textContent = `bracket ${number}`;
  const line = paragraph('Inside ');
  line.append(link);
  return [line];
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'lead';
  line.textContent = text;
  return line;
}

function copyOf(span: Element | undefined): Node[] {
  const note = noteOn(span ?? null);
  if (note === null || span === undefined) return [];
  const copy = document.createElement('div');
  copy.className = 'note';
  for (const child of note.childNodes) copy.append(child.cloneNode(true));
  const number = CSS.escape(span.getAttribute('data-s') ?? '');
  copy.querySelector(`[data-s="${number}"]`)?.classList.add('current');
  return [copy];
}
