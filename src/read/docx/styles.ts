import { childOf, childrenOf, valueOf, type XmlElement } from './xml.js';
import type { StyledRun } from '../../text/source-text.js';

/** How a run looks; what is not set is as it is around it. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly hidden?: boolean;
  readonly raised?: 'superscript' | 'subscript' | 'baseline';
  /** Six hexadecimal digits; empty for the automatic color. */
  readonly color?: string;
  readonly highlight?: string;
}

/** What the style of a paragraph says of it. */
export interface ParagraphLook {
  /** The level of a heading, from 1; 0 for text. */
  readonly heading: number;
  readonly list: { readonly num: string; readonly level: number } | null;
  readonly run: RunLook;
}

/** The styles of a document. */
export interface Styles {
  readonly paragraph: (style: string | undefined) => ParagraphLook;
  readonly character: (style: string | undefined) => RunLook;
}

/* The names of the colors of highlighting (ISO/IEC 29500-1, 17.18.40). */
const highlights: Readonly<Record<string, string>> = {
  ...{ black: '000000', blue: '0000ff', cyan: '00ffff', green: '00ff00', magenta: 'ff00ff', red: 'ff0000' },
  ...{ yellow: 'ffff00', white: 'ffffff', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000' },
  ...{
    darkMagenta: '800080',
    darkRed: '800000',
    darkYellow: '808000',
    darkGray: '808080',
    lightGray: 'c0c0c0',
  },
};

/**
 * Reads the look of a run from its properties.
 *
 * @param properties The element `w:rPr`.
 * @returns What it sets.
 */
export function runLook(properties: XmlElement | undefined): RunLook {
  const look: Record<string, unknown> = {};
  for (const { name, attributes } of childrenOf(properties)) {
    const value = attributes.val;
    if (name === 'w:b') look.bold = isOn(value);
    else if (name === 'w:i') look.italic = isOn(value);
    else if (name === 'w:strike' || name === 'w:dstrike') look.strike = look.strike === true || isOn(value);
    else if (name === 'w:u') look.underline = value !== 'none';
    else if (name === 'w:vanish') look.hidden = isOn(value);
    else if (name === 'w:vertAlign') look.raised = value;
    else if (name === 'w:color') look.color = colorOf(value) ?? '';
    else if (name === 'w:highlight') look.highlight = highlights[value ?? ''] ?? '';
    else if (name === 'w:shd' && look.highlight === undefined)
      look.highlight = colorOf(attributes.fill) ?? '';
  }
  return look;
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

function colorOf(value: string | undefined): string | null {
  return value !== undefined && /^[\da-f]{6}$/iu.test(value) ? value.toLowerCase() : null;
}

/**
 * Says how words look, as the reader of a text is told.
 *
 * @param look How they look.
 * @returns What differs from plain words; null for plain words.
 */
export function styleOf(look: RunLook): Omit<StyledRun, 'start' | 'end'> | null {
  const { bold, italic, underline, strike, raised, color, highlight } = look;
  const isColored = color !== undefined && color !== '' && color !== '000000';
  const isMarked = highlight !== undefined && highlight !== '' && highlight !== 'ffffff';
  const style: Omit<StyledRun, 'start' | 'end'> = {
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strike === true ? { strike } : {}),
    ...(raised === 'superscript' ? { superscript: true } : {}),
    ...(raised === 'subscript' ? { subscript: true } : {}),
    ...(isColored ? { color } : {}),
    ...(isMarked ? { highlight } : {}),
  };
  return Object.keys(style).length === 0 ? null : style;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly name: string;
  readonly own: Partial<ParagraphLook>;
  readonly run: RunLook;
}

const plainParagraph: ParagraphLook = { heading: 0, list: null, run: {} };

/* A style may be based on itself, over any number of others. */
const longestChain = 20;

/**
 * Reads the styles of a document.
 *
 * @param part The root of its part; undefined where it has none.
 * @returns How paragraphs and characters of a style look, with what their styles are based on.
 */
export function stylesOf(part: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  const usual: Record<string, string> = {};
  for (const style of childrenOf(part, 'w:style')) {
    const id = style.attributes.styleId ?? '';
    if (style.attributes.default === '1' || style.attributes.default === 'true')
      usual[style.attributes.type ?? ''] = id;
    styles.set(id, readStyle(style));
  }
  const defaults = runLook(childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  const known = new Map<string, ParagraphLook>();
  const look = (id: string | undefined): ParagraphLook => {
    const key = id ?? '';
    const found = known.get(key) ?? chained(styles, key);
    known.set(key, found);
    return found;
  };
  return {
    paragraph: (id) => {
      const found = look(id ?? usual.paragraph);
      return { ...found, run: { ...defaults, ...found.run } };
    },
    character: (id) => (id === undefined ? {} : look(id).run),
  };
}

function chained(styles: ReadonlyMap<string, Style>, id: string): ParagraphLook {
  const chain: Style[] = [];
  for (
    let style = styles.get(id);
    style !== undefined && chain.length < longestChain;
    style = styles.get(style.basedOn ?? '')
  )
    chain.unshift(style);
  return chain.reduce(
    (look, { own, run }) => ({ ...look, ...own, run: { ...look.run, ...run } }),
    plainParagraph,
  );
}

function readStyle(style: XmlElement): Style {
  const properties = childOf(style, 'w:pPr');
  const name = valueOf(style, 'w:name') ?? '';
  const outline = outlineOf(properties);
  const heading = outline ?? headingOf(name);
  const list = listOf(properties);
  return {
    basedOn: valueOf(style, 'w:basedOn'),
    name,
    own: { ...(heading === null ? {} : { heading }), ...(list === undefined ? {} : { list }) },
    run: runLook(childOf(style, 'w:rPr')),
  };
}

/** The names of the styles of headings are the same in every language of Word (`w:name`, not `w:styleId`). */
function headingOf(name: string): number | null {
  if (/^(?:title|subtitle)$/iu.test(name)) return 1;
  const level = /^heading ([1-9])$/iu.exec(name)?.[1];
  return level === undefined ? null : Number(level);
}

/**
 * Reads the level of a heading that the properties of a paragraph state.
 *
 * @param properties The element `w:pPr`.
 * @returns From 1; 0 for text; null where they state nothing.
 */
export function outlineOf(properties: XmlElement | undefined): number | null {
  const outline = valueOf(properties, 'w:outlineLvl');
  if (outline === undefined) return null;
  const level = Number(outline);
  return level >= 0 && level < 9 ? level + 1 : 0;
}

/**
 * Reads the list that the properties of a paragraph put it in.
 *
 * @param properties The element `w:pPr`.
 * @returns The list and the level; null where they take it out of any; undefined where they state nothing. A style that names only
 *   the level leaves the list to the definition of the numbering, so its list is empty.
 */
export function listOf(properties: XmlElement | undefined): ParagraphLook['list'] | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (numbering === undefined) return undefined;
  const num = valueOf(numbering, 'w:numId');
  if (num === '0') return null;
  const level = Number(valueOf(numbering, 'w:ilvl') ?? 0);
  return { num: num ?? '', level: level >= 0 && level < 9 ? level : 0 };
}
