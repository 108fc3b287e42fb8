import type { Body } from './party.js';

/** Words that stand for somebody else in one forum than in all others, by the id of the party. */
export const forumWords: Readonly<Record<Body, readonly (readonly [id: string, ...words: string[]])[]>> = {
  // Footnotes of the Council: Member States have the codes of the interinstitutional style guide, which are ISO 3166-1 alpha-2
  // except for Greece and the United Kingdom, and `COM` is the Commission.
  'eu-council': [
    ['Commission', 'COM', 'CION', 'Commission'],
    ['Council Legal Service', 'CLS', 'Legal Service'],
    ['European Parliament', 'EP'],
    ['GBR', 'UK'],
    ['GRC', 'EL'],
    ['Presidency', 'PRES'],
  ],
  who: [],
  wipo: [],
  // “Korea” alone is the member called “Korea, Republic of”.
  wto: [['KOR', 'Korea']],
};

/**
 * Symbols of the International Telecommunication Union, only those met or named in descriptions of its proposals: its list of
 * symbols is another one than ISO 3166, and a symbol that is not here is not guessed. The last six mark common proposals
 * of regions.
 */
export const ituSymbols: readonly (readonly [id: string, symbol: string])[] = [
  ['BRA', 'B'],
  ['DEU', 'D'],
  ['ESP', 'E'],
  ['FRA', 'F'],
  ['GBR', 'G'],
  ['ITA', 'I'],
  ['JPN', 'J'],
  ['NLD', 'HOL'],
  ['SAU', 'ARS'],
  ['SEN', 'SEN'],
  ['SWE', 'S'],
  ['CHE', 'SUI'],
  ['ZAF', 'AFS'],
  ['APT', 'ACP'],
  ['Arab Group', 'ARB'],
  ['ATU', 'AFCP'],
  ['CEPT', 'EUR'],
  ['CITEL', 'IAP'],
  ['RCC', 'RCC'],
];
