import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { positionsById, readDraft, standsOn, type Choice, type Draft } from '../../src/index.js';

const page = readFileSync(join(import.meta.dirname, '../../grammar/model.md'), 'utf8');
const example =
  /^```draft(?: base="(?<base>[^"]*)")?\n(?<draft>[^]*?)\n```\n+```model\n(?<model>[^]*?)\n```$/gmu;
const examples = [...page.matchAll(example)];

/** What the page says of a draft, a line each. */
function listing(draft: Draft): string {
  const words = (ids: readonly string[]): string =>
    ids.map((id) => draft.spans.find((span) => span.id === id)?.text ?? '').join(' + ');
  const positions = positionsById(draft);
  const changes = draft.changes.map((change) => {
    const { kind, basis, spans, old, new: fresh } = change;
    const isSilent = kind === 'unknown' || kind === 'reservation';
    const stands = [...standsOn(change, positions)].map(([party, stand]) => `${party} ${stand}`).join(', ');
    const what = isSilent ? words(spans) : `${words(old)} > ${words(fresh)}`;
    return `${kind}: ${what} (${basis}) ${stands}`.trim();
  });
  return [...changes, ...draft.choices.map((choice) => choiceLine(draft, choice))].join('\n');
}

function choiceLine({ source, provisions }: Draft, { kind, members, includesNone }: Choice): string {
  const names = members.map((member) => {
    if (member.kind === 'range') return `“${source.text.slice(member.start, member.end)}”`;
    if (member.kind === 'span') return member.id;
    return provisions.find(({ id }) => id === member.id)?.label ?? '';
  });
  return `choice ${kind}: ${names.join(', ')}${includesNone ? ' or none' : ''}`;
}

describe('grammar/model.md', () => {
  test('all of its examples are found', () => {
    expect(examples).toHaveLength(page.match(/^```draft/gmu)?.length ?? 0);
    expect(examples.length).toBeGreaterThan(10);
  });

  test.each(examples.map(({ groups }) => groups ?? {}))('$draft', ({ draft = '', model = '', base }) => {
    const read = readDraft(draft, { notation: 'signed-braces', ...(base === undefined ? {} : { base }) });
    expect(listing(read)).toBe(model);
  });
});
