import type { Element } from 'hast';
import { toHtml as serialize } from 'hast-util-to-html';
import { h } from 'hastscript';
import { isByChance, passagesByChance } from '../follow/common-passages.js';
import type { LaterText } from '../follow/follow.js';
import type { Following, FollowedText, PassageKind } from '../follow/following.js';
import type { Draft } from '../model/draft.js';
import { documentFacts } from '../research/document-facts.js';
import { legible } from '../write/legible.js';
import { barChart, type BarPart } from './bar.js';
import { followedText, type ShownPassage } from './followed-text.js';
import { passageItem, type Quote } from './following-passages.js';
import { passageKinds } from './following-wording.js';
import { documentLine } from './masthead.js';
import { page } from './page.js';
import { version } from './version.js';
import { countOf, percent } from './wording.js';

/** What the page of a following is about. */
export interface FollowingReportInput {
  readonly adopted: Draft;
  /** The later texts, in the order in which they were followed. */
  readonly later: readonly LaterText[];
  /** Where they take up the words of the adopted text, by `follow`. */
  readonly following: Following;
  /** What the adopted text is called: the name of its file. */
  readonly name?: string;
}

/**
 * Writes a following as one page of HTML: the adopted text with the passages that later texts take up, and each of these passages as it stands in
 * both texts, with links both ways and what chance would give.
 *
 * The page loads nothing, runs nothing, and needs nothing beside it.
 *
 * @param input The texts, and the passages.
 * @returns The page; the same input gives the same bytes.
 * @throws TypeError where the following is of another number of texts.
 * @example
 * const adopted = readAdopted('1. Encourages States to bridge the digital divide;');
 * const later = [{ name: 'page', text: readAdopted('We help to bridge the digital divide.') }];
 * toFollowingReport({ adopted, later, following: follow(adopted, later) }); // '<!doctype html><html lang="en">…'
 */
export function toFollowingReport({ adopted, later, following, name }: FollowingReportInput): string {
  if (later.length !== following.texts.length)
    throw new TypeError('The following is of other texts; follow these.');
  const texts = following.texts.map((text, index): TextOnPage => {
    const passages = text.passages.map((passage, at) => ({
      key: `${String(index + 1)}-${String(at + 1)}`,
      passage,
    }));
    const isCommon = ({ passage }: ShownPassage): boolean =>
      isByChance(passage, text.words, following.controls);
    return {
      text,
      number: index + 1,
      name: later[index]?.name ?? '',
      source: later[index]?.text.source.text ?? '',
      shown: passages.filter((one) => !isCommon(one)),
      common: passages.filter(isCommon),
    };
  });
  const { blocks, ids, lengths } = followedText(
    adopted,
    texts.flatMap(({ shown }) => shown),
  );
  const title = legible(documentFacts(adopted).title ?? '') || legible(name ?? '') || 'A text';
  const quote: Quote = { adopted: adopted.source.text, ids };
  const body = [
    h('header', { className: 'masthead' }, [
      h('p', { className: 'eyebrow' }, 'A text and what took up its words'),
      h('h1', { dir: 'auto' }, title),
      h('dl', { className: 'documents' }, [
        ...documentLine('Adopted text', adopted, name, title),
        ...texts.flatMap(({ name: own, number }) =>
          documentLine(`Later text ${String(number)}`, later[number - 1]?.text ?? adopted, own, title),
        ),
        h('dt', 'Made by'),
        h('dd', `travaux ${version}`),
      ]),
      h('p', { className: 'down' }, h('a', { href: '#adopted-text' }, 'To the text')),
    ]),
    h('main', [
      overview(texts, lengths, following),
      h('section', { className: 'history', id: 'adopted-text', ariaLabelledBy: 'adopted-head' }, [
        h('h2', { id: 'adopted-head' }, 'The adopted text'),
        legend(),
        h('div', { className: 'followed' }, [...blocks]),
      ]),
      h('section', { className: 'history', ariaLabelledBy: 'passages-head' }, [
        h('h2', { id: 'passages-head' }, 'The passages in the later texts'),
        ...texts.flatMap((one) => textPart(one, quote)),
      ]),
    ]),
    colophon(adopted, later),
  ];
  return serialize(page(title, body, 'without-script'));
}

interface TextOnPage {
  readonly text: FollowedText;
  readonly number: number;
  /** What the text is called. */
  readonly name: string;
  readonly source: string;
  readonly shown: readonly ShownPassage[];
  /** Those that control texts have too. */
  readonly common: readonly ShownPassage[];
}

const kinds = Object.keys(passageKinds) as PassageKind[];

function countsOf(passages: readonly ShownPassage[]): Record<PassageKind, number> {
  const counts = { quoted: 0, paraphrased: 0, echoed: 0 };
  for (const { passage } of passages) counts[passage.kind] += 1;
  return counts;
}

