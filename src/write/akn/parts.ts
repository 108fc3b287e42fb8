import type { ViewBlock } from '../../view/view-tree.js';
import { prefaceLength } from '../xml/preface.js';

/** The parts of a resolution, by its blocks. */
export interface Parts {
  readonly preface: readonly ViewBlock[];
  readonly preamble: readonly ViewBlock[];
  readonly main: readonly ViewBlock[];
}

const operative: ReadonlySet<ViewBlock['kind']> = new Set<ViewBlock['kind']>([
  'operativeParagraph',
  'subparagraph',
  'option',
]);

/**
 * Finds the parts of a resolution: the preface with the title; all up to the last recital, with its items, or formula before the first operative
 * provision is the preamble; a heading that stands between the two belongs to what follows it.
 *
 * @param blocks The blocks of a view.
 * @returns The parts; every block is in one of them.
 */
export function partsOf(blocks: readonly ViewBlock[]): Parts {
  const titles = prefaceLength(blocks);
  const firstOperative = blocks.findIndex((block) => !isPreambular(block) && operative.has(block.kind));
  const before = firstOperative < 0 ? blocks : blocks.slice(0, firstOperative);
  const last = before.findLastIndex(isPreambular);
  let preambleEnd = Math.max(last + 1, titles);
  if (last >= 0) while (isHeldItem(before[preambleEnd])) preambleEnd += 1;
  return {
    preface: blocks.slice(0, titles),
    preamble: blocks.slice(titles, preambleEnd),
    main: blocks.slice(preambleEnd),
  };
}

/** An item with a bullet that lies in the provision before it. */
function isHeldItem(block: ViewBlock | undefined): boolean {
  return block?.item !== undefined && block.depth > 0;
}

/** The options of a recital are known by their label. */
function isPreambular({ kind, label }: ViewBlock): boolean {
  return kind === 'preambularParagraph' || kind === 'formula' || label?.canonical.startsWith('PP') === true;
}
