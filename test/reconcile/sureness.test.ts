import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, type Draft } from '../../src/index.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import type { Reconciliation } from '../../src/reconcile/reconciliation.js';
import { steady } from '../check/steady-calibration.js';

/** What is written of two texts, with how sure it is. */
type Written = (found: { draft: Draft; adopted: string; result: Reconciliation }) => string[];

const changesOf: Written = ({ draft, result }) =>
  result.changes.map(({ outcome, confidence, reasons }, index) => {
    const { kind, confidence: ofDirection } = draft.changes[index] ?? { kind: '', confidence: 1 };
    const said = reasons.map(({ rule, text }) => `${rule}: ${text}`).join(' | ');
    /* How sure the direction is, is fitted; what is tested is how sure the verdict is if the direction is right. */
    const because = said.replace(`a confidence of ${String(ofDirection)}`, 'its confidence');
    const sureness = ofDirection === 0 ? 0 : confidence / ofDirection;
    return `${kind} ${outcome ?? 'none'} ${sureness.toFixed(1)}, ${because}`;
  });

const choicesOf: Written = ({ result }) =>
  result.choices.map(({ outcome, adopted, confidence, members, reasons: [reason] }) => {
    const shares = members.map((member) => `${member.outcome} ${String(member.share)}`).join(', ');
    return `${outcome} ${String(adopted)} ${String(confidence)} (${shares}) ${reason?.rule ?? ''}`;
  });

const spansOf: Written = ({ draft, result }) =>
  result.spans.map(({ fate, confidence, reasons }, index) => {
    const because = reasons.map(({ rule, text }) => `${rule}: ${text}`).join(' | ');
    return `${draft.spans[index]?.text ?? ''} ${fate} ${String(confidence)}, ${because}`;
  });

const relationsOf: Written = ({ result }) =>
  result.provisions.map(
    ({ relation, draft, adopted, draftIds, adoptedIds, overlap, confidence, besides, reasons }) => {
      const beside = besides.map(
        (link) => ` besides ${link.draftId} ${link.adoptedId} ${String(link.confidence)}`,
      );
      const because = reasons.map(({ rule, text }) => `${rule}: ${text}`).join(' | ');
      return `${relation} ${draft.join('+')} (${draftIds.join()}) → ${adopted.join('+')} (${adoptedIds.join()}) ${String(overlap)} ${String(confidence)}${beside.join('')}, ${because}`;
    },
  );

type Case = readonly [name: string, draft: string, adopted: string, expected: readonly string[]];

function check([, source, adopted, expected]: Case, write: Written): void {
  const draft = readDraft(source, { notation: 'signed-braces', format: 'text' });
  const result = reconcile(draft, readAdopted(adopted, { format: 'text' }), { calibration: steady });
  expect(write({ draft, adopted, result })).toEqual(expected);
}

const nurses = (what: string): string => `1. Urges States to train nurses ${what}every year.`;
const gone = '1. Urges States to plant trees along rivers and canals.';
const paintings = (what: string): string =>
  `1. Urges States to plant trees along rivers and canals;\n\n2. Invites museums to lend ${what} paintings to hospitals.`;

