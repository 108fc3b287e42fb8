import { strFromU8, unzipSync } from 'fflate';

/*
 * Reads what a Word file holds from its XML, knowing nothing of the code that wrote it: elements in order, with the authors of the changes
 * that are open around them.
 */

/** Words of a paragraph with who inserts and who deletes them, or the beginning or end of a comment, or a footnote. */
export interface DocxRun {
  readonly kind: 'words' | 'tab' | 'comment-start' | 'comment-end' | 'footnote';
  /** The words, or the number of the comment or footnote. */
  readonly value: string;
  readonly inserted: string | null;
  readonly deleted: string | null;
  readonly italic: boolean;
  /** The character style; empty for none. */
  readonly style: string;
}

/** A paragraph, and what is tracked about the mark at its end. */
export interface DocxParagraph {
  readonly style: string;
  /** The number that Word counts for it, `1.` or `(a)`; empty where it is in no list. */
  readonly number: string;
  readonly runs: readonly DocxRun[];
  readonly inserted: string | null;
  readonly deleted: string | null;
}

/** A comment or a footnote. */
export interface DocxNote {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** What a file holds. */
export interface DocxContent {
  /** Its parts by path. */
  readonly parts: ReadonlyMap<string, string>;
  readonly title: string;
  readonly paragraphs: readonly DocxParagraph[];
  readonly comments: readonly DocxNote[];
  readonly footnotes: readonly DocxNote[];
}

/**
 * Reads a Word file.
 *
 * @param bytes The file.
 * @returns What it holds.
 */
export function readDocx(bytes: Uint8Array): DocxContent {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  return {
    parts,
    title: unescaped(/<dc:title>([^<]*)/u.exec(parts.get('docProps/core.xml') ?? '')?.[1] ?? ''),
    paragraphs: paragraphsOf(
      parts.get('word/document.xml') ?? '',
      counterOf(parts.get('word/numbering.xml') ?? ''),
    ),
    comments: notesOf(parts.get('word/comments.xml') ?? '', 'w:comment'),
    footnotes: notesOf(parts.get('word/footnotes.xml') ?? '', 'w:footnote'),
  };
}

interface Step {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  readonly attributes: string;
}

function stepsOf(xml: string): Step[] {
  return [...xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu)].map(
    ([, close, name = '', attributes = '', empty, text]) => {
      if (text !== undefined) return { name: '', kind: 'text', attributes: text };
      return { name, kind: close === '/' ? 'close' : empty === '/' ? 'empty' : 'open', attributes };
    },
  );
}

function attribute({ attributes }: Step, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
  return value === undefined ? '' : unescaped(value);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function paragraphsOf(xml: string, count: (list: string) => string): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const inserted: string[] = [];
  const deleted: string[] = [];
  let current: (Writable<DocxParagraph> & { runs: DocxRun[] }) | null = null;
  let inProperties = false;
  let inText = false;
  let italic = false;
  let style = '';
  const run = (kind: DocxRun['kind'], value: string): void => {
    current?.runs.push({
      kind,
      value,
      inserted: inserted.at(-1) ?? null,
      deleted: deleted.at(-1) ?? null,
      italic,
      style,
    });
  };
  for (const step of stepsOf(xml)) {
    const { name, kind } = step;
    if (name === 'w:p' && kind !== 'close') {
      current = { style: '', number: '', runs: [], inserted: null, deleted: null };
      paragraphs.push(current);
    } else if (name === 'w:pPr') inProperties = kind === 'open';
    else if (name === 'w:pStyle' && current !== null) current.style = attribute(step, 'w:val');
    else if (name === 'w:numId' && current !== null) current.number = count(attribute(step, 'w:val'));
    else if (name === 'w:r') [italic, style] = [false, ''];
    else if (name === 'w:rStyle') style = attribute(step, 'w:val');
    else if (name === 'w:i') italic = true;
    else if (name === 'w:ins' || name === 'w:del') {
      const author = attribute(step, 'w:author');
      if (inProperties && current !== null) current[name === 'w:ins' ? 'inserted' : 'deleted'] = author;
      else if (kind === 'open') (name === 'w:ins' ? inserted : deleted).push(author);
      else (name === 'w:ins' ? inserted : deleted).pop();
    } else if (name === 'w:t' || name === 'w:delText') inText = kind === 'open';
    else if (kind === 'text' && inText) run('words', unescaped(step.attributes));
    else if (name === 'w:tab' && !inProperties) run('tab', '\t');
    else if (name === 'w:commentRangeStart') run('comment-start', attribute(step, 'w:id'));
    else if (name === 'w:commentRangeEnd') run('comment-end', attribute(step, 'w:id'));
    else if (name === 'w:footnoteReference') run('footnote', attribute(step, 'w:id'));
  }
  return paragraphs;
}

