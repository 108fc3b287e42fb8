import { percent } from '../../../src/report/wording.js';
import { address, addressOf, go } from '../address.js';
import { field } from '../draft-choice.js';
import { element, type Child } from '../element.js';
import type { BracketChange, Changes } from '../engine/protocol.js';
import { showJob } from '../job.js';
import { drafts, inputOf, nameOf, roleName, type Text } from '../texts.js';
import { work } from '../workers.js';
import { nothingYet } from './nothing-yet.js';

/**
 * Makes the view of what happened from one draft to another.
 *
 * @returns What it holds.
 */
export function changesView(): Child {
  const all = drafts();
  if (all.length < 2) return nothingYet('A comparison needs two drafts.');
  const { chosen } = address();
  const after = all[Number(chosen.to) - 1] ?? all.at(-1);
  const before = all[Number(chosen.from) - 1] ?? all[all.findIndex((text) => text === after) - 1] ?? all[0];
  if (before === undefined || after === undefined) return nothingYet('A comparison needs two drafts.');
  const place = element('div', { class: 'changes' });
  void showJob(
    place,
    (onStep) => work.ask('compare', { before: inputOf(before), after: inputOf(after) }, onStep),
    changesPart,
  );
  const goTo = (from: string, to: string): void => go('changes', { from, to });
  const number = (text: Text): string => String(all.indexOf(text) + 1);
  const options = (isChosen: Text): Parameters<typeof field>[1] =>
    all.map((text) => ({ value: number(text), label: labelOf(text), isChosen: text === isChosen }));
  return [
    element(
      'div',
      { class: 'toolbar' },
      element('h1', {}, 'Changes'),
      field('From', options(before), (from) => goTo(from, number(after))),
      field('to', options(after), (to) => goTo(number(before), to)),
      element('p', { class: 'soft' }, 'What happened to every bracket from one draft to the other.'),
      element(
        'a',
        { href: addressOf('versions', { what: 'compared', draft: number(after) }) },
        'In the text',
      ),
    ),
    place,
  ];
}

function labelOf(text: Text): string {
  const [role, name] = [roleName(text), nameOf(text)];
  return role === name ? role : `${role}: ${name}`;
}

/* The looks are those of a report: each event has a sign and a line of its own beside its color. */
const events = {
  opened: { code: 'ki', sign: '+', word: 'opened' },
  closed: { code: 'fr', sign: '✓', word: 'closed' },
  reworded: { code: 'fw', sign: '≈', word: 'reworded' },
  unchanged: { code: 'fu', sign: '=', word: 'unchanged' },
} as const;

/* As the history has them. */
const closedLooks = {
  contested: events.closed,
  'agreed-text': events.closed,
  'another-span': { code: 'fm', sign: '⇄', word: 'closed' },
  nowhere: { code: 'fd', sign: '✕', word: 'closed' },
} as const;

const whereabouts = {
  closed: {
    contested: '',
    'agreed-text': 'its words stand',
    'another-span': 'its words stand in another bracket',
    nowhere: 'its words are gone',
  },
  opened: {
    contested: '',
    'agreed-text': 'around words that stood there',
    'another-span': 'its words stood in another bracket',
    nowhere: 'with new words',
  },
} as const;

function changesPart({ brackets, exact }: Changes): Child {
  const isNews = ({ event, moved, positions }: BracketChange): boolean =>
    event !== 'unchanged' || moved || positions.length > 0;
  const news = brackets.filter(isNews);
  const still = brackets.filter((one) => !isNews(one));
  return [
    element('p', { class: 'finding' }, summaryOf(brackets)),
    exact
      ? null
      : element(
          'p',
          { class: 'soft' },
          'The drafts are too long for the best of all alignments; a near one was taken.',
        ),
    news.length === 0 ? element('p', {}, 'No bracket changed.') : listOf(news),
    still.length === 0
      ? null
      : element('details', {}, element('summary', {}, `As before: ${still.length}`), listOf(still)),
  ];
}

function summaryOf(brackets: readonly BracketChange[]): string {
  const counted = (Object.keys(events) as (keyof typeof events)[]).flatMap((name) => {
    const count = brackets.filter(({ event }) => event === name).length;
    return count === 0 ? [] : [`${count} ${events[name].word}`];
  });
  const shifts = brackets.reduce((sum, { positions }) => sum + positions.length, 0);
  const moves = shifts === 0 ? '' : ` Positions taken, given up or changed: ${shifts}.`;
  return `Of ${brackets.length} brackets of both drafts: ${counted.join(', ') || 'none'}.${moves}`;
}

function listOf(brackets: readonly BracketChange[]): Child {
  return element('ol', { class: 'events' }, brackets.map(bracketItem));
}

function bracketItem(bracket: BracketChange): Child {
  const { event, provision, moved, positions, confidence, reasons } = bracket;
  const { code, sign, word } = event === 'closed' ? closedLooks[bracket.words] : events[event];
  const where = event === 'closed' || event === 'opened' ? whereabouts[event][bracket.words] : '';
  const said = [word, where, moved ? 'at another place' : ''].filter(Boolean).join(', ');
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'event' },
      element('span', { class: `key ${code}`, 'aria-hidden': 'true' }, sign),
      element('b', {}, provision ?? 'no label'),
      ` ${said} `,
      element('span', { class: 'soft', title: reasons.join(' ') }, `${percent(confidence)} sure`),
    ),
    element('p', { class: 'wording', dir: 'auto' }, wordingOf(bracket)),
    positions.length === 0
      ? null
      : element(
          'p',
          { class: 'soft' },
          positions
            .map(({ party, before, after }) => `${party}: ${stancesOf(before)} → ${stancesOf(after)}`)
            .join('; '),
        ),
  );
}

const stancesOf = (stances: readonly string[]): string => stances.join(', ') || 'nothing';

function wordingOf({ event, wording, text }: BracketChange): Child {
  if (event !== 'reworded' || wording.length === 0) return text;
  return wording.map(({ kind, text: words }) => {
    if (kind === 'same') return words;
    return element(kind === 'added' ? 'ins' : 'del', {}, words);
  });
}
