import type { SourceRange } from '../text/plain-text.js';
import { deepestContainers } from './tame-markdown.js';

/** A bullet at the beginning of a line of plain text. */
export interface PlainBullet {
  readonly mark: string;
  /** Where it stands: behind the brackets that begin its line. */
  readonly start: number;
  /** How far its line is indented; a tab is four. */
  readonly indent: number;
  /** Where its words begin. */
  readonly end: number;
}

/*
 * Words must follow: `- 2 -` numbers a page, `* * *` is a rule, `-----` too. Before them a bracket may be left to fill: `- [ ] open`, `- [__] per cent`.
 */
const bullet =
  /(?<mark>[•◦▪‣●○■□·➢✓❖►\uF0A7\uF0B7\uF0D8\uF0FC*o\u2010-\u2015-])(?:\t[ \t\u00A0]{0,20}|[ \u00A0][ \t\u00A0]{0,20})(?=(?:\[[^[\]\p{L}\p{N}\r\n]{0,12}\][ \t\u00A0]{0,4})?[[“"«(*_]{0,4}[\p{L}\p{N}])(?!\d{1,4}[ \t]*[\u2010-\u2015-][ \t]*(?:[\r\n]|$))/uy;

/* Who contests an item may put the bracket before its bullet. */
const brackets = /(?:\[[ \t\u00A0]{0,4}){0,4}/uy;

/**
 * Reads the bullet that a line of plain text begins with, also behind brackets: `[• a report;]`.
 *
 * @param source The text.
 * @param at The first character of the line that is no space.
 * @returns The bullet; null where the line begins with none.
 * @example
 * plainBulletAt('• a report', 0); // { mark: '•', start: 0, indent: 0, end: 2 }
 */
export function plainBulletAt(source: string, at: number): PlainBullet | null {
  brackets.lastIndex = at;
  brackets.test(source);
  const start = brackets.lastIndex;
  bullet.lastIndex = start;
  const mark = bullet.exec(source)?.groups?.mark;
  if (mark === undefined) return null;
  const line = lineStartAt(source, at);
  const indent = indentAt(source, at);
  if (start > at && mayBeWords.test(mark)) return null;
  /* Unlike the other marks, `o` is a word of some languages, as “or” in Spanish; Word writes a tab behind its bullet. */
  if (mark === 'o' && indent === 0 && source.charAt(at + 1) !== '\t' && !isAfter(source, line)) return null;
  return { mark, start, indent, end: bullet.lastIndex };
}

function lineStartAt(source: string, at: number): number {
  let line = at;
  while (line > 0 && /[ \t\u00A0]/u.test(source.charAt(line - 1))) line -= 1;
  return line;
}

/**
 * Tells how far a line is indented.
 *
 * @param source The text.
 * @param at The first character of the line that is no space.
 * @returns The columns in front of it; a tab is four.
 */
export function indentAt(source: string, at: number): number {
  return source.slice(lineStartAt(source, at), at).replaceAll('\t', '    ').length;
}

/* `[o los Estados]` contests words, `[* …]` a note. */
const mayBeWords = /^[o*]$/u;

/** Whether a line ends before a place with a mark after which no word `o` goes on. */
function isAfter(source: string, lineStart: number): boolean {
  return /[:.;][ \t]*(?:\r\n?|\n)\s*$/u.test(source.slice(Math.max(0, lineStart - 12), lineStart));
}

/*
 * Nothing but an item of a list begins a line with these, some of them letters of the fonts that Word takes bullets from; no tab stands behind a word
 * `o`. A dash is also a mark of sentences, and a star one of notes.
 */
const onlyBullets = /(?:[•◦▪‣●○■□·➢✓❖►\uF0A7\uF0B7\uF0D8\uF0FC]|o\t)/uy;

/** What stands before a line. */
export interface LineBefore {
  /** The line end, with the last line before it. */
  readonly gap: SourceRange;
  /** Whether a paragraph ends there, as the layout of the text has it. */
  readonly isParagraphEnd: boolean;
  /** The bullet of the block that the line would go on with. */
  readonly open: PlainBullet | null;
  /** Whether the text refers to a note with a star anywhere before. */
  readonly hasStarNote: boolean;
}

/**
 * Finds the first reference to a note with a star: `Draft resolution*`. A star with another before it on its line ends emphasis.
 *
 * @param source The text.
 * @returns Where the line of the reference begins; the length of the text where there is none.
 */
export function firstStarNote(source: string): number {
  const at = source.search(/^[^*\r\n]*[\p{L}\p{N}.,\])}>”"]\*(?=[\s,.;:)\]}]|$)/mu);
  return at < 0 ? source.length : at;
}

/**
 * Tells whether a bullet begins an item of a list, not a line of a sentence.
 *
 * A dash begins one behind a paragraph, behind a colon or a semicolon, and behind an item with the same bullet; behind another final mark if
 * the next items follow. In the middle of a sentence (`the Parties\n- in particular …`) it is a mark of the sentence. A star behind a paragraph begins
 * one only beside another star, and none begins one where the text refers to a note with a star.
 *
 * @param source The text.
 * @param bullet The bullet.
 * @param before What stands before its line.
 * @returns Whether it does.
 */
export function beginsPlainItem(source: string, bullet: PlainBullet, before: LineBefore): boolean {
  const { gap, isParagraphEnd, open, hasStarNote } = before;
  const isStar = bullet.mark === '*';
  if (isStar && hasStarNote) return false;
  onlyBullets.lastIndex = bullet.start;
  if (onlyBullets.test(source) || (isParagraphEnd && !isStar)) return true;
  const end = source.slice(Math.max(0, gap.start - 12), gap.start).replace(/[\s\])}>”"*_]+$/u, '');
  if (/[:;]$|[;,] (?:and|or|et|ou|y|o|и|или)$/u.test(end)) return true;
  if (open !== null && open.mark === bullet.mark)
    return isParagraphEnd || open.indent === bullet.indent || /[.,!?]$/u.test(end);
  if (isStar && isParagraphEnd) return hasStarBehind(source, bullet);
  const isSentenceEnd = /[.!?]$/u.test(end);
  const isCapital = /^[[“"«(*_]*\p{Lu}/u.test(source.slice(bullet.end, bullet.end + 6));
  return (isSentenceEnd || isCapital || isStar) && hasNext(source, bullet, isSentenceEnd);
}

/* As far as a paragraph of items is looked through for the next one. */
const farthest = 2000;

/** Whether another item follows before the paragraph ends, with a capital too where that is what tells items. */
function hasNext(source: string, { mark, end }: PlainBullet, inSmall: boolean): boolean {
  const rest = source.slice(end, end + farthest).split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/u)[0] ?? '';
  return rest
    .split(/[\r\n]+/u)
    .slice(1)
    .some((line) => {
      const words = line.replace(/^[\s[]+/u, '');
      return (
        words.startsWith(mark) &&
        /^.[ \t\u00A0]/u.test(words) &&
        (inSmall || mark === '*' || /^.\s+[[“"«(*_]*\p{Lu}/u.test(words))
      );
    });
}

/** Whether another star begins a line of the paragraph, or the next paragraph. */
function hasStarBehind(source: string, { end }: PlainBullet): boolean {
  const [own = '', next = ''] = source
    .slice(end, end + farthest)
    .split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/u, 2);
  return /[\r\n][ \t]*\*[ \t\u00A0]+[^\s*]/u.test(own) || /^\*[ \t\u00A0]+[^\s*]/u.test(next);
}

/** What is known of a block before its place is. */
interface BlockInLists {
  readonly start: number;
  readonly kind: string;
  readonly listDepth: number;
  readonly inside: number;
  /** The bullet that it begins with, if it does. */
  readonly bullet?: SourceRange;
}

/**
 * Gives the items of plain text the depth that their indents and their bullets say; a block that is none ends all lists.
 *
 * @param blocks The blocks.
 * @param items The bullets of the items, by their first offset.
 * @returns The blocks, items with their depths.
 */
export function withListDepths<Block extends BlockInLists>(
  blocks: readonly Block[],
  items: ReadonlyMap<number, PlainBullet>,
): Block[] {
  if (items.size === 0) return [...blocks];
  let open: OpenList[] = [];
  return blocks.map((block) => {
    if (block.bullet === undefined) {
      if (block.kind === 'text') open = [];
      return block;
    }
    const bullet = items.get(block.start);
    if (bullet === undefined) return block;
    open = openLists(open, bullet);
    return { ...block, listDepth: open.length, inside: open.length };
  });
}

/**
 * The lists in whose items a paragraph stands.
 *
 * @param open The lists that are open, the outermost first.
 * @param indent How far the paragraph is indented.
 * @returns Those whose bullets are indented less.
 */
export function listsAround<List extends OpenList>(open: readonly List[], indent: number): List[] {
  return open.filter((list) => list.indent < indent);
}

/** A list that is open: its bullet, and how far it is indented. */
type OpenList = Pick<PlainBullet, 'mark' | 'indent'>;

/**
 * Puts an item into the lists that are open, the outermost first. A list lies in another where it is indented farther, or where it has another bullet
 * at the same place, since copying loses the indents. What would lie deeper than lists of Markdown can lies in the deepest.
 */
function openLists(open: readonly OpenList[], bullet: PlainBullet): OpenList[] {
  const { mark, indent } = bullet;
  const above = open.filter((list) => list.indent <= indent);
  const same = above.findIndex((list) => list.indent === indent && list.mark === mark);
  if (same >= 0) return above.slice(0, same + 1);
  return above.length < deepestContainers ? [...above, { mark, indent }] : above;
}
