import type { RunStyle } from '../text-builder.js';
import type { Declarations } from './css.js';
import { attributeOf, type Element } from './hast.js';

/** How words look; what is false or empty is plain. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly raised: 'superscript' | 'subscript' | null;
  readonly color: string;
  readonly highlight: string;
  readonly isPre: boolean;
}

/** Plain words. */
export const plainLook: Look = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: null,
  color: '',
  highlight: '',
  isPre: false,
};

const ofElement: Readonly<Record<string, Partial<Look>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  sup: { raised: 'superscript' },
  sub: { raised: 'subscript' },
  mark: { highlight: 'ffff00' },
  pre: { isPre: true },
};

/**
 * Says how the words in an element look.
 *
 * @param element The element.
 * @param style What style sheets and the element say.
 * @param around How words around it look.
 * @returns How its own look. Lines through and under words hold for all that is in it, whatever that says (CSS Text Decoration, 2.1).
 */
export function lookIn(element: Element, style: Declarations, around: Look): Look {
  const own = { ...around, ...ofElement[element.tagName] };
  const lines = `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`;
  const weight = style['font-weight'] ?? '';
  const slant = style['font-style'] ?? '';
  const align = style['vertical-align'] ?? '';
  const space = style['white-space'] ?? '';
  const color = colorOf(style.color ?? attributeOf(element, 'color'));
  const highlight = colorOf(style['background-color'] ?? style.background ?? '');
  return {
    bold: weight === '' ? own.bold : /^(?:bold|bolder|[6-9]00)$/u.test(weight),
    italic: slant === '' ? own.italic : /^(?:italic|oblique)/u.test(slant),
    underline: own.underline || lines.includes('underline'),
    strike: own.strike || lines.includes('line-through'),
    raised: align === 'super' ? 'superscript' : align === 'sub' ? 'subscript' : own.raised,
    color: color ?? own.color,
    highlight: highlight ?? own.highlight,
    isPre: space === '' ? own.isPre : space.startsWith('pre') || space === 'break-spaces',
  };
}

/**
 * Says how words look, as the reader of a text is told.
 *
 * @param look How they look.
 * @returns What differs from plain words; null for plain words.
 */
export function styleOfLook({
  bold,
  italic,
  underline,
  strike,
  raised,
  color,
  highlight,
}: Look): RunStyle | null {
  const style: RunStyle = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strike } : {}),
    ...(raised === null ? {} : { [raised]: true }),
    ...(color === '' || color === '000000' ? {} : { color }),
    ...(highlight === '' || highlight === 'ffffff' ? {} : { highlight }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/* The sixteen names of HTML 4; other names are rare in documents, and say less than that there is a color. */
const names: Readonly<Record<string, string>> = {
  ...{ black: '000000', silver: 'c0c0c0', gray: '808080', white: 'ffffff', maroon: '800000', red: 'ff0000' },
  ...{
    purple: '800080',
    fuchsia: 'ff00ff',
    green: '008000',
    lime: '00ff00',
    olive: '808000',
    yellow: 'ffff00',
  },
  ...{ navy: '000080', blue: '0000ff', teal: '008080', aqua: '00ffff' },
};

function colorOf(written: string): string | null {
  const value = written.trim().toLowerCase();
  const long = /^#([\da-f]{6})/u.exec(value)?.[1];
  if (long !== undefined) return long;
  const short = /^#([\da-f])([\da-f])([\da-f])$/u.exec(value);
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('');
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(value);
  if (rgb !== null)
    return rgb
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('');
  if (/^(?:initial|inherit|windowtext|transparent|auto)$/u.test(value)) return '';
  return names[value] ?? null;
}
