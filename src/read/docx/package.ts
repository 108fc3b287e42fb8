import type { Refusal } from '../read-result.js';
import { childrenOf, parseXml, type XmlElement } from './xml.js';
import { unzipped, type Archive } from './unzip.js';

/** The parts of a Word file that are read. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles?: XmlElement;
  readonly numbering?: XmlElement;
  readonly footnotes?: XmlElement;
  readonly endnotes?: XmlElement;
  readonly comments?: XmlElement;
  readonly settings?: XmlElement;
  /** The document's own properties. */
  readonly properties?: XmlElement;
  /** How many headers and footers it has. */
  readonly pageParts: number;
}

/* What else is a ZIP archive, by a file that only such an archive has. */
const others: readonly (readonly [beginning: string, name: string])[] = [
  ['xl/', 'an Excel workbook (.xlsx)'],
  ['ppt/', 'a PowerPoint presentation (.pptx)'],
  ['content.xml', 'an OpenDocument file (.odt); save it as .docx'],
  ['META-INF/container.xml', 'an electronic book (.epub)'],
  ['META-INF/MANIFEST.MF', 'a Java archive'],
  ['Index/', 'a document of Pages (.pages); save it as .docx'],
  ['visio/', 'a Visio drawing'],
];

const optional = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'settings'] as const;

/**
 * Opens a Word file.
 *
 * @param bytes The file.
 * @returns Its parts, or what it is that is no Word file.
 */
export function openWord(bytes: Uint8Array): WordParts | Refusal {
  const archive = unzipped(
    bytes,
    (name) =>
      /\.(?:xml|rels)$/iu.test(name) && !/(?:^|\/)(?:media|theme|embeddings|customXml)\//iu.test(name),
  );
  if ('refusal' in archive) return archive;
  const path = documentPath(archive);
  const document = path === null ? null : part(archive, path);
  if (path === null || document === null || ('name' in document && document.name !== 'w:document'))
    return { refusal: nameOfArchive(archive) };
  if ('refusal' in document) return document;
  const targets = targetsOf(archive, path);
  const parts: Partial<Record<(typeof optional)[number], XmlElement>> = {};
  for (const name of optional) {
    const target = targets.get(name)?.[0];
    const read = target === undefined ? null : part(archive, target);
    if (read === null) continue;
    if ('refusal' in read) return read;
    parts[name] = read;
  }
  const own = targetsOf(archive, '').get('custom-properties')?.[0];
  const properties = own === undefined ? null : part(archive, own);
  const pageParts = (targets.get('header')?.length ?? 0) + (targets.get('footer')?.length ?? 0);
  if (properties !== null && 'refusal' in properties) return properties;
  return { document, pageParts, ...parts, ...(properties === null ? {} : { properties }) };
}

function nameOfArchive({ names }: Archive): string {
  const found = others.find(([beginning]) => names.some((name) => name.startsWith(beginning)));
  return found?.[1] ?? 'a ZIP archive that holds no Word document; unpack it and read what is in it';
}

function part({ files }: Archive, path: string): XmlElement | Refusal | null {
  const bytes = files.get(path);
  return bytes === undefined ? null : parseXml(bytes);
}

function documentPath(archive: Archive): string | null {
  const main = targetsOf(archive, '').get('officeDocument')?.[0];
  if (main !== undefined && archive.files.has(main)) return main;
  return archive.files.has('word/document.xml') ? 'word/document.xml' : null;
}

/** What a part is related to, by the last word of the type of the relationship (ISO/IEC 29500-2, 9.3). */
function targetsOf(archive: Archive, source: string): ReadonlyMap<string, string[]> {
  const folder = source.includes('/') ? source.slice(0, source.lastIndexOf('/') + 1) : '';
  const rels = part(archive, `${folder}_rels/${source.slice(folder.length)}.rels`);
  const targets = new Map<string, string[]>();
  if (rels === null || 'refusal' in rels) return targets;
  for (const { attributes } of childrenOf(rels)) {
    if (attributes.TargetMode === 'External' || attributes.Target === undefined) continue;
    const type = attributes.Type?.split('/').at(-1) ?? '';
    const path = resolved(folder, attributes.Target);
    targets.set(type, [...(targets.get(type) ?? []), path]);
  }
  return targets;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