describe('how sure it is what became of a change', () => {
  test.each<Case>([
    [
      'an insertion that stands',
      nurses('[at night] {NOR+} '),
      nurses('at night '),
      [
        'insertion adopted 0.9, new-words: The new text “at night” stands. | direction-inferred: That this is an insertion is inferred, with its confidence.',
      ],
    ],
    [
      'an insertion in other words',
      nurses('[free of charge and in remote villages] {NOR+} '),
      nurses('in remote villages '),
      [
        'insertion adopted-in-part 0.7, new-words: The new text “free of charge and in remote villages” stands in other words. | direction-inferred: That this is an insertion is inferred, with its confidence.',
      ],
    ],
    [
      'a deletion that was made',
      nurses('[at night] {USA delete} '),
      nurses(''),
      ['deletion adopted 0.9, old-words: The old text “at night” is gone.'],
    ],
    [
      'a replacement',
      nurses('[at night] {USA delete} [by day] {USA+} '),
      nurses('by day '),
      [
        'replacement adopted 0.9, old-words: The old text “at night” is gone. | new-words: The new text “by day” stands.',
      ],
    ],
    [
      'a replacement of which the old words have no place',
      paintings('[old] {ECU delete} [new] {ECU+}'),
      gone,
      [
        'replacement moot 0.9, old-words: The old text “old” has no place any more. | new-words: The new text “new” has no place any more.',
      ],
    ],
    [
      'one that is inferred',
      '1. Urges [States] {NOR-} [all States] {NOR+} to train nurses.',
      '1. Urges all States to train nurses.',
      [
        'replacement adopted-in-part 0.6, old-words: The old text “States” stands. | new-words: The new text “all States” stands. | direction-inferred: That this is a replacement is inferred, with its confidence.',
      ],
    ],
    [
      'an insertion that a new “not” turns',
      '1. Decides that the fund [shall] {USA+} pay.',
      '1. Decides that the fund shall not pay.',
      [
        'insertion adopted 0.9, new-words: The new text “shall” stands. | negated: A “not” that the draft has not stands behind it. | direction-inferred: That this is an insertion is inferred, with its confidence.',
      ],
    ],
    [
      'a reservation',
      nurses('[at night] {RUS reserve} '),
      nurses('at night '),
      ['reservation none 1.1, reservation: A reservation proposes no words, so it has no outcome.'],
    ],
    [
      'a bracket without signs',
      nurses('[at night] '),
      nurses('at night '),
      [
        'unknown undetermined 0.0, direction-unknown: It is not known whether these words are to come in or to go out.',
      ],
    ],
    [
      'a move that was made',
      '1. Requests the Secretariat to publish the annual statistics of ports and canals [for the lasting benefit of poor fishing families, remote mountain villages and tropical islands] {FRA move} every year;\n\n2. Invites donors to contribute to the trust fund for training of harbour pilots, engineers and crews of rescue ships.',
      '1. Requests the Secretariat to publish the annual statistics of ports and canals every year;\n\n2. Invites donors to contribute to the trust fund for training of harbour pilots, engineers and crews of rescue ships for the lasting benefit of poor fishing families, remote mountain villages and tropical islands.',
      [
        'move adopted 0.9, old-words: The old text “for the lasting benefit of poor fishing families, remote mountain villages and tropical islands” stands at another place.',
      ],
    ],
    [
      'a move that was not made',
      nurses('[at night] {NOR move} '),
      nurses('at night '),
      ['move not-adopted 0.9, old-words: The old text “at night” stands.'],
    ],
    [
      'a move of words that are gone',
      nurses('[at night] {NOR move} '),
      nurses(''),
      ['move not-adopted 0.9, old-words: The old text “at night” is gone.'],
    ],
    [
      'a move in a paragraph that is gone',
      paintings('[old] {ECU move}'),
      gone,
      ['move moot 0.9, old-words: The old text “old” has no place any more.'],
    ],
    [
      'words that the end cuts off',
      `1. Urges States to train nurses;\n\n2. Invites [museums to lend {NOR+}`,
      `1. Urges States to train nurses;\n\n2. Invites museums to lend paintings.`,
      [
        'insertion undetermined 0.4, new-words: The new text “museums to lend” may or may not stand. | direction-inferred: That this is an insertion is inferred, with its confidence.',
      ],
    ],
  ])('%s', (...one) => {
    check(one, changesOf);
  });
});

const support = (what: string): string =>
  `1. Requests the Office to support ${what} by the end of the decade.`;
const methane = 'Each Party shall report its emissions of methane every second year to the secretariat.';
const harvest = 'Each Party may publish a forecast of its harvest of rice and wheat for the spring market.';
const optionsOf = (one: string, other: string): string =>
  `Article 2\n\nOption 1:\n\n1. ${one}\n\nOption 2:\n\n1. ${other}`;
