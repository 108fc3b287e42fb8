import { describe, expect, test } from 'vitest';
import { placedParts } from '../../grammar/build-pieces.js';
import { checkedParser, documentParser, parsePieces } from '../../grammar/document.js';
import type { NotationName } from '../../grammar/notation.js';
import type { Piece, Range, TagPart } from '../../grammar/pieces.js';
import { lexerOf } from '../../grammar/lexers.js';
import { partyNameAt } from '../../src/parties/party-names.js';

test('the rules are unambiguous and end', () => {
  expect(() => checkedParser()).not.toThrow();
});

/** Splits a document and writes its pieces in one line; asserts that they tile it, and that the grammar had nothing to complain of. */
function check(source: string, expected: string, notation: NotationName = 'signed-braces'): void {
  const { tokens, errors } = lexerOf(notation).tokenize(source);
  expect(errors).toEqual([]);
  expect(tokens.map(({ image }) => image).join('')).toBe(source);
  const pieces = parsePieces(source, notation, { names: partyNameAt, language: 'en' });
  expect(documentParser().errors).toEqual([]);
  expectTiling(pieces, 0, source.length);
  for (const piece of pieces) {
    if (piece.kind === 'tag') expectTiling(placedParts(piece), piece.start + 1, piece.end - 1);
  }
  expect(pieces.map((piece) => pieceText(source, piece)).join(' ')).toBe(expected);
}

function expectTiling(ranges: readonly Range[], start: number, end: number): void {
  const starts = ranges.map((range) => range.start);
  const ends = ranges.map((range) => range.end);
  expect([...starts, end]).toEqual([start, ...ends]);
  expect(ranges.every((range) => range.start < range.end)).toBe(true);
}

function pieceText(source: string, piece: Piece): string {
  if (piece.kind === 'tag')
    return `tag(${placedParts(piece)
      .map((part) => partText(source, part))
      .join(' ')})`;
  if (piece.kind === 'text') return source.slice(piece.start, piece.end).replace(/\s/gu, '_');
  return piece.kind;
}

function partText(source: string, part: TagPart): string {
  const text = (range: Range | null): string | null =>
    range === null ? null : source.slice(range.start, range.end).replace(/\s+/gu, '_');
  if (part.kind !== 'entry') return part.kind === 'separator' ? '·' : `“${text(part) ?? ''}”`;
  return [text(part.actor), text(part.sign), text(part.stance), text(part.rest)]
    .filter((word) => word !== null)
    .join(':');
}

describe('pieces of a document', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', ''],
    ['[on] {USA+}', 'open on close _ tag(USA:+)'],
    ['a\n\nb', 'a break b'],
    ['a \r\n b', 'a_ break b'],
    ['a\fb\vc\u2028d', 'a break b break c break d'],
    ['a\u0085b', 'a\u0085b'],
    ['[[', 'open open'],
    [']]', 'close close'],
    ['{[', 'stray-open open'],
    ['x}', 'x stray-close'],
    ['{a [b} c]', 'stray-open a_ open b stray-close _c close'],
    ['{a {b}', 'stray-open a_ tag(“b”)'],
    ['a < b > c', 'a_<_b_>_c'],
    ['all, Ad ref 22 May 2023 12.26', 'all,_ stamp'],
    ['AD REF 22 MAY 2023', 'stamp'],
    ['accept ad referendum pending', 'accept_ ad_referendum_pending'],
    ['agreed ad ref 3 May 2024, at 9:05 x', 'stamp _x'],
    ['and a 22 May 2023', 'and_a_22_May_2023'],
    ['𝔸[é]\uD800{X+}', '𝔸 open é close \uD800 tag(X:+)'],
  ];
  test.each(cases)('%j', (source, expected) => {
    check(source, expected);
  });
});

