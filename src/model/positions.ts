import {
  notations,
  plusAndMinus as signStances,
  type Notation,
  type Stance,
} from '../../grammar/notation.js';
import { stanceWordsOf } from '../../grammar/stance-words.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import type { Attribution, Entry, Remark } from '../syntax/ntast.js';
import type { Language } from '../text/language.js';
import { withPlainMarks } from '../text/plain-marks.js';
import { readableText } from '../text/plain-text.js';
import { modifiersIn } from './modifiers.js';
import { stanceOnOthers } from './others-deletions.js';
import { headingsOf, stanceUnder } from './tag-headings.js';
import type { DraftAttribution, DraftNote, NotationName, PartyPosition } from './draft.js';

/** How the tags of a document are to be understood. */
interface TagReading extends Notation {
  readonly stanceOf: (written: string) => Stance;
  readonly isNoun: (written: string) => boolean;
}

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
 * @param reading The notation and the language of the draft.
 * @param labelAt Finds the label of the provision at an offset.
 * @returns Every position of every tag, and what is said in tags besides positions.
 */
export function meaningsOfTags(
  tags: readonly Attribution[],
  reading: { readonly notation: NotationName; readonly language: Language | null },
  labelAt: (offset: number) => string | null,
): TagMeanings {
  const meanings: TagMeanings = { attributions: [], positions: [], notes: [], findings: [] };
  const { stanceOf, isNoun } = stanceWordsOf(reading.language);
  const notation: TagReading = { ...notations[reading.notation], stanceOf, isNoun };
  for (const tag of tags) addTag(meanings, tag, notation, labelAt);
  return meanings;
}

function addTag(
  meanings: TagMeanings,
  tag: Attribution,
  notation: TagReading,
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
  const isList = tag.children[0]?.type === 'mark' && !dashes.test(tag.children[0].value);
  const stances =
    isList || notation.groupBreak === null
      ? stancesOf(tag, entries, remarks, notation)
      : stancesInGroups(tag, notation);
  for (const [index, entry] of entries.entries()) {
    const behind = tag.children[tag.children.indexOf(entry) + 1];
    const goesOn = behind?.type === 'remark' && opensStatement.test(withPlainMarks(behind.value));
    addPosition(meanings, attribution, { entry, goesOn }, stances[index] ?? notation.bareActor);
  }
  const isNote =
    remarks.length > 0 ||
    entries.length === 0 ||
    (isList && entries.some((entry, index) => isWords(entry, stances[index])));
  if (isNote)
    addNote(
      meanings,
      attribution,
      isList || remarks.length === 0 ? wordsIn(tag) : remarks.map(({ value }) => value).join(' '),
    );
}

/** What a party says that is not understood is words. */
function isWords({ stance, rest, isAuthor }: Entry, read: Stance | undefined): boolean {
  if (isAuthor === true) return rest !== null;
  return read === 'unknown' && (stance !== null || rest !== null);
}

/** All that stands between the marks of a tag: a note keeps its words, the positions in it among them. */
function wordsIn({ children }: Attribution): string {
  return children
    .filter(({ type }, index) => type !== 'mark' || (index > 0 && index < children.length - 1))
    .map(({ value }) => value)
    .join('');
}

/* What a list at the end of a bracket begins with is no mark around it. */
const dashes = /^[-–—]/u;

/**
 * The id of a span by its index in the tree.
 *
 * @param index The index in `root.spans`.
 * @returns `s1` for the first.
 */
export function spanId(index: number): string {
  return `s${String(index + 1)}`;
}

/**
 * Tags with other marks than the notation's own are notes, whatever words they hold; a bracket is a tag only where parties state something
 * in it and nothing else, so it is one in every notation, and so is what parties say without marks before words in a bracket.
 */
function namesParties(tag: Attribution, { tag: marks }: Notation): boolean {
  const [first] = tag.children;
  if (first?.type !== 'mark') return first !== undefined;
  const mark = withPlainMarks(first.value.charAt(0));
  return mark === '[' || (marks?.open.includes(mark) ?? false);
}

const isEntry = (node: Attribution['children'][number]): node is Entry => node.type === 'entry';
const isRemark = (node: Attribution['children'][number]): node is Remark => node.type === 'remark';

/**
 * What each party of a tag with marks of its own says; the list has shared its stance words already. A party that is named alone with a
 * placeholder is the one that the text is asked from (`placeholder name of resolution RUS`).
 */
