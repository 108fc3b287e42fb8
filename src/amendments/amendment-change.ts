import type { Finding } from '../diagnostics/diagnostic.js';
import type { SourceRange } from '../text/plain-text.js';
import type { Draft } from '../model/draft.js';
import type { BracketTest } from './bracket-pairs.js';
import type { ProvisionFinder } from './find-provisions.js';
import type { WordLocator } from './locate-words.js';
import type { AmendmentChange, FoundChange, Instruction } from './paper.js';

/** What the changes of one instruction are made with. */
export interface Application {
  readonly draft: Draft;
  readonly finder: ProvisionFinder;
  readonly locate: WordLocator;
  /** Whether what goes out leaves the brackets of the document in pairs. */
  readonly leavesPairs: BracketTest;
  /** Says that something is wrong with an instruction. */
  readonly report: (ruleId: Finding['ruleId'], instruction: Instruction, what: string) => void;
}

/**
 * Makes the change of an instruction whose place is not known.
 *
 * @param instruction The instruction.
 * @param target The label of the provision.
 * @param candidates The places that it may mean.
 * @returns The change, not found.
 */
export function notFound(
  instruction: Instruction,
  target: string | null,
  candidates: readonly SourceRange[],
): AmendmentChange {
  const { id, action, old, new: words } = instruction;
  return {
    instruction: id,
    target,
    kind: changeKindOf(action),
    unit: unitOf(instruction),
    old,
    new: words,
    candidates: candidates.map(({ start, end }) => ({ start, end })),
    found: false,
    start: null,
    end: null,
    to: null,
  };
}

function changeKindOf(action: Instruction['action']): AmendmentChange['kind'] {
  if (action === 'move') return 'move';
  if (action.startsWith('delete')) return 'deletion';
  return action.startsWith('insert') ? 'insertion' : 'replacement';
}

/**
 * Makes the change of an instruction whose place is known.
 *
 * @param instruction The instruction.
 * @param target The label of the provision.
 * @param kind What the change is.
 * @param place What goes out, or where something comes in; `old` is taken from there.
 * @param source The document.
 * @returns The change.
 */
export function foundAt(
  instruction: Instruction,
  target: string | null,
  kind: AmendmentChange['kind'],
  { start, end }: SourceRange,
  source: string,
): FoundChange {
  const { id, new: words } = instruction;
  return {
    instruction: id,
    target,
    kind,
    unit: unitOf(instruction),
    old: kind === 'insertion' ? null : source.slice(start, end),
    new: kind === 'deletion' || kind === 'move' ? null : words,
    candidates: [],
    found: true,
    start,
    end,
    to: null,
  };
}

/**
 * Tells what an instruction changes: words inside a paragraph, or a whole one.
 *
 * @param instruction The instruction.
 * @returns Its unit.
 */
export function unitOf({ action, old, extent }: Instruction): AmendmentChange['unit'] {
  const isMoveOfParagraph = action === 'move' && old === null && extent === null;
  return action.includes('paragraph') || isMoveOfParagraph ? 'paragraph' : 'words';
}
