import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/text/layout.js';
import { lineStartsOf } from '../../src/text/points.js';

/** Finds out what a single line end and a blank line mean; the same holds for every kind of line end. */
function check(source: string, expected: string): void {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const text = source.replaceAll('\n', lineEnd);
    const { lineEnd: single, blankLine } = layoutOf(text, lineStartsOf(text));
    expect(`${single}, ${blankLine}`).toBe(expected);
  }
}

const prose = 'Recalling the rights of all and\nthe duties of some in\nthe world as it\nstands today,';

describe('what line ends mean: a single one, a blank line', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'wrap, paragraph'],
    ['one line', 'Recalling', 'wrap, paragraph'],
    ['paragraphs of wrapped lines, set apart', `${prose}\n\n${prose}\n\n${prose}`, 'wrap, paragraph'],
    ['every line followed by a blank one', [prose, prose].join('\n').replaceAll('\n', '\n\n'), 'wrap, wrap'],
    [
      'a paragraph a line',
      'Noting a,\nRecalling b,\nAware of c,\nStressing d,\nDecides e;\nUrges f.',
      'paragraph, paragraph',
    ],
    ['wrapped lines without blank ones', [prose, prose].join('\n'), 'wrap, paragraph'],
    [
      'items begin with small letters and are no wraps',
      'Urges:\n\na. one,\n\nb. two,\n\nc) three,\n\nd. four.',
      'wrap, paragraph',
    ],
    ['too few lines to tell', 'Noting\nall\nof it', 'wrap, paragraph'],
    ['blank lines at the start count for nothing', `\n\n \n${prose}`, 'wrap, paragraph'],
  ];
  test.each(cases)('%s', (_, source, expected) => {
    check(source, expected);
  });
});
