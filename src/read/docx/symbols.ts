import type { Tally } from '../tally.js';
import type { XmlElement } from './xml.js';

/* Signs that drafts have from symbol fonts, whose characters stand at private code points: the low byte in the tables of the fonts. */
const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  symbol: {
    b7: '•',
    '2d': '−',
    b0: '°',
    b1: '±',
    a3: '≤',
    b3: '≥',
    b4: '×',
    ae: '→',
    d7: '⋅',
    bc: '…',
    '2a': '∗',
  },
  wingdings: {
    a7: '▪',
    d8: '➢',
    fc: '✓',
    fb: '✗',
    fe: '☑',
    fd: '☒',
    a8: '◻',
    '6f': '□',
    e0: '→',
    '9f': '•',
    '6c': '●',
  },
};

const fixed: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/* Marks of the page and of the program; an optional hyphen is not shown where the line does not break. */
const silent: ReadonlySet<string> = new Set([
  ...['w:rPr', 'w:softHyphen', 'w:lastRenderedPageBreak', 'w:instrText', 'w:delInstrText', 'w:annotationRef'],
  ...['w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator'],
]);

/**
 * Reads what stands for characters in a run.
 *
 * @param element A child of the run.
 * @param tally Counts the signs that are not known.
 * @returns The characters, none for what is not shown; null for what is no character.
 */
export function characterOf(element: XmlElement, tally: Tally): string | null {
  const { name, attributes, children } = element;
  if (name === 'w:t' || name === 'w:delText')
    return children.filter((child) => typeof child === 'string').join('');
  if (name === 'w:sym') return signOf(attributes, tally);
  return fixed[name] ?? (silent.has(name) ? '' : null);
}

function signOf({ font = '', char = '' }: Readonly<Record<string, string>>, tally: Tally): string {
  const code = Number.parseInt(char, 16);
  const known = signs[font.toLowerCase()]?.[(code & 0xff).toString(16).padStart(2, '0')];
  if (known !== undefined) return known;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
    return String.fromCodePoint(code);
  tally.count(
    'construct-assumed',
    `signs of the font ${font === '' ? 'without a name' : font} that are read as U+FFFD`,
  );
  return '\uFFFD';
}
