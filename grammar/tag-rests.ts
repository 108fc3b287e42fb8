import type { Range } from './pieces.js';
import type { StanceWords } from './stance-words.js';
import { partyBehind, partyLedBy } from './tag-speakers.js';
import { statementAt } from './tag-statements.js';
import type { TagToken } from './tag-tokens.js';

/** The words of a tag while it is read. */
export interface TagWords {
  readonly text: string;
  readonly words: StanceWords;
  readonly tokens: readonly TagToken[];
}

const sides: ReadonlySet<TagToken['kind']> = new Set(['supported-by', 'opposed-by', 'except']);

/**
 * Finds the end of the words that belong to a statement: of a sign up to a separator, of a stance word up to the next party's.
 *
 * @param reader The words of the tag.
 * @param from The index of the token behind the statement.
 * @param ofSign Whether it is a sign.
 * @returns The index of the token behind the words.
 */
export function restFrom(reader: TagWords, from: number, ofSign: boolean): number {
  const { tokens } = reader;
  let end = from;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    if (token.kind === 'separator' && (ofSign || next === undefined || beginsItem(reader, at + 1))) break;
    if (sides.has(token.kind) && partyLedBy(reader.tokens, at + 1) !== null) break;
    if (token.kind === 'party' && !ofSign && end === from && wantsDeletion(reader, at + 1)) break;
    if (!ofSign && isProposalOf(reader, from, at)) break;
    if (token.kind === 'party' && (says(reader, at + 1) || (ofSign && at <= from + 1))) break;
    if (token.kind === 'and' && ofSign && followedByParty(tokens, at)) break;
    if (token.kind === 'colon' && !ofSign && leadsSigns(tokens, at + 1)) break;
    /* The mark that ends an emphasis in the words is one of them: `reserve *now*`. */
    const closesEmphasis =
      token.kind === 'space' && end === at && at > from && reader.text.charAt(token.start) === '*';
    if (closesEmphasis || (token.kind !== 'space' && token.kind !== 'separator')) end = at + 1;
  }
  return end;
}

/**
 * Tells whether a party says something, and is not only named as the one of a proposal.
 *
 * @param reader The words of the tag.
 * @param index The index of the token behind the party.
 * @returns Whether it does.
 */
export function says(reader: TagWords, index: number): boolean {
  const said = statementAt(reader.text, reader.tokens, index);
  if (said === null) return false;
  return said.stance === null || !reader.words.isNoun(reader.text.slice(said.stance.start, said.stance.end));
}

function followedByParty(tokens: readonly TagToken[], at: number): boolean {
  return (
    tokens[at + 1]?.kind === 'party' || (tokens[at + 1]?.kind === 'space' && tokens[at + 2]?.kind === 'party')
  );
}

/** `FRA opposes USA deletion` */
function wantsDeletion({ text, tokens, words }: TagWords, index: number): boolean {
  const said = statementAt(text, tokens, index)?.stance;
  return said !== null && said !== undefined && words.stanceOf(text.slice(said.start, said.end)) === 'delete';
}

/** `FRA supports the proposal by USA`: the words behind the stance begin with what another party states. */
function isProposalOf({ text, tokens, words }: TagWords, from: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'stance-by' || partyLedBy(tokens, at + 1) === null) return false;
  if (tokens.slice(from, at).some(({ kind }) => kind !== 'space')) return false;
  const noun = /(?:^|\s)(\S+)\s+\S+$/u.exec(text.slice(token.start, token.end))?.[1];
  return noun !== undefined && words.isNoun(noun);
}

/** `USA proposes to delete: +FRA -RUS` */
function leadsSigns(tokens: readonly TagToken[], index: number): boolean {
  const at = tokens[index]?.kind === 'space' ? index + 1 : index;
  return tokens[at]?.kind === 'sign' && tokens[at + 1]?.kind === 'party';
}