const options = `Article 2\n\nOption 1:\n\n1. ${methane}\n\nOption 2:\n\n1. ${harvest}`;

describe('how sure it is what became of a choice', () => {
  test.each<Case>([
    [
      'one of two',
      support('[fishing villages] [mining towns]'),
      support('mining towns'),
      ['one 1 0.95 (not-adopted 0, adopted 1) one-stands'],
    ],
    [
      'one of three',
      support('[fishing villages] [mining towns] [river ports]'),
      support('river ports'),
      ['one 2 0.95 (not-adopted 0, not-adopted 0, adopted 1) one-stands'],
    ],
    [
      'one of which a half stands',
      support('[fishing villages] [mining towns]'),
      support('villages'),
      ['one 0 0.95 (adopted-reworded 0.5, not-adopted 0) one-stands'],
    ],
    [
      'one of which two thirds stand',
      support('[poor fishing villages] [mining towns]'),
      support('poor villages'),
      ['one 0 0.95 (adopted-reworded 0.67, not-adopted 0) one-stands'],
    ],
    [
      'one of which nine tenths stand',
      support(
        '[poor fishing villages, river ports, ferries, bridges, roads, canals and lakes] [mining towns]',
      ),
      support('poor fishing villages, river ports, ferries, bridges, canals and lakes'),
      ['one 0 0.95 (adopted 0.9, not-adopted 0) one-stands'],
    ],
    [
      'one of which a fifth stands',
      support('[poor fishing villages of remote islands] [mining towns]'),
      support('some villages'),
      ['none null 0.7 (not-adopted 0, not-adopted 0) none-stands'],
    ],
    [
      'one of which less stands',
      support('[poor fishing villages of remote northern tropical islands] [mining towns]'),
      support('some villages'),
      ['none null 0.7 (not-adopted 0, not-adopted 0) none-stands'],
    ],
    [
      'the longer of two, of which one holds the other',
      support('[towns] [towns and mountain villages]'),
      support('towns and mountain villages'),
      ['one 1 0.95 (not-adopted 0, adopted 1) one-stands'],
    ],
    [
      'the shorter of these',
      support('[towns] [towns and mountain villages]'),
      support('towns'),
      ['one 0 0.95 (adopted 1, not-adopted 0) one-stands'],
    ],
    [
      'both',
      support('[fishing villages] [mining towns]'),
      support('fishing villages and mining towns'),
      ['combined null 0.6 (adopted 1, adopted 1) several-stand'],
    ],
    [
      'one, and a third of the other',
      support('[fishing villages] [mining towns of islands]'),
      support('fishing villages and towns'),
      ['one 0 0.95 (adopted 1, not-adopted 0) one-stands'],
    ],
    [
      'neither',
      support('[fishing villages] [mining towns]'),
      support('hospitals'),
      ['none null 0.7 (not-adopted 0, not-adopted 0) none-stands'],
    ],
    [
      'of a paragraph that is gone',
      paintings('[old] / [new]'),
      gone,
      ['moot null 0.6 (not-adopted 0, not-adopted 0) nothing-answers'],
    ],
    [
      'one option, reworded',
      options,
      'Article 2\n\n1. Each Party shall report, in a common format, its methane emissions to the secretariat every year.',
      ['one 0 0.95 (adopted-reworded 0.57, not-adopted 0) one-stands'],
    ],
    [
      'one option, in part',
      options,
      'Article 2\n\n1. Parties shall report emissions on request.',
      ['one 0 0.76 (adopted-in-part 0.35, not-adopted 0.09) one-stands'],
    ],
    [
      'one option of which exactly nine tenths stand',
      optionsOf(
        'Museums lend paintings, statues, carpets, books, maps, coins, stamps, flags.',
        'Ferries sail north.',
      ),
      'Article 2\n\n1. Museums lend paintings, statues, carpets, books, maps, coins, stamps.',
      ['one 0 0.95 (adopted 0.9, not-adopted 0) one-stands'],
    ],
    [
      'one option of which a fifth stands',
      optionsOf(
        'Museums lend paintings, statues, carpets, books, maps, coins, stamps, flags.',
        'Ferries sail north.',
      ),
      'Article 2\n\n1. Museums lend ships.',
      ['one 0 0.7 (adopted-in-part 0.2, not-adopted 0) one-stands'],
    ],
    [
      'one option of which less stands',
      optionsOf(
        'Museums lend paintings, statues, carpets, books, maps, coins, stamps, flags, spoons.',
        'Ferries sail north.',
      ),
      'Article 2\n\n1. Museums lend ships.',
      ['none null 0.7 (not-adopted 0.18, not-adopted 0) none-stands'],
    ],
    [
      'two options of which the same half stands',
      optionsOf('Museums lend paintings, carpets.', 'Museums lend statues, books.'),
      'Article 2\n\n1. Museums lend ships.',
      ['combined null 0.6 (adopted-reworded 0.5, adopted-reworded 0.5) several-stand'],
    ],
    [
      'two options of which nearly the same part stands',
      optionsOf('Museums lend paintings, carpets.', 'Museums lend statues, books, maps.'),
      'Article 2\n\n1. Museums lend ships.',
      ['combined null 0.6 (adopted-reworded 0.5, adopted-in-part 0.4) several-stand'],
    ],
    [
      'two options of which one stands more by a sixth',
      optionsOf('Museums lend paintings, carpets.', 'Museums lend statues, books, maps, coins.'),
      'Article 2\n\n1. Museums lend ships.',
      ['one 0 0.67 (adopted-reworded 0.5, adopted-in-part 0.33) one-stands'],
    ],
    [
      'one option, and a fifth of the other',
      optionsOf('Museums lend paintings.', 'Museums lend ferries, stamps, flags.'),
      'Article 2\n\n1. Museums lend paintings, ferries.',
      ['one 0 0.9 (adopted 1, adopted-reworded 0.6) one-stands'],
    ],
    [
      'one option, and a third of the other',
      optionsOf('Museums lend paintings.', 'Lend ferries, stamps.'),
      'Article 2\n\n1. Museums lend paintings, ferries.',
      ['combined null 0.6 (adopted 1, adopted-reworded 0.67) several-stand'],
    ],
    [
      'one option, and two fifths of the other',
      optionsOf('Museums lend paintings.', 'Museums lend ferries, stamps, flags.'),
      'Article 2\n\n1. Museums lend paintings, ferries, stamps.',
      ['combined null 0.6 (adopted 1, adopted-reworded 0.8) several-stand'],
    ],
    [
      'that there be nothing',
      '1. Urges States to plant trees along rivers.\n\nOption 1: The Board shall meet twice a year.\n\nOption 2: No text.',
      '1. Urges States to plant trees along rivers.',
      ['one 1 0.6 (not-adopted 0, adopted 1) one-stands'],
    ],
    [
      'letters of a word',
      '1. Urges [t][T]rained nurses to visit villages.',
      '1. Urges Trained nurses to visit villages.',
      ['one 1 0.95 (not-adopted 0, adopted 1) one-stands'],
    ],
  ])('%s', (...one) => {
    check(one, choicesOf);
  });
});

