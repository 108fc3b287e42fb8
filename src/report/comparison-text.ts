import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SpanComparison, SpanWhereabouts } from '../compare/comparison.js';
import type { Stand } from '../model/changes/stands.js';
import type { ViewBlock, ViewFootnote, ViewSpan } from '../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../write/handlers.js';
import { bracketMarks } from '../write/inline.js';
import { legible } from '../write/legible.js';
import { lemma } from './apparatus.js';
import { blockElement } from './block.js';
import type { ReportParty } from './facts.js';
import { footnoteElements, referenceElement, tagElement } from './notation.js';
import { events, percent, stands as standWords } from './wording.js';

/** A bracket of one of two drafts, or of both. */
export interface ComparedSpan {
  /** Its place among all of them, from 1: it stands on the page as `span-12`. */
  readonly number: number;
  readonly found: SpanComparison;
  /** Its words in the later draft that has it. */
  readonly text: string;
  /** Where every party stands towards its change, in the later draft that has it. */
  readonly stands: ReadonlyMap<string, Stand>;
}

/**
 * Writes the blocks of two drafts, those of a row in order.
 *
 * @param block The block, laid out.
 * @param id Its id on the page.
 * @param side Which draft it is of.
 * @returns The element, and the numbers of the brackets in it.
 */
export type ComparedText = (
  block: ViewBlock,
  id: string,
  side: 'before' | 'after',
) => { element: Element; spans: readonly number[] };

interface Context {
  readonly spanOf: (id: string) => ComparedSpan | undefined;
  readonly classesOf: (span: ComparedSpan) => string[];
  /** The numbers of the brackets that have their id already. */
  readonly seen: Set<number>;
  readonly found: number[];
  readonly footnotes: ViewFootnote[];
}

const handlers: PhrasingHandlers<Context, ElementContent[]> = {
  text: ({ value, gone, come }) => {
    if (gone === true) return [h('s', { className: 'gone' }, value)];
    return come === true ? [h('ins', { className: 'come' }, value)] : [{ type: 'text', value }];
  },
  span: (node, context) => [spanElement(node, context)],
  attribution: (node) => [tagElement(node)],
  status: ({ value }) => [h('span', { className: 'stamp' }, value)],
  origin: ({ children }) => children.map(({ value }) => ({ type: 'text', value })),
  footnote: (node, { footnotes }) => {
    footnotes.push(node);
    return [referenceElement(node)];
  },
};

/**
 * Makes a function that writes the blocks of two drafts.
 *
 * @param spans The brackets of both.
 * @param parties The parties, with the numbers that filters know them by.
 * @returns The function; it remembers which brackets it has written.
 */
export function comparedText(spans: readonly ComparedSpan[], parties: readonly ReportParty[]): ComparedText {
  const bySide = {
    before: new Map(spans.map((span) => [span.found.before, span])),
    after: new Map(spans.map((span) => [span.found.after, span])),
  };
  const indexOf = new Map(parties.map(({ id, index }) => [id, index]));
  const classesOf = ({ found, stands }: ComparedSpan): string[] => [
    's',
    events[found.event].code,
    ...new Set([...stands.values()].map((stand) => `a${standWords[stand].code}`)),
    ...[...stands].map(([party, stand]) => `p${String(indexOf.get(party) ?? '')}${standWords[stand].code}`),
  ];
  const seen = new Set<number>();
  return (block, id, side) => {
    const found: number[] = [];
    const footnotes: ViewFootnote[] = [];
    const context: Context = {
      spanOf: (span) => bySide[side].get(span),
      classesOf,
      seen,
      found,
      footnotes,
    };
    const children = block.children.flatMap((node) => handle(handlers, node, context));
    const element = blockElement(block, id, [...children, ...footnotes.flatMap(footnoteElements)]);
    return { element, spans: found };
  };
}

function spanElement(node: ViewSpan, context: Context): Element {
  const span = context.spanOf(node.id);
  const children = (): ElementContent[] => [
    ...markElement(bracketMarks.opening[node.opening]),
    ...node.children.flatMap((child) => handle(handlers, child, context)),
    ...markElement(bracketMarks.closing[node.closing]),
  ];
  if (span === undefined) return h('mark', { className: 's' }, children());
  const { number } = span;
  const isFirst = !context.seen.has(number);
  context.seen.add(number);
  context.found.push(number);
  return h(
    'mark',
    {
      ...(isFirst
        ? {
            id: `span-${String(number)}`,
            dataC: String(number),
            dataP: String(Math.round(100 * span.found.confidence)),
          }
        : {}),
      className: context.classesOf(span),
      dataS: String(number),
    },
    children(),
    node.closing === 'none' ? [] : h('sup', h('a', { href: `#c${String(number)}` }, String(number))),
  );
}

function markElement(mark: string): Element[] {
  return mark === '' ? [] : [h('b', mark)];
}

const whereabouts: Readonly<Record<SpanWhereabouts, string>> = {
  contested: '',
  'agreed-text': 'its words stand outside of brackets in the other draft',
  'another-span': 'its words stand in another bracket of the other draft',
  nowhere: 'its words are not in the other draft',
};

/**
 * Writes the note on a bracket: what happened to it, its wording before and after, who stands otherwise than before, and why.
 *
 * @param span The bracket.
 * @returns An item of a list.
 */
export function comparisonNote({ number, found, text }: ComparedSpan): Element {
  const { event, words, moved, wording, positions, confidence, reasons } = found;
  const { code, sign, word } = events[event];
  const where = [whereabouts[words], ...(moved ? ['it stands at another place'] : [])].filter(Boolean);
  const said = (stances: readonly string[]): string => stances.join(', ') || 'nothing';
  return h('li', { id: `c${String(number)}` }, [
    h('p', { dataS: String(number) }, [
      h('a', { href: `#span-${String(number)}` }, String(number)),
      ' ',
      h('q', lemma(text)),
      ' ',
      h('em', { className: code }, `${sign} ${word}`),
      h('small', percent(confidence)),
    ]),
    where.length === 0 ? [] : h('p', `${where.join('; ')}.`),
    event === 'reworded'
      ? h(
          'p',
          wording.map(({ kind, text: part }): ElementContent => {
            const value = legible(part);
            if (kind === 'same') return { type: 'text', value };
            return kind === 'removed'
              ? h('s', { className: 'gone' }, value)
              : h('ins', { className: 'come' }, value);
          }),
        )
      : [],
    positions.length === 0
      ? []
      : h(
          'dl',
          positions.flatMap(({ party, before, after }) => [
            h('dt', `${legible(party)} `),
            h('dd', `${said(before)} → ${said(after)}`),
          ]),
        ),
    ...reasons.map((reason) => h('p', legible(reason.text))),
  ]);
}
