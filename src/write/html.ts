import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { ViewBlock, ViewFootnote, ViewOrigin, ViewRoot, ViewSpan } from '../view/view-tree.js';
import { footnotesOf } from './footnotes.js';
import { handle, type PhrasingHandlers } from './handlers.js';
import { bracketMarks } from './inline.js';
import { withItemLists, type ItemList } from './item-lists.js';
import { laidOut } from './lay-out.js';
import { legible } from './legible.js';
import { fateText, originText } from './outcome-text.js';
import { tagParts } from './tag-text.js';

/**
 * Writes a view as a fragment of HTML. It reads well without a style sheet: brackets, tags and labels are text. For a style sheet:
 *
 * - `div.travaux` holds all; each block is an `h1`, `h2` or `p` of the class `travaux-block` with `data-provision`, `data-kind`, `data-label`
 * (the canonical one) and `data-depth`; its label is `b.travaux-label`; items that have bullets are such blocks as `li` of `ul.travaux-list`;
 * - `span.travaux-span` is a contested span with `data-span` (its id; several elements have the same one where a span goes over several
 * blocks), `data-change` (the id of its change), `data-change-kind`, `data-confidence` of the change, and, where an adopted text is known,
 * `data-fate`, `data-outcome` and `data-event`; its brackets are `span.travaux-mark`, its words stand in `ins` or `del` where they would come or go;
 * - `span.travaux-tag` is a tag; each position in it is `span.travaux-position` with `data-party` and `data-stance`, and a class for the
 * stance, such as `travaux-support`;
 * - `span.travaux-fate` says what became of a span, `span.travaux-status` is a stamp;
 * - `span.travaux-origin` with `data-origin`, `data-span`, `data-change`, `data-parties` (between semicolons) holds adopted words, and
 * `span.travaux-origin-note` says where they came from;
 * - `sup.travaux-footnote` is a reference, `section.travaux-footnotes` the notes.
 *
 * Nothing has a style, a script or the address of another page. All text is escaped.
 *
 * @param view The view.
 * @returns The fragment, a block a line, with a line end at its end.
 * @example
 * toHtml(clean(readDraft('1. Notes it;')));
 * // '<div class="travaux">\n<p class="travaux-block" …><b class="travaux-label">1.</b> Notes it;</p>\n</div>\n'
 */
export function toHtml(view: ViewRoot): string {
  return serialize(toHast(view));
}

/**
 * Makes the tree of the HTML of a view, for the tools of unified.
 *
 * @param view The view.
 * @returns The tree, a root with the element and the line ends of `toHtml`.
 * @example
 * toHast(annotated(readDraft('1. Notes [it] {USA+};'))).type; // 'root'
 */
export function toHast(view: ViewRoot): Root {
  const { view: shownView, notes } = footnotesOf(legible(view));
  const withWords = notes.filter(({ value }) => value !== '');
  const numbers = withWords.map(({ marker }, index): [string, number] => [marker, index + 1]);
  const context: Context = { notes: new Map(numbers), referred: new Map() };
  const blocks = withItemLists(shownView.children).map((node) =>
    node.type === 'list'
      ? listElement(node, shownView.labels, context)
      : blockElement(node, shownView.labels, context),
  );
  const below = withWords.length === 0 ? [] : [footnoteSection(withWords)];
  const lines = inLines([...blocks, ...below]);
  return {
    type: 'root',
    children: [h('div', { className: ['travaux'] }, [newline(), ...lines]), newline()],
  };
}

interface Context {
  /** The numbers of the footnotes that have words, by their markers. */
  readonly notes: ReadonlyMap<string, number>;
  /** How often the text has referred to each, by its number. */
  readonly referred: Map<number, number>;
}

const elements: Readonly<Record<ViewBlock['kind'], 'h1' | 'h2' | 'p'>> = {
  title: 'h1',
  heading: 'h2',
  formula: 'p',
  preambularParagraph: 'p',
  operativeParagraph: 'p',
  subparagraph: 'p',
  option: 'p',
  paragraph: 'p',
};

function listElement(
  { items }: ItemList<ViewBlock>,
  labels: ViewRoot['labels'],
  context: Context,
): ElementContent {
  const elements = items.map(({ node, lists }) => {
    const element = blockElement(node, labels, context);
    /* In the order of the text: references to footnotes are counted. */
    const inner = lists.map((list) => listElement(list, labels, context));
    if (inner.length === 0) return element;
    return { ...element, children: [...element.children, newline(), ...inLines(inner)] };
  });
  return h('ul', { className: ['travaux-list'] }, [newline(), ...inLines(elements)]);
}

function inLines(elements: readonly ElementContent[]): ElementContent[] {
  return elements.flatMap((element) => [element, newline()]);
}

