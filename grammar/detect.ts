import { isStatement } from './actor-lists.js';
import { notations, type NotationEvidence, type NotationName } from './notation.js';
import { noContext, noNames, type PartyNames, type TagContext } from './party-names.js';
import type { TagPart } from './pieces.js';
import { stanceWordsOf } from './stance-words.js';
import { tagParts } from './tag-parts.js';

/** How well a notation fits a document. */
export interface NotationScore {
  readonly name: NotationName;
  /** From 0 to 1: the share of the document's tags that read as positions in this notation. */
  readonly score: number;
}

/** The notation that a document is read in, and how it was chosen. */
export interface DetectedNotation extends NotationScore {
  /** The best of the others. */
  readonly runnerUp: NotationScore;
}

const names = Object.keys(notations) as NotationName[];

/** The patterns of notations, compiled when a document first needs them: it takes longer than reading a draft. */
const compiledHints = new Map<NotationName, RegExp>();
const compiledPerhaps = new Map<NotationName, RegExp>();
const compiledLike = new Map<NotationName, RegExp>();
const compiledSaid = new Map<NotationName, RegExp>();

function lateOf(
  made: Map<NotationName, RegExp>,
  name: NotationName,
  source: () => string,
  flags = 'gmu',
): RegExp {
  const known = made.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(source(), flags);
  made.set(name, pattern);
  return pattern;
}

/**
 * Chooses the notation of a document by what its tags hold.
 *
 * A tag that names a party with a sign or a stance word is evidence for its notation; a tag that does not, such as an editorial note,
 * is evidence against. Of notations that fit as well, the one with more tags is taken. Bare brackets are what remains when no tag speaks for parties. The number of brackets does not count: most
 * brackets of the world name nobody, in every notation.
 *
 * A tag that has nothing but parties with signs or stance words cannot be a note: where there is one, its notation counts for at least as
 * much as bare brackets, however many notes stand beside it.
 *
 * A tag in which nobody who is known says anything that is understood (`{Ocean Care+}`, `{USA+?}`) counts for as much as bare brackets where no
 * other speaks: it is then reported, and is no note.
 *
 * @param source The document.
 * @param context The parties that are known, without which they are told by the form of their names, and the language of the document.
 * @returns The best notation with its score and the runner-up.
 * @example
 * detectNotation('[on] {USA+}'); // { name: 'signed-braces', score: 1, runnerUp: { … } }
 */
export function detectNotation(source: string, context: TagContext = noContext): DetectedNotation {
  const found = withBesides(names.map((name) => ({ name, ...scoreOf(source, name, context) })));
  const best = found.reduce((most, { score }) => Math.max(most, score), 0);
  const ranked = found
    .map((entry) => (notations[entry.name].tag === null ? { ...entry, score: 1 - best } : entry))
    .sort((a, b) => b.score - a.score || b.tags - a.tags)
    .map(({ name, score }): NotationScore => ({ name, score }));
  const [first, second] = ranked as [NotationScore, NotationScore];
  return { ...first, runnerUp: second };
}

interface Found extends NotationScore {
  readonly tags: number;
}

/** The tags of a notation that another reads beside its own speak for that one, where it has any. */
function withBesides(found: readonly Found[]): Found[] {
  return found.map((entry) => {
    const besides = notations[entry.name].evidence?.besides;
    const other = found.find(({ name }) => name === besides);
    if (other === undefined || entry.tags === 0) return entry;
    return { ...entry, score: Math.max(entry.score, other.score), tags: entry.tags + other.tags };
  });
}

/** The share of what looks like a tag of the notation that is one, and how many are. */
function scoreOf(source: string, name: NotationName, context: TagContext): { score: number; tags: number } {
  const { evidence } = notations[name];
  if (evidence === null || !source.includes(evidence.needs)) return { score: 0, tags: 0 };
  if (!mayHaveTags(source, name, evidence)) return { score: 0, tags: 0 };
  const like = lateOf(compiledLike, name, () => evidence.like);
  const { said } = evidence;
  if (said === null) return scoreOfTags(source.match(like) ?? [], context);
  const tags = source.match(lateOf(compiledSaid, name, () => said))?.length ?? 0;
  if (tags === 0) return { score: 0, tags };
  return { score: tags / Math.max(tags, source.match(like)?.length ?? 0), tags };
}