/** Counts the paragraphs of lists, as their definitions say. */
function counterOf(xml: string): (list: string) => string {
  const levels = new Map(
    [...xml.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:lvl>/gsu)].map(
      ([level, id = '']) => {
        const value = (name: string): string =>
          new RegExp(`<w:${name} w:val="([^"]*)"`, 'u').exec(level)?.[1] ?? '';
        return [id, { start: Number(value('start')), format: value('numFmt'), text: value('lvlText') }];
      },
    ),
  );
  const lists = new Map(
    [...xml.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"/gsu)].map(
      ([, list = '', id = '']) => [list, id],
    ),
  );
  const counts = new Map<string, number>();
  return (list) => {
    const level = levels.get(lists.get(list) ?? '');
    if (level === undefined) return '?';
    const number = (counts.get(list) ?? level.start - 1) + 1;
    counts.set(list, number);
    return level.text.replace('%1', formatted(number, level.format));
  };
}

function formatted(number: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(96 + number);
  if (format === 'lowerRoman')
    return ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][number - 1] ?? '?';
  return String(number);
}

function notesOf(xml: string, element: string): DocxNote[] {
  const notes: Writable<DocxNote>[] = [];
  for (const step of stepsOf(xml)) {
    if (step.name === element && step.kind === 'open')
      notes.push({ id: attribute(step, 'w:id'), author: attribute(step, 'w:author'), text: '' });
    const last = notes.at(-1);
    if (step.kind === 'text' && last !== undefined) last.text += unescaped(step.attributes);
  }
  return notes.filter(({ text }) => text !== '');
}

/**
 * Says which words a reader sees once all changes are accepted, or all rejected.
 *
 * @param paragraphs The paragraphs of a file.
 * @param done What is done with its changes.
 * @returns The text of each paragraph that is left, without names and stamps, which stay either way. Paragraphs whose mark goes are joined to the next, as Word joins them.
 */
export function settledText(paragraphs: readonly DocxParagraph[], done: 'accepted' | 'rejected'): string[] {
  const goes = done === 'accepted' ? 'deleted' : 'inserted';
  const texts: string[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    for (const run of paragraph.runs) {
      const isShown = run.kind === 'tab' || (run.kind === 'words' && run.style !== 'Travaux-aside');
      if (run[goes] === null && isShown) text += run.value;
    }
    if (paragraph[goes] !== null) continue;
    texts.push(text);
    text = '';
  }
  return text === '' ? texts : [...texts, text];
}

/**
 * Writes down what a Word file holds, for people to read.
 *
 * @param content What it holds.
 * @returns A paragraph a line: `{+USA words+}` is inserted by the USA, `{-USA words-}` deleted, `«3 … 3»` what comment 3 is about, `/words/`
 *   in italics, `~retained|words~` are set off; then the comments.
 */
export function dumpDocx({ paragraphs, comments, footnotes }: DocxContent): string {
  const lines = paragraphs.map(({ style, number, runs, inserted, deleted }) => {
    const head = [style, number].filter((part) => part !== '').join(' ');
    const mark =
      (inserted === null ? '' : ` {+${short(inserted)}¶+}`) +
      (deleted === null ? '' : ` {-${short(deleted)}¶-}`);
    return (head === '' ? '' : `(${head}) `) + runs.map(dumpRun).join('') + mark;
  });
  const noteLine = ({ id, author, text }: DocxNote): string =>
    `${id} ${author === '' ? '' : `${author}: `}${text}`;
  return [...lines, '', ...footnotes.map((note) => `^${noteLine(note)}`), ...comments.map(noteLine), ''].join(
    '\n',
  );
}

function dumpRun({ kind, value, inserted, deleted, italic, style }: DocxRun): string {
  if (kind === 'comment-start') return `«${value} `;
  if (kind === 'comment-end') return ` ${value}»`;
  const shown = kind === 'tab' ? '→' : kind === 'footnote' ? `^${value}` : italic ? `/${value}/` : value;
  const setOff = style.startsWith('Travaux-') ? `~${style.slice(8)}|${shown}~` : shown;
  const struck = deleted === null ? setOff : `{-${short(deleted)}|${setOff}-}`;
  return inserted === null ? struck : `{+${short(inserted)}|${struck}+}`;
}

function short(author: string): string {
  return /\(([^()]*)\)$/u.exec(author)?.[1] ?? author;
}