function stancesOf(
  { children }: Attribution,
  entries: readonly Entry[],
  remarks: readonly Remark[],
  { signs, bareActor, ...words }: TagReading,
): Stance[] {
  const { stanceOf } = words;
  const asks = entries.length === 1 && stanceAtStart(remarks[0]?.value, stanceOf) === 'placeholder';
  const headings = headingsOf(children, stanceOf);
  const stances = entries.map((entry, index): Stance => {
    const { sign, stance, isAuthor } = entry;
    if (isAuthor === true) return 'propose';
    const worded = stance === null ? null : stanceOf(stance);
    const said = sign === null ? worded : stanceOfSign(sign, signs);
    if (said !== null)
      return stanceOnOthers(stanceUnder(said, headings[index] ?? null), children, entry, words);
    return asks ? 'placeholder' : bareActor;
  });
  const byActor = new Map(entries.map(({ actor }, index) => [actor, stances[index]]));
  return stances.map((stance, index) => {
    const supported = stance === 'support' ? entries[index]?.rest?.replace(article, '') : undefined;
    return isOther(byActor.get(supported ?? '')) ? 'agree' : stance;
  });
}

/* `supports the USA` */
const article = /^\s*(?:(?:the|la|les?|el|los|las)\s+|l[’'])/iu;

/** Whoever supports a party (`USA delete, FRA supports USA`) agrees with it, and supports the change only where that party does. */
function isOther(stance: Stance | undefined): boolean {
  return stance !== undefined && !['support', 'propose', 'agree', 'unknown'].includes(stance);
}

/** A sign may be full-width, and more than one character: `+1`, `++`. */
function stanceOfSign(sign: string, signs: Notation['signs']): Stance {
  const plain = withPlainMarks(sign).charAt(0);
  return signs[plain] ?? signStances[plain] ?? 'unknown';
}

/**
 * Where groups of parties are parted, a stance word is shared by all parties before it, back to the word or the mark that ends the group
 * before (`US; G77, EU delete`), also where the last party is lost (`US/VN/ oppose`). A group without a word says what bare parties say.
 */
function stancesInGroups(tag: Attribution, { signs, bareActor, groupBreak, stanceOf }: TagReading): Stance[] {
  let shared = bareActor;
  const stances: Stance[] = [];
  for (const node of [...tag.children].reverse()) {
    if (node.type === 'separator' && groupBreak !== null && node.value.includes(groupBreak))
      shared = bareActor;
    else if (node.type === 'remark') shared = stanceOf(node.value);
    if (node.type !== 'entry') continue;
    if (node.sign !== null) stances.unshift(stanceOfSign(node.sign, signs));
    else {
      if (node.stance !== null) shared = stanceOf(node.stance);
      stances.unshift(shared);
    }
  }
  return stances;
}

/** A stance word whose party is lost is no note: the parties before it share it. */
function statesForOthers(remark: Remark, { groupBreak, stanceOf }: TagReading): boolean {
  return groupBreak !== null && stanceOf(remark.value) !== 'unknown';
}

function stanceAtStart(remark: string | undefined, stanceOf: TagReading['stanceOf']): Stance {
  const word = /^\p{L}+/u.exec(remark?.trimStart() ?? '')?.[0];
  return word === undefined ? 'unknown' : stanceOf(word);
}

/* `USA+?`, `USA+/-`, `USA: those who supported this now oppose` */
const opensStatement = /^\s*[+:?\-−–—/]/u;

function addPosition(
  { positions, findings }: TagMeanings,
  attribution: DraftAttribution,
  { entry, goesOn }: { readonly entry: Entry; readonly goesOn: boolean },
  stance: Stance,
): void {
  const { start, end } = offsetsOf(entry);
  if (stance === 'unknown') findings.push({ ...unknownStance(entry, goesOn), start, end });
  positions.push({
    id: `p${String(positions.length + 1)}`,
    party: readableText(entry.actor, 0, entry.actor.length),
    actor: readableText(entry.actor, 0, entry.actor.length),
    stance,
    modifiers: [...speakerOf(entry), ...modifiersIn(entry.rest ?? '')],
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

function unknownStance(
  { value, sign, stance, rest }: Entry,
  goesOn: boolean,
): Pick<Finding, 'ruleId' | 'reason'> {
  const said = readableText(value, 0, value.length);
  if (sign !== null)
    return { ruleId: 'unknown-stance', reason: `what the sign of “${said}” is about is not sure` };
  return stance === null && rest === null && !goesOn
    ? { ruleId: 'actor-without-stance', reason: `“${said}” names a party and no stance` }
    : { ruleId: 'unknown-stance', reason: `“${said}” says something of a party that no stance word states` };
}

function speakerOf({ speaker }: Entry): PartyPosition['modifiers'] {
  return speaker === undefined ? [] : [{ kind: 'speaker', text: readableText(speaker, 0, speaker.length) }];
}

const placeholder = /^(?:placeholder|insert|to be inserted|text to come)/iu;

function addNote({ notes }: TagMeanings, attribution: DraftAttribution, words: string): void {
  const { start, end, provision } = attribution;
  const text = readableText(words, 0, words.length);
  if (text === '') return;
  const kind = placeholder.test(text) ? 'placeholder' : 'note';
  notes.push({ id: `n${String(notes.length + 1)}`, kind, text, marker: null, start, end, provision });
}

function offsetsOf({ position }: Attribution | Entry): { start: number; end: number } {
  return { start: position.start.offset ?? 0, end: position.end.offset ?? 0 };
}
