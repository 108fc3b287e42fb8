import { SaxesParser } from 'saxes';
import type { Refusal } from '../read-result.js';

/** An element of XML. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it: `w:p`; the local name alone in a namespace that is not listed. */
  readonly name: string;
  /** By name, without the prefix where it is that of the element. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/* Transitional and strict namespaces (ISO/IEC 29500-1 and -4) are read alike. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
};

const deepest = 256;

/**
 * Parses XML. A document type is refused: Office Open XML has none (ISO/IEC 29500-2, 8.1.4), and entities are declared in one.
 *
 * @param bytes The file.
 * @returns The root element, or why it cannot be read.
 */
export function parseXml(bytes: Uint8Array): XmlElement | Refusal {
  const parser = new SaxesParser({ xmlns: true });
  const stack: XmlElement[] = [];
  const roots: XmlElement[] = [];
  const append = (node: XmlElement | string): void => void stack.at(-1)?.children.push(node);
  parser.on('doctype', () => {
    throw new Refused(
      'a Word file that declares a document type or entities, which none may; it was made to do harm or is damaged',
    );
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (stack.length >= deepest) throw new Refused('a Word file whose parts stand too deep in one another');
    const prefix = prefixes[uri];
    const element: XmlElement = {
      name: prefix === undefined ? local : `${prefix}:${local}`,
      attributes: attributesOf(attributes, uri),
      children: [],
    };
    append(element);
    if (stack.length === 0) roots.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(legal(decoded(bytes))).close();
  } catch (error) {
    return {
      refusal:
        error instanceof Refused ? error.message : 'a Word file that is damaged: a part of it is no XML',
    };
  }
  return roots[0] ?? { refusal: 'a Word file that is damaged: a part of it is empty' };
}

/*
 * Characters that XML has not; programs that do not look write them all the same. U+FFFE stands for a hyphen at a line end, as a soft hyphen
 * does. A lone surrogate cannot come out of a decoder.
 */
function legal(text: string): string {
  return text.replace(/\uFFFE/gu, '\u00AD').replace(/[^\P{Cc}\t\n\r\x7F-\x9F]|\uFFFF/gu, '\uFFFD');
}

class Refused extends Error {}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

type SaxAttributes = Readonly<Record<string, { uri: string; local: string; value: string }>>;

/** Without the numbers of the sessions in which Word saved a run, which are half of all attributes and say nothing here. */
function attributesOf(attributes: SaxAttributes, ofElement: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { uri, local, value } of Object.values(attributes)) {
    if (local.startsWith('rsid')) continue;
    const prefix = uri === ofElement || uri === '' ? undefined : prefixes[uri];
    result[prefix === undefined ? local : `${prefix}:${local}`] = value;
  }
  return result;
}

/**
 * Finds the first child of a name.
 *
 * @param element The element; undefined has no children.
 * @param name The name.
 * @returns The child.
 */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/**
 * Lists the children that are elements.
 *
 * @param element The element; undefined has none.
 * @param name Only those of this name.
 * @returns The children in order.
 */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/**
 * Reads the value of a child.
 *
 * @param element The element.
 * @param name The name of the child.
 * @returns Its attribute `val`; undefined where there is no such child, or it has none.
 */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}

/**
 * Reads the words of an element.
 *
 * @param element The element.
 * @returns All text in it.
 */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
