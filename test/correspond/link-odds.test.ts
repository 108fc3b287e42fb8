import { describe, expect, test } from 'vitest';
import type { LinkCalibration } from '../../src/calibration/calibration.js';
import type { Clause } from '../../src/correspond/clauses.js';
import { homesOf, linksOf, type Link, type Links } from '../../src/correspond/links.js';
import type { Candidate } from '../../src/correspond/shortlists.js';
import { randomNumbers } from '../../src/research/intervals.js';

/* Numbers of their own, so that what is fitted may change; no two are alike. */
const calibration: LinkCalibration = {
  repeated: 0.5,
  contested: 0.25,
  content: 0.4,
  anywhere: 0.3,
  inArticle: 0.7,
  inFamily: 0.9,
  besideNeighbor: 0.6,
  rival: 0.45,
  least: 0.8,
  certainty: 0.65,
};

const clause: Clause = {
  provision: 0,
  first: 0,
  end: 1,
  article: 0,
  family: 0,
  list: 0,
  isHeading: false,
};

const clausesOf = (places: readonly Partial<Clause>[]): Clause[] =>
  places.map((place) => ({ ...clause, ...place }));

interface Clauses {
  readonly draft: readonly Clause[];
  readonly adopted: readonly Clause[];
}

/** What each candidate is worth, by the definition of `linksOf`, each looked at by itself. */
function oddsByDefinition({ draft, adopted }: Clauses, all: readonly Candidate[]): number[] {
  const { content, certainty, anywhere, inArticle, inFamily, besideNeighbor, rival } = calibration;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  let odds = all.map(({ bits }) => content * bits - Math.log2(adopted.length));
  for (let round = 0; round < 4; round += 1) {
    const strengths = odds.map((value) => 2 ** (certainty * Math.min(60, value)));
    const ofClause = (at: number): Candidate[] => all.filter((one) => one.draft === at);
    const belief = (one: Candidate | undefined): number =>
      one === undefined
        ? 0
        : (strengths[all.indexOf(one)] ?? 0) /
          (1 + sum(ofClause(one.draft).map((other) => strengths[all.indexOf(other)] ?? 0)));
    /* How far others of a group answer to a group, shared out over its clauses. */
    const groupPrior = (one: Candidate, group: 'article' | 'family'): number => {
      const from = draft[one.draft]?.[group];
      const to = adopted[one.adopted]?.[group];
      const others = all.filter((other) => other.draft !== one.draft && draft[other.draft]?.[group] === from);
      const there = others.filter((other) => adopted[other.adopted]?.[group] === to);
      const places = adopted.filter((place) => place[group] === to).length;
      return sum(there.map(belief)) / Math.max(1, sum(others.map(belief))) / places;
    };
    const beside = (one: Candidate): number =>
      sum(
        [-1, 1].map((step) => {
          const [best] = ofClause(one.draft + step).sort((a, b) => belief(b) - belief(a));
          const distance = ((best?.adopted ?? NaN) - one.adopted) * step;
          return distance === 1 || distance === 0 ? belief(best) / 4 : distance === 2 ? belief(best) / 8 : 0;
        }),
      );
    const alone = all.map(
      (one) =>
        content * one.bits +
        Math.log2(
          anywhere / adopted.length +
            inArticle * groupPrior(one, 'article') +
            inFamily * groupPrior(one, 'family') +
            besideNeighbor * beside(one),
        ),
    );
    odds = alone.map((own, at) => {
      const rivals = all.flatMap((other, index) =>
        other.adopted === all[at]?.adopted && draft[other.draft]?.family !== draft[all[at].draft]?.family
          ? [(alone[index] ?? 0) - own]
          : [],
      );
      return own - rival * Math.max(0, ...rivals);
    });
  }
  return odds;
}

/** The links by their definition: the best of a clause of either text, if it is better than the least. */
function byDefinition(clauses: Clauses, candidates: readonly Candidate[][]): Links {
  const all = candidates.flat();
  const odds = oddsByDefinition(clauses, all);
  const found = all.map((one, at): Link => ({
    ...one,
    odds: odds[at] ?? 0,
    confidence: 1 / (1 + 2 ** (-calibration.certainty * (odds[at] ?? 0))),
  }));
  const isBest = (link: Link, side: 'draft' | 'adopted'): boolean =>
    found.every((other) => other[side] !== link[side] || other.odds <= link.odds);
  return {
    links: found.filter(
      (link) => link.odds > calibration.least && (isBest(link, 'draft') || isBest(link, 'adopted')),
    ),
    nearest: candidates.map(
      (_, index) => found.find((link) => link.draft === index && isBest(link, 'draft')) ?? null,
    ),
  };
}

