import type { Stance } from '../../grammar/notation.js';
import type { Attribution, Entry } from '../syntax/ntast.js';

/** What the words before a sign make of it: support for a deletion, something that is not sure, or nothing. */
export type Heading = 'delete' | 'unsure' | null;

type Child = Attribution['children'][number];
type StanceOf = (written: string) => Stance;

/** Words that a tag is read under, and whether a sign was seen there. */
interface Reading {
  heading: Heading;
  /** Remarks since the last party. */
  words: string;
  /** Whether a party was led by the words and has no sign: a semicolon ends what they lead. */
  isList: boolean;
  /** Whether the party before wants a deletion; what a colon parts from that is about it. */
  afterDeletion: boolean;
}

/**
 * Finds what the signs of a tag are about, and “supports” and “opposes” with them, where its words say that something goes.
 *
 *     {to be deleted; +USA -FRA}         both speak of the deletion
 *     {deletion: USA+; retention: FRA+}  only the first does
 *     {delete: USA, FRA; CHN+}           the last does not
 *     {removal of barriers; USA+}        not sure: the words may be about something else
 *     {USA+, FRA-; delete}               not sure: nobody is said to want what the last word says
 *
 * @param children What stands in the tag.
 * @param stanceOf How stances are worded.
 * @returns What holds for each entry in turn.
 */
export function headingsOf(children: readonly Child[], stanceOf: StanceOf): Heading[] {
  const reading: Reading = { heading: null, words: '', isList: false, afterDeletion: false };
  const found: Heading[] = [];
  for (const child of children) {
    if (child.type === 'remark') {
      reading.words += `${child.value} `;
      if (reading.afterDeletion && child.value.trim() === ':') reading.heading = 'delete';
    } else if (child.type === 'separator' && reading.isList && child.value.includes(';'))
      Object.assign(reading, { heading: null, isList: false });
    else if (child.type === 'entry') found.push(headingOf(child, reading, stanceOf));
  }
  const last = trimmed(reading.words.split(/[:;]/u).findLast((words) => trimmed(words) !== '') ?? '');
  const isClosed = last !== '' && reading.heading === null && stanceOf(last) === 'delete';
  return isClosed ? found.map((one) => one ?? 'unsure') : found;
}

/** The heading of an entry; the reading goes on behind it. */
function headingOf(entry: Entry, reading: Reading, stanceOf: StanceOf): Heading {
  const { sign, stance, value, actor } = entry;
  const before = value.slice(0, Math.max(0, value.indexOf(actor)));
  /* `proposed by USA`: what stands before it is what it says. */
  const leads = sign === null && stance !== null && before.includes(stance);
  const own = leads ? reading.words : reading.words + before;
  if (trimmed(own) !== '') Object.assign(reading, { heading: headingIn(own, stanceOf), isList: false });
  reading.words = '';
  const { heading } = reading;
  const says = stance === null ? 'unknown' : stanceOf(stance);
  if (leads && says === 'delete') Object.assign(reading, { heading: 'delete', isList: true });
  else if (leads && says === 'retain') Object.assign(reading, { heading: null, isList: false });
  else if (sign !== null) reading.isList = false;
  reading.afterDeletion = sign === null && says === 'delete';
  /* `USA proposes to delete: FRA+` */
  if (reading.afterDeletion && /:\s*$/u.test(value)) reading.heading = 'delete';
  return heading;
}

const trimmed = (words: string): string => words.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

function headingIn(words: string, stanceOf: StanceOf): Heading {
  const stance = stanceOf(trimmed(words));
  if (stance === 'delete') return 'delete';
  if (stance !== 'unknown') return null;
  return words.split(/[^\p{L}\p{M}]+/u).some((word) => stanceOf(word) === 'delete') ? 'unsure' : null;
}

/**
 * What a sign or a word says under a heading.
 *
 * @param said What it says by itself.
 * @param heading What the words before it make of it.
 * @returns Who supports a deletion wants the words to go, who opposes it wants them to stay; what neither does is not changed.
 */
export function stanceUnder(said: Stance, heading: Heading): Stance {
  const isFor = said === 'support' || said === 'propose' || said === 'agree';
  if (heading === null || (!isFor && said !== 'oppose')) return said;
  if (heading === 'unsure') return 'unknown';
  return isFor ? 'delete' : 'retain';
}
