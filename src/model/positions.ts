import { notations, type Notation, type Stance } from '../../grammar/notation.js';
import { stanceOfWord } from '../../grammar/stance-words.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import type { Attribution, Entry, Remark } from '../syntax/ntast.js';
import { readableText } from '../text/plain-text.js';
import { modifiersIn } from './modifiers.js';
import type { DraftAttribution, DraftNote, NotationName, PartyPosition } from './draft.js';

/** What the tags of a draft say. */
export interface TagMeanings {
  readonly attributions: DraftAttribution[];
  readonly positions: PartyPosition[];
  readonly notes: DraftNote[];
  readonly findings: Finding[];
}

/**
 * Reads positions and notes from the tags of a draft.
 *
 * @param tags The tags in the order of the text.
 * @param notation The notation of the draft.
 * @param labelAt Finds the label of the provision at an offset.
 * @returns Every position of every tag, and what is said in tags besides positions.
 */
export function meaningsOfTags(
  tags: readonly Attribution[],
  notation: NotationName,
  labelAt: (offset: number) => string | null,
): TagMeanings {
  const meanings: TagMeanings = { attributions: [], positions: [], notes: [], findings: [] };
  for (const tag of tags) addTag(meanings, tag, notations[notation], labelAt);
  return meanings;
}

function addTag(
  meanings: TagMeanings,
  tag: Attribution,
  notation: Notation,
  labelAt: (offset: number) => string | null,
): void {
  const { start, end } = offsetsOf(tag);
  const attribution: DraftAttribution = {
    id: `a${String(meanings.attributions.length + 1)}`,
    raw: tag.children.map(({ value }) => value).join(''),
    start,
    end,
    spans: tag.binding.spans.map(spanId),
    provision: labelAt(start),
    scope: tag.binding.scope,
  };
  meanings.attributions.push(attribution);
  const entries = namesParties(tag, notation) ? tag.children.filter(isEntry) : [];
  const remarks = tag.children.filter(isRemark).filter((remark) => !statesForOthers(remark, notation));
  const stances =
    notation.groupBreak === null ? stancesOf(entries, remarks, notation) : stancesInGroups(tag, notation);
  for (const [index, entry] of entries.entries()) {
    addPosition(meanings, attribution, entry, stances[index] ?? notation.bareActor);
  }
  if (remarks.length > 0 || entries.length === 0) addNote(meanings, attribution, remarks);
}

/**
 * The id of a span by its index in the tree.
 *
 * @param index The index in `root.spans`.
 * @returns `s1` for the first.
 */
export function spanId(index: number): string {
  return `s${String(index + 1)}`;
}

/** Tags with other marks than the notation's own are notes, whatever words they hold. */
function namesParties(tag: Attribution, { tag: marks }: Notation): boolean {
  const [first] = tag.children;
  if (marks === null || first === undefined) return false;
  return first.type === 'mark' ? marks.open.includes(first.value.charAt(0)) : marks.open === '';
}

const isEntry = (node: Attribution['children'][number]): node is Entry => node.type === 'entry';
const isRemark = (node: Attribution['children'][number]): node is Remark => node.type === 'remark';

/**
 * A party without sign or word shares the stance word that follows it in the list (`ARG, FRA reserve`), but not a sign; alone with a note
 * it is the one that the note is for (`placeholder name of resolution RUS`).
 */
function stancesOf(
  entries: readonly Entry[],
  remarks: readonly Remark[],
  { signs, bareActor }: Notation,
): Stance[] {
  const remarkStance = entries.length === 1 ? stanceAtStart(remarks[0]?.value) : 'unknown';
  let following: Stance = 'unknown';
  const stances: Stance[] = [];
  for (const { sign, stance } of [...entries].reverse()) {
    const word = stance === null ? 'unknown' : stanceOfWord(stance);
    const own = sign === null ? word : (signs[sign] ?? 'unknown');
    const shared = following === 'unknown' ? remarkStance : following;
    const bare = sign === null && stance === null;
    stances.unshift(bare ? (shared === 'unknown' ? bareActor : shared) : own);
    following = sign === null ? (stances[0] ?? 'unknown') : 'unknown';
  }
  return stances;
}

/**
 * Where groups of parties are parted, a stance word is shared by all parties before it, back to the word or the mark that ends the group
 * before (`US; G77, EU delete`), also where the last party is lost (`US/VN/ oppose`). A group without a word says what bare parties say.
 */
function stancesInGroups(tag: Attribution, { signs, bareActor, groupBreak }: Notation): Stance[] {
  let shared = bareActor;
  const stances: Stance[] = [];
  for (const node of [...tag.children].reverse()) {
    if (node.type === 'separator' && groupBreak !== null && node.value.includes(groupBreak))
      shared = bareActor;
    else if (node.type === 'remark') shared = stanceOfWord(node.value);
    if (node.type !== 'entry') continue;
    if (node.sign !== null) stances.unshift(signs[node.sign] ?? 'unknown');
    else {
      if (node.stance !== null) shared = stanceOfWord(node.stance);
      stances.unshift(shared);
    }
  }
  return stances;
}

/** A stance word whose party is lost is no note: the parties before it share it. */
function statesForOthers(remark: Remark, { groupBreak }: Notation): boolean {
  return groupBreak !== null && stanceOfWord(remark.value) !== 'unknown';
}

function stanceAtStart(remark: string | undefined): Stance {
  const word = /^\p{L}+/u.exec(remark ?? '')?.[0];
  return word === undefined ? 'unknown' : stanceOfWord(word);
}

function addPosition(
  { positions, findings }: TagMeanings,
  attribution: DraftAttribution,
  entry: Entry,
  stance: Stance,
): void {
  const { start, end } = offsetsOf(entry);
  if (stance === 'unknown') {
    findings.push({
      ruleId: 'actor-without-stance',
      reason: `“${entry.value}” names a party and no stance`,
      start,
      end,
    });
  }
  positions.push({
    id: `p${String(positions.length + 1)}`,
    party: readableText(entry.actor, 0, entry.actor.length),
    actor: readableText(entry.actor, 0, entry.actor.length),
    stance,
    modifiers: modifiersIn(entry.rest ?? ''),
    raw: entry.value,
    start,
    end,
    spans: [...attribution.spans],
    provision: attribution.provision,
    scope: attribution.scope,
    attribution: attribution.id,
    change: null,
  });
}

const placeholder = /^(?:placeholder|insert|to be inserted|text to come)/iu;

function addNote({ notes }: TagMeanings, attribution: DraftAttribution, remarks: readonly Remark[]): void {
  const { start, end, provision, raw } = attribution;
  const words = remarks.length > 0 ? remarks.map(({ value }) => value).join(' ') : raw.slice(1, -1);
  const text = readableText(words, 0, words.length);
  if (text === '') return;
  const kind = placeholder.test(text) ? 'placeholder' : 'note';
  notes.push({ id: `n${String(notes.length + 1)}`, kind, text, marker: null, start, end, provision });
}

function offsetsOf({ position }: Attribution | Entry): { start: number; end: number } {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}
