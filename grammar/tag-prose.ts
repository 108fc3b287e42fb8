import { addPart } from './build-pieces.js';
import type { EntryPart, FillerPart, TagPart } from './pieces.js';
import type { StanceWords } from './stance-words.js';
import type { OpenEntry, OpenPart } from './tag-statements.js';

/**
 * Takes for words what only looks like a party in a note: `{Note from the Chair: …}`, `{to be discussed under COP agenda item 4}`.
 *
 * Who says something by a sign or a stance word is a party wherever it stands. A name that says nothing is one where the tag has nothing
 * but names, where it begins an item of a list (`{EU to come back on this}`), and where text is asked for (`{placeholder name RUS}`).
 *
 * @param text The text.
 * @param parts The parts of a tag.
 * @param words How stances are worded.
 * @returns The parts; they tile the tag as before.
 */
export function withoutProse(text: string, parts: readonly OpenPart[], words: StanceWords): TagPart[] {
  const isPlaceholder = asksForText(text, parts, words);
  const hasWords = parts.some(({ kind }) => kind === 'remark');
  const somebody = parts.some(
    (part) => part.kind === 'entry' && (part.token.known === true || saysSomething(part)),
  );
  const strange = hasWords ? new Set<OpenPart>() : strangeRuns(text, parts);
  const result: TagPart[] = [];
  let inList = true;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'entry') {
      addPart(result, part);
      inList = goesOnAsList(text, part, words, inList);
      continue;
    }
    const isParty =
      isPlaceholder ||
      saysSomething(part) ||
      (hasWords ? inList && isNamed(text, part, parts[index + 1]) : somebody && !strange.has(part));
    if (isParty) result.push(entryOf(part));
    else addPart(result, remarkOf(part));
    inList &&= isParty;
  }
  return result;
}

/** Whether a name behind a part may be one of a list: not behind words of a sentence. */
function goesOnAsList(text: string, part: FillerPart, words: StanceWords, inList: boolean): boolean {
  if (part.kind === 'separator') return inList || endsItem(text, part);
  const said = text.slice(part.start, part.end);
  return asks.test(said) || (inList && words.isOr(said.trim()));
}

/* `USA+ FRA? CHN-`: whoever took the note was not sure. */
const asks = /^\s*\(?\?\)?\s*$/u;

/** Whether a name among words, in a list up to it, stands for a party that is spoken for, and is not only spoken of. */
function isNamed(text: string, part: OpenEntry, next: OpenPart | undefined): boolean {
  if (part.token.known !== true) return false;
  return part.token.negotiates === true || next === undefined || endsItem(text, next);
}

const saysSomething = ({ sign, stance, rest, speaker }: OpenEntry): boolean =>
  sign !== null || stance !== null || rest !== null || speaker !== undefined;

function endsItem(text: string, part: OpenPart | undefined): boolean {
  return part?.kind === 'separator' && /[,;]/u.test(text.slice(part.start, part.end));
}

/** Names in rows with nothing but spaces between, of which one is not known: `TO BE REVISED` is no list of codes. */
function strangeRuns(text: string, parts: readonly OpenPart[]): ReadonlySet<OpenPart> {
  const strange = new Set<OpenPart>();
  let run: OpenEntry[] = [];
  const end = (): void => {
    if (run.length > 1 && run.some(({ token }) => token.known !== true))
      for (const one of run) strange.add(one);
    run = [];
  };
  for (const part of parts) {
    if (part.kind !== 'entry') {
      if (!/^\s+$/u.test(text.slice(part.start, part.end))) end();
    } else if (saysSomething(part)) end();
    else run.push(part);
  }
  end();
  return strange;
}

/** `placeholder name of resolution RUS`: the one party at the end asks for the text. */
function asksForText(text: string, parts: readonly OpenPart[], words: StanceWords): boolean {
  const entries = parts.filter(({ kind }) => kind === 'entry');
  const first = parts.find(({ kind }) => kind !== 'separator');
  if (entries.length !== 1 || entries[0] !== parts.findLast(({ kind }) => kind !== 'separator')) return false;
  const word =
    first?.kind === 'remark' ? /^\p{L}+/u.exec(text.slice(first.start, first.end))?.[0] : undefined;
  return word !== undefined && words.stanceOf(word) === 'placeholder';
}

function entryOf({ kind, start, end, actor, sign, stance, rest, speaker }: OpenEntry): EntryPart {
  return { kind, start, end, actor, sign, stance, rest, ...(speaker === undefined ? {} : { speaker }) };
}

function remarkOf({ start, end }: OpenEntry): FillerPart {
  return { kind: 'remark', start, end, stance: null };
}
