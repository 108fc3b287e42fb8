import { stanceWordsOf } from '../../grammar/stance-words.js';
import { authorParty } from '../parties/author-party.js';
import type { Party } from '../parties/party.js';
import { firstIndex } from '../text/first-index.js';
import type { Language } from '../text/language.js';
import type { SourceComment } from '../text/source-text.js';
import type {
  DraftAttribution,
  DraftNote,
  DraftSpan,
  PartyPosition,
  PositionModifier,
  Stance,
} from './draft.js';
import { modifiersIn } from './modifiers.js';

/** What a document says outside its text of the words in it, before ids are given. */
export interface MarginTags {
  readonly attributions: DraftAttribution[];
  readonly positions: PartyPosition[];
  readonly notes: DraftNote[];
}

interface Desk extends MarginTags {
  readonly text: string;
  readonly labelAt: (offset: number) => string | null;
  readonly partyOf: (author: string) => Party | null;
  readonly stanceOf: (written: string) => Stance;
}

/**
 * Reads who stands where from what a document says without tags: the authors of its tracked changes, where they are parties, and comments.
 *
 * The author of a tracked insertion supports it, that of a deletion asks for it. A comment of a party that begins with a stance (`Supports`,
 * `Opposes: too costly`, `Reserves its position`) is a position on the spans in its range, else on its provision. Other comments are notes.
 *
 * @param given The text, and its language.
 * @param spans Its spans.
 * @param comments Its comments.
 * @param labelAt Finds the label of the provision at an offset.
 * @returns Tags with ids that begin with `m`, positions that name them, and notes; they get the ids of the draft when they are put in order.
 */
export function marginTags(
  given: { readonly source: string; readonly language: Language | null },
  spans: readonly DraftSpan[],
  comments: readonly SourceComment[],
  labelAt: (offset: number) => string | null,
): MarginTags {
  const known = new Map<string, Party | null>();
  const partyOf = (author: string): Party | null => {
    const party = known.has(author) ? (known.get(author) ?? null) : authorParty(author);
    known.set(author, party);
    return party;
  };
  const { stanceOf } = stanceWordsOf(given.language);
  const desk: Desk = {
    text: given.source,
    labelAt,
    partyOf,
    stanceOf,
    attributions: [],
    positions: [],
    notes: [],
  };
  for (const span of spans) addTracked(desk, span);
  for (const comment of comments) addComment(desk, comment, spans);
  return desk;
}

function addTracked(desk: Desk, { id, start, end, tracked }: DraftSpan): void {
  if (tracked === undefined) return;
  const party = desk.partyOf(tracked.author);
  if (party === null) return;
  const stances = {
    insertion: 'support',
    deletion: 'delete',
    'move-from': 'move',
    'move-to': 'move',
  } as const;
  const tag = addTag(desk, 'tracked-change', [id], { start, end });
  addPosition(desk, tag, party, { stance: stances[tracked.kind], modifiers: [] });
}

function addTag(
  desk: Desk,
  by: DraftAttribution['by'],
  spans: string[],
  { start, end }: { start: number; end: number },
): DraftAttribution {
  const tag: DraftAttribution = {
    id: `m${String(desk.attributions.length + 1)}`,
    raw: desk.text.slice(start, end),
    ...(by === undefined ? {} : { by }),
    start,
    end,
    spans,
    provision: desk.labelAt(start),
    scope: null,
  };
  desk.attributions.push(tag);
  return tag;
}

function addPosition(desk: Desk, tag: DraftAttribution, party: Party, said: Said): void {
  const { raw, start, end, spans, provision, id } = tag;
  desk.positions.push({
    id: 'm',
    party: party.id,
    actor: party.id,
    ...said,
    raw,
    start,
    end,
    spans: [...spans],
    provision,
    scope: null,
    attribution: id,
    change: null,
  });
}

