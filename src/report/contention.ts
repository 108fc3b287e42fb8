import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { ArticleTally, Contention, ParagraphTally } from '../research/contention.js';
import { shareOf } from '../research/counts.js';
import { legible } from '../write/legible.js';
import type { ReportFacts } from './facts.js';
import { countOf, percent } from './wording.js';

/** The id on the page of a provision of the draft, by its id in the draft. */
export type DraftAnchors = ReadonlyMap<string, string>;

/* More articles than this are folded; a resolution has a preamble and some paragraphs. */
const mostOpen = 4;

/**
 * Draws how contested the draft is along its text, an article a line, its paragraphs in it; it is a table of contents too.
 *
 * @param facts What is known of the draft.
 * @param anchors Where its provisions stand on the page.
 * @returns A section; none where nothing has a label.
 */
export function contention({ counted }: ReportFacts, anchors: DraftAnchors): Element[] {
  const { articles, paragraphs } = counted.draft;
  if (articles.length === 0) return [];
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.provision, paragraph]));
  const longest = articles.reduce((most, { words }) => Math.max(most, words), 1);
  const isOpen = articles.length <= mostOpen;
  const lines = foldedCalm(articles).map((group) => {
    const [first] = group;
    return first === undefined || group.length > 1
      ? calmLine(group, byId, anchors)
      : articleLine(first, { byId, anchors, longest, isOpen });
  });
  return [
    h('section', { id: 'contention', className: ['chart', 'wide'] }, [
      h('h3', 'Contention along the text'),
      h('p', { className: 'about' }, about(counted.verdicts !== null)),
      h('ol', { className: 'arts' }, lines),
    ]),
  ];
}

function about(isReconciled: boolean): string {
  const gone = isReconciled ? ', and the words outside of every dispute that are gone' : '';
  return `Each line is an article as long as its words; a column is a paragraph or a heading, filled as far as its words stand in brackets. The numbers: brackets, the share of the words that stand in them${gone}. Open a line for its paragraphs.`;
}

/** Articles without brackets that follow one another are one line. */
function foldedCalm(articles: readonly ArticleTally[]): ArticleTally[][] {
  const groups: ArticleTally[][] = [];
  for (const article of articles) {
    const last = groups.at(-1);
    if (last !== undefined && isCalm(article) && last.every(isCalm)) last.push(article);
    else groups.push([article]);
  }
  return groups;
}

function isCalm({ spans, contested }: Contention): boolean {
  return spans === 0 && contested === 0;
}

interface Drawing {
  readonly byId: ReadonlyMap<string, ParagraphTally>;
  readonly anchors: DraftAnchors;
  readonly longest: number;
  readonly isOpen: boolean;
}

function articleLine(article: ArticleTally, { byId, anchors, longest, isOpen }: Drawing): Element {
  const own = article.provisions.flatMap((id) => byId.get(id) ?? []);
  return h('li', { className: isCalm(article) ? 'calm' : '' }, [
    h('details', { open: isOpen }, [
      h('summary', [
        h('span', { className: 'an' }, legible(article.name)),
        strip(own, longest),
        ...numbers(article),
      ]),
      map(own, anchors),
    ]),
  ]);
}

function calmLine(articles: readonly ArticleTally[], byId: Drawing['byId'], anchors: DraftAnchors): Element {
  const name = `${articles[0]?.name ?? ''} to ${articles.at(-1)?.name ?? ''}`;
  const own = articles.flatMap(({ provisions }) => provisions.flatMap((id) => byId.get(id) ?? []));
  const words = articles.reduce((sum, article) => sum + article.words, 0);
  const gone = articles.reduce((sum, article) => sum + (article.gone ?? 0), 0);
  return h('li', { className: 'calm' }, [
    h('details', [
      h('summary', [
        h('span', { className: 'an' }, legible(name)),
        h('span', { className: 'none' }, `${countOf(articles.length, 'article')} without brackets`),
        ...numbers({ spans: 0, contested: 0, words, gone: articles[0]?.gone === null ? null : gone }),
      ]),
      map(own, anchors),
    ]),
  ]);
}

function numbers({ spans, contested, words, gone }: Contention): Element[] {
  const goneText = gone === null ? [] : [h('span', { className: 'num' }, gone === 0 ? '' : `${gone} gone`)];
  return [
    h('span', { className: 'num' }, spans === 0 ? '' : countOf(spans, 'bracket')),
    h('span', { className: 'num' }, contested === 0 ? '' : percent(shareOf(contested, words))),
    ...goneText,
  ];
}

/** The widths and heights are attributes of a drawing because the policy of the page allows no style on an element. */
function strip(paragraphs: readonly ParagraphTally[], longest: number): Element {
  let x = 0;
  const rectangles = paragraphs.flatMap(({ words, contested }) => {
    const width = rounded((words / longest) * 1000);
    const left = rounded(x);
    x += (words / longest) * 1000;
    const height = rounded(shareOf(contested, words) * 10);
    if (width === 0) return [];
    const place = { x: String(left), width: String(width) };
    return [
      s('rect', { className: 'ground', ...place, y: '0', height: '10' }),
      ...(height === 0
        ? []
        : [
            s('rect', {
              className: 'load',
              ...place,
              y: String(rounded(10 - height)),
              height: String(height),
            }),
          ]),
    ];
  });
  return s(
    'svg',
    { className: 'strip', viewBox: '0 0 1000 10', preserveAspectRatio: 'none', ariaHidden: 'true' },
    rectangles,
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function map(paragraphs: readonly ParagraphTally[], anchors: DraftAnchors): Element {
  return h(
    'ol',
    { className: 'map' },
    paragraphs.flatMap(({ provision, label, spans, contested, words }) => {
      const anchor = anchors.get(provision);
      /* A heading is reached by what it heads, unless there is a bracket in it. */
      if (anchor === undefined || (label === null && spans === 0 && contested === 0)) return [];
      const share = shareOf(contested, words);
      const said =
        spans === 0 && contested === 0
          ? 'no brackets'
          : `${countOf(spans, 'bracket')}, ${percent(share)} of the words`;
      return [
        h('li', { className: `lev${Math.ceil(share * 4)}` }, [
          h('a', { href: `#${anchor}` }, [
            label === null ? 'no label' : legible(label),
            h('span', { className: 'vh' }, `: ${said}`),
            spans === 0 ? [] : h('small', { ariaHidden: 'true' }, String(spans)),
          ]),
        ]),
      ];
    }),
  );
}