describe('how sure it is what became of a span', () => {
  test.each<Case>([
    [
      'words that stand',
      nurses('[at night] {NOR+} '),
      nurses('at night '),
      ['at night retained 0.95, words-stand: Its words stand in their place: “at night”.'],
    ],
    [
      'words in a passage that hardly answers',
      '1. Invites museums to lend [old] {NOR+} paintings to hospitals.',
      '1. Galleries lend old paintings to all schools.',
      ['old retained 0.94, words-stand: Its words stand in their place: “old”.'],
    ],
    [
      'words that are gone',
      nurses('[at night] {NOR+} '),
      nurses(''),
      [
        'at night dropped 0.92, not-in-its-place: The text goes on without it: “to train nurses … every year”.',
      ],
    ],
    [
      'a paragraph that is gone',
      paintings('[old] {ECU+}'),
      gone,
      [
        'old moot 0.86, nothing-answers: Nothing in the adopted text answers to the passage that it stands in.',
      ],
    ],
    [
      'one of two letters',
      '1. Urges [t][T]rained nurses to visit villages.',
      '1. Urges trained nurses to visit villages.',
      [
        't retained 0.95, letters-of-word: The adopted word is “trained”.',
        'T dropped 0.87, letters-of-word: The adopted word is “trained”.',
      ],
    ],
    [
      'letters that are neither',
      '1. Urges the nurse[s] to visit villages.',
      "1. Urges the nurse's to visit villages.",
      [
        "s undetermined 0.43, letters-of-word: The adopted word is “nurse's”, which no reading of the letters is.",
      ],
    ],
    [
      'letters in another case',
      '1. Urges the midwife[s] to visit villages.',
      '1. URGES THE MIDWIFES TO VISIT VILLAGES.',
      ['s retained 0.95, letters-of-word: The adopted word is “MIDWIFES”.'],
    ],
    [
      'letters of a word that is gone',
      '1. Notes the [t][T]argets of the plan for safe roads.',
      '1. Notes the aims of the plan for safe roads.',
      [
        't moot 0.43, word-gone: The word that its letters belong to is not in the text.',
        'T moot 0.43, word-gone: The word that its letters belong to is not in the text.',
      ],
    ],
    [
      'a mark that is gone, and one that stands',
      '1. Notes the plan["]{USA+} for safe roads["]{USA+} in cities.',
      '1. Notes the plan for safe roads" in cities.',
      [
        '" dropped 0.87, mark-gone: The words beside it stand without the mark.',
        '" retained 0.95, mark-stands: The mark stands between the same words.',
      ],
    ],
    [
      'a mark of a passage that is gone',
      '1. Urges States to plant trees along rivers and canals;\n\n2. Invites museums["]{USA+} to lend old paintings.',
      gone,
      ['" moot 0.43, passage-rewritten: The words beside the mark do not stand in the text.'],
    ],
    [
      'a mark at the end',
      'Safe roads in cities are the aim of the plan ["]{FRA+}',
      'Safe roads in cities are the aim of the plan"',
      ['" retained 0.43, mark-stands: The mark stands between the same words.'],
    ],
    [
      'a mark beside words that are gone on one side',
      '1. Notes the plan ["]{USA+} for safe roads in cities.',
      '1. Notes the plan in cities.',
      ['" dropped 0.65, mark-gone: The words beside it stand without the mark.'],
    ],
    [
      'a label alone',
      '1. Notes the plan for [(a)] {USA+} safe roads.',
      '1. Notes the plan for safe roads.',
      ['(a) dropped 0.9, not-in-its-place: The text goes on without it: “the plan for … safe roads”.'],
    ],
    [
      'what the end cuts off',
      '1. Urges States to plant trees along rivers;\n\n2. Invites museums to lend [old paintings to',
      gone,
      [
        'old paintings to undetermined 0.43, draft-cut-off: The draft ends inside this bracket, so its words are not all known.',
      ],
    ],
    [
      'what is filled in',
      '1. Decides to give [X] dollars to ships by [date] in ports.',
      '1. Decides to give 100 dollars to ships in ports.',
      [
        'X reworded 0.56, filled-in: What it waits for stands in its place: “Decides to give … dollars to ships”.',
        'date dropped 0.76, not-filled-in: The text goes on without what it waits for: “dollars to ships … in ports”.',
      ],
    ],
    [
      'with a “not” behind it',
      '1. Decides that the fund [shall] {USA+} pay for observers.',
      '1. Decides that the fund shall not pay for observers.',
      [
        'shall retained 0.94, words-stand: Its words stand in their place: “shall”. | negated: A “not” that the draft has not stands behind it.',
      ],
    ],
    [
      'with a “not” before it',
      '1. Decides that the fund shall [pay] {USA+} for observers.',
      '1. Decides that the fund shall not pay for observers.',
      [
        'pay retained 0.95, words-stand: Its words stand in their place: “pay”. | negated: A “not” that the draft has not stands before it.',
      ],
    ],
    [
      'without the “not” before it',
      '1. Decides that the fund shall not [pay] {USA+} for observers.',
      '1. Decides that the fund shall pay for observers.',
      [
        'pay retained 0.95, words-stand: Its words stand in their place: “pay”. | negated: The “not” that stands before it in the draft is gone.',
      ],
    ],
    [
      'behind a “no” of both texts, at the beginning',
      'No [reservations may be made by States] {USA+}',
      'No reservations may be made by States',
      [
        'reservations may be made by States retained 0.97, words-stand: Its words stand in their place: “reservations may be made by States”.',
      ],
    ],
    [
      'behind a “no” at the beginning that is gone',
      'No [reservations may be made by States] {USA+}',
      'Reservations may be made by States',
      [
        'reservations may be made by States retained 0.97, words-stand: Its words stand in their place: “Reservations may be made by States”. | negated: The “no” that stands before it in the draft is gone.',
      ],
    ],
    [
      'behind another word that stands, before which a “no” is gone',
      'No Parties [may fish in the area] {USA+}',
      'Parties may fish in the area',
      [
        'may fish in the area retained 0.96, words-stand: Its words stand in their place: “may fish in the area”.',
      ],
    ],
    [
      'a number alone',
      '1. Urges States.\n\n[2.] {USA+} Thanks the host.',
      '1. Urges States.\n\n2. Thanks the host.',
      [
        '2. undetermined 0.43, no-words: It holds no words of a provision that could be looked for: nothing, or a label.',
      ],
    ],
    [
      'nothing but a tag',
      '1. Urges States.\n\n2. Thanks the host [{USA+}].',
      '1. Urges States.\n\n2. Thanks the host.',
      [
        ' undetermined 0.43, no-words: It holds no words of a provision that could be looked for: nothing, or a label.',
      ],
    ],
    [
      'letters of two words',
      '1. Urges [t][T]rained nurses and [d][D]octors to visit villages.',
      '1. Urges trained nurses and Doctors to visit villages.',
      [
        't retained 0.95, letters-of-word: The adopted word is “trained”.',
        'T dropped 0.87, letters-of-word: The adopted word is “trained”.',
        'd dropped 0.87, letters-of-word: The adopted word is “Doctors”.',
        'D retained 0.95, letters-of-word: The adopted word is “Doctors”.',
      ],
    ],
    [
      'in another order',
      '1. Invites [farmers,] {KEN+} fishers, herders and foresters to the forum.',
      '1. Invites fishers, herders, farmers and foresters to the forum.',
      [
        'farmers, retained 0.57, order-changed: Its words stand in the passage that answers, in another order: “farmers”.',
      ],
    ],
    [
      'as a part of another',
      '1. Urges States to train [trauma] {NOR+} [trauma and burn] {FRA+} nurses.',
      '1. Urges States to train trauma and burn nurses.',
      [
        'trauma retained 0.57, stands-within: Its words stand in their place, where another alternative has them too: “trauma”.',
        'trauma and burn retained 0.96, words-stand: Its words stand in their place: “trauma and burn”.',
      ],
    ],
    [
      'by the same verb',
      '1. Each Party, acting on its own, [shall] {EU+} [should] {USA+} consider training pilots.',
      '1. Parties shall, on their own, consider training pilots.',
      [
        'shall retained 0.52, same-force: The clause that answers binds by the same word: “shall”.',
        'should dropped 0.9, not-in-its-place: The text goes on without it: “on their own … consider training pilots”.',
      ],
    ],
    [
      'a part in its place',
      '1. Requests [urgent and immediate] {USA+} action by all States.',
      '1. Requests urgent action by all States.',
      [
        'urgent and immediate reworded 0.6, part-in-its-place: What stands in its place is a part of it: “urgent”.',
      ],
    ],
    [
      'said in the passage',
      '1. Requests the Office to assist mayors in planning parks [with a view to improving the health of elderly residents] {CAN+} by the end of the decade.',
      '1. Requests the Office, for the health of elderly people, to assist mayors in planning parks by the end of the decade.',
      [
        'with a view to improving the health of elderly residents reworded 0.72, said-in-the-passage: 35 % of what it says stands in the passage that answers: “health of elderly”.',
      ],
    ],
    [
      'an item of a list',
      '1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) [To open schools for deaf children] {ECU+};\n\n(c) To repair bridges.',
      '1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) To repair bridges.',
      [
        'To open schools for deaf children dropped 0.93, not-in-its-list: Nothing answers to it, and the text has what stood around it: “trees along rivers … To repair bridges”.',
      ],
    ],
    [
      'at another place',
      '1. Requests the Secretariat to publish the annual statistics of ports and canals [for the lasting benefit of poor fishing families, remote mountain villages and tropical islands] {FRA+} every year;\n\n2. Invites donors to contribute to the trust fund for training of harbour pilots, engineers and crews of rescue ships.',
      '1. Requests the Secretariat to publish the annual statistics of ports and canals every year;\n\n2. Invites donors to contribute to the trust fund for training of harbour pilots, engineers and crews of rescue ships for the lasting benefit of poor fishing families, remote mountain villages and tropical islands.',
      [
        'for the lasting benefit of poor fishing families, remote mountain villages and tropical islands moved 0.87, stands-elsewhere: Its words stand at another place: “for the lasting benefit of poor fishing families, remote mountain villages and tropical islands”.',
      ],
    ],
  ])('%s', (...one) => {
    check(one, spansOf);
  });
});

