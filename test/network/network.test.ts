import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  agreementNetwork,
  agreementsOf,
  readAdopted,
  readDraft,
  reconcile,
  toGexf,
  toGraphml,
  type Draft,
} from 'travaux';
import { addChance, falseDiscoveryRates, noChances, rarity } from '../../src/research/chance.js';
import { randomNumbers } from '../../src/research/intervals.js';
import { call } from '../check/command.js';
import { withHostileNames } from '../check/hostile-names.js';
import { hasProgram, runProgram } from '../check/programs.js';
import { hasSharedFolder, sharedFolder } from '../check/shared-folder.js';

const corpus = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../corpus/hsp-ha-2-1', name), 'utf8');
const draft = readDraft(corpus('draft-2023-05-22.txt'));
const reconciliation = reconcile(draft, readAdopted(corpus('adopted-2023-06-09.md')));

const drafts: Readonly<Record<string, Draft>> = {
  'the corpus draft': draft,
  'one with hostile names': withHostileNames(
    readDraft('1. Urges [a] {USA+ FRA+ CHN-} [b] {USA+ CHN+} States to act.'),
  ),
  'one that names nobody': readDraft('1. Urges [all] States to act.'),
};
const names = Object.keys(drafts);
const validates = hasSharedFolder && hasProgram('xmllint', ['--version']);

describe.skipIf(!validates)('networks are valid', () => {
  test.each(names)('%s', async (name) => {
    const network = agreementNetwork(
      drafts[name] ?? draft,
      name === 'the corpus draft' ? reconciliation : null,
    );
    const files = { gexf: await toGexf(network), graphml: toGraphml(network) };
    for (const [format, text] of Object.entries(files)) {
      const schema = join(sharedFolder, 'schemas', format, `${format}.xsd`);
      const { ok, output } = runProgram('xmllint', ['--nonet', '--noout', '--schema', schema, '-'], text);
      expect(ok, output).toBe(true);
    }
  });
});

test('both formats hold every party and every pair, and what the table of agreements tells of it', async () => {
  const network = agreementNetwork(draft, reconciliation);
  const [gexf, graphml] = [await toGexf(network), toGraphml(network)];
  const count = (text: string, tag: string): number => text.split(`<${tag} `).length - 1;
  for (const text of [gexf, graphml]) {
    expect(count(text, 'node')).toBe(network.parties.length);
    expect(count(text, 'edge')).toBe(agreementsOf(draft).length);
  }
  const fra = graphml.split('<node ').find((node) => node.includes('>FRA<')) ?? '';
  expect(fra).toContain('<data key="node-name">France</data>');
  expect(await toGexf(network)).toBe(gexf);
  const { out } = await call(['table', 'draft.txt', '--rows', 'agreements', '--to', 'graphml'], {
    'draft.txt': draft.source.text,
  });
  expect(out).toBe(toGraphml(agreementNetwork(draft)));
  const misuse = ['table', 'draft.txt', '--rows', 'spans', '--to', 'gexf'];
  expect((await call(misuse, { 'draft.txt': draft.source.text })).code).toBe(2);
});

test('types are those of the columns, whatever the values are', async () => {
  const declared = (gexf: string): string[] =>
    [...gexf.matchAll(/<attribute id="(\w+)" title="\w+" type="(\w+)"\/>/gu)].map(
      ([, name = '', type = '']) => `${name} ${type}`,
    );
  /* One pair that agrees on all: each share and each probability is 1, and nothing is known of what they attained. */
  const whole = readDraft('1. Urges [a] {USA+ FRA+} [b] {USA+ FRA+} States to act.');
  const found = declared(await toGexf(agreementNetwork(whole)));
  expect(found).toEqual(declared(await toGexf(agreementNetwork(draft, reconciliation))));
  expect(found).toContain('q double');
  expect(found).toContain('attainment double');
  expect(found).toContain('clash integer');
});

describe('agreement against chance', () => {
  const of = (chances: readonly number[], observed: number): number => {
    const sum = noChances();
    for (const chance of chances) addChance(sum, chance);
    return rarity(sum, observed);
  };
  test.each([
    /* Two sides of a fair coin: the binomial test of 10 of 10. */
    [Array.from({ length: 10 }, () => 0.5), 10, 2 / 1024],
    [Array.from({ length: 10 }, () => 0.5), 5, 1],
    [[0.2, 0.3], 2, 0.06],
    [[1, 1, 0], 2, 1],
    [[1, 0.25], 2, 0.25],
    [[], 0, 1],
  ])('%j, %i of them: %d', (chances, observed, p) => {
    expect(of(chances, observed)).toBeCloseTo(p, 10);
  });

  test('of many events, the approximation is near what drawing gives', () => {
    const random = randomNumbers(5);
    const chances = Array.from({ length: 150 }, () => random());
    const expected = chances.reduce((sum, chance) => sum + chance, 0);
    const observed = Math.round(expected) + 9;
    let rare = 0;
    for (let draw = 0; draw < 20_000; draw += 1) {
      const events = chances.filter((chance) => random() < chance).length;
      if (events >= observed) rare += 2;
    }
    expect(of(chances, observed)).toBeCloseTo(rare / 20_000, 2);
  });

  test('p-values are those of sides that are permuted within each change', () => {
    const [pair] = agreementsOf(draft)
      .filter(({ coSupport, coOpposition, clash }) => coSupport + coOpposition + clash >= 5)
      .sort((a, b) => a.p - b.p);
    expect(pair).toMatchObject({ party: 'FRA', other: 'USA', coSupport: 4, coOpposition: 1, clash: 1 });
    expect(pair?.p).toBe(0.2333);
  });

  test('a change that all support tells nothing; sides that differ throughout tell much', () => {
    const all = agreementsOf(readDraft('1. Urges [a] {USA+ FRA+} [b] {USA+ FRA+} States to act.'));
    expect(all).toMatchObject([{ agreement: 1, expected: 1, p: 1 }]);
    const blocs = Array.from({ length: 14 }, (_, index) => `[word${String(index)}] {USA+ FRA+ CHN- RUS-}`);
    const found = agreementsOf(readDraft(`1. Urges ${blocs.join(' and ')} States to act.`));
    for (const { party, other, agreement, p } of found) {
      const isBloc =
        [party, other].every((one) => 'USA FRA'.includes(one)) ||
        [party, other].every((one) => 'CHN RUS'.includes(one));
      expect(agreement).toBe(isBloc ? 1 : 0);
      expect(p).toBeLessThan(0.05);
    }
  });

  test('false discovery rates: the example of Benjamini and Hochberg, 1995', () => {
    const values = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    const rates = falseDiscoveryRates(values);
    expect(rates.filter((rate) => rate <= 0.05)).toHaveLength(4);
    expect(rates[3]).toBeCloseTo((0.0095 * 15) / 4, 10);
    expect(falseDiscoveryRates([...values].reverse()).reverse()).toEqual(rates);
  });
});
