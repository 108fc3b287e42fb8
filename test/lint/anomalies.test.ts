import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

/** What must be found at a row of the list of irregularities. */
interface Expectation {
  /** Rules that speak at every place of the row. */
  readonly every?: readonly RuleId[];
  /** Rules that speak at some places of it, by offset. */
  readonly at?: Readonly<Record<number, readonly RuleId[]>>;
  /** Rules that speak once for the document, at a place of the row or anywhere. */
  readonly once?: RuleId;
  /** Why no general rule can find it. */
  readonly exception?: string;
}

/* The rows of the list by their section and first column. */
const expected: Readonly<Record<string, Expectation>> = {
  'A 4809-4826': { every: ['wrong-closing-mark'] },
  'A 6001': { every: ['unopened-bracket'] },
  'A 8509': { every: ['unopened-bracket'] },
  'A 7972 / 10953': { every: ['repaired-bracket'] },
  'A 10953': { every: ['scope-mismatch'] },
  'A 11287': { every: ['truncated-text'] },
  'A 10635-10944': { every: ['bracket-across-provisions'] },
  'A 10274': { every: ['nested-brackets'] },
  'A 8758': { every: ['glued-bracket', 'nested-brackets'] },
  'B 2483': { every: ['tag-after-word'] },
  'B 5545': { every: ['untagged-bracket'] },
  'B 1170-1194': { every: ['stacked-tags'] },
  'B 2544-2561': { every: ['stacked-tags', 'tag-on-next-line'] },
  'B 6072-6122': { every: ['stacked-tags', 'note-in-tag'] },
  'B 7173-7225': { every: ['stacked-tags', 'note-in-tag'] },
  'B 10231': { every: ['unbound-attribution'] },
  'B 10610-10612': { every: ['tag-on-next-line'] },
  'B 6627': { every: ['note-in-tag', 'unbalanced-quotation'] },
  'B 2426, 7501': { every: ['bare-stamp', 'mixed-spelling'] },
  'B 2542, 2640, 4980, 5193, 7638, 8330, 8804, 10610, 11203': { every: ['tag-on-next-line'] },
  'B 760, 1170 etc. / 687, 1770 etc.': { once: 'mixed-tag-spacing' },
  'C 1170, 1272, 1306, 4132, 4160, 4552, 7790': { every: ['mixed-separators'] },
  'C 1181, 1827, 6086, 6627, 7180, 7790, 9802, 11099': { every: ['broken-tag'] },
  'C 6072': { every: ['space-before-sign'] },
  'C 9484': { every: ['empty-item'] },
  'C 8806, 10313': { every: ['mixed-spelling'] },
  'C 4780, 8510': { every: ['mixed-stances'] },
  'C 9176, 9263': { every: ['office-as-party'] },
  'D 7790': { every: ['opposed-signs'] },
  'D 9754': { every: ['unordered-pair', 'opposed-signs'] },
  'D 1170, 2642, 2671, 4132, 4644, 6467, 7557, 7984, 8274, 8454, 11025 ...': { every: ['unordered-pair'] },
  'D 9484': { every: ['mixed-polarity'] },
  'D 4352, 4379': { every: ['uneven-pair'] },
  'D 2464, 2563, 5323, 6332, 8025, 8088': { every: ['lone-support'] },
  'D 5565/5590, 7605/7633, 7661/7683, 8265/8281, 8562/8592': { every: ['unordered-pair'] },
  'D 8585, 8610': { every: ['unordered-pair'] },
  'D 8893': { every: ['repeated-word-at-bracket'] },
  'D 1814': { every: ['punctuation-after-tag'] },
  'E 5323, 9161': { every: ['space-in-bracket'] },
  'E 7170': { every: ['space-in-bracket'] },
  'E 4809, 8146, 8310, 8375, 8759, 10274': { every: ['punctuation-in-bracket'] },
  'E 4329, 8146, 8979, 10944': { every: ['punctuation-in-bracket'] },
  'E 9186': { every: ['slash-in-bracket'] },
  'E 1306': { every: ['space-before-punctuation'] },
  'E 1781, 5344, 10511': { every: ['no-space-after-tag'] },
  'E 2682, 6472': { every: ['no-space-after-tag'] },
  'E 3713, 4487, 4808, 5189, 5544, 5992, 8374, 8757, 9914': { every: ['glued-bracket'] },
  'E 9915': { every: ['space-in-bracket', 'broken-bracket'] },
  'E 1284, 4500, 4765, 6687, 8375, 8562, 9245, 10326 ...': { every: ['broken-bracket'] },
  'E 4567, 6015, 6684': { every: ['missing-final-punctuation'] },
  'E 2279, 10512, 3269': {
    at: {
      2279: ['space-before-punctuation', 'run-on-paragraph'],
      10512: ['space-before-punctuation'],
      3269: ['run-on-paragraph'],
    },
  },
  'F 5993': { every: ['wrong-quotation-mark'] },
  'F 5565': { every: ['quotation-across-brackets'] },
  'F 3542, 3714, 3774, 4488, 4977, 5190, 5243, 5545, 5992': { every: ['bracketed-quotation-mark'] },
  'F 4670': { every: ['doubled-letter', 'space-in-quotation'] },
  'F 6641': { every: ['unbalanced-quotation'] },
  'G 680, 1426': { every: ['lost-hyphen'] },
  'G whole file': { once: 'blank-lines-in-paragraphs' },
  'G 0-374, 11297-11376': { every: ['page-furniture'] },
  'G 80': { every: ['version-note'] },
  'G 167-349': { every: ['repeated-heading'] },
  'G 7.bis 6688; 10087; 10527': {
    every: ['unusual-label'],
    at: {
      6688: ['label-in-bracket'],
      10087: ['mixed-spelling'],
      10527: ['label-in-bracket', 'mixed-spelling'],
    },
  },
  'G 9133': {
    exception:
      'A missing word leaves nothing in the text: “training national and local” is a phrase like others.',
  },
  'G 2616': { every: ['name-in-two-orders'] },
};