function addComment(desk: Desk, comment: SourceComment, spans: readonly DraftSpan[]): void {
  const { author, text, start, end } = comment;
  if (start >= end || text.trim() === '') return;
  const party = desk.partyOf(author);
  const said = party === null ? [] : saidIn(text, desk.stanceOf);
  if (party === null || said.length === 0) {
    const by = author === '' ? '' : `${author}: `;
    const note = { kind: 'note' as const, text: by + text.trim(), marker: null, start, end };
    desk.notes.push({ id: 'm', ...note, provision: desk.labelAt(start) });
    return;
  }
  const bound = isWhole(desk.text, start, end) ? spansAt(spans, start, end) : spansIn(spans, start, end);
  const tag = addTag(desk, 'comment', bound, { start, end });
  for (const one of said) addPosition(desk, tag, party, one);
}

/** Whether a range is a paragraph, or more: what is said of it is said of the provision. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || text.slice(start - 2, start) === '\n\n') &&
    (end >= text.length || text.startsWith('\n\n', end))
  );
}

function spansAt(spans: readonly DraftSpan[], start: number, end: number): string[] {
  const span = spans.find((one) => one.start === start && one.end === end);
  return span === undefined ? [] : [span.id];
}

/** The outermost spans in a range; where there are none, the innermost around it. */
function spansIn(spans: readonly DraftSpan[], start: number, end: number): string[] {
  const inside: string[] = [];
  let reach = start;
  for (
    let index = firstIndex(spans.length, (at) => (spans[at]?.start ?? 0) >= start);
    (spans[index]?.start ?? Infinity) < end;
    index += 1
  ) {
    const span = spans[index];
    if (span === undefined || span.end > end || span.start < reach) continue;
    inside.push(span.id);
    reach = span.end;
  }
  if (inside.length > 0) return inside;
  const around = spans.findLast((span) => span.start <= start && span.end >= end);
  return around === undefined ? [] : [around.id];
}

interface Said {
  readonly stance: Stance;
  readonly modifiers: PositionModifier[];
}

/* Sentences that say a stance in more words than a tag does. */
const sentences: readonly (readonly [RegExp, Stance])[] = [
  [/^can follow consensus/iu, 'follow-consensus'],
  [/^is flexible/iu, 'flexible'],
  [/^(?:asks|wishes|wants|would like) to delete(?! (?:the )?(?:square )?brackets)/iu, 'delete'],
  [/^(?:asks|wishes|wants|would like) to (?:retain|keep)/iu, 'retain'],
  [/^(?:asks|wishes|wants|would like) to replace/iu, 'replace'],
  [/^suggests to move(?: this)?/iu, 'move'],
  [/^suggests to combine this with other text/iu, 'merge'],
  [/^reserves? (?:its|our|my) position/iu, 'reserve'],
  [/^asks for brackets/iu, 'bracket'],
  [/^holds a place/iu, 'placeholder'],
  [/^proposes an alternative/iu, 'alternative'],
  [/^proposes this/iu, 'propose'],
  [/^is considering/iu, 'consider'],
  [/^is named; the tag does not say what it wants/iu, 'unknown'],
];

const side = / \(of the (?:new|old) words\)$/u;

/** The stances that a comment begins with, each with the words after its colon; none where it does not begin with one. */
function saidIn(text: string, stanceOf: Desk['stanceOf']): Said[] {
  const said: Said[] = [];
  for (const part of text.trim().split(/;\s+(?=\p{Lu})/u)) {
    const one = saidInPart(part.replace(side, ''), stanceOf);
    if (one === null) return said;
    said.push(one);
  }
  return said;
}

function saidInPart(part: string, stanceOf: Desk['stanceOf']): Said | null {
  const [head = '', ...rest] = part.split(/:\s*/u);
  const remark = rest.join(': ');
  const sentence = sentences.find(([pattern]) => pattern.test(part));
  const words = head.replace(/[.!]+$/u, '').trim();
  const stance = sentence?.[1] ?? stanceOf(words);
  if (sentence === undefined && stance === 'unknown') return null;
  return { stance, modifiers: remark === '' ? [] : modifiersIn(remark) };
}
