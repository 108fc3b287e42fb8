import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSystemOf } from '../../src/parties/code-system.js';
import { longestParty, matchParties } from '../../src/parties/match-parties.js';
import { partyIndex } from '../../src/parties/party-index.js';
import { partyOf } from '../../src/parties/resolve-party.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';
import { assertMatches, checkList } from './check-party.js';

describe('lists', () => {
  it.each([
    [
      'G-77/China/US, EU, Iran (Islamic Republic of) and Holy See',
      'G77[G-77/China] USA[US] EU[EU] IRN[Iran (Islamic Republic of)] VAT[Holy See]',
    ],
    ['USA+ FRA-', 'USA[USA] FRA[FRA]'],
    ['USA-FRA+', 'USA[USA] FRA[FRA]'],
    ['RUS +, TZA−', 'RUS[RUS] TZA[TZA]'],
    ['CHL+, FRA-\n\n', 'CHL[CHL] FRA[FRA]'],
    // A sign has white space after it; inside a name there is none.
    ['G77- China+', 'G77[G77] CHN[China]'],
    ['G77+ China-', 'G77[G77] CHN[China]'],
    ['G77-China+ US-', 'G77[G77-China] USA[US]'],
    ['EU, G77 retain', 'EU[EU] G77[G77]'],
    // Nested brackets.
    [
      '(ICRMW) (Iran (Islamic Republic\n              of));',
      'IRN[Iran (Islamic Republic\n              of)]',
    ],
    ['(Falkland Islands (Malvinas), UK)', 'FLK[Falkland Islands (Malvinas)] GBR[UK]'],
    ['Iran (Islamic Republic', 'IRN[Iran]'],
    // Inverted names, and what only looks like one.
    ['Moldova, Republic of, Korea, Republic of', 'MDA[Moldova, Republic of] KOR[Korea, Republic of]'],
    ['Moldova, Republic of Korea', 'MDA[Moldova] KOR[Republic of Korea]'],
    ['Congo, Democratic Republic of the Congo', 'COG[Congo] COD[Democratic Republic of the Congo]'],
    ['Yemen, Democratic People’s Republic of Korea', 'YEM[Yemen] PRK[Democratic People’s Republic of Korea]'],
    // The longest first.
    [
      'Papua New Guinea, Equatorial Guinea, Guinea-Bissau, Guinea',
      'PNG[Papua New Guinea] GNQ[Equatorial Guinea] GNB[Guinea-Bissau] GIN[Guinea]',
    ],
    ['Niger/Nigeria; South Sudan & Sudan', 'NER[Niger] NGA[Nigeria] SSD[South Sudan] SDN[Sudan]'],
    [
      'Co-Chairs, Chair-Rapporteur, Chair',
      'Co-Chairs[Co-Chairs] Chair-Rapporteur[Chair-Rapporteur] Chair[Chair]',
    ],
    // Members in a row are not the group.
    ['Argentina, Brazil and Uruguay', 'ARG[Argentina] BRA[Brazil] URY[Uruguay]'],
    ['Canada, Australia and New Zealand', 'CAN[Canada] AUS[Australia] NZL[New Zealand]'],
    // Possessives and quotation marks.
    ['Brazil’s and “Peru”', 'BRA[Brazil] PER[Peru]'],
    ['the Bahamas (the), Nauru', 'BHS[Bahamas (the)] NRU[Nauru]'],
    ['BENEFITS CANCEL Peruvian USAID', ''],
    ['', ''],
  ])('%s', (text, expected) => {
    checkList(text, expected);
  });

  it.each([
    ['PE/MX/ SG/MY/CL', 'PER[PE] MEX[MX] SGP[SG] MYS[MY] CHL[CL]'],
    ['CL/MY/NZ/VN//SG', 'CHL[CL] MYS[MY] NZL[NZ] VNM[VN] SGP[SG]'],
    // Numbers of footnotes.
    ['CA5/MX6; AU104/CA', 'CAN[CA] MEX[MX] AUS[AU] CAN[CA]'],
    // A missing space before the verb is not undone here.
    ['CLpropose VN/ oppose', 'VNM[VN]'],
  ])('%s, two letters', (text, expected) => {
    checkList(text, expected, { codes: 'alpha2' });
  });

  it('takes no two-letter word in a text with three letters', () => {
    checkList('NO, IT IS BE: FRA, EU', 'FRA[FRA] EU[EU]', { codes: 'alpha3' });
  });
});