interface Row {
  readonly key: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** The excerpts of the row, in which an offset may stand for all of what is quoted. */
  readonly excerpts: readonly string[];
}

/** The rows of the tables: `| 4809-4826 | excerpt | what is wrong | reading |` under `## A. …`. */
function rowsOf(list: string): Row[] {
  const rows: Row[] = [];
  let section = '';
  for (const line of list.split('\n')) {
    section = /^## (?<letter>[A-Z])\./u.exec(line)?.groups?.letter ?? section;
    const [, first = '', second = ''] = line.split('|').map((cell) => cell.trim());
    if (section === '' || !line.startsWith('|') || first === 'offset' || /^[-: ]+$/u.test(first)) continue;
    const numbers = first.replace(/\d+\.bis/u, '');
    const ranges = [...numbers.matchAll(/(?<from>\d+)(?:-(?<to>\d+))?/gu)].map(({ groups }) => {
      const start = Number(groups?.from);
      return { start, end: Number(groups?.to ?? start) };
    });
    const excerpts = [...second.matchAll(/`(?<text>[^`]+)`/gu)].map(({ groups }) => groups?.text ?? '');
    rows.push({ key: `${section} ${first}`, ranges, excerpts });
  }
  return rows;
}

/* Some offsets of the list are those of the mark, some of the word beside it. */
const fewUnits = 3;

/** What an offset stands for: a few units around it, and the excerpt of its row that it is in. */
function rangeAround(
  source: string,
  start: number,
  end: number,
  excerpts: readonly string[],
): [number, number] {
  let range: [number, number] = [start - fewUnits, end + fewUnits];
  for (const excerpt of excerpts) {
    /* The list leaves out line ends in its excerpts. */
    const pattern = Array.from(excerpt.replace(/\s/gu, ''), escaped).join('\\s*');
    for (const { 0: found, index } of source.matchAll(new RegExp(pattern, 'gu'))) {
      if (index > start || index + found.length < end) continue;
      range = [Math.min(range[0], index), Math.max(range[1], index + found.length)];
    }
  }
  return range;
}

function escaped(text: string): string {
  return text.replace(/[[\]{}()+.*?^$|\\/]/gu, '\\$&');
}

describe.runIf(hasSharedFolder)('every irregularity of the UN-Habitat draft is reported', () => {
  const rows = hasSharedFolder ? rowsOf(sharedFile('gold/anomalies.md')) : [];
  const source = readFileSync(
    join(import.meta.dirname, '../../corpus/hsp-ha-2-1/draft-2023-05-22.txt'),
    'utf8',
  );
  const found = checkedDraft(source).diagnostics.map(({ ruleId, place }) => ({
    ruleId,
    start: place.start.offset ?? NaN,
    end: place.end.offset ?? NaN,
  }));

  test('the list has the rows that are expected', () => {
    expect(rows.map(({ key }) => key)).toEqual(Object.keys(expected));
    expect(rows.length).toBeGreaterThan(60);
  });

  test('one row only has no rule', () => {
    const exceptions = Object.entries(expected).filter(([, { exception }]) => exception !== undefined);
    expect(exceptions.map(([key]) => key)).toEqual(['G 9133']);
  });

  test.each(rows)('$key', ({ key, ranges, excerpts }) => {
    const { every = [], at = {}, once } = expected[key] ?? {};
    const missing = ranges.flatMap(({ start, end }) => {
      const [from, to] = rangeAround(source, start, end, excerpts);
      const here = found.filter((one) => one.start <= to && one.end >= from).map(({ ruleId }) => ruleId);
      const wanted = once === undefined ? [...every, ...(at[start] ?? [])] : [];
      return wanted.filter((ruleId) => !here.includes(ruleId)).map((ruleId) => `${ruleId} at ${start}`);
    });
    expect(missing).toEqual([]);
    if (once !== undefined) expect(found.filter(({ ruleId }) => ruleId === once)).toHaveLength(1);
  });
});
