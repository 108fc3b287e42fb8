import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Draft } from '../model/draft.js';
import { documentFacts } from '../research/document-facts.js';
import { legible } from '../write/legible.js';
import { version } from './version.js';

/** The documents of a report. */
export interface Documents {
  readonly draft: Draft;
  /** Null where there is none. */
  readonly adopted: Draft | null;
  /** The names of their files. */
  readonly names?: { readonly draft?: string; readonly adopted?: string } | undefined;
}

/**
 * Makes the head of the page: what this is, which documents, of which dates, by which version.
 *
 * @param title What the draft is called.
 * @param documents The documents.
 * @returns The element.
 */
export function masthead(title: string, { draft, adopted, names }: Documents): Element {
  return h('header', { className: 'masthead' }, [
    h(
      'p',
      { className: 'eyebrow' },
      adopted === null ? 'A draft and its positions' : 'A draft and what became of it',
    ),
    h('h1', { dir: 'auto' }, title),
    h('dl', { className: 'documents' }, [
      ...documentLine('Draft', draft, names?.draft, title),
      ...(adopted === null ? [] : documentLine('Adopted text', adopted, names?.adopted, title)),
      h('dt', 'Made by'),
      h('dd', `travaux ${version}`),
    ]),
    h(
      'p',
      { className: 'down' },
      h('a', { href: '#texts' }, adopted === null ? 'To the text' : 'To the texts'),
    ),
  ]);
}

/**
 * Makes the lines of a document in the head of a page.
 *
 * @param role Which document it is.
 * @param document The document.
 * @param file The name of its file.
 * @param heading The heading of the page, which is not said again.
 * @returns The elements of a list of definitions.
 */
export function documentLine(
  role: string,
  document: Draft,
  file: string | undefined,
  heading: string,
): Element[] {
  const { title, symbol, date } = documentFacts(document);
  const parts = [title === heading ? null : title, symbol, date, file ?? null].flatMap((part) =>
    part === null ? [] : [legible(part)],
  );
  return [
    h('dt', role),
    h('dd', { dir: 'auto' }, parts.join(' · ') || 'no title, symbol or date in its head'),
  ];
}