const trees = 'Urges States to plant trees along rivers and canals in every large city';
const museums = 'Invites museums to lend paintings to hospitals and schools for deaf children';
const trains = 'Requests the Council to draw up plans for night trains between the capitals of the region';
const numbered = (...paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph, index) => `${String(index + 1)}. ${paragraph}.`).join('\n\n');

describe('how sure it is that provisions correspond', () => {
  test.each<Case>([
    [
      'that stay, come and go',
      numbered(trees, museums),
      numbered(trees, trains),
      [
        'one-to-one OP1 (v1) → OP1 (v1) 1 1, say-the-same: 100 % of their words correspond.',
        'dropped OP2 (v2) →  () 0 1, nothing-answers: No provision of the adopted text says what this one says.',
        'new  () → OP2 (v2) 0 1, answers-nothing: No provision of the draft says what this one says.',
      ],
    ],
    [
      'that are edited',
      numbered(museums),
      numbered('Galleries lend paintings to schools in every city'),
      ['one-to-one OP1 (v1) → OP1 (v1) 0.4 0.83, say-the-same: 40 % of their words correspond.'],
    ],
    [
      'that move',
      numbered(trees, museums, trains),
      numbered(trains, trees, museums),
      [
        'moved OP3 (v3) → OP1 (v1) 1 1, out-of-order: 100 % of their words correspond, in another order than the provisions around them.',
        'one-to-one OP1 (v1) → OP2 (v2) 1 1, say-the-same: 100 % of their words correspond.',
        'one-to-one OP2 (v2) → OP3 (v3) 1 1, say-the-same: 100 % of their words correspond.',
      ],
    ],
    [
      'two that change places',
      numbered(trees, museums),
      numbered(museums, trees),
      [
        'one-to-one OP2 (v2) → OP1 (v1) 1 1, say-the-same: 100 % of their words correspond.',
        'moved OP1 (v1) → OP2 (v2) 1 1, out-of-order: 100 % of their words correspond, in another order than the provisions around them.',
      ],
    ],
    [
      'that are split',
      numbered(`${trees}; ${museums}`, trains),
      numbered(trees, museums, trains),
      [
        'split OP1 (v1) → OP1+OP2 (v1,v2) 1 1, say-the-same: 100 % of their words correspond.',
        'one-to-one OP2 (v2) → OP3 (v3) 1 1, say-the-same: 100 % of their words correspond.',
      ],
    ],
    [
      'that are merged',
      numbered(trees, museums, trains),
      numbered(`${trees}; ${museums}`, trains),
      [
        'merge OP1+OP2 (v1,v2) → OP1 (v1) 1 1, say-the-same: 100 % of their words correspond.',
        'one-to-one OP3 (v3) → OP2 (v2) 1 1, say-the-same: 100 % of their words correspond.',
      ],
    ],
    [
      'of which each took from each',
      numbered(
        `${trees}; ${museums}`,
        `${trains}; Thanks the host for opening the old harbour to ferries from the islands`,
      ),
      numbered(
        `${trees}; ${trains}`,
        `${museums}; Thanks the host for opening the old harbour to ferries from the islands`,
      ),
      ['split OP1+OP2 (v1,v2) → OP1+OP2 (v1,v2) 1 1, say-the-same: 100 % of their words correspond.'],
    ],
    [
      'of which one took a short sentence from the other',
      numbered(
        `${trees} and ${museums.replace('Invites', 'invites')}; The museum of minerals is closed`,
        `${trains}; Welcomes the repair of ferries, bridges and harbours in all northern isles by volunteers`,
      ),
      numbered(
        `${trees} and ${museums.replace('Invites', 'invites')}`,
        `${trains}; Welcomes the repair of ferries, bridges and harbours in all northern isles by volunteers; The museum of minerals is closed`,
      ),
      [
        'one-to-one OP1 (v1) → OP1 (v1) 0.9 1 besides v1 v2 1, say-the-same: 90 % of their words correspond.',
        'one-to-one OP2 (v2) → OP2 (v2) 0.91 1, say-the-same: 91 % of their words correspond.',
      ],
    ],
    [
      'with paragraphs that have no label',
      `1. ${trees}:\n\n“Article 5 is closed to all ships of war.\n\nHarbours are open to all others.”\n\n2. ${museums}.`,
      numbered(trees, museums),
      [
        'one-to-one OP1 (v1,v2,v3) → OP1 (v1) 0.63 1, say-the-same: 63 % of their words correspond.',
        'one-to-one OP2 (v4) → OP2 (v2) 1 1, say-the-same: 100 % of their words correspond.',
      ],
    ],
    [
      'with items',
      `1. Encourages States:\n\n(a) To plant trees along rivers;\n\n(b) To open schools for deaf children;`,
      `1. Encourages States:\n\n(a) To open schools for deaf children;\n\n(b) To plant trees along rivers;`,
      [
        'one-to-one OP1 (v1) → OP1 (v1) 1 1, say-the-same: 100 % of their words correspond.',
        'one-to-one OP1.b (v3) → OP1.a (v2) 1 1, say-the-same: 100 % of their words correspond.',
        'moved OP1.a (v2) → OP1.b (v3) 1 1, out-of-order: 100 % of their words correspond, in another order than the provisions around them.',
      ],
    ],
    [
      'dropped ones, each behind what stood before it',
      numbered(harvest, trees, methane, museums, 'Thanks the host'),
      numbered(museums, trees),
      [
        'dropped OP1 (v1) →  () 0 1, nothing-answers: No provision of the adopted text says what this one says.',
        'one-to-one OP4 (v4) → OP1 (v1) 1 1, say-the-same: 100 % of their words correspond.',
        'dropped OP5 (v5) →  () 0 1, nothing-answers: No provision of the adopted text says what this one says.',
        'moved OP2 (v2) → OP2 (v2) 1 1, out-of-order: 100 % of their words correspond, in another order than the provisions around them.',
        'dropped OP3 (v3) →  () 0 1, nothing-answers: No provision of the adopted text says what this one says.',
      ],
    ],
    [
      'nothing and something',
      '',
      numbered(trees),
      ['new  () → OP1 (v1) 0 1, answers-nothing: No provision of the draft says what this one says.'],
    ],
  ])('%s', (...one) => {
    check(one, relationsOf);
  });
});
