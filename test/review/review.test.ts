import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareVerdicts,
  draftOutcome,
  readAdopted,
  readDraft,
  readVerdicts,
  reconcile,
  tableOf,
  tally,
  toCsv,
  toReport,
  toReview,
  withVerdicts,
  type Reconciliation,
  type ReviewRow,
  type ReviewTable,
} from 'travaux';
import { krippendorffAlpha } from '../../src/review/verdict-agreement.js';
import { call } from '../check/command.js';

const root = join(import.meta.dirname, '../..');
const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
const draft = readDraft(corpus('draft-2023-05-22.txt'));
const adopted = readAdopted(corpus('adopted-2023-06-09.md'));
const reconciliation = reconcile(draft, adopted);
const blank = toReview(draft, adopted, reconciliation);
const schema = JSON.parse(readFileSync(join(root, 'src/schema/reconciliation.json'), 'utf8')) as object;
const isValid = new Ajv2020({ strict: true }).compile(schema);

type Corrections = Readonly<Record<string, Partial<ReviewRow>>>;

/** The table as a person leaves it: `span s1` is corrected. */
function filled(corrections: Corrections, table: ReviewTable = blank): ReviewTable {
  const left = new Set(Object.keys(corrections));
  const rows = table.rows.map((row) => {
    const key = `${row.kind} ${row.id}`;
    left.delete(key);
    return corrections[key] === undefined
      ? row
      : { ...row, by: 'A. Reader', date: '2023-07-01', ...corrections[key] };
  });
  expect([...left]).toEqual([]);
  return { ...table, rows };
}

/** Reads a table back over its CSV, and asserts what holds of every correction. */
async function corrected(
  table: ReviewTable,
  as: (csv: string) => string = String,
): Promise<{ reconciliation: Reconciliation; said: string[] }> {
  const csv = as(await toCsv(table));
  const result = withVerdicts(draft, adopted, reconciliation, await readVerdicts(csv));
  const { provisions, words } = result.reconciliation;
  expect(isValid(result.reconciliation), JSON.stringify(isValid.errors)).toBe(true);
  const idsOf = (all: Reconciliation['provisions'], side: 'draftIds' | 'adoptedIds'): string[] =>
    all.flatMap((one) => one[side]).sort();
  for (const side of ['draftIds', 'adoptedIds'] as const)
    expect(idsOf(provisions, side)).toEqual(idsOf(reconciliation.provisions, side));
  const placesOf = (all: Reconciliation['words']): string[] =>
    all.map(({ start, end }) => `${String(start)}-${String(end)}`);
  expect(placesOf(words)).toEqual(placesOf(reconciliation.words));
  return {
    reconciliation: result.reconciliation,
    said: result.diagnostics.map(({ ruleId, place }) => `${String(place.start.line)} ${ruleId}`),
  };
}

test('a table that nobody filled in changes nothing', async () => {
  const { reconciliation: same, said } = await corrected(blank);
  expect(same).toEqual(reconciliation);
  expect(said).toEqual([]);
});

