import type { Draft } from '../model/draft.js';
import { partyWithId } from '../parties/resolve-party.js';
import type { Reconciliation, WordOrigin } from '../reconcile/reconciliation.js';
import type { SourceRange } from '../text/plain-text.js';
import { assertSameTexts } from '../text/same-texts.js';
import { annotatedWith } from './annotated.js';
import { atomsOf, viewFootnote, type ProvisionAtoms } from './atoms.js';
import { blockOf } from './block.js';
import { respace, type Piece } from './respace.js';
import { trimmed } from './trimmed.js';
import { viewChanges } from './view-change.js';
import { viewRoot } from './view-root.js';
import type {
  ViewBlock,
  ViewFate,
  ViewFootnote,
  ViewOrigin,
  ViewParty,
  ViewPhrasing,
  ViewRoot,
} from './view-tree.js';
import { firstIndex } from '../text/first-index.js';

/**
 * The draft with what became of it: an annotated version in which every span has its fate and every change its outcome.
 *
 * @param draft The draft.
 * @param reconciliation What became of it.
 * @returns A view.
 * @throws TypeError where the reconciliation is of another draft.
 * @example
 * const draft = readDraft('1. Notes [all of] {USA+} it;');
 * toText(draftOutcome(draft, reconcile(draft, readAdopted('1. Notes it;')))); // 'OP1  Notes [all of] ⟨dropped; insertion not adopted⟩ {USA+} it;\n'
 */
export function draftOutcome(draft: Draft, reconciliation: Reconciliation): ViewRoot {
  assertSameTexts(reconciliation, { draft });
  const { spans, changes } = reconciliation;
  const outcomes = new Map(changes.map(({ id, outcome }) => [id, outcome]));
  const fates = new Map(
    spans.map(({ id, fate, confidence, reasons, evidence }): [string, ViewFate] => [
      id,
      { fate, confidence, reasons: reasons.map(({ text }) => text), evidence },
    ]),
  );
  return annotatedWith(draft, { changes: viewChanges(draft, outcomes), fates });
}

/**
 * The adopted text with where its words came from.
 *
 * Words of one origin stand together with the spaces between them; punctuation that no run covers, and the spaces between runs, are plain
 * text. Brackets that the adopted text holds, for a value to come, are text too.
 *
 * @param adopted The adopted text.
 * @param reconciliation What became of the draft in it.
 * @returns A view; its parties are those who proposed adopted words.
 * @throws TypeError where the reconciliation is of another adopted text.
 * @example
 * const adopted = readAdopted('1. Notes all of it;');
 * toText(adoptedOutcome(adopted, reconcile(readDraft('1. Notes [all of] {USA+} it;'), adopted))); // 'OP1  Notes ⟨all of | span: USA⟩ it;\n'
 */
export function adoptedOutcome(adopted: Draft, reconciliation: Reconciliation): ViewRoot {
  assertSameTexts(reconciliation, { adopted });
  const { words } = reconciliation;
  const children = atomsOf(adopted).map((atoms) => adoptedBlock(adopted, atoms, words));
  const root = viewRoot(
    adopted,
    'canonical',
    children.filter((block) => block.children.length > 0),
  );
  return { ...root, parties: partiesOf(words) };
}

function partiesOf(words: readonly WordOrigin[]): ViewParty[] {
  const ids = new Set(words.flatMap(({ parties = [] }) => parties));
  return [...ids].flatMap((id) => {
    const party = partyWithId(id);
    return party === null ? [] : [{ id, kind: party.kind, name: party.name }];
  });
}

/** Words of the adopted text, or a mark between them, before spaces are set. */
interface Stretch extends Piece {
  readonly range: SourceRange;
  readonly word: WordOrigin | null;
  /** The footnote to which the text refers here; it has no words in the text. */
  readonly footnote: ViewFootnote | null;
}

function adoptedBlock(
  adopted: Draft,
  { provision, atoms }: ProvisionAtoms,
  words: readonly WordOrigin[],
): ViewBlock {
  const stretches: Stretch[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'text') {
      for (const stretch of stretchesOf(adopted.source.text, atom.range, words)) stretches.push(stretch);
    } else if (atom.kind === 'open' && atom.span.opened) {
      stretches.push(plainStretch('[', atom.span.start));
    } else if (atom.kind === 'close' && atom.span.closed) {
      stretches.push(plainStretch(']', atom.span.end - 1));
    } else if (atom.kind === 'footnote') {
      stretches.push({ ...plainStretch('', atom.note.start), footnote: viewFootnote(atom.note) });
    }
  }
  return blockOf(adopted, provision, trimmed(nodesOf(stretches)));
}

function plainStretch(raw: string, start: number): Stretch {
  return { raw, before: 'nothing', range: { start, end: start + raw.length }, word: null, footnote: null };
}

/** Cuts a range of words where their origin changes. */
function stretchesOf(text: string, { start, end }: SourceRange, words: readonly WordOrigin[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = start;
  const add = (to: number, word: WordOrigin | null): void => {
    if (to <= at) return;
    stretches.push({ ...plainStretch(text.slice(at, to), at), word });
    at = to;
  };
  for (let index = firstEndingAfter(words, start); index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || word.start >= end) break;
    add(word.start, null);
    add(Math.min(word.end, end), word);
  }
  add(end, null);
  return stretches;
}

function firstEndingAfter(words: readonly WordOrigin[], offset: number): number {
  return firstIndex(words.length, (index) => (words[index]?.end ?? 0) > offset);
}

interface Run {
  readonly word: WordOrigin;
  readonly node: ViewOrigin;
}

function nodesOf(stretches: readonly Stretch[]): ViewPhrasing[] {
  const nodes: ViewPhrasing[] = [];
  let run: Run | undefined;
  const texts = respace(stretches);
  for (const [index, { word, range, footnote }] of stretches.entries()) {
    const value = texts[index] ?? '';
    if (footnote !== null) {
      nodes.push(footnote);
      run = undefined;
    } else if (word === null) {
      addText(nodes, value);
      if (value.trim() !== '') run = undefined;
    } else if (run?.word === word) {
      /* A page break cuts a run; so does a mark of the host format. */
      addText(run.node.children, value);
      run.node.place = { start: run.node.place.start, end: range.end };
    } else {
      const text = value.trimStart();
      addText(nodes, value.slice(0, value.length - text.length));
      /* Spaces alone open no run: the words behind them would go into a node that stands nowhere. */
      if (text === '') continue;
      run = { word, node: originNode(word, range, text) };
      nodes.push(run.node);
    }
  }
  return nodes;
}

function addText(nodes: ViewPhrasing[], value: string): void {
  const last = nodes.at(-1);
  if (value === '') return;
  if (last?.type === 'text') last.value += value;
  else nodes.push({ type: 'text', value });
}

function originNode({ origin, ...word }: WordOrigin, place: SourceRange, value: string): ViewOrigin {
  return {
    type: 'origin',
    origin,
    place,
    span: word.span ?? null,
    change: word.change ?? null,
    parties: word.parties ?? [],
    children: [{ type: 'text', value }],
  };
}
