import type { Refusal } from '../read-result.js';
import { contentOf, type Font, type Matrix } from './operators.js';
import type { PageContent } from './page-content.js';

/** A PDF that has been opened. */
export interface OpenedPdf {
  readonly pages: number;
  /** Reads one page, counted from 1; null where it is damaged. */
  readonly read: (page: number) => Promise<PageContent | null>;
  readonly close: () => Promise<void>;
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

const notInstalled =
  'a PDF, and the package pdfjs-dist that reads it is not installed; npm install pdfjs-dist@5.6';

/**
 * Opens a PDF with the library of Mozilla, which is loaded when the first PDF is read.
 *
 * @param bytes The file; it is copied.
 * @returns The PDF, or why it cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf | Refusal> {
  const library = await loadLibrary();
  if (library === null) return { refusal: notInstalled };
  const task = library.getDocument({
    /* A copy, since the library takes what it is given away; of a Buffer of Node it wants none. */
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    /* Pictures are not looked at, and not unpacked. */
    maxImageSize: 1,
    stopAtErrors: false,
  });
  /* A password is not asked for. */
  task.onPassword = () => {
    void task.destroy();
  };
  try {
    const document = await task.promise;
    return {
      pages: document.numPages,
      read: (number) => readPage(library, document, number),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    return { refusal: refusalOf(error) };
  }
}

let loading: Promise<Library | null> | undefined;

function loadLibrary(): Promise<Library | null> {
  loading ??= import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => null);
  return loading;
}

function refusalOf(error: unknown): string {
  const { name = '', message = '' } = error instanceof Error ? error : {};
  if (name === 'PasswordException' || /password|destroyed/iu.test(message))
    return 'a PDF that is locked with a password; save a copy without one';
  return 'a damaged PDF; take it from its source again';
}

type Document = Awaited<ReturnType<Library['getDocument']>['promise']>;

async function readPage(library: Library, document: Document, number: number): Promise<PageContent | null> {
  try {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const content = contentOf(
      { operators: fnArray, operands: argsArray as unknown[] },
      {
        toView: transform as unknown as Matrix,
        ...{ width, height, codes: library.OPS },
        fontOf: (id) => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as Font) : undefined),
      },
    );
    page.cleanup();
    return content;
  } catch {
    return null;
  }
}