test('the least sure verdicts stand first, and every verdict is there once', () => {
  const sure = blank.rows.flatMap(({ confidence }) => confidence ?? []);
  expect(sure).toEqual(sure.toSorted((a, b) => a - b));
  expect(new Set(blank.rows.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(blank.rows.length);
  expect(blank.rows.filter(({ kind }) => kind === 'span')).toHaveLength(draft.spans.length);
  expect(blank.rows.filter(({ kind }) => kind === 'choice')).toHaveLength(draft.choices.length);
});

test('a table in which all is confirmed says the same, and who confirmed it', async () => {
  const rows = blank.rows.map((row) => ({
    ...row,
    corrected: row.verdict,
    by: '=Reader',
    date: '2023-07-01',
  }));
  const { reconciliation: confirmed, said } = await corrected({ ...blank, rows });
  expect(said).toEqual([]);
  expect(confirmed.spans.map(({ fate }) => fate)).toEqual(reconciliation.spans.map(({ fate }) => fate));
  expect(confirmed.changes.map(({ outcome }) => outcome)).toEqual(
    reconciliation.changes.map(({ outcome }) => outcome),
  );
  const unsaid = (one: Reconciliation['provisions'][number]): object => ({
    ...one,
    by: null,
    confidence: null,
    reasons: [],
  });
  expect(confirmed.provisions.map(unsaid)).toEqual(reconciliation.provisions.map(unsaid));
  for (const { by, confidence } of [...confirmed.spans, ...confirmed.choices]) {
    expect(confidence).toBe(1);
    expect(by?.name).toBe('=Reader');
  }
  const again = toReview(draft, adopted, confirmed).rows;
  const keyed = (some: readonly ReviewRow[]): string[] =>
    some.map(({ kind, id, verdict, corrected: right, confidence }) =>
      [kind, id, verdict, right, confidence].join(' '),
    );
  expect(keyed(again).sort()).toEqual(keyed(rows).sort());
});

describe('what follows from a correction', () => {
  const before = (id: string): string => reconciliation.spans.find((one) => one.id === id)?.fate ?? '';

  test('a change follows the fates of its spans; tables and counts say who made the verdict', async () => {
    const insertion = draft.changes.find(
      ({ kind, new: fresh }) => kind === 'insertion' && before(fresh[0] ?? '') === 'dropped',
    );
    const id = insertion?.spans[0] ?? '';
    const { reconciliation: fresh } = await corrected(filled({ [`span ${id}`]: { corrected: 'Retained' } }));
    const outcomeIn = ({ changes }: Reconciliation): string | null | undefined =>
      changes.find((one) => one.id === insertion?.id)?.outcome;
    expect([outcomeIn(reconciliation), outcomeIn(fresh)]).toEqual(['not-adopted', 'adopted']);
    const verdict = { adopted, reconciliation: fresh };
    const row = tableOf('fates', draft, verdict).rows.find(({ span }) => span === id);
    expect(row).toMatchObject({
      fate: 'retained',
      confidence: 1,
      rule: 'person',
      by: 'A. Reader',
      by_date: '2023-07-01',
    });
    const dropped = (one: Reconciliation): number => tally(draft, one).verdicts?.fates.all.by.dropped ?? 0;
    expect(dropped(fresh)).toBe(dropped(reconciliation) - 1);
  });

  test('an outcome that a person gave does not follow', async () => {
    const [change] = draft.changes.filter(({ kind, old }) => kind === 'insertion' && old.length === 0);
    const { reconciliation: fresh } = await corrected(
      filled({
        [`span ${change?.spans[0] ?? ''}`]: { corrected: 'moved' },
        [`change ${change?.id ?? ''}`]: { corrected: 'adopted in part', comment: 'half of it' },
      }),
    );
    const found = fresh.changes.find(({ id }) => id === change?.id);
    expect(found?.outcome).toBe('adopted-in-part');
    expect(found?.reasons[0]?.text).toMatch(
      /^A\. Reader judged so on 2023-07-01: half of it\. The program said /u,
    );
  });

  test('a choice that was taken is the only one', async () => {
    const choice = reconciliation.choices.find(({ members }) => members.length === 3);
    const { reconciliation: fresh } = await corrected(
      filled({ [`choice ${choice?.id ?? ''}`]: { corrected: 'one 3' } }),
    );
    const found = fresh.choices.find(({ id }) => id === choice?.id);
    expect([found?.outcome, found?.adopted]).toEqual(['one', 2]);
    expect(found?.members.map(({ outcome }) => outcome === 'not-adopted')).toEqual([true, true, false]);
  });

  test('provisions are related anew', async () => {
    const labeled = blank.rows.filter(
      ({ kind, label, verdict }) => kind === 'provision' && /^OP\d$/u.test(label ?? '') && verdict !== 'none',
    );
    const [one] = labeled;
    const gone = await corrected(filled({ [`provision ${one?.id ?? ''}`]: { corrected: 'none' } }));
    const relation = gone.reconciliation.provisions.find(({ draftIds }) => draftIds.includes(one?.id ?? ''));
    expect(relation).toMatchObject({ relation: 'dropped', adoptedIds: [], by: { name: 'A. Reader' } });
    const split = await corrected(filled({ [`provision ${one?.id ?? ''}`]: { corrected: 'OP1; op3' } }));
    const found = split.reconciliation.provisions.find(({ draftIds }) => draftIds.includes(one?.id ?? ''));
    expect(found?.adopted).toEqual(expect.arrayContaining(['OP1', 'OP3']));
  });

  test('words that came from a span have its change and those who proposed it', async () => {
    const change = draft.changes.find(({ kind, positions }) => kind === 'insertion' && positions.length > 0);
    const row = blank.rows.find(({ kind, verdict }) => kind === 'words' && verdict === 'new');
    const { reconciliation: fresh } = await corrected(
      filled({ [`words ${row?.id ?? ''}`]: { corrected: `span ${change?.spans[0] ?? ''}` } }),
    );
    const found = fresh.words.find(({ start }) => start === row?.start);
    expect(found).toMatchObject({ origin: 'span', span: change?.spans[0], change: change?.id });
    expect(found?.parties?.length).toBeGreaterThan(0);
  });
});

describe('as spreadsheets save it', () => {
  const row = blank.rows.findIndex(({ kind }) => kind === 'span');
  const id = blank.rows[row]?.id ?? '';
  const table = filled({ [`span ${id}`]: { corrected: 'moot', comment: '-1; "so"' } });
  /* Cells that hold a semicolon are quoted then. */
  const bySemicolons = (csv: string): string =>
    csv.replace(/"(?:[^"]|"")*"|[^,\n]+|,/gu, (found) => {
      if (found === ',') return ';';
      return found.startsWith('"') || !found.includes(';') ? found : `"${found}"`;
    });
  test.each([
    ['with a mark of byte order and CRLF', (csv: string) => `\uFEFF${csv.replaceAll('\n', '\r\n')}`],
    ['with semicolons', bySemicolons],
    [
      'with columns of its own',
      (csv: string) => csv.replace(/^texts/u, 'Texts').replace(/comment\n/u, 'comment,mine\n'),
    ],
    ['with empty lines at its end', (csv: string) => `${csv}\n\n`],
  ])('%s', async (_, as) => {
    const { reconciliation: fresh, said } = await corrected(table, as);
    expect(said).toEqual([]);
    const found = fresh.spans.find((one) => one.id === id);
    expect(found?.fate).toBe('moot');
  });

  test('an apostrophe that stands for no formula stays', async () => {
    const { reconciliation: fresh } = await corrected(
      filled({ [`span ${id}`]: { corrected: 'moot', by: "'t Hooft", comment: '=1+1' } }),
    );
    expect(fresh.spans.find((one) => one.id === id)?.by).toMatchObject({ name: "'t Hooft", comment: '=1+1' });
  });
});