function overview(
  texts: readonly TextOnPage[],
  lengths: Readonly<Record<PassageKind | 'none', number>>,
  { controls, words }: Following,
): Element {
  const shown = texts.flatMap((one) => one.shown);
  const common = texts.reduce((sum, one) => sum + one.common.length, 0);
  const counts = countsOf(shown);
  const parts = kinds.map((kind): BarPart => ({ ...passageKinds[kind], count: counts[kind] }));
  const shares: BarPart[] = [
    ...kinds.map((kind): BarPart => ({ ...passageKinds[kind], count: lengths[kind] })),
    { code: 'wx', sign: '–', word: 'taken up by none of them', count: lengths.none },
  ];
  const folded =
    common === 0
      ? ''
      : ` ${String(common)} more are as common as the controls have them, and are not marked.`;
  return h('section', { id: 'overview', ariaLabelledBy: 'overview-head' }, [
    h('h2', { id: 'overview-head', className: 'vh' }, 'Overview'),
    h('div', { className: 'brief' }, [
      barChart(
        'How later texts take it up',
        parts,
        `${countOf(shown.length, 'passage')} in ${countOf(texts.length, 'text')}.${folded}`,
      ),
      barChart(
        'What of the adopted text is taken up',
        shares,
        `Of ${countOf(words, 'word')}, by their length; the closest passage counts.`,
        true,
      ),
    ]),
    h('div', { className: 'charts' }, [textTable(texts, controls)]),
    h('p', { className: 'sure' }, [h('b', 'What chance would give: '), chanceWords(controls)]),
  ]);
}

function chanceWords(controls: Following['controls']): string {
  const known =
    controls === null
      ? 'No control text was given, so a common phrase of the field counts like words of this text (--control names texts that cannot depend on it).'
      : `${countOf(controls.texts, 'control text')} of ${countOf(controls.words, 'word')}, which cannot depend on the adopted text, share ${countOf(controls.passages, 'passage')} with it.`;
  return `${known} Equal words do not say who has them from whom: both may have them from an older text.`;
}

function textTable(texts: readonly TextOnPage[], controls: Following['controls']): Element {
  const heads = [
    'Later text',
    'Words',
    'In passages',
    'Quoted',
    'Paraphrased',
    'Echoed',
    'As by chance',
    'Controls would give',
  ];
  return h('section', { className: ['chart', 'wide'] }, [
    h('h3', 'Text by text'),
    h('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'Later texts' }, [
      h('table', [
        h(
          'thead',
          h(
            'tr',
            heads.map((head, index) => h('th', { scope: 'col', className: index > 0 ? 'num' : '' }, head)),
          ),
        ),
        h(
          'tbody',
          texts.map(({ text, number, name, shown, common }) => {
            const counts = countsOf(shown);
            const byChance = passagesByChance(text.words, controls);
            const cells = [
              String(text.words),
              percent(text.taken),
              ...kinds.map((kind) => String(counts[kind])),
              controls === null ? 'not known' : String(common.length),
              byChance === null ? 'not known' : byChance.toFixed(1),
            ];
            return h('tr', [
              h('th', { scope: 'row' }, [
                `${String(number)} `,
                h('a', { href: `#text-${String(number)}` }, legible(name) || 'without a name'),
              ]),
              ...cells.map((cell) => h('td', { className: cell === '0' ? 'num zero' : 'num' }, cell)),
            ]);
          }),
        ),
      ]),
    ]),
  ]);
}

function legend(): Element {
  return h('ul', { className: 'keys' }, [
    ...kinds.map((kind) => {
      const { code, sign, word, about } = passageKinds[kind];
      return h('li', [h('span', { className: ['key', code] }, sign), h('b', word), `: ${about}`]);
    }),
    h('li', [h('sup', '2.5'), ' leads to passage 5 of later text 2, and its number there leads back']),
  ]);
}

function textPart({ text, number, name, source, shown, common }: TextOnPage, quote: Quote): Element[] {
  const items = (ones: readonly ShownPassage[], isMarked: boolean): Element =>
    h(
      'ol',
      { className: 'lives passages' },
      ones.map((one) => passageItem(one, { source, quote, isMarked, name })),
    );
  return [
    h('h3', { id: `text-${String(number)}` }, [
      `${String(number)} ${legible(name)}`,
      h('small', `${countOf(shown.length, 'passage')}, ${countOf(text.words, 'word')}`),
    ]),
    ...(shown.length === 0
      ? [h('p', { className: 'about' }, 'Nothing that chance would not give.')]
      : [items(shown, true)]),
    ...(common.length === 0
      ? []
      : [
          h('details', [
            h('summary', `${countOf(common.length, 'passage')} as common as the control texts have them`),
            items(common, false),
          ]),
        ]),
  ];
}

function colophon(adopted: Draft, later: readonly LaterText[]): Element {
  const line = (name: string, { source: { length, sha256 } }: Draft): Element =>
    h('p', [`${legible(name)}: ${String(length)} characters, SHA-256 `, h('code', sha256)]);
  return h('footer', [
    line('Adopted text', adopted),
    ...later.map(({ name, text }) => line(name, text)),
    h('p', `Written by travaux ${version}. This page loads nothing, runs nothing and sends nothing.`),
  ]);
}
