import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { DocumentFacts } from '../xml/document-facts.js';
import { withFixedDates } from './fixed-dates.js';
import { placeProperties } from './places.js';
import type { Comment, DocumentPlan } from './plan.js';
import { wordParagraph, type Desk } from './word-paragraph.js';
import { commentSize, numberingOf, page, stylesIn, textWidth, widePage } from './word-styles.js';
import { legendTable, textTable } from './word-tables.js';

/**
 * Writes a document as a file of Word.
 *
 * @param plan What the document holds.
 * @param date When its changes and comments were made.
 * @param facts What is said about it; the date only where it is known.
 * @returns The bytes of the file; the same plan and date give the same bytes.
 */
export async function wordDocument(
  plan: DocumentPlan,
  date: Date,
  facts: DocumentFacts,
): Promise<Uint8Array> {
  const desk: Desk = {
    date: stampOf(date),
    isResolution: plan.labels === 'marker',
    comments: [],
    footnotes: [],
    places: new Map(),
    nextChange: counter(),
  };
  const children = [
    ...(plan.legend === null ? [] : legendTable(plan.legend)),
    ...plan.paragraphs.map((paragraph) => wordParagraph(paragraph, desk)),
    ...(plan.table === null ? [] : textTable(plan.table, desk)),
  ];
  const header = pageHeader(facts, plan);
  const document = new Document({
    title: plan.title,
    creator: facts.author ?? 'travaux',
    lastModifiedBy: 'travaux',
    ...(facts.symbol === undefined ? {} : { subject: facts.symbol }),
    styles: stylesIn(facts.language),
    ...(desk.places.size === 0
      ? {}
      : { customProperties: placeProperties(plan.tags, desk.comments, stampOf(date)) }),
    numbering: numberingOf(plan.lists),
    comments: { children: desk.comments.map((comment, id) => commentOf(comment, id, date)) },
    footnotes: footnotesOf(desk.footnotes),
    sections: [
      {
        properties: { page: plan.table === null ? page : widePage },
        ...(header === null ? {} : { headers: { default: header } }),
        footers: { default: pageNumber() },
        children,
      },
    ],
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

/** The author at the left, the symbol and the date at the right, as documents of the United Nations have them; null where none is known. */
function pageHeader({ author, symbol, date }: DocumentFacts, { table }: DocumentPlan): Header | null {
  const right = [symbol, date].filter((one) => one !== undefined).join('  ');
  if (author === undefined && right === '') return null;
  const tabStops = [{ type: 'right', position: textWidth(table === null ? page : widePage) } as const];
  const runs = [
    new TextRun({ text: author ?? '', size: commentSize }),
    new TextRun({ children: [new Tab()] }),
    new TextRun({ text: right, size: commentSize }),
  ];
  return new Header({ children: [new Paragraph({ tabStops, children: runs })] });
}

function pageNumber(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}