describe('corrections that cannot be', () => {
  const at = (kind: string): { line: number; id: string } => {
    const index = blank.rows.findIndex((row) => row.kind === kind);
    return { line: index + 2, id: blank.rows[index]?.id ?? '' };
  };
  test.each([
    ['span', 'gone', 'unknown-verdict'],
    ['span', 'adopted', 'unknown-verdict'],
    ['change', 'dropped', 'unknown-verdict'],
    ['choice', 'one', 'unknown-verdict'],
    ['choice', 'one 9', 'unknown-verdict'],
    ['provision', 'OP99', 'unknown-verdict'],
    ['provision', 'OP1;', 'unknown-verdict'],
    ['words', 'span s9999', 'unknown-verdict'],
    ['words', 'new s1', 'unknown-verdict'],
  ])('%s: %s', async (kind, said, ruleId) => {
    const { line, id } = at(kind);
    const result = await corrected(filled({ [`${kind} ${id}`]: { corrected: said } }));
    expect(result.said).toEqual([`${String(line)} ${ruleId}`]);
    expect(result.reconciliation).toEqual(reconciliation);
  });

  test.each([
    [{ id: 's999' }, 'verdict-of-unknown-id'],
    [{ kind: 'bracket' }, 'verdict-of-unknown-id'],
    [{ kind: 'change', id: 'c0' }, 'verdict-of-unknown-id'],
    [{ by: null }, 'verdict-without-name'],
  ])('%j', async (change, ruleId) => {
    const { line, id } = at('span');
    const result = await corrected(filled({ [`span ${id}`]: { corrected: 'moot', ...change } }));
    expect(result.said).toEqual([`${String(line)} ${ruleId}`]);
  });

  test('two verdicts on one span', async () => {
    const { line, id } = at('span');
    const table = filled({ [`span ${id}`]: { corrected: 'moot' } });
    const [row] = table.rows.filter((one) => one.id === id);
    const rows = row === undefined ? [] : [...table.rows, { ...row, corrected: 'moved' }];
    const { said, reconciliation: fresh } = await corrected({ ...table, rows });
    expect(line).toBeGreaterThan(0);
    expect(said).toEqual([`${String(rows.length + 1)} verdict-given-twice`]);
    expect(fresh.spans.find((one) => one.id === id)?.fate).toBe('moved');
  });

  test('a file of other texts', async () => {
    const rows = blank.rows.map((row) => ({
      ...row,
      texts: 'draft 000000000000 adopted 000000000000',
      corrected: row.verdict,
      by: 'B',
    }));
    const { said, reconciliation: same } = await corrected({ ...blank, rows });
    expect(said).toEqual(['2 verdicts-of-other-texts']);
    expect(same).toEqual(reconciliation);
  });

  test.each(['', 'a,b\n1,2\n', '\u0000', 'texts,kind,id\n', 'texts,kind,id,corrected\n"'])(
    '%j is no such table, or an empty one',
    async (csv) => {
      const { rows, diagnostics } = await readVerdicts(csv);
      expect(rows).toEqual([]);
      expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['unreadable-verdicts']);
    },
  );

  test('whatever a file holds, it is read or refused', async () => {
    const line = fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', ';', '\r\n', "'=", 'span', 's1')), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const csv = `texts,kind,id,corrected\n${lines.map((cells) => cells.join(',')).join('\n')}`;
        const verdicts = await readVerdicts(csv);
        const result = withVerdicts(draft, adopted, reconciliation, verdicts);
        for (const { place } of result.diagnostics) {
          expect(place.start.offset).toBeLessThanOrEqual(place.end.offset ?? 0);
          expect(place.end.offset).toBeLessThanOrEqual(csv.length);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe('agreement', () => {
  /* Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: examples A and C. */
  const unitsOf = (...coders: string[]): string[][] =>
    Array.from(coders[0] ?? '').map((_, unit) =>
      coders.map((coder) => coder[unit] ?? '.').filter((value) => value !== '.'),
    );
  test.each([
    [unitsOf('0100000010', '1110010000'), 0.095],
    [unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.'), 0.743],
    [unitsOf('0000', '0000'), null],
    [unitsOf('0101', '0101'), 1],
    [[], null],
  ])('alpha of %j is %s', (units, alpha) => {
    const found = krippendorffAlpha(units);
    expect(found === null ? null : Math.round(found * 1000) / 1000).toBe(alpha);
  });

  test('two people: what both judged, and where they differ', async () => {
    const spans = blank.rows.filter(({ kind }) => kind === 'span').slice(0, 20);
    const table = (by: string, other: (index: number, verdict: string) => string | null): ReviewTable => ({
      ...blank,
      rows: spans.map((row, index) => ({ ...row, by, corrected: other(index, row.verdict) })),
    });
    const one = await readVerdicts(
      await toCsv(table('A', (index, verdict) => (index === 3 ? null : verdict))),
    );
    const two = await readVerdicts(
      await toCsv(table('B', (index, verdict) => (index === 5 ? 'moot' : verdict))),
    );
    const { agreements, disagreements } = compareVerdicts([one, two]);
    expect(agreements).toMatchObject([
      { kind: 'span', units: 19, agreed: 18, withProgram: { agreed: 38, of: 39 } },
    ]);
    const { value, low, high } = agreements[0]?.alpha ?? { value: 0, low: 0, high: 0 };
    expect(value).toBeGreaterThan(0.5);
    expect(low).toBeLessThan(value ?? 0);
    expect(high).toBeGreaterThanOrEqual(value ?? 1);
    expect(disagreements).toMatchObject([
      {
        id: spans[5]?.id,
        said: [
          { by: 'A', verdict: spans[5]?.verdict },
          { by: 'B', verdict: 'moot' },
        ],
      },
    ]);
  });
});

test('results of other texts are refused', () => {
  const other = readDraft('1. Requests [urgent] {USA+} action;');
  const refused = /another (?:draft|adopted text)/u;
  expect(() => tally(other, reconciliation)).toThrow(refused);
  expect(() => draftOutcome(other, reconciliation)).toThrow(refused);
  expect(() => tableOf('fates', draft, { adopted: other, reconciliation })).toThrow(refused);
  expect(() => toReport({ draft, adopted: other, reconciliation })).toThrow(refused);
});

describe('the command line', () => {
  const files = {
    'draft.txt': '1. Requests [urgent] {USA+} [immediate] {FRA+ USA-} action by all States;',
    'adopted.txt': '1. Requests immediate action by all States;',
  };
  const reviewed = async (): Promise<string> =>
    (await call(['review', 'draft.txt', 'adopted.txt'], files)).out;
  const judged = async (verdict: string, by = 'Eva'): Promise<string> =>
    (await reviewed()).replace(/^(.*,span,s1,.*?),,,,$/mu, `$1,${verdict},${by},2024-02-01,`);

  test('review writes the table, and --verdicts keeps what was filled in', async () => {
    const csv = await judged('moot');
    expect(csv).toContain('moot,Eva');
    const again = await call(['review', 'draft.txt', 'adopted.txt', '--verdicts', 'v.csv'], {
      ...files,
      'v.csv': csv,
    });
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/,span,s1,.*,dropped,.*,moot,Eva,2024-02-01,$/mu);
  });

  test.each([['reconcile'], ['table', '--rows', 'fates']])('%s --verdicts', async (name, ...flags) => {
    const argv = [name, 'draft.txt', 'adopted.txt', ...flags, '--verdicts', 'v.csv'];
    const { code, out, err } = await call(argv, { ...files, 'v.csv': await judged('moot') });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('moot');
    expect(out).toContain('Eva');
  });

  test('a file of other texts is refused, and nothing is written', async () => {
    const world = { ...files, 'v.csv': await judged('moot'), 'draft.txt': `${files['draft.txt']} ` };
    const { code, out, err } = await call(
      ['reconcile', 'draft.txt', 'adopted.txt', '--verdicts', 'v.csv'],
      world,
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('verdicts-of-other-texts');
  });

  test('a verdict that does not exist is told with its line, and the rest is written', async () => {
    const world = { ...files, 'v.csv': await judged('gone') };
    const { code, out, err } = await call(
      ['reconcile', 'draft.txt', 'adopted.txt', '--verdicts', 'v.csv'],
      world,
    );
    expect(code).toBe(1);
    expect(err).toMatch(/v\.csv:\d+:1 {2}unknown-verdict/u);
    expect(out).toContain('dropped');
  });

  test('--compare says how far two people agree', async () => {
    const world = { 'a.csv': await judged('moot'), 'b.csv': await judged('dropped', 'Ola') };
    const { code, out } = await call(['review', '--compare', 'a.csv', 'b.csv'], world);
    expect(code).toBe(0);
    expect(out).toContain('span s1 in OP1: urgent\n  the program: dropped\n  Eva: moot\n  Ola: dropped');
    const { out: json } = await call(['review', '--compare', 'a.csv', 'b.csv', '--json'], world);
    expect(JSON.parse(json)).toMatchObject({ agreements: [{ units: 1, agreed: 0 }] });
  });

  test.each([
    [['review', 'draft.txt']],
    [['review', 'draft.txt', 'adopted.txt', '--json']],
    [['table', 'draft.txt', '--rows', 'spans', '--verdicts', 'v.csv']],
  ])('%j is misuse', async (argv) => {
    expect((await call(argv, files)).code).toBe(2);
  });
});
