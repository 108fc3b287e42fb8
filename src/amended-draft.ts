import { amendedText } from './amendments/amended-text.js';
import { markedText, type MarkedRange } from './amendments/marked-text.js';
import type { AmendmentChange, AmendmentPaper } from './amendments/paper.js';
import type {
  Draft,
  DraftAttribution,
  DraftNote,
  DraftParty,
  DraftSpan,
  PartyPosition,
} from './model/draft.js';
import { partyOf } from './parties/resolve-party.js';
import { readDraft, type ReadOptions } from './read-draft.js';
import type { ShownChange } from './view/amended.js';

/**
 * Reads a document as it is after an amendment.
 *
 * @param draft The document.
 * @param changes The changes, from `applyAmendments`, all or some.
 * @param options How the document was read, but for the notation, which is that of the document.
 * @returns The document as amended.
 * @example
 * const draft = readAdopted('1. Urges very swift action.');
 * amendedDraft(draft, applyAmendments(draft, readAmendments('In OP 1, delete “very”.')).changes).source.text;
 * // '1. Urges swift action.'
 */
export function amendedDraft(
  draft: Draft,
  changes: readonly AmendmentChange[],
  options: Pick<ReadOptions, 'format'> = {},
): Draft {
  return readDraft(amendedText(draft, changes), { ...options, notation: draft.source.notation });
}

/** A document that holds the words of both sides of the changes, as spans of their own. */
export interface MarkedDraft {
  readonly draft: Draft;
  /** What each of the spans is, by its id. */
  readonly shown: ReadonlyMap<string, ShownChange>;
}

/**
 * Reads a document with what an amendment takes out and puts in, to be shown by `amendedChanges`.
 *
 * @param draft The document.
 * @param changes The changes, from `applyAmendments`, all or some.
 * @param paper The amendment: its sponsors are those who propose the changes.
 * @param options How the document was read.
 * @returns The document with the words of both sides, and spans for them.
 * @example
 * const resolution = readAdopted('1. Urges swift action.');
 * const paper = readAmendments('In operative paragraph 1, replace “swift” by “prompt”.');
 * const { changes } = applyAmendments(resolution, paper);
 * const marked = markedDraft(resolution, changes, paper);
 * toText(amendedChanges(marked.draft, marked.shown)); // 'OP1  Urges ⟦swift⟧⟦prompt⟧ {replacement, i1} action.\n'
 */
export function markedDraft(
  draft: Draft,
  changes: readonly AmendmentChange[],
  paper: Pick<AmendmentPaper, 'sponsors'>,
  options: Pick<ReadOptions, 'format'> = {},
): MarkedDraft {
  const { text, ranges } = markedText(draft, changes);
  const read = readDraft(text, { ...options, notation: draft.source.notation });
  const parties = partiesOf(paper);
  const shown = new Map<string, ShownChange>();
  const added: Added = { spans: [], attributions: [], positions: [], notes: [] };
  for (const [index, range] of ranges.entries()) {
    const change = changes[range.change];
    if (change === undefined) continue;
    const isLast = ranges[index + 1]?.change !== range.change;
    /* Spans are looked up by the number in their id. */
    const id = `s${String(read.spans.length + index + 1)}`;
    added.spans.push(spanOf(read, id, range));
    if (isLast) addTag(added, id, range, change, parties);
    shown.set(id, {
      change: change.instruction,
      kind: change.kind,
      part: range.part,
      parties: parties.map((one) => one.id),
    });
  }
  const known = new Set(read.parties.map(({ id }) => id));
  return {
    draft: {
      ...read,
      spans: [...read.spans, ...added.spans],
      attributions: [...read.attributions, ...added.attributions],
      positions: [...read.positions, ...added.positions],
      notes: [...read.notes, ...added.notes],
      parties: [...read.parties, ...parties.filter(({ id }) => !known.has(id))],
    },
    shown,
  };
}

interface Added {
  readonly spans: DraftSpan[];
  readonly attributions: DraftAttribution[];
  readonly positions: PartyPosition[];
  readonly notes: DraftNote[];
}

function partiesOf({ sponsors }: Pick<AmendmentPaper, 'sponsors'>): DraftParty[] {
  return sponsors.flatMap((name) => {
    const party = partyOf(name, { codes: 'names' });
    return party === null ? [] : [{ id: party.id, kind: party.kind, name: party.name }];
  });
}

function spanOf({ source }: Draft, id: string, { start, end }: MarkedRange): DraftSpan {
  return {
    id,
    start,
    end,
    opened: false,
    closed: false,
    marks: 'none',
    depth: 0,
    parent: null,
    provision: null,
    text: source.text.slice(start, end),
    holds: 'words',
    attributions: [],
  };
}

/** Behind the last words of a change: who proposes it, and by which instruction. */
function addTag(
  { attributions, positions, notes }: Added,
  span: string,
  { end }: MarkedRange,
  { instruction, kind }: AmendmentChange,
  parties: readonly DraftParty[],
): void {
  const id = `t${span}`;
  attributions.push({ id, raw: '', start: end, end, spans: [span], provision: null, scope: null });
  notes.push({
    id: `n${span}`,
    kind: 'note',
    text: `${kind}, ${instruction}`,
    marker: null,
    start: end,
    end,
    provision: null,
  });
  for (const { id: party, name } of parties) {
    positions.push({
      id: `p${span}${party}`,
      party,
      actor: name,
      stance: 'support',
      modifiers: [],
      raw: '',
      start: end,
      end,
      spans: [span],
      provision: null,
      scope: null,
      attribution: id,
      change: null,
    });
  }
}
