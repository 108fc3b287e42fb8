import { expect, test } from 'vitest';
import { columnRegions } from '../../src/text/columns.js';

/** Sets rows in two columns, and looks for them. */
function check(rows: readonly (readonly [string, string])[], expected: 'certain' | 'none'): void {
  const text = rows.map(([left, right]) => `${left.padEnd(40)}${right}`).join('\n');
  const found = columnRegions(`${text}\n`).map(({ isCertain }) => (isCertain ? 'certain' : 'unsure'));
  expect(found.join() || 'none').toBe(expected);
}

test.each<[string, readonly (readonly [string, string])[], 'certain' | 'none']>([
  [
    'two languages',
    [
      ['Urges all States to take action', 'Prie tous les États de prendre des'],
      ['on the matter of cities and of', 'mesures sur la question des villes'],
      ['human settlements without delay;', 'et des établissements humains;'],
      ['Requests the Secretary-General', 'Prie le Secrétaire général de faire'],
    ],
    'certain',
  ],
  [
    'one text, with names of States',
    [
      ['Recalling the report of Kenya and', '1. Urges Brazil, Chile and Peru to'],
      ['the letter of France and Germany,', 'act in line with the Paris Agreement'],
      ['in which both asked for more time', 'and to report to the Assembly at its'],
      ['to be given to the Committee,', 'session in New York;'],
    ],
    'certain',
  ],
  [
    'signatures',
    [
      ['For the Government of Kenya', 'For the Government of France'],
      ['John Mwangi', 'Marie Dupont'],
      ['Minister for Foreign Affairs', 'Ambassador and Permanent'],
      ['Nairobi', 'Representative'],
      ['Date: 9 June 2023', 'Date: 9 June 2023'],
    ],
    'none',
  ],
  [
    'States that voted',
    [
      ['Afghanistan, Albania, Algeria,', 'Mexico, Micronesia, Monaco,'],
      ['Andorra, Angola, Argentina,', 'Mongolia, Montenegro, Morocco,'],
      ['Antigua and Barbuda, Armenia,', 'Mozambique, Myanmar, Namibia,'],
      ['Azerbaijan, Bahamas, Bahrain,', 'Nauru, Nepal, Netherlands,'],
    ],
    'none',
  ],
  [
    'participants',
    [
      ['Ms. Anna Smith', 'Permanent Representative of Norway'],
      ['Mr. Jean Dupont', 'Counsellor, Mission of Belgium'],
      ['Mr. Juan Perez', 'Second Secretary, Mexico'],
      ['Ms. Li Wei', 'Attaché, Embassy of China'],
    ],
    'none',
  ],
])('%s', (_, rows, expected) => {
  check(rows, expected);
});
