import { readLabel, type LabelReading } from '../../grammar/label.js';
import type { SourceRange } from '../text/plain-text.js';
import { followsItem } from './label-sequence.js';
import { plainBulletAt, type PlainBullet } from './plain-bullets.js';

/** A bracket that begins an item or an option of its own. */
export interface RowMember {
  readonly start: number;
  /** The label behind its opening mark; null where a bullet stands there. */
  readonly label: LabelReading | null;
  readonly bullet: PlainBullet | null;
}

/* What may stand between two brackets: who contests the one before. */
const between = /[ \t\u00A0]+|\{[^{}\r\n]{0,400}\}|<[^<>\r\n]{0,400}>|\([^()[\]\r\n]{0,400}\)/uy;

/**
 * Finds the items or options that stand on one line, each in a bracket: `[(a) to act;] {USA+} [(b) to wait;]`, `[Option 1: act] [Option 2: wait]`.
 *
 * Nothing else may stand on the line: in `[Option 1: States] [Option 2: Parties] shall act` the names are of alternatives in a sentence. Labels
 * without words (`paragraphs [(a)] [(b)]`) are words themselves.
 *
 * @param source The document.
 * @param line Where the first bracket begins, and the end of the line.
 * @returns The members behind the first, in order.
 * @example
 * bracketRow('[(a) x] [(b) y]', { start: 0, end: 15 }).map(({ start }) => start); // [8]
 */
export function bracketRow(source: string, line: SourceRange): RowMember[] {
  const [first, ...others] = bracketsOf(source, line).map((bracket) => memberAt(source, bracket));
  const members: RowMember[] = [];
  let last = first;
  for (const member of others) {
    if (!last || member === null || !goesOn(last, member)) continue;
    members.push(member);
    last = member;
  }
  return members;
}

/** The outermost brackets of a line; none where it has other words. */
function bracketsOf(source: string, { start, end }: SourceRange): SourceRange[] {
  const found: SourceRange[] = [];
  for (let at = start; at < end;) {
    const close = source.charAt(at) === '[' ? closingOf(source, at, end) : null;
    if (close !== null) {
      found.push({ start: at, end: close });
      at = close;
      continue;
    }
    between.lastIndex = at;
    if (found.length > 0 && between.test(source) && between.lastIndex <= end) at = between.lastIndex;
    else return found.length > 0 && /^[.;,]$/u.test(source.slice(at, end)) ? found : [];
  }
  return found;
}

function closingOf(source: string, start: number, end: number): number | null {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const character = source.charAt(at);
    if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return null;
}

function memberAt(source: string, { start, end }: SourceRange): RowMember | null {
  const bullet = plainBulletAt(source, start);
  if (bullet !== null) return { start, label: null, bullet };
  const label = readLabel(source, start + 1);
  const isName =
    label !== null && (label.kind === 'option' || (label.kind === null && label.number === null));
  if (!isName || !/\p{L}/u.test(source.slice(label.end, end))) return null;
  return { start, label, bullet: null };
}

function goesOn(last: RowMember, { label, bullet }: RowMember): boolean {
  if (bullet !== null) return last.bullet?.mark === bullet.mark;
  if (label === null || last.label?.kind !== label.kind) return false;
  return label.kind === 'option' || followsItem(last.label.item ?? '', label.item ?? '');
}
