import type { Element } from 'xast';
import { x } from 'xastscript';
import type { ViewRoot } from '../../view/view-tree.js';
import type { DocumentFacts } from '../xml/document-facts.js';
import type { NamedParty } from '../xml/named-parties.js';
import type { Shown } from '../xml/shown-changes.js';
import type { TeiIds } from './tei-ids.js';

/** How the apparatus is to be read, for who knows TEI and not this program. */
const rule = `A witness that no reading of an entry names reads as the witness base. Words outside of entries are in all witnesses, \
also those of segments of the type contested, of which it is not known or not said what is proposed. The witness of a party is the text \
if the changes that it supports were made, and no others.`;

/** The adopted text is another text: it has words that the draft has not. */
const adoptedRule = `The witness adopted is named where it is known which reading it has; of all other places, nothing is said about it.`;

/**
 * Writes the header: what is known of the document, its witnesses, and how its apparatus is to be read.
 *
 * TEI demands a title and a statement on publication; where nothing is known, they say so.
 *
 * @param view The view.
 * @param facts What is said about the document.
 * @param shown The changes and spans of the view.
 * @param ids The ids of the document.
 * @returns A `teiHeader`.
 */
export function headerOf(view: ViewRoot, facts: DocumentFacts, shown: Shown, ids: TeiIds): Element {
  const title = view.title === '' ? 'Untitled' : view.title;
  const hasApparatus = shown.spans.size > 0;
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [x('title', title)]),
      x('publicationStmt', [x('p', 'Not stated.')]),
      ...notesOf(view, ids),
      x('sourceDesc', [sourceOf(title, facts), ...partiesOf(shown, ids)]),
    ]),
    ...(hasApparatus ? [encoding(hasFates(shown))] : []),
    ...(facts.language === undefined ? [] : [profile(facts.language)]),
  ]);
}

function sourceOf(title: string, { author, symbol, date }: DocumentFacts): Element {
  return x('bibl', [
    ...(author === undefined ? [] : [x('author', author)]),
    x('title', title),
    ...(symbol === undefined ? [] : [x('idno', { type: 'symbol' }, symbol)]),
    ...(date === undefined ? [] : [x('date', { when: date }, date)]),
  ]);
}

/** What could not be shown as asked, because those who asked do not agree. */
function notesOf({ clashes }: ViewRoot, ids: TeiIds): Element[] {
  const pointers = (parties: readonly string[]): string => parties.map((id) => `#${ids.party(id)}`).join(' ');
  const notes = clashes.map(({ text, support, oppose }) =>
    x('note', { type: 'clash' }, [
      { type: 'text', value: 'Not applied, because the members do not agree: ' },
      x('q', text),
      { type: 'text', value: ' (supported by ' },
      x('ref', { target: pointers(support) }, support.join(', ')),
      { type: 'text', value: ', opposed by ' },
      x('ref', { target: pointers(oppose) }, oppose.join(', ')),
      { type: 'text', value: ')' },
    ]),
  );
  return notes.length === 0 ? [] : [x('notesStmt', notes)];
}

function partiesOf(shown: Shown, ids: TeiIds): Element[] {
  if (shown.spans.size === 0) {
    const orgs = ids.parties.map((party) => x('org', { 'xml:id': ids.party(party.id) }, [nameOf(party)]));
    return orgs.length === 0 ? [] : [x('listOrg', orgs)];
  }
  return [
    x('listWit', [
      x('witness', { 'xml:id': 'base' }, 'The text without any of the changes'),
      ...(hasFates(shown) ? [x('witness', { 'xml:id': 'adopted' }, 'The adopted text')] : []),
      ...ids.parties.map((party) => x('witness', { 'xml:id': ids.party(party.id) }, [nameOf(party)])),
    ]),
  ];
}

function nameOf({ kind, name }: NamedParty): Element {
  return x('orgName', { type: kind }, name);
}

function hasFates({ spans }: Shown): boolean {
  return [...spans.values()].some(({ fate }) => fate !== null);
}

function encoding(isWithAdopted: boolean): Element {
  const rules = isWithAdopted ? [rule, adoptedRule] : [rule];
  return x('encodingDesc', [
    x('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
    x('editorialDecl', [
      x(
        'interpretation',
        rules.map((words) => x('p', words)),
      ),
    ]),
  ]);
}

function profile(language: string): Element {
  return x('profileDesc', [x('langUsage', [x('language', { ident: language })])]);
}
