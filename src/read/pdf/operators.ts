import type { FlatRule, Glyph, PageContent } from './page-content.js';

/** The six numbers of a transformation, as in PDF (ISO 32000, 8.3.3): a, b, c, d, e, f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The operators of a page as the PDF library lists them. */
export interface OperatorList {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
}

/** What the operators of a page refer to. */
export interface PageSetting {
  /** From the page's own coordinates to points from the top left corner. */
  readonly toView: Matrix;
  readonly width: number;
  readonly height: number;
  /** The numbers of the operators, by their names. */
  readonly codes: Readonly<Record<string, number>>;
  readonly fontOf: (id: string) => Font | undefined;
}

/** What is used of a font. */
export interface Font {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
}

interface State {
  matrix: Matrix;
  fill: string;
  font: Font | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface Drawing {
  readonly setting: PageSetting;
  readonly glyphs: Glyph[];
  readonly rules: FlatRule[];
  readonly stack: State[];
  state: State;
  line: Matrix;
  at: Matrix;
  turned: number;
  hasImages: boolean;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

type Act = (drawing: Drawing, operands: readonly unknown[]) => void;

const numberAt = (operands: readonly unknown[], index: number): number => {
  const value = operands[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

function matrixOf(values: unknown): Matrix {
  const list = isList(values) ? values : identity;
  return [0, 1, 2, 3, 4, 5].map((index) => numberAt(list, index)) as unknown as Matrix;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function save(drawing: Drawing): void {
  drawing.stack.push({ ...drawing.state });
}

function restore(drawing: Drawing): void {
  drawing.state = drawing.stack.pop() ?? drawing.state;
}

function transform(drawing: Drawing, matrix: Matrix): void {
  drawing.state.matrix = times(drawing.state.matrix, matrix);
}

function moveText(drawing: Drawing, x: number, y: number): void {
  drawing.line = times(drawing.line, [1, 0, 0, 1, x, y]);
  drawing.at = drawing.line;
}

/* ISO 32000, 8.4 (graphics state), 9.3 and 9.4 (text state and text objects). */
const acts: Readonly<Record<string, Act>> = {
  save,
  restore,
  transform: (drawing, operands) => {
    transform(drawing, matrixOf(operands));
  },
  paintFormXObjectBegin: (drawing, [matrix]) => {
    save(drawing);
    if (isList(matrix)) transform(drawing, matrixOf(matrix));
  },
  paintFormXObjectEnd: restore,
  setFillRGBColor: ({ state }, [color]) => {
    state.fill = typeof color === 'string' ? color.slice(1).toLowerCase() : '';
  },
  setFillTransparent: ({ state }) => {
    state.fill = '';
  },
  beginText: (drawing) => {
    drawing.line = drawing.at = identity;
  },
  setTextMatrix: (drawing, operands) => {
    drawing.line = drawing.at = matrixOf(isList(operands[0]) ? operands[0] : operands);
  },
  moveText: (drawing, operands) => {
    moveText(drawing, numberAt(operands, 0), numberAt(operands, 1));
  },
  setLeadingMoveText: (drawing, operands) => {
    drawing.state.leading = -numberAt(operands, 1);
    moveText(drawing, numberAt(operands, 0), numberAt(operands, 1));
  },
  nextLine: (drawing) => {
    moveText(drawing, 0, -drawing.state.leading);
  },
  setCharSpacing: ({ state }, operands) => {
    state.charSpacing = numberAt(operands, 0);
  },
  setWordSpacing: ({ state }, operands) => {
    state.wordSpacing = numberAt(operands, 0);
  },
  setHScale: ({ state }, operands) => {
    state.scale = numberAt(operands, 0) || 1;
  },
  setLeading: ({ state }, operands) => {
    state.leading = -numberAt(operands, 0);
  },
  setTextRise: ({ state }, operands) => {
    state.rise = numberAt(operands, 0);
  },
  setFont: ({ state, setting }, [id, size]) => {
    state.font = typeof id === 'string' ? setting.fontOf(id) : undefined;
    state.size = typeof size === 'number' ? size : 0;
  },
  showText: showText,
  showSpacedText: showText,
  constructPath: (drawing, operands) => {
    addRules(drawing, operands[1]);
  },
};

const imageActs = /^paint(?:Image|Inline|JpegX|SolidColorImage)/u;

/**
 * Draws a page in words: follows its operators and notes where each character and each flat line comes to stand.
 *
 * @param list The operators.
 * @param setting What they refer to.
 * @returns The characters and lines.
 */
export function contentOf({ operators, operands }: OperatorList, setting: PageSetting): PageContent {
  const actOf = new Map<number, Act>();
  const images = new Set<number>();
  for (const [name, code] of Object.entries(setting.codes)) {
    const act = acts[name];
    if (act !== undefined) actOf.set(code, act);
    if (imageActs.test(name)) images.add(code);
  }
  const drawing: Drawing = {
    setting,
    glyphs: [],
    rules: [],
    stack: [],
    state: {
      ...{ matrix: setting.toView, fill: '000000', font: undefined, size: 0, charSpacing: 0 },
      ...{ wordSpacing: 0, scale: 1, leading: 0, rise: 0 },
    },
    line: identity,
    at: identity,
    turned: 0,
    hasImages: false,
  };
  for (const [index, code] of operators.entries()) {
    const given = operands[index];
    actOf.get(code)?.(drawing, isList(given) ? given : []);
    if (images.has(code)) drawing.hasImages = true;
  }
  const { width, height } = setting;
  const { glyphs, rules, turned, hasImages } = drawing;
  return { width, height, glyphs, rules, turned, hasImages };
}

/** What is used of a character of a font. */
interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function showText(drawing: Drawing, [given]: readonly unknown[]): void {
  const { state } = drawing;
  const unit = state.font?.fontMatrix?.[0] ?? 0.001;
  for (const item of isList(given) ? given : []) {
    if (typeof item === 'number') {
      advance(drawing, (-item / 1000) * state.size * state.scale);
    } else if (typeof item === 'object' && item !== null && 'unicode' in item) {
      const { unicode, width, isSpace } = item as FontGlyph;
      const own = width * unit * state.size;
      const spacing = state.charSpacing + (isSpace ? state.wordSpacing : 0);
      addGlyph(drawing, unicode, own * state.scale);
      advance(drawing, (own + spacing) * state.scale);
    }
  }
}

function advance(drawing: Drawing, by: number): void {
  drawing.at = times(drawing.at, [1, 0, 0, 1, by, 0]);
}

/* A slanted scan is a degree off; what is more was turned on purpose. */
const upright = 0.05;

function addGlyph(drawing: Drawing, unicode: string, width: number): void {
  const { state, at } = drawing;
  const [a, b, , d, x, y] = times(times(state.matrix, at), [1, 0, 0, 1, 0, state.rise]);
  const length = Math.hypot(a, b);
  const text = readable(unicode);
  if (text === '') return;
  if (a <= 0 || Math.abs(b) > length * upright) {
    if (text.trim() !== '') drawing.turned += 1;
    return;
  }
  const { font, fill } = state;
  const name = font?.name ?? '';
  drawing.glyphs.push({
    text,
    ...{ x, y, width: width * length, size: Math.abs(state.size * d) || state.size * length },
    bold: font?.bold === true || font?.black === true || /bold|black|heavy/iu.test(name),
    italic: font?.italic === true || /italic|oblique/iu.test(name),
    color: isDark(fill) ? null : fill,
  });
}

/** Nearly black is black: the blacks of profiles differ. */
function isDark(color: string): boolean {
  const parts = /^(..)(..)(..)$/u
    .exec(color)
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16)) ?? [0];
  return parts.every((part) => part < 0x38);
}

/* A ligature is one character of the font and several of the text. In a PDF a visible hyphen is often named as the soft one. */
const ligature = /[\uFB00-\uFB06\uFB13-\uFB17]/gu;

function readable(unicode: string): string {
  return unicode
    .replace(ligature, (letters) => letters.normalize('NFKC'))
    .replace(/\u00AD/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\u200B]/gu, '');
}

/* Thicker than this it is a box or a highlight. */
const thickest = 2.5;
const shortest = 1.5;

/** Path operators of the library: move, line, curve, quadratic curve, close, with 2, 2, 6, 4 and 0 numbers. */
const numbersOfPath = [2, 2, 6, 4, 0];

function addRules(drawing: Drawing, paths: unknown): void {
  for (const path of isList(paths) ? paths : []) {
    if (isList(path)) for (const box of boxesOf(path)) addRule(drawing, box);
  }
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes around the parts of a path: each begins with a move; a path of many lines is none of ours. */
function boxesOf(path: readonly unknown[]): Box[] {
  const boxes: Box[] = [];
  let box: Box | undefined;
  for (let at = 0; at < path.length;) {
    const operator = numberAt(path, at);
    const count = numbersOfPath[operator] ?? path.length;
    if (operator === 0 || box === undefined) {
      box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
      boxes.push(box);
    }
    for (let index = at + 1; index + 1 <= at + count; index += 2) {
      const [x, y] = [numberAt(path, index), numberAt(path, index + 1)];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    at += 1 + count;
  }
  return boxes;
}

function addRule({ state, rules }: Drawing, box: Box): void {
  const [a, b, c, d, e, f] = state.matrix;
  const xs = [a * box.left + c * box.top + e, a * box.right + c * box.bottom + e];
  const ys = [b * box.left + d * box.top + f, b * box.right + d * box.bottom + f];
  const [left = 0, right = 0] = xs.sort((first, second) => first - second);
  const [top = 0, bottom = 0] = ys.sort((first, second) => first - second);
  if (!(bottom - top <= thickest && right - left >= shortest && right - left > (bottom - top) * 1.5)) return;
  rules.push({ left, right, y: (top + bottom) / 2 });
}