describe('longestParty', () => {
  it('begins where it is told to', () => {
    const text = 'US, Iran (Islamic Republic of)';
    expect(longestParty(text, 4)).toMatchObject({ party: { id: 'IRN' }, start: 4, end: 30 });
    expect([1, 2, 3, 5, text.length, 99].map((offset) => longestParty(text, offset))).toEqual(
      new Array(6).fill(null),
    );
  });
});

describe('real texts', () => {
  it('knows all actors of the tags in the draft of 22 May 2023', () => {
    const draft = readFileSync(
      join(import.meta.dirname, '../../corpus/hsp-ha-2-1/draft-2023-05-22.txt'),
      'utf8',
    );
    const tags = [...draft.matchAll(/\{([^{}]*)\}/gu)].map(([, inner = '']) => inner);
    const actors = tags.flatMap((tag) =>
      [...tag.matchAll(/\b(?:[A-Z]{3}|Chair)\b/gu)].map(([actor]) => actor),
    );
    const ids = [...new Set(actors)].sort();
    expect(ids).toHaveLength(24);
    expect(ids.map((id) => partyOf(id, { codes: 'alpha3' })?.id)).toEqual(ids);
    expect(codeSystemOf(actors)).toBe('alpha3');
    for (const tag of tags) assertMatches(tag, matchParties(tag, { codes: 'alpha3' }));
  });

  it.skipIf(!hasSharedFolder)('leaves nothing of the lists of a universal periodic review', () => {
    const lists = [
      ...sharedFile('corpus/other-notations/upr-1.txt').matchAll(/\(((?:[^();]|\([^();]*\))*)\);/gu),
    ].map(([, list = '']) => list);
    expect(lists.length).toBeGreaterThan(25);
    for (const list of lists) {
      const matches = matchParties(list, { codes: 'names' });
      const rest = matches.reduceRight(
        (text, { start, end }) => text.slice(0, start) + text.slice(end),
        list,
      );
      expect(rest, list).toMatch(/^[\s,]*$/u);
    }
  });
});

describe('any text', () => {
  it('has matches in order, apart and inside, and each is what partyOf says', () => {
    const names = [...partyIndex().byId.values()].flatMap(({ id, name }) => [id, name]);
    const piece = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(
        ' ',
        ', ',
        '/',
        '-',
        '+',
        '+ ',
        ' and ',
        '(',
        ')',
        '\n',
        '’',
        ' the ',
        'of',
        '5',
        '\ud83d',
        'é',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    const options = fc.constantFrom(
      {},
      { codes: 'alpha2' } as const,
      { codes: 'alpha3' } as const,
      { codes: 'itu', body: 'who' } as const,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), options, (pieces, given) => {
        const text = pieces.join('');
        const matches = matchParties(text, given);
        assertMatches(text, matches);
        for (const match of matches) {
          expect(partyOf(text.slice(match.start, match.end), given)).toBe(match.party);
          expect(longestParty(text, match.start, given)).toEqual(match);
        }
      }),
      { seed: 3166, numRuns: 2000 },
    );
  });

  it.each([
    'A/',
    'Congo, ',
    'republic of ',
    'United ',
    'G77-',
    'U.',
    '-\n',
    'Iran (',
    '’',
    ' ',
    '\ufffe',
    'é',
  ])('a hundred thousand times %j is matched to its end', (unit) => {
    const text = unit.repeat(100_000);
    assertMatches(text, matchParties(text, { codes: 'alpha3' }));
  });
});
