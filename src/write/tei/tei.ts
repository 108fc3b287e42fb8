import { x } from 'xastscript';
import type { ViewRoot } from '../../view/view-tree.js';
import { legible } from '../legible.js';
import { xmlDocument } from '../xml/document.js';
import { checkedFacts, type DocumentFacts } from '../xml/document-facts.js';
import { shownIn } from '../xml/shown-changes.js';
import { wordsApart } from '../xml/spaces.js';
import { bodyOf } from './body.js';
import { headerOf } from './header.js';
import { standOffOf } from './stand-off.js';
import { teiIds } from './tei-ids.js';

/** The elements that hold nothing but elements. */
const outer: ReadonlySet<string> = new Set(
  `TEI teiHeader fileDesc titleStmt publicationStmt notesStmt sourceDesc bibl listWit listOrg encodingDesc editorialDecl interpretation
  profileDesc langUsage standOff spanGrp listAnnotation annotation text body div list`.split(/\s+/u),
);

/**
 * Writes a view as TEI P5, with a critical apparatus by parallel segmentation: the text as it stands (`base`) and every party are
 * witnesses, a contested span of which it is known what is proposed is an `app`, and who wants the change reads the words it would make.
 *
 * @param view The view.
 * @param facts What the view does not know: the language, date, symbol and author of the text. What is not given is left out.
 * @returns An XML document.
 * @throws TypeError for a language that is no tag of BCP 47, and for a date that is no day.
 * @example
 * toTei(annotated(readDraft('1. Urges [swift] {USA+} action;')), { language: 'en' });
 */
export function toTei(view: ViewRoot, facts: DocumentFacts = {}): string {
  const checked = checkedFacts(facts);
  const root = wordsApart(legible(view));
  const shown = shownIn(root);
  const ids = teiIds(root, shown);
  const attributes = { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': checked.language };
  const tei = x('TEI', attributes, [
    headerOf(root, checked, shown, ids),
    x('text', [x('body', bodyOf(root, shown, ids))]),
    ...standOffOf(shown, ids),
  ]);
  return xmlDocument(tei, outer);
}
