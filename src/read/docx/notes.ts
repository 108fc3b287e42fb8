import { numberIn } from '../number-formats.js';
import { childOf, childrenOf, valueOf, wordsOf, type XmlElement } from './xml.js';

/** A footnote or endnote that the text refers to. */
export interface ReferredNote {
  readonly marker: string;
  readonly element: XmlElement;
}

/** The notes of a document. */
export interface Notes {
  readonly elements: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly formats: Readonly<Record<NoteKind, string>>;
  readonly counts: Record<NoteKind, number>;
  /** Those that the text has referred to, in its order. */
  readonly referred: ReferredNote[];
}

type NoteKind = 'footnote' | 'endnote';

/**
 * Prepares the notes of a document.
 *
 * @param footnotes The root of the part with its footnotes.
 * @param endnotes The root of the part with its endnotes.
 * @param settings Its settings, which say how the numbers are written.
 * @returns The notes; those that are only lines above notes are left out.
 */
export function notesOf(
  footnotes: XmlElement | undefined,
  endnotes: XmlElement | undefined,
  settings: XmlElement | undefined,
): Notes {
  const elements = (part: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> =>
    new Map(
      childrenOf(part, name)
        .filter(({ attributes }) => attributes.type === undefined || attributes.type === 'normal')
        .map((note) => [note.attributes.id ?? '', note]),
    );
  return {
    elements: { footnote: elements(footnotes, 'w:footnote'), endnote: elements(endnotes, 'w:endnote') },
    formats: {
      footnote: valueOf(childOf(settings, 'w:footnotePr'), 'w:numFmt') ?? 'decimal',
      endnote: valueOf(childOf(settings, 'w:endnotePr'), 'w:numFmt') ?? 'lowerRoman',
    },
    counts: { footnote: 0, endnote: 0 },
    referred: [],
  };
}

/**
 * Reads a reference to a note.
 *
 * @param reference The element.
 * @param run The run that it is in: a mark of the author's own stands behind it.
 * @param notes The notes; the number is counted, and the note is put to those that are referred to.
 * @returns The marker, and whether it is the author's own.
 */
export function noteReference(
  reference: XmlElement,
  run: XmlElement,
  notes: Notes,
): { marker: string; isCustom: boolean } {
  const kind: NoteKind = reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  const follows = reference.attributes.customMarkFollows;
  const custom = follows === undefined || follows === '0' || follows === 'false' ? '' : markIn(run);
  const isCustom = custom !== '';
  if (!isCustom) notes.counts[kind] += 1;
  const counted = numberIn(notes.counts[kind], notes.formats[kind]) ?? String(notes.counts[kind]);
  const marker = isCustom ? custom : counted;
  const element = notes.elements[kind].get(reference.attributes.id ?? '');
  if (element !== undefined) notes.referred.push({ marker, element });
  return { marker, isCustom };
}

function markIn(run: XmlElement): string {
  return childrenOf(run, 'w:t')
    .map(wordsOf)
    .join('')
    .replace(/[\s\]]/gu, '');
}
