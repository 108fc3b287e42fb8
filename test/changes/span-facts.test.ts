import { describe, expect, test } from 'vitest';
import { readDraft, type NotationName } from '../../src/index.js';
import { factsOf, type SpanFacts } from '../../src/model/changes/span-facts.js';
import { documentOf, rangeIn } from '../check/document.js';

function factsIn(source: string, notation: NotationName = 'signed-braces'): SpanFacts[] {
  return factsOf(readDraft(source, { notation, format: 'text' }));
}

/** Who is for words, against them, and asks for their deletion. */
const sidesOf = ({ supporters, opposers, deleters }: SpanFacts): string =>
  [supporters, opposers, deleters].map((parties) => [...parties].join()).join(' | ');

const statedOf = ({ stated }: SpanFacts): string =>
  stated === null ? '' : `${stated.direction} by ${stated.by}: ${[...stated.authors].join()}`;

test('who is for words, against them, and wants them to go', () => {
  const tag =
    '{USA+, FRA retain, CHN delete, RUS replace with it, KEN supports in principle, NGA proposes, EU-, EGY reserve}';
  const [facts] = factsIn(`1. Takes [it] ${tag} {AUS+};`);
  expect(facts === undefined ? '' : sidesOf(facts)).toBe('USA,RUS,KEN,NGA,AUS | FRA,EU | CHN');
  expect(facts?.positions.map(({ party }) => party).join()).toBe('USA,FRA,CHN,RUS,KEN,NGA,EU,EGY,AUS');
  expect(factsIn('1. Takes [it];').map(sidesOf)).toEqual([' |  | ']);
});

describe('what is stated', () => {
  test.each<[NotationName, string, string[]]>([
    ['signed-braces', '[it] {USA delete}', ['']],
    [
      'inside-dash',
      '[it - US delete] [that - US; EU delete] [this - EU oppose] [now - US reserve] [once - EU support; US delete]',
      ['deletion by stance: USA', 'insertion by stance: USA', 'deletion by stance: EU', '', ''],
    ],
    [
      'inside-dash',
      '[it - EU, G77 retain / that - US]',
      ['deletion by stance: ', 'insertion by stance: USA'],
    ],
    [
      'paren-add-bracket-delete',
      '[it — US delete] (that — US; EU delete) [this — EU; US oppose]',
      ['deletion by marks: USA', 'insertion by marks: USA', 'deletion by marks: EU'],
    ],
    [
      'critic-markup',
      '{--it--}{>>US delete<<} {++that++}{>>US delete, EU+<<} {==this==}{>>US+<<}',
      ['deletion by marks: USA', 'insertion by marks: EU', ''],
    ],
  ])('%s: %s', (notation, words, expected) => {
    expect(factsIn(`1. Takes ${words}`, notation).map(statedOf)).toEqual(expected);
  });

  test('by a legend, before the notation', () => {
    const legend = 'Square brackets mean additions; round brackets mean deletions.';
    expect(
      factsIn(`${legend}\n\n1. Takes [it — US] (that — EU)`, 'paren-add-bracket-delete').map(statedOf),
    ).toEqual(['insertion by legend: USA', 'deletion by legend: EU']);
  });

  test('by the document', () => {
    const text = '1. Takes one step, two steps, three steps, four steps, five steps and six';
    const kinds = { one: 'insertion', two: 'deletion', three: 'move-from', four: 'move-to' } as const;
    const tracked = Object.entries(kinds).map(([words, kind]) => ({
      ...rangeIn(text, words),
      kind,
      author: 'A',
      date: null,
      move: null,
    }));
    const runs = [
      { ...rangeIn(text, 'five'), strike: true as const },
      { ...rangeIn(text, 'six'), underline: true as const },
    ];
    const facts = factsOf(readDraft(documentOf(text, { tracked, runs })));
    expect(facts.map((one) => `${one.span.text}: ${statedOf(one)}`)).toEqual([
      'one: insertion by tracking: A',
      'two: deletion by tracking: A',
      'three: deletion by tracking: A',
      'four: insertion by tracking: A',
      'five: deletion by style: ',
      'six: insertion by style: ',
    ]);
  });
});

describe('a bracket that holds a paragraph with a suffix', () => {
  test.each<[string, (string | null)[]]>([
    ['[1 bis. Trade builds.]', ['unknown']],
    ['1 bis. [Trade builds.]', ['unknown']],
    ['[Alt 1. Trade builds.]', ['alternative-of']],
    ['[1 bis. Trade:\n\n(a) builds.]', ['unknown']],
    ['1 bis. [Trade] builds.', [null]],
    ['1 bis. Trade [builds.]', [null]],
    ['[1 bis. Trade] builds.', [null]],
    ['[2. Trade builds.]', [null]],
    ['Article 1 bis\n\n[Trade]\n\n2. Builds.', [null]],
    ['[Article 1 bis]\n\n2. Builds.', [null]],
    ['Option 1: Pays.\n\n[Option 1 bis: Builds.]', [null]],
    ['2. Pays:\n\n(a) now.\n\n[(a) bis soon.]', ['unknown']],
  ])('%s', (words, expected) => {
    expect(factsIn(`1. Trade.\n\n${words}`).map(({ cameAs }) => cameAs)).toEqual(expected);
  });
});

describe('whether letters stand beside a bracket', () => {
  test.each<[string, string]>([
    ['Notes{==it==} all', 'before'],
    ['Notes {==it==}all', 'after'],
    ['Notes{==it==}all', 'before after'],
    ['Notes {==it==} all', ''],
    ['Notes{== it==} all', ''],
    ['Notes {==it ==}all', ''],
    ['Notes {==it, ==}all', ''],
    ['Notes{==1 it==} all', 'before'],
    ['Notes {==it 1==}all', 'after'],
    ['Notes1{==it==}2', ''],
  ])('%s', (source, expected) => {
    const [facts] = factsIn(`1. ${source}`, 'critic-markup');
    const sides = (['before', 'after'] as const).filter((side) => facts?.glued[side] === true);
    expect(sides.join(' ')).toBe(expected);
  });
});

test('a slash parts alternatives, in a bracket and in a mark of an editor', () => {
  const afterSlash = (source: string, notation: NotationName): boolean[] =>
    factsIn(source, notation).map((one) => one.isAfterSlash);
  expect(afterSlash('x [it - EU / that - US] y [this - US]', 'inside-dash')).toEqual([false, true, false]);
  expect(afterSlash('x {~~it~>that~~} {++>this++}', 'critic-markup')).toEqual([false, true, false]);
});
