import { existsSync, readFileSync } from 'node:fs';
import { iso31661, iso31663 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { partyOf } from '../../src/parties/resolve-party.js';
import { stateAbbreviations, stateNames } from '../../src/parties/state-names.js';
import {
  formerAbbreviations,
  formerNames,
  formerStates,
  territoryNames,
} from '../../src/parties/territory-names.js';

const folder = '/usr/share/iso-codes/json';
const hasIsoCodes = existsSync(folder);
if (!hasIsoCodes) console.warn('Skipped: the Debian package iso-codes is not installed.');

interface Entry {
  readonly alpha_3: string;
  readonly name: string;
  readonly common_name?: string;
  readonly official_name?: string;
}

describe('the names in the project', () => {
  it('are of countries that ISO 3166 knows, each once', () => {
    const current = new Set(iso31661.map(({ alpha3 }) => alpha3));
    const withdrawn = new Set(iso31663.map(({ from }) => from.alpha3));
    const ours = [...stateNames, ...territoryNames].map(([alpha3]) => alpha3);
    expect(ours).toHaveLength(new Set(ours).size);
    expect(new Set(ours)).toEqual(current);
    for (const [alpha3] of stateAbbreviations) expect(current).toContain(alpha3);
    for (const alpha3 of [...formerStates, ...[...formerNames, ...formerAbbreviations].map(([id]) => id)]) {
      expect(withdrawn).toContain(alpha3);
    }
  });

  it.skipIf(!hasIsoCodes)('agree with the official and common names of iso-codes', () => {
    const { '3166-1': entries } = JSON.parse(readFileSync(`${folder}/iso_3166-1.json`, 'utf8')) as {
      '3166-1': Entry[];
    };
    expect(entries.length).toBeGreaterThan(240);
    const unknown = entries.flatMap(({ alpha_3, name, common_name, official_name }) =>
      [name, common_name, official_name]
        .filter((given) => given !== undefined && partyOf(given)?.id !== alpha_3)
        .map((given) => `${alpha_3} ${given ?? ''}`),
    );
    expect(unknown).toEqual([]);
  });
});