function beginsItem(reader: TagWords, index: number): boolean {
  const { tokens } = reader;
  const token = tokens[index];
  if (token === undefined) return true;
  if (token.kind === 'party' || sides.has(token.kind) || token.kind === 'stance-by') return true;
  if (token.kind === 'sign') return tokens[index + 1]?.kind === 'party';
  if (token.kind !== 'stance') return false;
  if (tokens[index + 1]?.kind === 'colon') return partyBehind(reader.tokens, index + 2) !== null;
  const party = partyBehind(reader.tokens, index + 1);
  return party !== null && isOnlyParties(reader, party);
}

/**
 * Tells whether up to the end or a semicolon there are parties that say nothing else: `delete USA, FRA`.
 *
 * @param words The words of the tag.
 * @param from The index of the first token.
 * @returns Whether there are.
 */
export function isOnlyParties({ tokens, text }: TagWords, from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, start, end } = tokens[at] ?? { kind: 'word', start: 0, end: 0 };
    if (kind === 'separator' && text.slice(start, end).includes(';')) return true;
    if (!inList.has(kind)) return false;
  }
  return true;
}

/** The words of a wish and who signs it. */
export interface Signature {
  /** Null where the wish is a stance word alone. */
  readonly rest: Range | null;
  /** The index of the first party. */
  readonly party: number;
  /** The index of the parenthesis that closes it; null where none does. */
  readonly closes: number | null;
}

const inWish: ReadonlySet<TagToken['kind']> = new Set(['word', 'space', 'round-open', 'round-close']);

/**
 * Finds who signs a wish: behind its words a dash that is set apart, or a colon, and known parties alone up to the end of the item; or such parties
 * in parentheses that end it.
 *
 *     move to OP2 – US, FRA
 *     delete second sentence: US
 *     delete (US, FRA)
 *
 * @param words The words of the tag.
 * @param from The index of the token behind the stance word.
 * @returns The words between and the first party; null where none signs.
 */
export function signatureBehind(words: TagWords, from: number): Signature | null {
  const { tokens } = words;
  let at = from;
  while (inWish.has(tokens[at]?.kind ?? 'party')) at += 1;
  const mark = tokens[at];
  const isDash =
    mark?.kind === 'sign' && tokens[at - 1]?.kind === 'space' && tokens[at + 1]?.kind === 'space';
  if (mark?.kind === 'party') return signatureInRounds(words, from, at);
  if (mark === undefined || !(isDash ? /[-−–—]/u.test(words.text.charAt(mark.start)) : mark.kind === 'colon'))
    return null;
  const party = partyBehind(tokens, at + 1);
  const rest = wordsBetween(tokens, from, at);
  if (party === null || rest === null || !isOnlyParties(words, party)) return null;
  return areStates(tokens.slice(party)) ? { rest, party, closes: null } : null;
}

/** `(US, FRA)` at the end of an item. */
function signatureInRounds({ tokens, text }: TagWords, from: number, party: number): Signature | null {
  if (tokens[party - 1]?.kind !== 'round-open') return null;
  const closes = tokens.findIndex(({ kind }, index) => index > party && !inList.has(kind));
  const behind = tokens.slice(closes + 1).find(({ kind }) => kind !== 'space');
  if (tokens[closes]?.kind !== 'round-close') return null;
  if (behind !== undefined && !text.slice(behind.start, behind.end).includes(';')) return null;
  if (!areStates(tokens.slice(party, closes))) return null;
  return { rest: wordsBetween(tokens, from, party - 1), party, closes };
}

const inList: ReadonlySet<TagToken['kind']> = new Set(['party', 'separator', 'space', 'and']);

/** Whether all parties are known, and States or groups. */
function areStates(tokens: readonly TagToken[]): boolean {
  return tokens.every(
    ({ kind, known, negotiates }) => kind !== 'party' || (known === true && negotiates === true),
  );
}

function wordsBetween(tokens: readonly TagToken[], from: number, to: number): Range | null {
  const said = tokens.slice(from, to).filter(({ kind }) => kind !== 'space');
  const [first, last] = [said[0], said.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