/** Whether a text has what tags of the notation begin with; what tells this is made in a fraction of the time of what tells tags. */
function mayHaveTags(source: string, name: NotationName, evidence: NotationEvidence): boolean {
  const { hint } = evidence;
  if (hint !== undefined && !lateOf(compiledHints, name, () => hint, 'mu').test(source)) return false;
  /* Read of the notation only here: it is put together when it is read. */
  return (
    !('perhaps' in evidence) || lateOf(compiledPerhaps, name, () => evidence.perhaps ?? '', 'm').test(source)
  );
}

/* What is not read as a note in any notation: half is what bare brackets would have at least. */
const noNote = 0.5;

function scoreOfTags(found: readonly string[], context: TagContext): { score: number; tags: number } {
  const { names: parties } = context;
  let tags = 0;
  let isCertain = false;
  let isLikely = false;
  for (const tag of found) {
    const parts = tagParts(tag, { start: 1, end: tag.length - 1 }, context);
    const capitals = tag.toUpperCase();
    const speaks = parts.some(
      (part) =>
        part.kind === 'entry' &&
        (part.sign !== null || part.stance !== null) &&
        (parties === noNames ||
          parties(tag, part.actor.start) !== null ||
          isCode(tag, part.actor.start) ||
          (part.sign !== null && parties(capitals, part.actor.start) !== null)),
    );
    if (!speaks) {
      isLikely ||=
        parties !== noNames &&
        (isSigned(parts) || isSaidByBody(tag, parts, context) || leavesOpen(tag, parts, parties));
      continue;
    }
    tags += 1;
    isCertain ||= isStatement(parts);
  }
  if (tags === 0) return isLikely ? { score: noNote, tags } : { score: 0, tags };
  return { score: Math.max(tags / found.length, isCertain ? noNote : 0), tags };
}

/** Whether somebody signs and nothing else is said: `Ocean Care+`. A word is no sign, and may be a note's: `Submit delete`. */
function isSigned(parts: readonly TagPart[]): boolean {
  return isStatement(parts) && parts.some((part) => part.kind === 'entry' && part.sign !== null);
}

/* `Greenpeace (NLD)`, `Amnesty International` */
const bodyName = /\S\s+(?:\(\p{Lu}[^()]*\)|\p{Lu}[\p{L}\p{M}’'-]*)$/u;

/**
 * Whether a body that nobody knows says something by a stance word and nothing else is said: `proposed by Greenpeace`, `Amnesty International:
 * delete`. One capital begins any note: `Request: delete`.
 */
function isSaidByBody(tag: string, parts: readonly TagPart[], { language }: TagContext): boolean {
  if (!isStatement(parts)) return false;
  const { isNoun } = stanceWordsOf(language);
  return parts.some((part) => {
    if (part.kind !== 'entry' || part.stance === null) return false;
    if (part.stance.start < part.actor.start)
      return /\s/u.test(tag.slice(part.stance.start, part.stance.end));
    const name = tag.slice(part.actor.start, part.actor.end);
    const last = /\S+$/u.exec(name)?.[0] ?? '';
    return bodyName.test(name) && !isNoun(last) && tag.slice(part.actor.end, part.stance.start).includes(':');
  });
}

/* What stands behind a party of which something is said: `USA+?`, `USA: those who supported this now oppose`. */
const opensStatement = /^\s*(?:[+:?]|-(?!\p{L}))/u;

/** Whether something is said of a party that is known, and what is not understood: that is reported, which a note is not. */
function leavesOpen(tag: string, parts: readonly TagPart[], parties: PartyNames): boolean {
  return parts.some(
    (part) =>
      part.kind === 'entry' &&
      parties(tag, part.actor.start)?.negotiates === true &&
      (part.rest !== null || opensStatement.test(tag.slice(part.actor.end))),
  );
}

const code = /\p{Lu}{2,}|G-?77/uy;

function isCode(text: string, start: number): boolean {
  code.lastIndex = start;
  return code.test(text);
}
