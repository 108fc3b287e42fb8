import { expect, test } from 'vitest';
import { parse, partiesNamed, readAdopted, readDraft, readingOf, toText } from '../../src/index.js';

const draft = readDraft('1. Urges [on] {USA+} [entitled] {USA+} it;');

test.each<[unknown, RegExp]>([
  [null, /a text is needed.*this is null/u],
  [undefined, /this is undefined/u],
  [7, /this is of the type number/u],
  [new TextEncoder().encode('1. Urges'), /this is bytes: await readSource\(bytes\) first/u],
  [Promise.resolve('1. Urges'), /this is a promise: await it first/u],
  [draft, /this is a draft, which has been read already/u],
  [['1. Urges'], /this is a list/u],
  [{}, /this is of the type object/u],
])('what is no text is said to be none: %#', (given, message) => {
  for (const read of [readDraft, readAdopted, parse]) {
    expect(() => read(given as string)).toThrow(TypeError);
    expect(() => read(given as string)).toThrow(message);
  }
});

test('one party may stand without a list', () => {
  expect(toText(readingOf(draft, 'USA'))).toBe(toText(readingOf(draft, ['USA'])));
  expect(partiesNamed(draft, 'us')).toEqual(['USA']);
  expect(() => readingOf(draft, null as unknown as string)).toThrow(/names of parties are needed/u);
  expect(() => readingOf(draft, [1] as unknown as string)).toThrow(/names of parties are needed/u);
});
