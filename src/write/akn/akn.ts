import { x } from 'xastscript';
import type { ViewRoot } from '../../view/view-tree.js';
import { legible } from '../legible.js';
import { xmlDocument } from '../xml/document.js';
import { checkedFacts } from '../xml/document-facts.js';
import { shownIn } from '../xml/shown-changes.js';
import { wordsApart } from '../xml/spaces.js';
import { aknContext, positionsNamespace } from './akn-context.js';
import { analysisOf } from './analysis.js';
import { mainBodyOf, preambleOf, prefaceOf } from './body.js';
import { identificationOf, type AknFacts } from './identification.js';
import { partsOf } from './parts.js';
import { referencesOf } from './references.js';

/** The elements that hold nothing but elements. */
const outer: ReadonlySet<string> = new Set(
  `akomaNtoso statement meta identification FRBRWork FRBRExpression FRBRManifestation analysis otherAnalysis travaux:change references
  preface longTitle preamble formula recitals recital mainBody article section hcontainer paragraph list point indent ul alinea intro
  content`.split(/\s+/u),
);

/**
 * Writes a view as Akoma Ntoso 3.0, in the form that AKN4UN gives to resolutions: `resolutionDraft` for a view that shows labels as
 * negotiators say them, `resolution` for one in the form of a resolution.
 *
 * @param view The view.
 * @param facts What the view does not know. A date that is not given is written as `0001-01-01`, a language as `und`, because the schema
 * demands both; an author or a symbol as `unknown` in the names of the document.
 * @returns An XML document.
 * @throws TypeError for a language that is no tag of BCP 47, and for a date that is no day.
 * @example
 * toAkn(clean(readDraft('1. Urges action;')), { language: 'en', symbol: 'HSP/HA.2/L.1' });
 */
export function toAkn(view: ViewRoot, facts: AknFacts = {}): string {
  const checked = checkedFacts(facts);
  const root = wordsApart(legible(view));
  const shown = shownIn(root);
  const context = aknContext(root, shown);
  const parts = partsOf(root.children);
  /* The text comes first, because the analysis points to what it holds. */
  const text = [
    ...prefaceOf(parts.preface, context),
    ...preambleOf(parts.preamble, context),
    mainBodyOf(parts.main, context),
  ];
  const isDraft = root.labels === 'canonical' && !shown.hasOrigins;
  const meta = x('meta', [
    identificationOf(checked),
    ...analysisOf(root, context),
    referencesOf(checked, context),
  ]);
  const attributes = {
    xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
    'xmlns:travaux': positionsNamespace,
  };
  const statement = x('statement', { name: isDraft ? 'resolutionDraft' : 'resolution' }, [meta, ...text]);
  return xmlDocument(x('akomaNtoso', attributes, [statement]), outer);
}
