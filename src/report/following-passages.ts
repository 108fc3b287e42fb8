import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Passage } from '../follow/following.js';
import { legible } from '../write/legible.js';
import type { ShownPassage } from './followed-text.js';
import { passageKinds } from './following-wording.js';
import { countOf } from './wording.js';

/** The adopted text, to quote from. */
export interface Quote {
  readonly adopted: string;
  readonly ids: ReadonlyMap<string, string>;
}

/** What is known of the text in which a passage stands. */
export interface ItemSources {
  readonly source: string;
  readonly quote: Quote;
  /** Whether the passage is marked in the adopted text. */
  readonly isMarked: boolean;
  readonly name: string;
}

/**
 * Writes a passage as it stands in both texts.
 *
 * @param shown The passage.
 * @param sources The texts.
 * @returns An item of a list.
 */
export function passageItem(
  { key, passage }: ShownPassage,
  { source, quote, isMarked, name }: ItemSources,
): Element {
  const { code, sign, word } = passageKinds[passage.kind];
  const number = key.replace('-', '.');
  const { provision } = passage.adopted;
  const id = provision === null ? undefined : quote.ids.get(provision);
  return h('li', { id: `p${key}` }, [
    h('p', [
      isMarked ? h('a', { href: `#a${key}` }, number) : number,
      ' ',
      h('span', { className: ['key', code], ariaHidden: 'true' }, sign),
      h('b', word),
      ' from ',
      id === undefined
        ? legible(provision ?? 'a paragraph without label')
        : h('a', { href: `#${id}` }, legible(provision ?? '')),
      h('small', ` ${countOf(passage.words, 'word')}, ${passage.bits.toFixed(0)} bits${chanceOf(passage)}`),
    ]),
    h('dl', [
      h('dt', 'adopted'),
      h('dd', { dir: 'auto' }, quoted(quote.adopted, passage, 'adopted')),
      h('dt', legible(name) || 'later'),
      h('dd', { dir: 'auto' }, quoted(source, passage, 'later')),
    ]),
  ]);
}

function chanceOf({ chance }: Passage): string {
  if (chance === null) return '';
  return `; by the controls ${chance < 0.1 ? chance.toFixed(3) : chance.toFixed(1)} such in a text of this length`;
}

/* So much beside the words shows what they are said of. */
const beside = 90;
const wordEnd = /^\S*\s/u;
/* Of Markdown, before headings and around words. A page may hold words in no paragraph, so its text is quoted as it stands. */
const formatMarks = /\*{1,3}|^#{1,6}(?=\s)/gmu;

/** The words of a passage as one text has them: the shared runs bold, with what stands between and beside them. */
function quoted(source: string, { runs, ...places }: Passage, side: 'adopted' | 'later'): ElementContent[] {
  const { start, end } = places[side];
  const plain = (from: number, to: number): string =>
    legible(source.slice(from, to).replace(formatMarks, '').replace(/\s+/gu, ' '));
  const from = Math.max(0, start - beside);
  const before = from === 0 ? plain(0, start) : `… ${plain(from, start).replace(wordEnd, '')}`;
  const to = Math.min(source.length, end + beside);
  const after = to === source.length ? plain(end, to) : `${plain(end, to).replace(/\s\S*$/u, '')} …`;
  const parts: ElementContent[] = [h('span', { className: 'beside' }, before)];
  let at = start;
  for (const { [side]: run } of runs) {
    parts.push({ type: 'text', value: plain(at, run.start) }, h('b', plain(run.start, run.end)));
    at = run.end;
  }
  return [...parts, h('span', { className: 'beside' }, after)];
}
