import { describe, expect, it } from 'vitest';
import { codeSystemOf } from '../../src/parties/code-system.js';
import { membersOf } from '../../src/parties/members-of.js';
import { memberships } from '../../src/parties/memberships.js';
import { partyWithId } from '../../src/parties/resolve-party.js';
import { suggestParty, type SuggestOptions } from '../../src/parties/suggest-party.js';

describe('codeSystemOf', () => {
  it.each([
    ['USA FRA CMR Chair', 'alpha3'],
    ['USA FRA NO EU', 'alpha3'],
    ['FRA BE', 'alpha3'],
    ['CL MY NZ VN SG BN PE US AU', 'alpha2'],
    ['CL VN USA EU FRA', 'alpha2'],
    ['US EU G77 Canada Japan NZ NAM', 'names'],
    ['US EU G77 Chair', 'auto'],
    ['Xxx yyy', 'auto'],
    ['', 'auto'],
  ])('%s: %s', (actors, expected) => {
    expect(codeSystemOf(actors.split(' '))).toBe(expected);
  });

  it('reads names in any form', () => {
    expect(codeSystemOf(['Iran (Islamic Republic of)', ' Côte d’Ivoire ', 'EU'])).toBe('names');
  });
});

describe('suggestParty', () => {
  const tpp = 'AUS BRN CAN CHL JPN MEX MYS NZL PER SGP USA VNM'.split(' ');
  const habitat = ['USA', 'CMR', 'GHA', 'FRA'];

  function check(raw: string, expected: string | null, options: SuggestOptions = {}): void {
    const found = suggestParty(raw, options);
    expect(found && `${found.id} ${found.distance}`).toBe(expected);
    if (found !== null) expect(found.name).toBe(partyWithId(found.id)?.name);
  }

  it.each([
    ['Boliva', 'BOL 1'],
    ['Belguim', 'BEL 1'],
    ['Columbia', 'COL 1'],
    ['Phillipines', 'PHL 2'],
    ['Kyrgyztan', 'KGZ 1'],
    ['Afirca Group', 'AG 1'],
    ['FRANCE ', 'FRA 0'],
    // Near to several, or to nobody.
    ['Austrlia', null],
    ['VZ', null],
    ['GAH', null],
    ['EUsaid', null],
    ['private sector, academia', null],
    ['and', null],
    ['', null],
    ['B', null],
    ['x'.repeat(100_000), null],
  ])('%s: %s', (raw, expected) => {
    check(raw, expected);
  });

  it('knows the codes of other systems', () => {
    check('US', 'USA 0', { codes: 'alpha3' });
    check('FRA', 'FRA 0', { codes: 'alpha2' });
    check('Usa', 'USA 0');
  });

  it('prefers the parties of the document', () => {
    check('CRM', 'CMR 1', { among: habitat });
    check('GAH', 'GHA 1', { among: habitat });
    check('usa', 'USA 0', { among: habitat });
    check('Austrlia', 'AUS 1', { among: tpp });
    check('VZ', null, { codes: 'alpha2', among: tpp });
    check('VZ', 'VNM 1', { codes: 'alpha2', among: tpp.filter((id) => id !== 'NZL') });
  });
});

describe('membersOf', () => {
  function check(group: string, date: string | undefined, expected: string | null): void {
    const members = membersOf(group, date);
    expect(members === null ? null : members.join(' ')).toBe(expected);
  }

  const six = 'BEL DEU FRA ITA LUX NLD';

  it.each([
    ['EU', '1957-12-31', ''],
    ['EU', '1958', six],
    ['EU', '1973-01', 'BEL DEU DNK FRA GBR IRL ITA LUX NLD'],
    ['BASIC', undefined, 'BRA CHN IND ZAF'],
    ['BRICS', '2010-06-01', 'BRA CHN IND RUS'],
    ['BRICS', '2023-05-22', 'BRA CHN IND RUS ZAF'],
    ['BRICS', '2024-01-01', 'ARE BRA CHN EGY ETH IND IRN RUS ZAF'],
    ['BRICS', undefined, 'ARE BRA CHN EGY ETH IDN IND IRN RUS ZAF'],
    ['MIKTA', undefined, 'AUS IDN KOR MEX TUR'],
    ['CANZ', '1999', 'AUS CAN NZL'],
    ['EIG', '2010', null],
    ['EIG', undefined, 'CHE GEO KOR LIE MCO MEX'],
    ['Visegrad Group', '1992-12-31', 'CSK HUN POL'],
    ['Visegrad Group', undefined, 'CZE HUN POL SVK'],
    ['MERCOSUR', '2000', 'ARG BRA PRY URY'],
    ['MERCOSUR', '2015', null],
    ['MERCOSUR', undefined, 'ARG BOL BRA PRY URY'],
    ['ASEAN', '2025-10-25', 'BRN IDN KHM LAO MMR MYS PHL SGP THA VNM'],
    ['ASEAN', '2025-10-26', 'BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM'],
    ['GCC', undefined, 'ARE BHR KWT OMN QAT SAU'],
    ['EAEU', undefined, 'ARM BLR KAZ KGZ RUS'],
    ['G7', undefined, 'CAN DEU FRA GBR ITA JPN USA'],
    ['M49:017', undefined, 'AGO CAF CMR COD COG GAB GNQ STP TCD'],
    ['M49:017', '2000', null],
    ['G77', undefined, null],
    ['UG', undefined, null],
    ['FRA', undefined, null],
    ['nobody', undefined, null],
  ])('%s on %s', (group, date, expected) => {
    check(group, date, expected);
  });

  it('counts the United Kingdom until the end of its last day in the European Union', () => {
    expect(membersOf('EU', '2004-05-01')).toHaveLength(25);
    expect(membersOf('EU', '2013-07-01')).toHaveLength(28);
    expect(membersOf('EU', '2020-01-31')).toContain('GBR');
    expect(membersOf('EU', '2020-02-01')).not.toContain('GBR');
    expect(membersOf('EU')).toHaveLength(27);
  });

  it('has rows of known groups and States, in order of time, that change something', () => {
    for (const { group, changes, source } of memberships) {
      expect(partyWithId(group)?.kind).toBe('group');
      expect(source).not.toBe('');
      const days = changes.map(({ from }) => from);
      expect(days).toEqual([...new Set(days)].sort());
      for (const { from, joined = [], left = [], unknown } of changes) {
        expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
        expect(joined.length + left.length > 0).toBe(unknown !== true);
        for (const id of [...joined, ...left]) expect(partyWithId(id)?.kind).toMatch(/state$/u);
      }
    }
  });
});
