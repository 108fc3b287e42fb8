import { describe, expect, test } from 'vitest';
import { corresponding, linkLines } from '../check/corresponding.js';

const trees = 'Urges States to plant trees along rivers and canals';
const museums = 'Invites museums to lend old paintings to hospitals';
const trains = 'Requests the Council to draw up plans for night trains';
const harbours = 'Decides to publish the tariffs of harbours every spring';
const methane = 'Each Party shall report its emissions of methane every second year to the secretariat';

const numbered = (...paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph, index) => `${String(index + 1)}. ${paragraph}.`).join('\n\n');

describe('clauses answer to one another', () => {
  test.each<[string, string, string, string[]]>([
    [
      'verbatim',
      numbered(trees, museums),
      numbered(trees, museums),
      ['Urges States to plant → Urges States to plant', 'Invites museums to lend → Invites museums to lend'],
    ],
    [
      'verbatim but moved',
      numbered(trees, museums, trains),
      numbered(trains, museums, trees),
      [
        'Urges States to plant → Urges States to plant',
        'Invites museums to lend → Invites museums to lend',
        'Requests the Council to → Requests the Council to',
      ],
    ],
    [
      'split in two',
      numbered(`${trees}, and to publish the tariffs of harbours every spring`),
      numbered(trees, harbours),
      ['Urges States to plant → Urges States to plant', 'Urges States to plant → Decides to publish the'],
    ],
    [
      'merged',
      numbered(trees, harbours),
      numbered(`${trees}, and to publish the tariffs of harbours every spring`),
      ['Urges States to plant → Urges States to plant', 'Decides to publish the → Urges States to plant'],
    ],
    [
      'reworded',
      numbered(museums, trains),
      numbered(trains, 'Calls upon museums and galleries to lend to hospitals such paintings as are old'),
      [
        'Invites museums to lend → Calls upon museums and',
        'Requests the Council to → Requests the Council to',
      ],
    ],
    [
      'not where another clause of the draft answers better, and its own answer is another',
      numbered(trees, `${museums} and States to plant trees along canals`),
      numbered(trees, museums),
      ['Urges States to plant → Urges States to plant', 'Invites museums to lend → Invites museums to lend'],
    ],
    [
      'not where nothing does',
      numbered(trees, museums),
      numbered(trees),
      ['Urges States to plant → Urges States to plant'],
    ],
    [
      'not by formulas alone',
      numbered('Requests the Secretary-General to report on wheat'),
      numbered(harbours),
      [],
    ],
    ['not with an empty text', numbered(trees), '', []],
    ['not with an empty draft', '', numbered(trees), []],
  ])('%s', (_, draft, adopted, links) => {
    expect(linkLines(corresponding(draft, adopted))).toEqual(links);
  });

  test('options compete for one place, and both answer to it', () => {
    const draft =
      `Article 2\n\nOption 1:\n\n1. ${methane}.\n\nOption 2:\n\n` +
      '1. Developed Parties shall report their emissions of methane every year to the secretariat.';
    const texts = corresponding(draft, `Article 2\n\n1. ${methane}.`);
    expect(texts.links.map(({ draft: from, adopted }) => [from, adopted])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(texts.links[0]?.confidence).toBeGreaterThan(texts.links[1]?.confidence ?? 1);
    expect(new Set([...texts.matches.takenFrom].map((place) => texts.tapeProvisions[place])).size).toBe(1);
  });

  test('a paragraph that another explains better is not answered by the same clause', () => {
    const lines = linkLines(
      corresponding(
        numbered('Invites museums to lend old paintings to schools in the capital', museums, trees),
        numbered(museums, trees),
      ),
    );
    expect(lines).toEqual([
      'Invites museums to lend → Invites museums to lend',
      'Urges States to plant → Urges States to plant',
    ]);
  });

  test('the article decides between two places that say the same', () => {
    const duty = 'Each Party shall submit a report to the secretariat';
    const forests = 'The report shall describe the forests of the Party and their wood';
    const fish = 'The report shall describe the fisheries of the Party and their catch';
    const article = (number: number, ...paragraphs: string[]): string =>
      `Article ${String(number)}\n\n${numbered(...paragraphs)}`;
    const { links, nearest } = corresponding(
      [article(4, duty, forests, trees), article(9, fish, harbours, duty)].join('\n\n'),
      [article(3, fish, harbours, duty), article(7, duty, forests, trees)].join('\n\n'),
    );
    const best = nearest.map((link) => link?.adopted);
    expect(best).toEqual([3, 4, 5, 0, 1, 2]);
    expect(links.length).toBeGreaterThanOrEqual(6);
  });

  test('formulaic paragraphs answer each to its own', () => {
    const report = (session: string): string =>
      `Requests the Executive Director to report to the Assembly at its ${session} session on the present section`;
    expect(
      linkLines(
        corresponding(numbered(report('third'), report('fourth'), trees), numbered(trees, report('fourth'))),
        20,
      ),
    ).toEqual([`${report('fourth')} → ${report('fourth')}`, `${trees} → ${trees}`]);
  });

  test.each([20, 60, 300])('each of %d copies answers to the one at its place', (count) => {
    const copies = numbered(...Array.from({ length: count }, () => trees));
    const best = corresponding(copies, copies).nearest.map((link) => link?.adopted ?? null);
    expect(best).toEqual(best.map((_, index) => index));
  });

  test('confidence and order', () => {
    const { links } = corresponding(numbered(trees, museums, trains), numbered(trains, museums, trees));
    for (const { confidence } of links) expect(confidence).toBeGreaterThan(0.9);
    expect(links.map(({ draft }) => draft)).toEqual([0, 1, 2]);
  });

  test('the nearest is known where nothing answers', () => {
    const { links, nearest } = corresponding(numbered(harbours), numbered('Decides to close the fund'));
    expect(links).toEqual([]);
    expect(nearest.map((link) => link?.adopted ?? null)).toEqual([0]);
    expect(nearest[0]?.odds).toBeLessThan(0);
  });
});

describe('words are matched inside of links', () => {
  const matchedLines = (draft: string, adopted: string): string[] => {
    const { matches, tape, words, draft: read, adopted: other } = corresponding(draft, adopted);
    return [...matches.matched.entries()].flatMap(([place, word]) =>
      word < 0
        ? []
        : [
            `${read.source.text.slice(tape.starts[place], tape.ends[place])}=` +
              other.source.text.slice(words.starts[word], words.ends[word]),
          ],
    );
  };

  test('in order, in any form', () => {
    expect(matchedLines('1. Urges a State to plant trees.', '1. Urges States to plant a tree.')).toEqual([
      'Urges=Urges',
      'State=States',
      'to=to',
      'plant=plant',
      'trees=tree',
    ]);
  });

  test('and not outside of them', () => {
    expect(
      matchedLines(numbered(trees, 'Thanks museums'), numbered(trees, 'Museums closed on Mondays last year')),
    ).not.toContain('museums=Museums');
  });

  test('an adopted word has one origin, of options the one that has most', () => {
    const { matches } = corresponding(
      `Article 2\n\nOption 1:\n\n1. ${methane}.\n\nOption 2:\n\n1. Each Party shall report its emissions.`,
      `Article 2\n\n1. ${methane}.`,
    );
    const owners = matches.takenFrom;
    expect(new Set(owners).size).toBe(owners.length);
    expect([...owners].every((place, index) => index === 0 || place > (owners[index - 1] ?? 0))).toBe(true);
  });

  test('the words of a clause that is cut off by a bracket over two', () => {
    const texts = corresponding(
      '1. Urges States to plant trees [along rivers.\n\n2. Invites museums to lend paintings] {FRA+} to hospitals.',
      '1. Urges States to plant trees along rivers.\n\n2. Invites museums to lend paintings to hospitals.',
    );
    expect([...texts.matches.takenFrom].every((place) => place >= 0)).toBe(true);
    expect([...texts.matches.kept].every((one) => one === 1)).toBe(true);
    expect(texts.matches.inexact).toEqual([]);
  });
});