/** Clauses in groups of chance, with candidates of chance; some clauses have none. */
function clausesOfChance(seed: number): { clauses: Clauses; candidates: Candidate[][] } {
  const random = randomNumbers(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const list = (length: number): Clause[] => {
    let [article, family] = [0, 0];
    return clausesOf(
      Array.from({ length }, () => {
        article += Number(random() < 0.2);
        family += Number(random() < 0.5);
        return { article, family };
      }),
    );
  };
  const [draft, adopted] = [list(12), list(9)];
  const candidates = draft.map((_, index) =>
    adopted.flatMap((__, other) =>
      random() < 0.4 ? [{ draft: index, adopted: other, bits: upTo(40) + random() - 8 }] : [],
    ),
  );
  candidates[upTo(12)] = [];
  return { clauses: { draft, adopted }, candidates };
}

const rounded = ({ draft, adopted, bits, odds, confidence }: Link): string =>
  [draft, adopted, bits.toFixed(6), odds.toFixed(6), confidence.toFixed(6)].join(' ');

test.each([1, 2, 3, 4, 5, 6, 7, 8])('links are what their definition says: seed %i', (seed) => {
  const { clauses, candidates } = clausesOfChance(seed);
  const expected = byDefinition(clauses, candidates);
  const { links, nearest } = linksOf(clauses, candidates, calibration);
  expect(links.map(rounded)).toEqual(expected.links.map(rounded));
  expect(nearest.map((link) => link && rounded(link))).toEqual(
    expected.nearest.map((link) => link && rounded(link)),
  );
  expect(links.length).toBeGreaterThan(3);
});

/* What the words say, and nothing else: no place is likelier, nothing is held against a link, and chance is one place of one. */
const byWords: LinkCalibration = {
  ...calibration,
  content: 1,
  anywhere: 1,
  inArticle: 0,
  inFamily: 0,
  besideNeighbor: 0,
  rival: 0,
  certainty: 1,
  least: 2,
};

describe('of what words alone say', () => {
  /** Links `draft>adopted` of candidates that are written the same, with their bits; all odds are a bit less, as there are two places. */
  const check = (written: string): string => {
    const all = written.split(' ').map((one): Candidate => {
      const [draft = 0, adopted = 0, bits = 0] = one.split(/[>:]/u).map(Number);
      return { draft, adopted, bits };
    });
    const candidates = [0, 1].map((draft) => all.filter((one) => one.draft === draft));
    const clauses = { draft: clausesOf([{}, { family: 1 }]), adopted: clausesOf([{}, { family: 1 }]) };
    const { links } = linksOf(clauses, candidates, byWords);
    return links
      .map(({ draft, adopted, odds }) => `${String(draft)}>${String(adopted)}:${String(odds)}`)
      .join(' ');
  };

  test.each([
    ['the best of each is a link', '0>0:9 0>1:4 1>0:5 1>1:8', '0>0:8 1>1:7'],
    [
      'so is the best for a clause of the later text: it was split off',
      '0>0:9 0>1:8 1>0:5 1>1:4',
      '0>0:8 0>1:7 1>0:4',
    ],
    ['two that are as good are both', '0>0:9 0>1:9', '0>0:8 0>1:8'],
    ['just over the least', '0>0:3.5', '0>0:2.5'],
    ['at the least nothing answers', '0>0:3', ''],
  ])('%s', (_, candidates, links) => {
    expect(check(candidates)).toBe(links);
  });

  test('confidence is the logistic of the odds, and of what is best twice the first is nearest', () => {
    const candidates = [[0, 1].map((adopted): Candidate => ({ draft: 0, adopted, bits: 2 }))];
    const clauses = { draft: [clause], adopted: [clause, clause] };
    const { links, nearest } = linksOf(clauses, candidates, byWords);
    expect(links).toEqual([]);
    expect(nearest).toEqual([{ draft: 0, adopted: 0, bits: 2, odds: 1, confidence: 1 / (1 + 1 / 2) }]);
  });
});

describe('a clause has its place', () => {
  /**
   * @param groups For each clause its list, its family and its article.
   * @param answers For each clause what answers to it.
   */
  const check = (groups: readonly string[], answers: readonly (number | null)[]): string[] => {
    const clauses = clausesOf(
      groups.map((digits) => {
        const [list = 0, family = 0, article = 0] = Array.from(digits, Number);
        return { list, family, article };
      }),
    );
    const links = answers.flatMap((adopted, draft): Link[] =>
      adopted === null ? [] : [{ draft, adopted, confidence: 1, bits: 1, odds: 1 }],
    );
    return homesOf(clauses, links).map((home) =>
      home === null ? 'none' : `${home.isBehind ? 'behind' : 'before'} ${String(home.adopted)}`,
    );
  };

  test.each<[string, string[], (number | null)[], string[]]>([
    ['where it is answered', ['000', '000'], [3, 1], ['behind 3', 'behind 1']],
    [
      'behind the nearest before it',
      ['000', '000', '000'],
      [3, null, null],
      ['behind 3', 'behind 3', 'behind 3'],
    ],
    [
      'before the nearest behind it',
      ['000', '000', '000'],
      [null, null, 3],
      ['before 3', 'before 3', 'behind 3'],
    ],
    [
      'at the nearer of both',
      ['000', '000', '000', '000'],
      [5, null, null, 3],
      ['behind 5', 'behind 5', 'before 3', 'behind 3'],
    ],
    [
      'behind the one before it, where both are as near',
      ['000', '000', '000'],
      [5, null, 3],
      ['behind 5', 'behind 5', 'behind 3'],
    ],
    [
      'in its list first',
      ['000', '100', '000', '200'],
      [null, 7, 4, null],
      ['before 4', 'behind 7', 'behind 4', 'behind 4'],
    ],
    ['then in its family', ['000', '110', '200'], [null, 7, 4], ['before 4', 'behind 7', 'behind 4']],
    ['then in its article', ['000', '111', '220'], [null, 7, 4], ['before 4', 'behind 7', 'behind 4']],
    ['then anywhere', ['000', '111'], [null, 7], ['before 7', 'behind 7']],
    ['nowhere, where nothing is linked', ['000', '111'], [null, null], ['none', 'none']],
  ])('%s', (_, groups, answers, homes) => {
    expect(check(groups, answers)).toEqual(homes);
  });

  test('at the best of its links, and the first of two that are as good', () => {
    const links = [2, 3, 4].map((adopted): Link => ({
      draft: 0,
      adopted,
      confidence: 1,
      bits: 1,
      odds: adopted === 2 ? 1 : 5,
    }));
    expect(homesOf([clause], links)).toEqual([{ adopted: 3, isBehind: true }]);
  });
});
