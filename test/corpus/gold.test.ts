import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

const path = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/draft-2023-05-22.txt');
const source = readFileSync(path, 'utf8');
const draft = checkedDraft(source);

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/* The numbers were counted by hand, twice. */
describe('the draft of resolution 2/1 of the UN-Habitat Assembly', () => {
  test('has 108 contested spans, four of which lost a mark', () => {
    const kinds = countBy(draft.spans, ({ opened, closed }) =>
      opened && closed ? 'whole' : opened ? 'unclosed' : 'unopened',
    );
    expect(kinds).toEqual({ whole: 104, unclosed: 2, unopened: 2 });
  });

  test('has 111 tags that state 178 positions', () => {
    expect(draft.attributions).toHaveLength(111);
    expect(countBy(draft.positions, ({ stance }) => stance)).toEqual({
      support: 130,
      oppose: 32,
      reserve: 12,
      delete: 2,
      move: 1,
      placeholder: 1,
    });
  });

  test('has nine recitals, two operative paragraphs, their items and two alternatives', () => {
    const labels = draft.provisions.flatMap(({ label }) => label ?? []);
    expect(labels.join(' ')).toBe(
      'PP1 PP2 PP3 PP4 PP5 PP6 PP7 PP7 bis PP8 OP1 OP1.a OP1.b OP1.c OP1.d OP1.d alt OP1.e OP1.e alt OP1.f OP1.g OP2',
    );
  });

  test('has two stamps', () => {
    expect(draft.statuses.map(({ date, time, provision }) => [date, time, provision])).toEqual([
      ['2023-05-22', '12:26', 'PP3'],
      ['2023-05-22', '12:52', 'PP8'],
    ]);
  });

  test('says the same with its tags in angle brackets', () => {
    const angles = checkedDraft(source.replaceAll('{', '<').replaceAll('}', '>'));
    expect(angles.source.notation).toBe('signed-angles');
    expect(said(angles)).toEqual(said(draft));
  });
});

/** All of a draft but the text itself. */
function said({ provisions, spans, attributions, positions, changes, choices, notes, statuses }: Draft): unknown {
  const tags = attributions.map((tag) => ({ ...tag, raw: tag.raw.slice(1, -1) }));
  return { provisions, spans, tags, positions, changes, choices, notes, statuses };
}

interface Gold {
  /** Null where the mark is lost. */
  start: number | null;
  end: number | null;
  provision: string;
  /** Null where it is open how far the words reach. */
  text: string | null;
  positions: { party: string; stance: string }[];
}

describe.skipIf(!hasSharedFolder)('the hand labels of its preamble', () => {
  const lines = hasSharedFolder ? sharedFile('gold/hsp-ha-2-1.preamble.jsonl').trim().split('\n') : [];
  const gold = lines.map((line) => JSON.parse(line) as Gold);
  const preamble = draft.spans.filter(({ provision }) => provision?.startsWith('PP') === true);

  test('are as many as the spans of its preamble', () => {
    expect(gold).toHaveLength(51);
    expect(preamble).toHaveLength(51);
  });

  test.each(gold.map((label) => [label.start ?? 'the start', label] as const))('from %s', (_, label) => {
    const { start, end, provision, text, positions } = label;
    const span = preamble.find((candidate) => (end === null ? candidate.start === start : candidate.end === end));
    const about = draft.positions.filter(({ spans }) => spans.includes(span?.id ?? ''));
    expect(span).toMatchObject({ opened: start !== null, closed: end !== null });
    expect(span?.provision).toBe(provision.replace(/(?<=\d)(?=bis)/u, ' '));
    if (start !== null) expect(span?.start).toBe(start);
    if (text !== null) expect(comparable(span?.text ?? '')).toBe(comparable(text));
    expect(about.map(({ party, stance }) => ({ party, stance }))).toEqual(positions);
  });
});

const comparable = (text: string): string => text.replace(/\s+/gu, ' ').trim();
