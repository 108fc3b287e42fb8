import { tagPiece } from '../../grammar/build-pieces.js';
import type { TagContext } from '../../grammar/party-names.js';
import type { EntryPart, TagPart, TagPiece } from '../../grammar/pieces.js';
import { stanceWordsOf, type StanceWords } from '../../grammar/stance-words.js';
import type { Stance } from '../../grammar/stances.js';
import { tagParts } from '../../grammar/tag-parts.js';
import type { SourceRange } from '../text/plain-text.js';

/** What stands at the start of a bracket: who would have its words, and what of the first run of words is left. */
export interface BracketHead {
  readonly tag: TagPiece;
  readonly words: SourceRange;
  /** Whether the colon behind the parties is missing. */
  readonly isOpen: boolean;
}

/* Who says more than this before the words is not found. */
const longestHead = 200;

/** What somebody may say of words that stand behind a colon; `reserve: awaiting instructions` is about no words. */
const ofWords: ReadonlySet<Stance> = new Set<Stance>([
  'propose',
  'alternative',
  'support',
  'oppose',
  'delete',
  'retain',
]);

/* Whoever is against words, without a colon, speaks of those that stand in the text. */
const proposing: ReadonlySet<Stance> = new Set<Stance>(['propose']);

/* Few brackets begin with a party, and most of those that do not are told by this. */
const beforeName = /^\s*(?:(?:the|la|les?|el|los|las)\s+|l[’'])?/iu;

/**
 * Finds the parties at the start of a bracket and what they say of the words behind, in a text whose notation has no such tags: what one bracket
 * says does not depend on how many others name nobody.
 *
 * Behind a colon stand the words (`[US oppose: shall act]`). Without one they are words of the text only where they are proposed, and unless they
 * speak of texts themselves (`[US proposes alternative wording]`, `[EU suggests to move it]`): who proposes says what should be read, also in a clause
 * (`[US proposes that States act]`).
 *
 * @param source The document.
 * @param first The run of words that the bracket begins with.
 * @param isBeforeBracket Whether another bracket begins behind it: the words may all stand there (`[US propose [not] to act]`).
 * @param context The parties that are known, and the language.
 * @returns The head; null where the bracket begins with words of the text, or is a tag as a whole.
 */
export function bracketHead(
  source: string,
  first: SourceRange,
  isBeforeBracket: boolean,
  context: TagContext,
): BracketHead | null {
  const end = Math.min(first.end, first.start + longestHead);
  const start = first.start + (beforeName.exec(source.slice(first.start, end))?.[0].length ?? 0);
  if (context.names(source, start) === null) return null;
  const said = tagParts(source, { start: first.start, end }, context);
  const parts = partsUpToWords(said) ?? (isBeforeBracket ? partsUpToParty(said) : null);
  const last = parts?.at(-1);
  if (parts === null || last?.kind !== 'entry' || last.stance === null) return null;
  const colon = /^\s*:/u.exec(source.slice(last.stance.end, end))?.[0].length ?? 0;
  const from = last.stance.end + colon;
  const behind = source.slice(from, first.end).trim();
  if (!isBeforeBracket && !/[\p{L}\p{N}]/u.test(behind)) return null;
  const words = stanceWordsOf(context.language);
  const areOf = (stances: ReadonlySet<Stance>): boolean =>
    parts.every((part) => part.kind !== 'entry' || isOf(source, part, { stances, words, context }));
  if (colon > 0 ? !areOf(ofWords) || isWish(behind, words) : !areOf(proposing) || speaksOfText(behind, words))
    return null;
  const stated = { ...last, end: last.stance.end, rest: null };
  const tag = tagPiece('bracket-start', { start: first.start, end: from }, [...parts.slice(0, -1), stated]);
  return { tag, words: { start: from, end: first.end }, isOpen: colon === 0 };
}

/** The parts up to the first party that says something with words behind; null where other words stand between. */
function partsUpToWords(parts: readonly TagPart[]): readonly TagPart[] | null {
  const at = parts.findIndex(
    (part) => part.kind === 'remark' || (part.kind === 'entry' && part.rest !== null),
  );
  return parts[at]?.kind === 'entry' ? parts.slice(0, at + 1) : null;
}

/** The parts up to the last party, where nobody says more than a stance; null where there is none. */
function partsUpToParty(parts: readonly TagPart[]): readonly TagPart[] | null {
  if (parts.some((part) => part.kind === 'remark' || (part.kind === 'entry' && part.rest !== null)))
    return null;
  return parts.slice(0, parts.findLastIndex(({ kind }) => kind === 'entry') + 1);
}

interface Saying {
  readonly stances: ReadonlySet<Stance>;
  readonly words: StanceWords;
  readonly context: TagContext;
}

/** Whether a State or a group states one of some stances by a word. */
function isOf(source: string, { actor, stance }: EntryPart, { stances, words, context }: Saying): boolean {
  if (stance === null || stance.start < actor.start) return false;
  if (context.names(source, actor.start)?.negotiates !== true) return false;
  return stances.has(stanceTo(source.slice(stance.start, stance.end), words));
}

/** Who asks to add words proposes those that stand behind: `EU proposes to add`, as `EU adds`. */
function stanceTo(written: string, words: StanceWords): Stance {
  const stance = words.stanceOf(written);
  const last = /[\p{L}\p{M}]+$/u.exec(written)?.[0] ?? '';
  return stance === 'support' && words.stanceOf(last) === 'propose' && !words.isNoun(last)
    ? 'propose'
    : stance;
}

/** `EU proposal: delete`, `US proposal: move the last sentence` */
function isWish(said: string, words: StanceWords): boolean {
  if (words.stanceOf(said.replace(/[\s.,;]+$/u, '')) !== 'unknown') return true;
  const { stance, ofTexts } = wishesOf(words);
  return stance.test(said) && ofTexts.test(said);
}

/** `US proposes to revert`, `EU suggests deletion`, `US proposes alternative wording`, `US propose “shall”`. */
function speaksOfText(said: string, words: StanceWords): boolean {
  const { stance, opens, ofTexts } = wishesOf(words);
  if (/^[“”"'‘’«„(),;.:–—-]/u.test(said) || opens.test(said) || ofTexts.test(said)) return true;
  const wish = stance.exec(said)?.[0];
  return wish !== undefined && !mayBeText.has(words.stanceOf(wish));
}

/* What texts ask States for as well: `EU proposes support of all`, `agreed measures`. Texts themselves are deleted, moved, come back to. */
const mayBeText: ReadonlySet<Stance> = new Set<Stance>(['support', 'oppose', 'agree']);

/** What the words of a wish begin with. */
interface Wishes {
  readonly stance: RegExp;
  readonly opens: RegExp;
  readonly ofTexts: RegExp;
}

const made = new Map<StanceWords, Wishes>();

/* What a sentence is about stands among its first words: “alternative wording on water”, “shall act in the language of the region”. */
const fewWords = 4;

/** Made once for a language: the stance words alone take a millisecond. */
function wishesOf(words: StanceWords): Wishes {
  const known = made.get(words);
  if (known !== undefined) return known;
  const atStart = (pattern: string): RegExp => new RegExp(`^(?:${pattern})(?![\\p{L}\\p{M}\\d])`, 'u');
  const { phrase, patterns } = words;
  const wishes: Wishes = {
    stance: atStart(phrase),
    opens: atStart(patterns.opensWish),
    ofTexts: atStart(`(?:\\S+\\s+){0,${String(fewWords)}}(?:${patterns.ofTexts})`),
  };
  made.set(words, wishes);
  return wishes;
}
