import type { Draft, DraftProvision } from '../model/draft.js';
import { readableText } from '../text/plain-text.js';

/** A stretch of a draft that has a name: an article, a section, the preamble, a paragraph with its items. */
export interface Article {
  /** Its label or heading: `Art2`, `Preamble`, `OP1`, `III. Decisions`. */
  readonly key: string;
  /** Its words for people: `Article 2 – Purpose`. */
  readonly name: string;
  /** The indices of its provisions, in order. */
  readonly provisions: readonly number[];
}

const articleLabel = /^.*?Art ?\d+(?: ?(?:bis|ter|quater|quinquies|alt)\b)*/u;

/* `QQ.A.5`, `18.72`: of the label of a paragraph alone it would not be known where the number of its article ends. */
const dottedNumber = /^[^\d.]* (?<number>[\p{Lu}\d]+(?:\.[\p{Lu}\d]+)+(?: (?:bis|ter|quater|quinquies)\b)*)/u;

/* One heading over an operative part (`OPERATIVE CLAUSES`) parts nothing. */
const fewestSections = 3;

/* Marks of the host format and of notation may stand before it. */
const beginsArticle = /^[^\p{L}\p{N}]*article\b/iu;
const longestHead = 40;
const headName = 'Head';
const roundBrackets = /^\((.*)\)$/su;

/**
 * Folds the provisions of a draft into what its readers call by name: articles where it has them, else the sections under headings, else
 * the paragraphs with their items; a preamble is one.
 *
 * @param draft The draft.
 * @returns The articles in the order of the text; none where nothing has a label. Every provision is in one of them: headings in that which they
 * head, others without label in that in which they stand, and what stands before all of these in one of its own, `Head`.
 */
export function articlesOf(draft: Draft): Article[] {
  const { provisions } = draft;
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const hasSections =
    provisions.filter(({ kind, part }) => kind === 'heading' && part === 'operative').length >=
    fewestSections;
  const articles: { key: string; name: string; provisions: number[] }[] = [];
  /* What has no label and stands before the first that has. */
  const head: number[] = [];
  /* The headings right before a provision; they name the article that it begins. */
  let headings: DraftProvision[] = [];
  /* Their indices, with those of headings above them of which none has named an article yet. */
  const pending: number[] = [];
  /* The name of the section that goes on until the next heading, and the number of the article that it is, if that has dots. */
  let section = '';
  let dotted: string | undefined;
  for (const [index, provision] of provisions.entries()) {
    if (provision.kind === 'heading') {
      if (provisions[index - 1]?.kind !== 'heading') headings = [];
      headings.push(provision);
      dotted =
        dottedNumber.exec(provision.rawLabel ?? '')?.groups?.number ??
        (headings.length === 1 ? undefined : dotted);
      pending.push(index);
      continue;
    }
    if (provision.label === null) {
      addAll(articles.at(-1)?.provisions ?? head, [...pending.splice(0), index]);
      continue;
    }
    const heading = headings.length === 0 ? '' : headingName(draft, headings);
    if (headings.length > 0) section = heading;
    headings = [];
    const own = [...pending.splice(0), index];
    const article = articleIn(provision.label, dotted);
    const key = article ?? keyOf(provision, hasSections ? section : '', byId);
    const last = articles.at(-1);
    if (last?.key === key) addAll(last.provisions, own);
    else {
      const name = article === undefined || heading === '' ? key : `${key} ${heading}`;
      articles.push({ key, name, provisions: own });
    }
  }
  addAll(articles.at(-1)?.provisions ?? head, pending);
  return head.length === 0 || articles.length === 0
    ? articles
    : [{ key: headName, name: headName, provisions: head }, ...articles];
}

/** The label of the article that begins the label of a provision. */
function articleIn(label: string, dotted: string | undefined): string | undefined {
  const name = `Art${dotted ?? ''}`;
  const end = dotted === undefined ? -1 : label.indexOf(name) + name.length;
  return end >= name.length && !/[\p{L}\d]/u.test(label.charAt(end))
    ? label.slice(0, end)
    : articleLabel.exec(label)?.[0];
}

function addAll(list: number[], more: readonly number[]): void {
  for (const one of more) list.push(one);
}

function keyOf(
  provision: DraftProvision,
  section: string,
  byId: ReadonlyMap<string, DraftProvision>,
): string {
  const { part, label } = provision;
  if (part === 'preamble') return preambleOf(label ?? '');
  return section === '' ? rootLabel(provision, byId) : section;
}

function wordsOf(draft: Draft, { runs }: DraftProvision): string {
  return runs
    .map(({ start, end }) => readableText(draft.source.text, start, end))
    .filter((words) => words !== '')
    .join(' ');
}

/** Of headings one under the other, the words of the last that is an article, or else of the last: `mitigation`, without the part above it. */
function headingName(draft: Draft, headings: readonly DraftProvision[]): string {
  const article = headings.findLastIndex(({ start, end }) =>
    beginsArticle.test(draft.source.text.slice(start, Math.min(end, start + longestHead))),
  );
  const words = (article < 0 ? headings.toReversed() : headings.slice(article)).map((one) =>
    wordsOf(draft, one),
  );
  return (words.find((text) => text !== '') ?? '').replace(roundBrackets, '$1');
}

/** `Preamble`, with the name of the text in front where there are several: `Text 2 Preamble`. */
function preambleOf(label: string): string {
  return label.replace(/PP.*$/su, 'Preamble');
}

function rootLabel(provision: DraftProvision, byId: ReadonlyMap<string, DraftProvision>): string {
  let root = provision;
  for (let above = provision; above.parent !== null;) {
    const next = byId.get(above.parent);
    if (next === undefined) break;
    if (next.label !== null) root = next;
    above = next;
  }
  return root.label ?? '';
}
