import { describe, expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/** Reads a draft and compares the labels of its provisions, in order; a heading has none. */
function check(source: string, expected: readonly string[]): void {
  const { provisions } = checkedDraft(source);
  expect(provisions.flatMap(({ label }) => label ?? [])).toEqual(expected);
}

type Case = readonly [string, string, readonly string[]];

describe('labels that say of what they are', () => {
  const cases: readonly Case[] = [
    [
      'the part in parentheses, items and suffixes behind',
      'The Board,\n\n(PP)1. Recalling a;\n\n(PP)1bis. Noting b;\n\n(OP)1. URGES c:\n\n(i) d;\n\n(ii) e.',
      ['PP1', 'PP1 bis', 'OP1', 'OP1.i', 'OP1.ii'],
    ],
    [
      'a first operative paragraph ter',
      'Noting a,\n\nOP2 ter. [Urges] b;\n\nOP3 Requests c.',
      ['PP1', 'OP2 ter', 'OP3'],
    ],
    ['a first operative paragraph with alt', 'Noting a,\n\nOP1 alt [Urges] b.', ['PP1', 'OP1 alt']],
    [
      'recitals with numbers and suffixes',
      '1. Recalling a,\n\n1 bis. Noting b,\n\n2. Aware of c,\n\n3. Urges d.',
      ['PP1', 'PP1 bis', 'PP2', 'OP3'],
    ],
    [
      'a first operative paragraph bis with a number alone',
      'Noting a,\n\n2 bis. Urges b;\n\n3. Requests c.',
      ['PP1', 'OP2 bis', 'OP3'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('forms that sentences cite in too', () => {
  const cases: readonly Case[] = [
    ['a number in brackets, its mark behind', '1. Urges a;\n\n[2]. Notes [b] {USA+}.', ['OP1', 'OP2']],
    ['a number in brackets, without words', '2. Notes a;\n[3]. {USA+}\n4. Urges b.', ['OP2', 'OP3', 'OP4']],
    [
      'an item with the number before it',
      '2. Urges:\n\n2(a) To plan;\n\n2(b) [To] act.',
      ['OP2', 'OP2.a', 'OP2.b'],
    ],
    ['a colon', '1: Urges a;\n2: Notes b.', ['OP1', 'OP2']],
    ['the word', 'Paragraph 1. Urges a;\n\nParagraph 2. Notes b.', ['OP1', 'OP2']],
    ['a suffix in brackets', '3. Urges a;\n\n3 [bis]. Notes b.', ['OP3', 'OP3 bis']],
    [
      'citations',
      '1. Urges all under paragraph\n2(b) Parties to act as set out in\nParagraph 3. They act\nby 4: Urges',
      ['OP1'],
    ],
    [
      'words of a sentence',
      '1. Urges all.\n\n2(b) and 2(c) apply.\n\nParagraph 3 applies.\n\n[3] Smith.',
      ['OP1'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('numbers in parentheses', () => {
  const cases: readonly Case[] = [
    [
      'of recitals',
      'The Council,\n\n(1) Recalling a,\n\n(2) Noting b,\n\n(3) Urges c.',
      ['PP1', 'PP2', 'OP3'],
    ],
    [
      'below a paragraph',
      '1. States shall:\n\n(1) Act;\n\n(2) Pay.\n\n2. States may speak.',
      ['OP1', 'OP1.1', 'OP1.2', 'OP2'],
    ],
    [
      'below an item',
      '1. States shall:\n\n(a) Act:\n\n(1) now;\n\n(2) soon;\n\n(b) Pay.',
      ['OP1', 'OP1.a', 'OP1.a.1', 'OP1.a.2', 'OP1.b'],
    ],
    ['with an alternative', '(1) Urges a;\n\n(1 alt) Urges b;\n\n(2) Requests c.', ['OP1', 'OP1 alt', 'OP2']],
    ['of an article', 'Article 4\n\n(1) Parties act.\n\n(2) Parties pay.', ['Art4.1', 'Art4.2']],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('items', () => {
  const cases: readonly Case[] = [
    [
      'ter and quater',
      '1. Urges:\n\n(a) b;\n\n(a) ter c;\n\n(a quater) d;\n\n(b) e.',
      ['OP1', 'OP1.a', 'OP1.a ter', 'OP1.a quater', 'OP1.b'],
    ],
    [
      '(z), (aa), (ab)',
      '1. Urges:\n\n(y) a;\n\n(z) b;\n\n(aa) c;\n\n(ab) d.',
      ['OP1', 'OP1.y', 'OP1.z', 'OP1.aa', 'OP1.ab'],
    ],
    ['(h), (i), (j)', '1. Urges:\n\n(h) a;\n\n(i) b;\n\n(j) c.', ['OP1', 'OP1.h', 'OP1.i', 'OP1.j']],
    [
      'a Roman list below (h)',
      '1. Urges:\n\n(h) a:\n\n(i) b;\n\n(ii) c;\n\n(i) d.',
      ['OP1', 'OP1.h', 'OP1.h.i', 'OP1.h.ii', 'OP1.i'],
    ],
    [
      'letters below Roman numbers below letters',
      '1. Act:\n\n(a) b:\n\n(i) c:\n\na. d;\n\nb. e;\n\n(ii) f;\n\n(b) g.',
      ['OP1', 'OP1.a', 'OP1.a.i', 'OP1.a.i.a', 'OP1.a.i.b', 'OP1.a.ii', 'OP1.b'],
    ],
    [
      'numbers that a colon announces',
      '6. Each shall give the following:\n\n1. A list;\n\n2. A report.\n\n7. Each may speak.',
      ['OP6', 'OP6.1', 'OP6.2', 'OP7'],
    ],
    [
      'numbers that begin anew below the first paragraph',
      '1. Each gives:\n\n1. A list;\n\n2. A report.\n\n2. Each may speak.',
      ['OP1', 'OP1.1', 'OP1.2', 'OP2'],
    ],
    [
      'a recital with a list',
      'Recalling:\n\n(a) its resolutions,\n\n(b) its decisions,\n\nNoting c,\n\n1. Urges d.',
      ['PP1', 'PP1.a', 'PP1.b', 'PP2', 'OP1'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('articles and their like', () => {
  const cases: readonly Case[] = [
    [
      'a title line, then numbers',
      'Article 6\n\nReports\n\n1. Parties report.\n\n2. Parties answer.',
      ['Art6.1', 'Art6.2'],
    ],
    ['a title line in brackets', '[Article 6 ante]\n\n[Reports]\n\nParties shall report.', ['Art6 ante']],
    [
      'text that is no title',
      'Article 15\n\nDeleted.\n\nArticle 16\n\nReserved\n\nArticle 17\n\nScope\n\nThis applies.',
      ['Art15', 'Art16', 'Art17'],
    ],
    [
      'items without a chapeau of their own',
      'Article 2\n\nAims\n\nThe aims are:\n\n(a) One;\n\n(b) Two.',
      ['Art2', 'Art2.a', 'Art2.b'],
    ],
    ['an article in one paragraph', 'Article 1: Parties act.\n\nArticle 2: Parties pay.', ['Art1', 'Art2']],
    [
      'rules and their numbers',
      'Rule 5\n\n1. Members meet.\n\nRule 6\n\n1. Members vote.',
      ['Rule5.1', 'Rule6.1'],
    ],
    [
      'sections of chapters',
      'Chapter 1\n\nSection A\n\n1. One.\n\nSection B\n\n1. Two.\n\nChapter 2\n\nSection A\n\n1. Three.',
      ['Ch1 SecA.1', 'Ch1 SecB.1', 'Ch2 SecA.1'],
    ],
    [
      'articles in parts',
      'PART I\n\nArticle 1\n\n1. One.\n\nPART II\n\nArticle 2\n\n1. Two.',
      ['Art1.1', 'Art2.1'],
    ],
    [
      'sentences that cite',
      '1. Urges a;\n\nAnnex III to the Convention lists it;\n\nRule 7 shall apply;\n\nSection 4, paragraph 1, applies;\n\nAnnex I Parties shall report.\n\n2. Requests b.',
      ['OP1', 'OP2'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('texts in a text', () => {
  const cases: readonly Case[] = [
    [
      'decisions that only their numbers tell apart',
      'Decision 1/CP.3\n\nTowns\n\nThe Conference,\n\n1. Decides a.\n\nDecision 2/CP.3\n\nSeas\n\n1. Decides b.',
      ['OP1', 'Text 2 OP1'],
    ],
    [
      'three resolutions',
      'The Board,\n\n1. Notes a.\n\nSecond title\n\nThe Board,\n\nNoting b,\n\n1. Notes c.\n\nThe Board,\n\nNoting d,\n\n1. Notes e.',
      ['OP1', 'Text 2 PP1', 'Text 2 OP1', 'Text 3 PP1', 'Text 3 OP1'],
    ],
    [
      'annexes with numbers',
      '1. Adopts a.\n\nAnnex I\n\n1. One.\n\nAnnex II: Rules\n\n1. Two:\n\n(a) three.',
      ['OP1', 'Annex I.1', 'Annex II.1', 'Annex II.1.a'],
    ],
    [
      'two annexes without numbers',
      '1. Adopts a.\n\nAnnex\n\nRules\n\n1. One.\n\nAppendix\n\n1. Two.\n\nAnnex\n\n1. Three.',
      ['OP1', 'Annex.1', 'Appendix.1', 'Annex 2.1'],
    ],
    [
      'articles in an annex',
      '1. Adopts a.\n\nAnnex\n\nArticle 1\n\n1. One.\n\nArticle 2\n\nTwo.',
      ['OP1', 'Annex Art1.1', 'Annex Art2'],
    ],
    [
      'a resolution in an annex',
      'The Board,\n\n1. Recommends the text in the annex.\n\nAnnex\n\nDraft resolution\n\nThe Assembly,\n\nRecalling a,\n\n1. Urges b.',
      ['OP1', 'Annex PP1', 'Annex OP1'],
    ],
    [
      'a recommended text in quotation marks',
      '1. Notes a.\n\n2. Recommends the following draft:\n\n"The Assembly,\n\n"Recalling b,\n\n"1. Urges c."\n\n3. Decides d.',
      ['OP1', 'OP2', 'Text 2 PP1', 'Text 2 OP1', 'OP3'],
    ],
    [
      'an article that is quoted',
      '1. Decides that the following is inserted:\n\n“Article 3 bis\n\n1. Parties act.\n\n2. Parties pay.”\n\n2. Requests a plan.',
      ['OP1', 'Quotation 1 Art3 bis.1', 'Quotation 1 Art3 bis.2', 'OP2'],
    ],
    [
      'quotations in the items of a paragraph',
      '1. Amends the rules:\n\n(a) paragraph 4 reads:\n\n“4. Members vote.”;\n\n(b) paragraph 5 reads:\n\n“5. Members speak.”\n\n2. Requests a plan.',
      ['OP1', 'OP1.a', 'Quotation 1.4', 'OP1.b', 'Quotation 2.5', 'OP2'],
    ],
    [
      'a quotation that never ends',
      '1. Decides:\n\n“1. Members vote.\n\n2. Requests a plan.',
      ['OP1', 'Quotation 1.1', 'OP2'],
    ],
    [
      'words of a sentence in quotation marks',
      '1. Decides a;\n\n“2. Members vote” is deleted;\n\n3. Requests b.',
      ['OP1', 'OP2', 'OP3'],
    ],
    [
      'a formula in the middle of a sentence',
      'The Board,\n\nNoting a,\n\n1. Urges b;\n\nThe Board, in its wisdom, acts;\n\n2. Requests c.',
      ['PP1', 'OP1', 'OP2'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('options of the preamble', () => {
  const cases: readonly Case[] = [
    [
      'before numbered paragraphs',
      'The Assembly,\n\nOption 1: Recalling a,\n\nOption 2: Recalling b,\n\n1. Urges c;\n\n2. Requests d.',
      ['PP1 option 1', 'PP1 option 2', 'OP1', 'OP2'],
    ],
    [
      'before items',
      'Recalling a,\n\nOption 1: Noting b,\n\nOP1 Urges:\n\n(a) c;\n\n(b) d.',
      ['PP1', 'PP2 option 1', 'OP1', 'OP1.a', 'OP1.b'],
    ],
    [
      'twice',
      'The Assembly,\n\nOption (a): Recalling a,\n\nOption (b): Recalling b,\n\nOption (a): Noting c,\n\nOption (b): Noting d,\n\n1. Urges e.',
      ['PP1 option a', 'PP1 option b', 'PP2 option a', 'PP2 option b', 'OP1'],
    ],
    [
      'and a recital that comes late',
      '1. Urges:\n\n(a) b;\n\nPP3 Noting c,\n\n(b) d.',
      ['OP1', 'OP1.a', 'PP3', 'OP1.b'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('languages whose opening words are not known', () => {
  const cases: readonly Case[] = [
    [
      'Dutch',
      'De Vergadering,\n\nHerinnerend aan [haar] besluit {NLD+},\n\n1. Verzoekt [alle] staten.',
      ['PP1', 'OP1'],
    ],
    [
      'Polish, without numbers',
      'Zgromadzenie,\n\nPrzywołując decyzję,\n\nOdnotowując plan,\n\nWzywa państwa;\n\nDecyduje się spotkać.',
      ['PP1', 'PP2', 'OP1', 'OP2'],
    ],
    [
      'Turkish, with items',
      'Meclis,\n\nKararını hatırlatarak,\n\n1. Devletleri çağırır:\n\n(a) bir;\n\n(b) iki.',
      ['PP1', 'OP1', 'OP1.a', 'OP1.b'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('paragraphs that lack their final mark, on lines that are full', () => {
  const cases: readonly Case[] = [
    [
      'numbers',
      '1. Urges all States to take steps for the protection of the oceans\n2. Requests the Secretary-General to report on the protection of oceans\n3. Decides to remain seized of the matter and its several aspects',
      ['OP1', 'OP2', 'OP3'],
    ],
    [
      'a first line that is the longest',
      '1. Urges prompt action by States\n2. Requests them to go.\n3. Decides.',
      ['OP1', 'OP2', 'OP3'],
    ],
    [
      'labels that say of what they are',
      'PP1 Recalling all the work for the seas\nPP2 Noting the work for the oceans\nOP1 Urges all States to take more steps\nOP2 Decides to remain seized of it',
      ['PP1', 'PP2', 'OP1', 'OP2'],
    ],
    [
      'numbers of recitals, then those of the operative part',
      'The General Assembly,\n1. Recalling all the work for the seas and\nfor the coasts, the towns and the harbors\n2. Noting the work that is done for oceans\n1. Urges all States to take many more steps\nfor the coasts, the towns and the harbors\n2. Decides to remain seized of the matter',
      ['PP1', 'PP2', 'OP1', 'OP2'],
    ],
    [
      'a suffix, and a number that is left out',
      '1. Urges States to take more steps soon\n1 bis. Invites them to report on the steps\n3. Requests a report on the steps taken\n4. Decides to remain seized of it',
      ['OP1', 'OP1 bis', 'OP3', 'OP4'],
    ],
    [
      'a number with no opening word behind it',
      '1. Urges States to take more steps soon\n2. The report is to be made every year\n3. Decides to remain seized of it all',
      ['OP1', 'OP2', 'OP3'],
    ],
    [
      'numbers without a mark, with items between',
      '1 Urges all States to take steps for the oceans\n(a) Protecting the oceans from what is thrown away\n(b) Protecting the coasts from what is thrown away\n2 Requests the Director to report on the oceans',
      ['OP1', 'OP1.a', 'OP1.b', 'OP2'],
    ],
    [
      'items of two levels',
      '1. Urges all States to take many steps for\nthe coasts, the towns and all the harbors\n(a) Plans for the coasts of all the oceans\n(i) Plans for all the towns on the coasts\nand for the ships that go to the harbors\n(ii) Plans for the harbors of these towns\n(b) Plans for the ships that are on oceans\n2. Decides to remain seized of all of this',
      ['OP1', 'OP1.a', 'OP1.a.i', 'OP1.a.ii', 'OP1.b', 'OP2'],
    ],
    [
      'an indented list',
      '1. Urges States:\n   (a) To go to the coasts of the oceans\n   and of the seas\n   (b) To come to the ports of the towns\n2. Ends.',
      ['OP1', 'OP1.a', 'OP1.b', 'OP2'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));

  test.each<Case>([
    [
      'a reference to a paragraph',
      '1. Urges all States to act in accordance with paragraph\n2. The annex to the present text has more of this.',
      ['OP1'],
    ],
    [
      'a symbol over two lines',
      '1. Urges all States to act on its resolution 77/\n2. Requests made before are to be met.',
      ['OP1'],
    ],
    [
      'a number and small letters',
      '1. Urges all States to meet on the day of May\n2. of this year in the town.',
      ['OP1'],
    ],
    [
      'a number far from the last',
      '1. Urges all States to meet on the day of May\n7. Requests of States are met.',
      ['OP1'],
    ],
    [
      'a number with no opening word, one left out',
      '1. Urges all States to meet on the day of May\n3. The town.',
      ['OP1'],
    ],
    [
      'a word that leads to the next',
      '1. Urges all States to take all the steps under\n2. Requests of States are met.',
      ['OP1'],
    ],
    [
      'a bare number and a name',
      '1. Urges States to send to the conference\n2 Ministers each, and to report on it.',
      ['OP1'],
    ],
    ['a bare number that heads notes', '1 Notes: all is agreed.', []],
  ])('none begins with %s', (_, source, expected) => check(source, expected));
});

describe('operative paragraphs with Roman numbers', () => {
  const preamble = 'The Assembly,\n\nRecalling a,\n\n';
  const cases: readonly Case[] = [
    [
      'verbs behind them',
      `${preamble}I. Urges b;\n\nII. Requests c;\n\nIII. Decides d.`,
      ['PP1', 'OP1', 'OP2', 'OP3'],
    ],
    ['with letters', `${preamble}A. Urges b;\n\nB. Requests c.`, ['PP1', 'OP1', 'OP2']],
    [
      'without marks at the end',
      `${preamble}I. Urges all States\n\nII. Requests a report\n`,
      ['PP1', 'OP1', 'OP2'],
    ],
    ['in emphasis', `${preamble}I. *Urges* b;\n\nII. *Requests* c.`, ['PP1', 'OP1', 'OP2']],
    ['one alone', `${preamble}I. Urges b;`, ['PP1', 'OP1']],
    ['items below them', `${preamble}I. Urges:\n\n(a) b;\n\nII. Requests c.`, ['PP1', 'OP1', 'OP1.a', 'OP2']],
    ['recitals with them', 'I. Recalling a;\n\nII. Noting b;\n\nI. Urges c.', ['PP1', 'PP2', 'OP1']],
    [
      'in French',
      "L'Assemblée générale,\n\nRappelant sa résolution,\n\nI. Prie les États d’agir;\n\nII. Décide de rester saisie.",
      ['PP1', 'OP1', 'OP2'],
    ],
    [
      'headings of sections',
      `${preamble}I. General\n\n1. Urges b;\n\nII. Notes\n\n2. Requests c.`,
      ['PP1', 'OP1', 'OP2'],
    ],
    ['letters out of order', `${preamble}D. Urges b;\n\nA. Requests c.`, ['PP1', 'OP1', 'OP2']],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('recitals told by the words that open them', () => {
  const cases: readonly Case[] = [
    [
      'without marks at the ends',
      '1. Recalling its resolution 70/1\n2. Noting the report\n1. Urges all States\n2. Requests a report',
      ['PP1', 'PP2', 'OP1', 'OP2'],
    ],
    ['with full stops', '1. Recalling a.\n2. Bearing in mind b.\n3. Urges c.', ['PP1', 'PP2', 'OP3']],
    ['with letters', '(a) Recalling a,\n\n(b) Noting b,\n\n1. Urges c;', ['PP1', 'PP2', 'OP1']],
    ['with small Roman numbers', 'i. Recalling a,\n\nii. Noting b,\n\n1. Urges c;', ['PP1', 'PP2', 'OP1']],
    [
      'behind a formula',
      'The Board,\n\n(a) Recalling a,\n\n(b) Noting b,\n\n1. Urges c;',
      ['PP1', 'PP2', 'OP1'],
    ],
    ['without numbers, with full stops', 'Recalling a.\n\nNoting b.\n\nUrges c.', ['PP1', 'PP2', 'OP1']],
    [
      'in French',
      '1. Rappelant sa résolution\n2. Ayant à l’esprit la Charte\n1. Demande aux États d’agir',
      ['PP1', 'PP2', 'OP1'],
    ],
    [
      'in Spanish',
      '1. Recordando su resolución\n2. Teniendo presente la Carta\n1. Insta a los Estados',
      ['PP1', 'PP2', 'OP1'],
    ],
    [
      'in Russian',
      '1. Ссылаясь на свою резолюцию.\n\n2. Принимая во внимание доклад.\n\n1. Призывает государства к действиям.',
      ['PP1', 'PP2', 'OP1'],
    ],
    [
      'in Arabic',
      '1. إذ تشير إلى قرارها.\n\n2. وإذ تحيط علما بالتقرير.\n\n1. تحث الدول على العمل.',
      ['PP1', 'PP2', 'OP1'],
    ],
    [
      'in Chinese, by the commas at their ends',
      '1. 回顾其第70/1号决议，\n\n2. 注意到秘书长的报告，\n\n1. 促请各国采取行动；\n\n2. 请秘书长提出报告。',
      ['PP1', 'PP2', 'OP1', 'OP2'],
    ],
    [
      'sentences that open so',
      '1. Following the meeting, the group agreed on a.\n\n2. The group met again.',
      ['OP1', 'OP2'],
    ],
    ['an agenda', '1. Opening of the session.\n\n2. Election of officers.', ['OP1', 'OP2']],
    [
      'items that a recital announces',
      'Recalling the following:\n\n(a) Recognizing b,\n\n(b) Noting c,\n\n1. Urges d.',
      ['PP1', 'PP1.a', 'PP1.b', 'OP1'],
    ],
    ['a title that opens so', 'Strengthening the Fund\n\nRecalling a,\n\n1. Urges b.', ['PP1', 'OP1']],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('sections that a numeral alone heads', () => {
  const cases: readonly Case[] = [
    [
      'paragraphs numbered anew in each',
      'The Assembly,\n\nRecalling a,\n\nI\n\nBudget\n\n1. Urges b;\n\nII\n\nStaff\n\n1. Requests c;\n\n2. Notes d.',
      ['PP1', 'SecI.1', 'SecII.1', 'SecII.2'],
    ],
    [
      'with marks behind the numerals, paragraphs numbered on',
      'The Assembly,\n\nRecalling a,\n\nI.\n\n1. Urges b;\n\nII.\n\n2. Requests c.',
      ['PP1', 'OP1', 'OP2'],
    ],
    [
      'paragraphs without numbers',
      'The Assembly,\n\nRecalling a,\n\nI\n\nUrges b;\n\nII\n\nRequests c.',
      ['PP1', 'OP1', 'OP2'],
    ],
    [
      'each with a preamble',
      'The Assembly,\n\nA\n\nRecalling a,\n\n1. Urges b;\n\nB\n\nRecalling c,\n\nNoting d,\n\n1. Requests e.',
      ['PP1', 'SecA.1', 'PP2', 'PP3', 'SecB.1'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});

describe('recitals and decisions behind bullets', () => {
  const cases: readonly Case[] = [
    ['dashes', 'The Board,\n\n- Recalling a,\n- *Noting* b,\n\n1. Urges c.', ['PP1', 'PP2', 'OP1']],
    ['dots, without a formula', '• Recalling a;\n\n• Noting b;\n\n• Urges c.', ['PP1', 'PP2', 'OP1']],
    [
      'in a bracket',
      'The Board,\n\nRecalling a,\n\n[– Noting b,] {USA+}\n\n– Urges c.',
      ['PP1', 'PP2', 'OP1'],
    ],
  ];
  test.each(cases)('%s', (_, source, expected) => check(source, expected));
});
