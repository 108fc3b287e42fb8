import type { ViewPhrasing } from '../view/view-tree.js';
import { tagText } from './tag-text.js';

/** A stretch of a block: words of the text, or marks that the writer sets. */
export interface Inline {
  readonly kind: 'words' | 'marks';
  readonly value: string;
}

/* The marks that a draft lacks are set as white square brackets, so that a reader sees where a bracket was read to begin or end. */
const openings = { mark: '[', lost: '⟦', none: '' } as const;
const closings = { mark: ']', lost: '⟧', none: '' } as const;

/**
 * Lays the content of a block out in a line, for formats that show brackets and tags as characters.
 *
 * @param children The content.
 * @returns Stretches in order; a tag stands one space behind its bracket, the next tag right behind it.
 */
export function inlineOf(children: readonly ViewPhrasing[]): Inline[] {
  const line: Inline[] = [];
  addAll(children, line);
  return line;
}

function addAll(children: readonly ViewPhrasing[], line: Inline[]): void {
  for (const node of children) {
    if (node.type === 'text') {
      line.push({ kind: 'words', value: spaceAfterMarks(line, node.value) + node.value });
    } else if (node.type === 'span') {
      /* The space of the words inside belongs before the bracket. */
      const first = node.children[0];
      const spaced = first?.type === 'text' && first.value.startsWith(' ');
      line.push({ kind: 'marks', value: (spaced ? ' ' : '') + openings[node.opening] });
      addAll(
        spaced ? [{ ...first, value: first.value.slice(1) }, ...node.children.slice(1)] : node.children,
        line,
      );
      line.push({ kind: 'marks', value: closings[node.closing] });
    } else if (node.type === 'origin') {
      addAll(node.children, line);
    } else if (node.type === 'footnote') {
      line.push({ kind: 'marks', value: `[${node.marker}]` });
    } else {
      const value = node.type === 'attribution' ? tagText(node) : node.value;
      line.push({ kind: 'marks', value: gapBefore(line, node.type) + value });
    }
  }
}

function lastCharacter(line: readonly Inline[]): string {
  return line.findLast(({ value }) => value !== '')?.value.slice(-1) ?? '';
}

/** A tag or stamp is set off from the words that follow it. */
function spaceAfterMarks(line: readonly Inline[], words: string): string {
  return lastCharacter(line) === '}' && /^[\p{L}\p{N}“‘(]/u.test(words) ? ' ' : '';
}

function gapBefore(line: readonly Inline[], type: 'attribution' | 'status'): string {
  const last = lastCharacter(line);
  if (last === '' || last === ' ') return '';
  return type === 'attribution' && last === '}' ? '' : ' ';
}
