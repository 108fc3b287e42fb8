import { describe, expect, test } from 'vitest';
import { clean, readDraft, readSource, toText, type Draft } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** The lines of the clean text of a draft, one behind another; `•` is in front of an item. */
function linesOf(draft: Draft): string {
  return toText(clean(draft))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' / ');
}

function check(source: string, lines: string, format: 'text' | 'markdown'): void {
  expect(linesOf(checkedDraft(source, { format }))).toBe(lines);
}

describe('an item before the first paragraph is a part of the text', () => {
  test.each<[string, string, string]>([
    ['two', '- rivers\n- lakes\n\n1. Urges all.', '• rivers / • lakes / 1. Urges all.'],
    [
      'in front of a contested one',
      '- rivers\n- lakes [x] {USA+}\n\n1. Urges all.',
      '• rivers / • lakes x / 1. Urges all.',
    ],
    ['over empty lines', '– rivers\n\n– lakes\n\n1. Urges all.', '• rivers / • lakes / 1. Urges all.'],
    [
      'behind a title',
      'Principles\n\n• One\n• Two\n\n1. Urges all.',
      'Principles / • One / • Two / 1. Urges all.',
    ],
    ['contested', '• beta [delta] {USA+}\n\n1. alpha', '• beta delta / 1. alpha'],
    [
      'with lines behind it',
      '• beta\n\nIt is late\n\nDraft\n\n1. alpha',
      '• beta / It is late / Draft / 1. alpha',
    ],
    [
      'in front of a formula',
      '• beta\n\nThe Assembly,\n\nRecalling its plan,',
      '• beta / The Assembly, / Recalling its plan,',
    ],
  ])('%s', (_, source, lines) => {
    check(source, lines, 'text');
  });

  test.each<[string, string, string]>([
    ['two', '* rivers\n* lakes\n\n1. Urges all.', '• rivers / • lakes / 1. Urges all.'],
    ['a heading in one', '# Draft\n\n- # lakes\n\n1. Urges all.', 'Draft / • lakes / 1. Urges all.'],
    [
      'not the one in whose place kramdown shows the contents',
      '# Draft\n\n* TOC\n{:toc}\n\n1. Urges all.',
      'Draft / 1. Urges all.',
    ],
  ])('of Markdown: %s', (_, source, lines) => {
    check(source, lines, 'markdown');
  });

  test('of HTML', async () => {
    const page = '<ul><li>rivers</li><li>lakes</li></ul><p>1. Urges [all] {USA+} States.</p>';
    const draft = readDraft(await readSource(new TextEncoder().encode(page), 'draft.html'));
    expect(linesOf(draft)).toBe('• rivers / • lakes / 1. Urges all States.');
  });
});
