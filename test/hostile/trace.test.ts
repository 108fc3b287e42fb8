import { describe, expect, test } from 'vitest';
import { checkedTrace, lifeLines } from '../trace/check-trace.js';

const limit = 180_000;

const letters = 'bcdfghjklm';
const words = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `${[1_000, 100, 10, 1].map((unit) => `${letters.charAt(Math.floor(index / unit) % 10)}a`).join('')}k`,
  );

describe('what nobody writes', { timeout: limit }, () => {
  test('every word in a bracket that is closed and opened again', () => {
    const all = words(1_000);
    const open = all.map((word) => `[${word}]`).join(' ');
    const lives = lifeLines(checkedTrace([open, all.join(' '), open, all.join(' ')]));
    expect(lives).toHaveLength(1_000);
    expect(new Set(lives.map((line) => line.slice(line.indexOf(']'))))).toEqual(
      new Set(['] a opened; b closed kept; c reopened; d closed kept']),
    );
  });

  test('one word in every bracket, which is closed and opened again', () => {
    const open = 'Requests [action] now '.repeat(1_000);
    const closed = 'Requests now '.repeat(1_000);
    const { result } = checkedTrace([open, closed, open, closed]);
    expect(JSON.stringify(result).length).toBeLessThan(40 * open.length * 4);
  });

  test('the same words in another order in each draft', () => {
    const all = words(400);
    const turned = (by: number): string => [...all.slice(by), ...all.slice(0, by)].join(' ');
    const { result } = checkedTrace([turned(0), turned(100), turned(200), turned(300)]);
    expect(result.words.every(({ first }) => first < 3)).toBe(true);
  });

  test('twenty drafts', () => {
    const text = (index: number): string =>
      words(200)
        .map((word, at) => (at % 20 === index ? `[${word}]` : word))
        .join(' ');
    const { result } = checkedTrace([...Array.from({ length: 20 }, (_, index) => text(index)), text(20)]);
    expect(result.words.every(({ first, latest }) => first === 0 && latest === 19)).toBe(true);
    expect(result.spans).toHaveLength(200);
  });
});