describe('what a tag holds', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{}', 'tag()'],
    ['{ }', 'tag(·)'],
    ['{USA+ FRA-}', 'tag(USA:+ · FRA:-)'],
    ['{USA+, FRA -; EU –}', 'tag(USA:+ · FRA:- · EU:–)'],
    ['{CHL+, FRA-\n\n}', 'tag(CHL:+ · FRA:- ·)'],
    ['{TZA+, NGA-, }', 'tag(TZA:+ · NGA:- ·)'],
    ['{RUS\n\nreserve}', 'tag(RUS:reserve)'],
    ['{ARG reserve, FRA Delete}', 'tag(ARG:reserve · FRA:Delete)'],
    ['{ARG, FRA reserve}', 'tag(ARG:reserve · FRA:reserve)'],
    ['{G-77/China+ G77 and China -}', 'tag(G-77/China:+ · G77_and_China:-)'],
    ['{Holy See+ Republic of Korea-}', 'tag(Holy_See:+ · Republic_of_Korea:-)'],
    ['{Côte d’Ivoire reserve}', 'tag(Côte_d’Ivoire:reserve)'],
    [
      '{Iran (Islamic Republic of)+ Bosnia and Herzegovina-}',
      'tag(Iran_(Islamic_Republic_of):+ · Bosnia_and_Herzegovina:-)',
    ],
    ['{Substantive overlap with Article 6}', 'tag(“Substantive_overlap_with_Article_6”)'],
    ['{USA suggest to move as PP1, FRA+}', 'tag(USA:suggest_to_move:_as_PP1 · FRA:+)'],
    ['{CMR reserve OP1a to e, to adapt}', 'tag(CMR:reserve:_OP1a_to_e,_to_adapt)'],
    ['{CMR reserve OP1a, ZAF+}', 'tag(CMR:reserve:_OP1a · ZAF:+)'],
    ['{Holy See Reserve, Chair DELETE}', 'tag(Holy_See:Reserve · Chair:DELETE)'],
    ['{SUP}', 'tag(“SUP”)'],
    ['{Placeholder for text}', 'tag(“Placeholder_for_text”)'],
    ['{placeholder name RUS}', 'tag(“placeholder_name” · RUS)'],
    ['{Placement proposal: Article 9}', 'tag(“Placement_proposal:_Article_9”)'],
    ['{USA FRA+}', 'tag(USA · FRA:+)'],
    ['{USA }', 'tag(USA ·)'],
    ['{+}', 'tag(“+”)'],
    ['{reserve}', 'tag(“reserve”)'],
    ['{USA <x>}', 'tag(USA · “<x>”)'],
    ['{:toc}', 'tag(“:toc”)'],
  ];
  test.each(cases)('%j', (source, expected) => {
    check(source, expected);
  });
});

describe('the marks of the notations', () => {
  const cases: readonly (readonly [string, NotationName, string])[] = [
    ['[a] <USA+ FRA->', 'signed-angles', 'open a close _ tag(USA:+ · FRA:-)'],
    ['[a] <USA+ FRA->', 'signed-braces', 'open a close _<USA+_FRA->'],
    ['[a] <reserve>', 'signed-angles', 'open a close _ tag(“reserve”)'],
    ['5 < 6 > 4', 'signed-angles', '5_ stray-open _6_ stray-close _4'],
    [
      '<br> and <sup>1</sup>',
      'signed-angles',
      'stray-open br stray-close _and_ stray-open sup stray-close 1 stray-open /sup stray-close',
    ],
    ['[a] <USA+ [b]>', 'signed-angles', 'open a close _ stray-open USA+_ open b close stray-close'],
    ['[a] {note} <USA+>', 'signed-angles', 'open a close _ tag(“note”) _ tag(USA:+)'],
    ['[a] {USA+}', 'plain-brackets', 'open a close _ tag(USA:+)'],
  ];
  test.each(cases)('%j in %s', (source, notation, expected) => {
    check(source, expected, notation);
  });
});
