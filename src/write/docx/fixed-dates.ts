import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/* The first day that a ZIP archive can name. It has no time zone: the same local day gives the same bytes everywhere. */
const firstDay = (): Date => new Date(1980, 0, 1);

const stamps = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu;

/**
 * Takes the time of writing out of an Office Open XML file, so that the same document gives the same bytes.
 *
 * @param file The bytes of the file.
 * @param stamp When the document is said to be made, as `2023-05-22T00:00:00Z`.
 * @returns The bytes of the file, its parts in the same order.
 */
export function withFixedDates(file: Uint8Array, stamp: string): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    const isProperties = path === 'docProps/core.xml';
    parts[path] = isProperties ? strToU8(strFromU8(bytes).replace(stamps, `$1${stamp}`)) : bytes;
  }
  return zipSync(parts, { mtime: firstDay() });
}
