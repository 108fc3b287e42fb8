import type { Element } from 'xast';
import { x } from 'xastscript';
import type { DocumentFacts } from '../xml/document-facts.js';

/** What a view does not know about its document. */
export interface AknFacts extends DocumentFacts {
  /** The IRI of the work, where it is not the one that is made from the author, date and symbol. */
  readonly uri?: string;
}

/** The schema demands a date, and has no value for an unknown one. Nobody takes this for a date on which something happened. */
const unknownDate = '0001-01-01';

/** ISO 639-2 codes of the official languages of the United Nations; Akoma Ntoso asks for these, BCP 47 for those of two letters. */
const longCodes: Readonly<Record<string, string>> = {
  ar: 'ara',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  ru: 'rus',
  zh: 'zho',
};

/**
 * Writes what identifies the document: the work, this expression of it in a language, this file.
 *
 * IRIs follow the naming convention of Akoma Ntoso as AKN4UN uses it: country, document type, sub-type, author, date, number.
 *
 * @param facts What is said about the document.
 * @returns An `identification`.
 */
export function identificationOf({ language, date, symbol, author, uri }: AknFacts): Element {
  const day = date ?? unknownDate;
  const code = languageCode(language);
  const work = uri ?? `/akn/un/statement/deliberation/${slug(author)}/${day}/${slug(symbol)}`;
  const expression = `${work}/${code}@${day}`;
  const dateName = date === undefined ? 'unknown' : 'document';
  return x('identification', { source: '#travaux' }, [
    x('FRBRWork', [
      ...level(work, '/!main', day, dateName, '#author'),
      x('FRBRcountry', { value: 'un' }),
      x('FRBRsubtype', { value: 'resolution' }),
      ...(symbol === undefined ? [] : [x('FRBRnumber', { value: symbol })]),
    ]),
    x('FRBRExpression', [
      ...level(expression, '/!main', day, dateName, '#author'),
      x('FRBRlanguage', { language: code }),
    ]),
    x('FRBRManifestation', level(expression, '/!main.xml', day, dateName, '#travaux')),
  ]);
}

function level(uri: string, component: string, date: string, name: string, author: string): Element[] {
  return [
    x('FRBRthis', { value: uri + component }),
    x('FRBRuri', { value: component.endsWith('.xml') ? `${uri}.xml` : uri }),
    x('FRBRdate', { date, name }),
    x('FRBRauthor', { href: author }),
  ];
}

function languageCode(language: string | undefined): string {
  const primary = (language ?? 'und').split('-')[0]?.toLowerCase() ?? '';
  return longCodes[primary] ?? primary;
}

function slug(value: string | undefined): string {
  const name =
    value
      ?.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/gu, '') ?? '';
  return name === '' ? 'unknown' : name;
}