function blockElement(
  { id, kind, label, depth, item, children }: ViewBlock,
  labels: ViewRoot['labels'],
  context: Context,
): Element {
  const head = label?.[labels] ?? '';
  const words = contentOf(laidOut(children), context);
  const properties: Properties = {
    className: ['travaux-block'],
    dataProvision: id,
    dataKind: kind,
    dataLabel: label?.canonical ?? null,
    dataDepth: String(depth),
    /* A paragraph in Arabic or Hebrew runs from right to left without marks of direction in its words. */
    dir: 'auto',
  };
  return h(item === undefined ? elements[kind] : 'li', properties, [
    ...(head === '' ? [] : [h('b', { className: ['travaux-label'] }, head), ' ']),
    ...(kind === 'formula' ? [h('i', words)] : words),
  ]);
}

function contentOf(children: ViewSpan['children'], context: Context): ElementContent[] {
  return children.flatMap((node) => handle(handlers, node, context));
}

const handlers: PhrasingHandlers<Context, ElementContent[]> = {
  text: ({ value }) => (value === '' ? [] : [{ type: 'text', value }]),
  span: spanElement,
  attribution: (tag) => {
    const parts = tagParts(tag).map(({ value, position }) =>
      position === null
        ? value
        : h(
            'span',
            {
              className: ['travaux-position', `travaux-${position.stance}`],
              dataParty: position.party,
              dataStance: position.stance,
            },
            value,
          ),
    );
    return [h('span', { className: ['travaux-tag'] }, ['{', ...parts, '}'])];
  },
  status: ({ value }) => [h('span', { className: ['travaux-status'] }, value)],
  origin: originElement,
  footnote: footnoteReference,
};

const elementOfPart = { old: 'del', new: 'ins', none: null } as const;

function spanElement(span: ViewSpan, context: Context): ElementContent[] {
  const { id, opening, closing, change, fate, event, children } = span;
  const words = contentOf(children, context);
  const element = change === null ? null : elementOfPart[change.part];
  const said = fateText(span);
  const properties: Properties = {
    className: ['travaux-span'],
    dataSpan: id,
    dataChange: change?.id ?? null,
    dataChangeKind: change?.kind ?? null,
    dataConfidence: change === null ? null : String(change.confidence),
    dataFate: fate?.fate ?? null,
    dataEvent: event?.event ?? null,
    dataOutcome: change?.outcome ?? null,
  };
  return [
    h('span', properties, [
      ...markElement(bracketMarks.opening[opening]),
      ...(element === null || words.length === 0 ? words : [h(element, words)]),
      ...markElement(bracketMarks.closing[closing]),
    ]),
    ...(said === '' ? [] : [text(' '), h('span', { className: ['travaux-fate'] }, `⟨${said}⟩`)]),
  ];
}

function markElement(mark: string): ElementContent[] {
  return mark === '' ? [] : [h('span', { className: ['travaux-mark'] }, mark)];
}

function originElement(node: ViewOrigin): ElementContent[] {
  const { origin, span, change, parties, children } = node;
  const properties: Properties = {
    className: ['travaux-origin'],
    dataOrigin: origin,
    dataSpan: span,
    dataChange: change,
    dataParties: parties.length === 0 ? null : parties.join('; '),
  };
  const words = children.map(({ value }) => text(value));
  const said = originText(node);
  if (said === '') return [h('span', properties, words)];
  const note = h('span', { className: ['travaux-origin-note'] }, ` | ${said}⟩`);
  return [h('span', properties, [...markElement('⟨'), ...words, note])];
}

/* Ids are numbers in the order of the notes: a marker may be no name. */
function footnoteReference({ marker }: ViewFootnote, { notes, referred }: Context): ElementContent[] {
  const number = notes.get(marker) ?? 0;
  if (number === 0) return [h('sup', { className: ['travaux-footnote'] }, marker)];
  const times = (referred.get(number) ?? 0) + 1;
  referred.set(number, times);
  const id = `travaux-reference-${String(number)}${times > 1 ? `-${String(times)}` : ''}`;
  const link = h('a', { id, href: `#travaux-footnote-${String(number)}` }, marker);
  return [h('sup', { className: ['travaux-footnote'] }, link)];
}

function footnoteSection(notes: readonly ViewFootnote[]): ElementContent {
  const lines = notes.flatMap(({ marker, value }, index) => {
    const number = String(index + 1);
    const href = `#travaux-reference-${number}`;
    const back = h('a', { href, ariaLabel: `Back to reference ${marker}` }, marker);
    return [
      h('p', { id: `travaux-footnote-${number}`, dir: 'auto' }, [h('sup', back), ' ', value]),
      newline(),
    ];
  });
  return h('section', { className: ['travaux-footnotes'], ariaLabel: 'Footnotes' }, [newline(), ...lines]);
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function newline(): ElementContent {
  return text('\n');
}
