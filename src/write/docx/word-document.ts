import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { withFixedDates } from './fixed-dates.js';
import { placeProperties } from './places.js';
import type { Comment, DocumentPlan } from './plan.js';
import { wordParagraph, type Desk } from './word-paragraph.js';
import { commentSize, numberingOf, page, styles } from './word-styles.js';

/**
 * Writes a document as a file of Word.
 *
 * @param plan What the document holds.
 * @param date When its changes and comments were made.
 * @returns The bytes of the file; the same plan and date give the same bytes.
 */
export async function wordDocument(plan: DocumentPlan, date: Date): Promise<Uint8Array> {
  const desk: Desk = {
    date: stampOf(date),
    isResolution: plan.labels === 'marker',
    comments: [],
    footnotes: [],
    places: new Map(),
    nextChange: counter(),
  };
  const children = plan.paragraphs.map((paragraph) => wordParagraph(paragraph, desk));
  const document = new Document({
    title: plan.title,
    creator: 'travaux',
    lastModifiedBy: 'travaux',
    styles,
    ...(desk.places.size === 0
      ? {}
      : { customProperties: placeProperties(plan.tags, desk.comments, stampOf(date)) }),
    numbering: numberingOf(plan.lists),
    comments: { children: desk.comments.map((comment, id) => commentOf(comment, id, date)) },
    footnotes: footnotesOf(desk.footnotes),
    sections: [{ properties: { page }, footers: { default: pageNumber() }, children }],
  });
  return withFixedDates(await Packer.pack(document, 'uint8array'), stampOf(date));
}

/** Tracked changes have numbers that no comment has: some readers keep both in one table. */
function counter(): () => number {
  let last = 1_000_000;
  return () => (last += 1);
}

/** Word writes its stamps without fractions of a second. */
function stampOf(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/u, 'Z');
}

function commentOf(
  { author, text }: Comment,
  id: number,
  date: Date,
): {
  id: number;
  author: string;
  initials: string;
  date: Date;
  children: Paragraph[];
} {
  const words = new TextRun({ text: text, size: commentSize });
  return {
    id,
    author: author.name,
    initials: author.initials,
    date,
    children: [new Paragraph({ children: [words] })],
  };
}

function footnotesOf(notes: readonly string[]): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes.map((note, index) => {
      const words = new TextRun({ text: ` ${note}`, size: commentSize });
      return [String(index + 1), { children: [new Paragraph({ children: [words] })] }];
    }),
  );
}

function pageNumber(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
