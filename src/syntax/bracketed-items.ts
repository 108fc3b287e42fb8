import type { Gap } from './line-gaps.js';
import type { HostBlock } from './markdown.js';
import { beginsPlainItem, plainBulletAt, type PlainBullet } from './plain-bullets.js';

/** An item of which a bracket stands before the bullet. */
export interface BracketedItem {
  readonly bullet: PlainBullet;
  readonly listDepth: number;
}

/**
 * Reads a line of Markdown that begins with a bracket and a bullet, `[- a report;] {USA+}`, as the item that it is in plain text: Markdown takes
 * it for a paragraph, or for words of the item before it. It lies in the list of that item, else in an outermost one.
 *
 * @param source The document.
 * @param gap The line end before it.
 * @param host The blocks of the host format by their first offset.
 * @param above The item that the line would go on with, and where it begins.
 * @param above.start Where it begins.
 * @param above.known The item, where it has a bracket before its bullet too.
 * @returns The item; null where the line is none.
 */
export function bracketedItem(
  source: string,
  gap: Pick<Gap, 'start' | 'end'>,
  host: ReadonlyMap<number, HostBlock>,
  above: { readonly start: number; readonly known: BracketedItem | undefined },
): BracketedItem | null {
  if (source.charAt(gap.end) !== '[') return null;
  const bullet = plainBulletAt(source, gap.end);
  const own = host.get(gap.end);
  /* In Markdown other bullets are words; a star behind a bracket begins a note. */
  if (bullet?.mark !== '-' || (own !== undefined && (own.kind !== 'text' || own.heading > 0))) return null;
  const listDepth = above.known?.listDepth ?? host.get(above.start)?.listDepth ?? 0;
  const open = above.known?.bullet ?? (listDepth > 0 ? plainBulletAt(source, above.start) : null);
  const isParagraphEnd = /(?:\r\n?|\n)[ \t]*[\r\n]/u.test(source.slice(gap.start, gap.end));
  if (!beginsPlainItem(source, bullet, { gap, isParagraphEnd, open, hasStarNote: false })) return null;
  return { bullet, listDepth: Math.max(1, listDepth, own?.listDepth ?? 0) };
}
