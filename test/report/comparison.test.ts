import { describe, expect, test } from 'vitest';
import { compareDrafts, readDraft, toComparisonReport, type Draft } from '../../src/index.js';
import { call } from '../check/command.js';

const before = readDraft(
  '1. Urges [swift] {USA+ FRA-} action;\n\n2. Notes [the report] {EU+} of it;\n\n3. Requests [a] plan.',
);
const after = readDraft(
  '1. Urges swift action;\n\n2. Notes [the first report] {EU-} of it;\n\n3. Requests [a] plan by all [States] {BRA+}.',
);

function pageOf(earlier: Draft, later: Draft): string {
  const page = toComparisonReport({
    before: earlier,
    after: later,
    comparison: compareDrafts(earlier, later),
    names: { before: 'rev1.docx', after: 'rev2.docx' },
  });
  const ids = [...page.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/ href="#(?<id>[^"]+)"/gu)) expect(ids).toContain(target);
  expect(page).not.toMatch(/https?:|<link|<img/u);
  return page;
}

describe('the page of a comparison', () => {
  const page = pageOf(before, after);

  test('has both drafts, and a note on every bracket of either', () => {
    const { spans } = compareDrafts(before, after);
    expect(spans.map(({ event }) => event).sort()).toEqual(['closed', 'opened', 'reworded', 'unchanged']);
    for (const [index, { event }] of spans.entries()) {
      const note = new RegExp(`<li id="c${String(index + 1)}">(?<note>.*?)</li>`, 'su').exec(page)?.groups
        ?.note;
      expect(note).toContain(event);
      expect(page).toContain(`id="span-${String(index + 1)}"`);
    }
    for (const said of ['rev1.docx', 'rev2.docx', 'Two drafts of a text']) expect(page).toContain(said);
  });

  test('a bracket that both drafts have is one, in both', () => {
    const both = compareDrafts(before, after).spans.findIndex(({ event }) => event === 'reworded') + 1;
    expect(page.split(`data-s="${String(both)}"`)).toHaveLength(4);
    expect(page.match(/<ins class="come">[^<]*first[^<]*<\/ins>/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  test('who changed sides stands in a table, and filters know the parties', () => {
    expect(page).toMatch(/<table>.*EU.*<td>support<\/td><td>oppose<\/td>/su);
    for (const party of ['BRA', 'EU', 'FRA', 'USA']) expect(page).toContain(`>${party}`);
  });

  test('words are never markup', () => {
    const hostile = readDraft('1. Urges [<script>alert(1)</script>] {<img src=x>+} "action" & more;');
    const other = pageOf(hostile, readDraft('1. Urges [<b>others</b>] {<img src=x>-} action;'));
    expect(other).not.toMatch(/<script>alert|<img|<b>others/u);
  });

  test('drafts without brackets, and without anything', () => {
    for (const text of ['1. Urges action.', ''])
      expect(pageOf(readDraft(text), readDraft(text))).toContain('</html>');
  });

  test('a comparison of other drafts is refused', () => {
    const comparison = compareDrafts(before, before);
    expect(() => toComparisonReport({ before, after, comparison })).toThrow(TypeError);
  });
});

describe('compare --report', () => {
  const files = { 'a.txt': before.source.text, 'b.txt': after.source.text };

  test('writes the page, and the summary beside it', async () => {
    const { code, out, written } = await call(['compare', 'a.txt', 'b.txt', '--report', 'out.html'], files);
    expect(code).toBe(0);
    expect(out).toContain('brackets');
    expect(String(written.get('out.html'))).toMatch(/^<!doctype html>/u);
  });

  test('on standard output it is alone', async () => {
    const { out } = await call(['compare', 'a.txt', 'b.txt', '--report', '-'], files);
    expect(out).toMatch(/^<!doctype html>.*<\/html>\n$/su);
    expect((await call(['compare', 'a.txt', 'b.txt', '--report', '-', '--json'], files)).code).toBe(2);
  });
});
