import { expect, test } from 'vitest';
import { stanceCodes, stanceHeads, stanceStart } from '../../grammar/stance-heads.js';
import { stanceLexicons } from '../../grammar/stance-words.js';

/** What a form may begin with, up to some letters; `isWhole` where it may end there. */
interface Start {
  readonly text: string;
  readonly isWhole: boolean;
}

const length = 4;
const forms = Object.values(stanceLexicons).flatMap(({ words }) => words.flatMap(([, list]) => list));
const isCode = (form: string): boolean => /^\p{Lu}+$/u.test(form);

function splitAtBars(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of pattern) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === '|' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts;
}

function endOfGroup(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    depth += pattern[at] === '(' ? 1 : pattern[at] === ')' ? -1 : 0;
    if (depth === 0) return at + 1;
  }
  return pattern.length;
}

/** An accent may be missing, or be a character of its own, which `~` stands for. */
function letterStarts(letter: string): Start[] {
  const [bare = '', accent] = letter.normalize('NFD');
  const texts = !/^[a-z ’'-]$/u.test(bare) ? [] : accent === undefined ? [bare] : [letter, bare, `${bare}~`];
  return texts.length === 0 ? [{ text: '', isWhole: false }] : texts.map((text) => ({ text, isWhole: true }));
}

/** Reads as much of a form as it knows; what it does not know cuts the beginning off, which only makes it shorter. */
function startsOf(pattern: string): Start[] {
  const parts = splitAtBars(pattern);
  if (parts.length > 1) return parts.flatMap(startsOf);
  if (pattern === '') return [{ text: '', isWhole: true }];
  const end = pattern.startsWith('(')
    ? endOfGroup(pattern)
    : pattern.startsWith('[')
      ? pattern.indexOf(']') + 1
      : 1;
  const item = pattern.slice(0, end);
  const [repeat = ''] = /^(?:\?|\{0,\d\})/u.exec(pattern.slice(end)) ?? [];
  const rest = pattern.slice(end + repeat.length);
  const first = item.startsWith('(?:')
    ? startsOf(item.slice(3, -1))
    : item.startsWith('[')
      ? Array.from(item.slice(1, -1)).flatMap((letter) => startsOf(letter))
      : letterStarts(item);
  const behind = (from: Start): Start[] =>
    from.isWhole && from.text.length < length
      ? startsOf(rest).map(({ text, isWhole }) => ({ text: `${from.text}${text}`.slice(0, length), isWhole }))
      : [{ text: from.text.slice(0, length), isWhole: false }];
  return [...first.flatMap(behind), ...(repeat === '' ? [] : startsOf(rest))];
}

/** The shortest that stand for the others too. */
function headsOf(starts: readonly string[]): string[] {
  const all = [...new Set(starts)];
  return all.filter((text) => !all.some((other) => other !== text && text.startsWith(other))).sort();
}

test('every stance word begins with one of the heads', () => {
  const words = forms.filter((form) => !isCode(form)).flatMap(startsOf);
  expect(words.filter(({ text }) => text.trim() === '')).toEqual([]);
  expect(stanceHeads.split('|')).toEqual(headsOf(words.map(({ text }) => text)));
});

test('the codes are those of the lexicons', () => {
  expect(stanceCodes.split('|')).toEqual([...new Set(forms.filter(isCode))].sort());
});

test('the pattern of the heads is found at each, in any case, and at nothing shorter', () => {
  const pattern = new RegExp(`^(?:${stanceStart()})$`, 'u');
  const written = stanceHeads.split('|').map((head) => head.replaceAll('~', '\u0301'));
  const found = (text: string): boolean => pattern.test(text.replaceAll(' ', '\n '));
  expect(written.filter((head) => !found(head) || !found(head.toUpperCase()))).toEqual([]);
  expect(written.filter((head) => pattern.test(head.slice(0, -1)))).toEqual([]);
});
