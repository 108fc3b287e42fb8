import type { ViewRoot, ViewSideBySide } from '../../view/view-tree.js';
import { checkedFacts, type DocumentFacts } from '../xml/document-facts.js';
import type { NamesPlace } from './change-plans.js';
import { planDocument, planSideBySide } from './plan-document.js';

/** How a Word document is written. The symbol, the author and the date stand at the head of every page; the language is that of the words. */
export interface DocxOptions extends DocumentFacts {
  /** The date of the text, of its changes and comments: `2023-05-22`, or with a time, `2023-05-22T12:26:00Z`. */
  readonly date?: string;
  /**
   * Where an annotated version says who stands where: in comments (the default), or `inline`, behind each bracket, so that it is seen on paper.
   * Such names stay when changes are accepted or rejected.
   */
  readonly names?: NamesPlace;
}

/* Word shows a date beside every change. This one is plainly none of the negotiation; that of the draft is for the caller to say. */
const noDate = '1980-01-01T00:00:00Z';

/**
 * Writes a view as a Word document (Office Open XML, ISO/IEC 29500).
 *
 * In an annotated version, brackets are tracked changes. The author of a change is the first party that supports it; the other parties,
 * and whoever opposes or reserves, comment on the words under their own names, with their conditions and reasons. A change for which
 * nobody is named is made by `Brackets`; notes and stamps of the draft are comments by `Notes`. Accepting all changes gives the draft
 * with every change applied (the clean version by the policy `all-applied`), rejecting all gives the text before them (`base`). Words of
 * which it is unknown whether they would come in or go out, and words on which somebody only reserves, stay in visible brackets either
 * way.
 *
 * Words inside two spans have both changes: those of a new span inside an old one are inserted by one party and deleted by another.
 * Where it is the same party, its second change is by `France (FRA), again`. Words inside two new spans are inserted by the party of
 * the inner one. A comment stands on the first part of a span that goes over several blocks. A block of which no word would be left is
 * inserted or deleted as a whole, with its label; otherwise the end of a paragraph is never tracked, so that two paragraphs cannot
 * become one. Stamps stand in the line of the text.
 *
 * A view that says what became of spans, where adopted words came from, or what happened between two drafts, has no tracked changes, because
 * there is nothing to accept: words are shaded, verdicts stand behind them, a legend says what they mean, and comments why. Two drafts side by
 * side are a table on pages in landscape.
 *
 * Footnotes are Word's, which counts them from 1; where the text has another marker, the note begins with it: `[*]`.
 *
 * Every other view has the form of a resolution: opening words in italics, numbers that Word counts.
 *
 * @param view The view, or two drafts side by side.
 * @param options What the view does not know, and where names stand.
 * @returns A promise of the bytes of the file; the same view and options give the same bytes. What a reader could not see, or the
 *   format not hold, is written as its code point. The library that writes the file is loaded when this function is first called.
 * @throws TypeError for a date that is none, and for a language that is no tag of BCP 47.
 * @example
 * await toDocx(annotated(readDraft('Recalling [on] {USA+} [entitled] {USA+} it,')), { date: '2023-05-22' });
 */
export async function toDocx(
  view: ViewRoot | ViewSideBySide,
  { date, names = 'comments', ...said }: DocxOptions = {},
): Promise<Uint8Array> {
  const day = dateOf(date ?? noDate);
  const facts = checkedFacts(said);
  const plan = view.type === 'root' ? planDocument(view, names) : planSideBySide(view);
  const { wordDocument } = await import('./word-document.js');
  return wordDocument(plan, day, date === undefined ? facts : { ...facts, date: date.slice(0, 10) });
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z)?$/u;

function dateOf(written: string): Date {
  /* Other forms are read by the clock of the machine. */
  const date = new Date(isoDate.test(written) ? written : NaN);
  /* The engine reads the thirtieth of February as the second of March. */
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written.slice(0, 10))
    throw new TypeError(`not a date like 2023-05-22: “${written}”`);
  return date;
}
