import { strToU8, zipSync, type Zippable } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const others =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file besides its document, each the content of its root. */
export interface WordFileParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
} as const;

/**
 * Makes a Word file of the XML of its body.
 *
 * @param body What stands in `w:body`.
 * @param parts Its other parts.
 * @param extra Files that are put in as they are, or in place of those.
 * @returns The bytes.
 */
export function wordFile(body: string, parts: WordFileParts = {}, extra: Zippable = {}): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': strToU8(rels([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(`${head}<w:document ${w} ${others}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      rels(Object.keys(parts).map((name) => [name, `${name}.xml`] as const)),
    ),
  };
  for (const [name, content] of Object.entries(parts)) {
    const root = roots[name as keyof WordFileParts];
    files[`word/${name}.xml`] = strToU8(`${head}<w:${root} ${w}>${content as string}</w:${root}>`);
  }
  return zipSync({ ...files, ...extra });
}

function rels(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${String(index)}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A paragraph: its content, and its properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A run of words, and its properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A tracked change around runs. */
export const tracked = (
  kind: 'ins' | 'del' | 'moveFrom' | 'moveTo',
  author: string,
  content: string,
): string => `<w:${kind} w:id="1" w:author="${author}" w:date="2023-05-22T10:00:00Z">${content}</w:${kind}>`;

/** The mark at the end of a paragraph, tracked. */
export const endTracked = (kind: 'ins' | 'del', author: string): string =>
  `<w:rPr><w:${kind} w:id="2" w:author="${author}" w:date="2023-05-22T10:00:00Z"/></w:rPr>`;

/** The properties that put a paragraph in a list. */
export const item = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
