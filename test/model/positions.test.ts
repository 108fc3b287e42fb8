import { describe, expect, test } from 'vitest';
import { annotated, readDraft, toMarkdown } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';

/** Reads a tag behind a bracket and writes what each party says. */
function check(tag: string, expected: string): void {
  const { positions, notes } = checkedDraft(`Noting [it] ${tag}`, { notation: 'signed-braces' });
  const said = positions.map(({ party, stance }) => `${party} ${stance}`);
  const noted = notes.map(({ kind, text }) => `${kind} “${text}”`);
  expect([...said, ...noted].join(', ')).toBe(expected);
}

describe('what a tag says', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{USA+}', 'USA support'],
    ['{USA-}', 'USA oppose'],
    ['{USA −, FRA –}', 'USA oppose, FRA oppose'],
    ['{USA}', 'USA unknown'],
    ['{RUS reserve}', 'RUS reserve'],
    ['{RUS reserves its position}', 'RUS reserve'],
    ['{FRA Delete}', 'FRA delete'],
    ['{NOR retain}', 'NOR retain'],
    ['{ARG, FRA reserve}', 'ARG reserve, FRA reserve'],
    ['{ARG, FRA, BRA delete}', 'ARG delete, FRA delete, BRA delete'],
    ['{ARG, FRA+}', 'ARG unknown, FRA support'],
    ['{ARG, FRA reserve, BRA+}', 'ARG reserve, FRA reserve, BRA support'],
    ['{GBR supports in principle}', 'GBR support-in-principle'],
    ['{placeholder RUS}', 'RUS placeholder, placeholder “placeholder RUS”'],
    ['{Placeholder for text}', 'placeholder “Placeholder for text”'],
    ['{insert the date}', 'placeholder “insert the date”'],
    ['{to be revised}', 'note “to be revised”'],
    ['{to be revised; +USA -FRA}', 'USA support, FRA oppose, note “to be revised; +USA -FRA”'],
    ['{new language, -RUS +UKR}', 'RUS oppose, UKR support, note “new language, -RUS +UKR”'],
    ['{see above: +USA}', 'USA support, note “see above: +USA”'],
    ['{to be revised; USA +FRA -RUS}', 'USA unknown, note “to be revised; USA +FRA -RUS”'],
    ['{growth, – FRA}', 'note “growth, – FRA”'],
    ['{<i>USA</i>+}', 'USA support'],
    ['{<b>FRA-</b>, <strong>KEN</strong> reserve}', 'FRA oppose, KEN reserve'],
    ['{<span style="color:red">USA+</span>, <u>FRA</u>&nbsp;-}', 'USA support, FRA oppose'],
    ['{NOR - keep, USA – delete}', 'NOR retain, USA delete'],
    ['{G77: retain, CHN: delete}', 'G77 retain, CHN delete'],
    ['{NOR- keep}', 'NOR retain'],
    ['{USA: +, RUS: -}', 'USA support, RUS oppose'],
    ['{+USA, -RUS}', 'USA support, RUS oppose'],
    ['{UNITED STATES+, RUSSIAN FEDERATION-, NEW ZEALAND reserve}', 'USA support, RUS oppose, NZL reserve'],
    ['{united states+, france: delete, eu-}', 'USA support, FRA delete, EU oppose'],
    ['{US+, UK-, NZ reserve, ROK: retain}', 'USA support, GBR oppose, NZL reserve, KOR retain'],
    ['{Viet Nam+, Vietnam-, Turkey+}', 'VNM support, VNM oppose, TUR support'],
    ['{Côte d’Ivoire+, Türkiye reserve}', 'CIV support, TUR reserve'],
    ['{EU and its Member States, African Group: delete}', 'EU delete, AG delete'],
    ['{USA/FRA+, AUS and NZL-}', 'USA support, FRA support, AUS oppose, NZL oppose'],
    ['{CAN delete, USA AND FRA: DELETE}', 'CAN delete, USA delete, FRA delete'],
    ['{delete: USA, RUS; retain: EU}', 'USA delete, RUS delete, EU retain'],
    ['{Proposed by EU, supported by NOR; opposed by RUS}', 'EU propose, NOR propose, RUS oppose'],
    ['{USA delete, supported by CAN and GBR}', 'USA delete, CAN delete, GBR delete'],
    ['{USA, FRA, delete}', 'USA delete, FRA delete'],
    ['{Egypt on behalf of the Arab Group: delete}', 'Arab Group delete'],
    ['{Morocco, on behalf of the African Group, reserves}', 'AG reserve'],
    ['{USA does not support, EU supports deletion}', 'USA oppose, EU delete'],
    [
      '{NOR cannot accept, CHE opposes the deletion, JPN do not delete}',
      'NOR oppose, CHE retain, JPN retain',
    ],
    ['{IND reserve RUS reserve EGY+}', 'IND reserve, RUS reserve, EGY support'],
    ['{EU reserve on US proposal}', 'EU reserve'],
    ['{RUS withdraws its reservation}', 'RUS unknown, note “RUS withdraws its reservation”'],
    ['{USA+ reserve}', 'USA unknown, note “USA+ reserve”'],
    ['{EU+-}', 'EU unknown, note “EU+-”'],
    ['{all except RUS+}', 'RUS unknown, note “all except RUS+”'],
    ['{G77 except India: delete}', 'G77 delete, IND unknown, note “G77 except India: delete”'],
    [
      '{Note from the Chair: AOSIS reserve on “shall”, EU+ on “should”}',
      'AOSIS reserve, EU support, note “Note from the Chair: AOSIS reserve on “shall”, EU+ on “should””',
    ],
    [
      '{Placement proposal: to be discussed under COP agenda item 4}',
      'note “Placement proposal: to be discussed under COP agenda item 4”',
    ],
    ['{Submit INDC}', 'note “Submit INDC”'],
    ['{see CMA; COP; and REDD-plus}', 'note “see CMA; COP; and REDD-plus”'],
    ['{to be revised; USA reserve}', 'USA reserve, note “to be revised; USA reserve”'],
    ['{TO BE REVISED}', 'note “TO BE REVISED”'],
    ['{short- and long-term}', 'note “short- and long-term”'],
    ['{}', ''],
    ['{ , }', 'note “,”'],
    ['{USA +1, FRA -1}', 'USA support, FRA oppose'],
    ['{USA: +1, FRA++, RUS --}', 'USA support, FRA support, RUS oppose'],
    ['{NO +1}', 'NOR support'],
    ['{EU +10}', 'EU unknown, note “EU +10”'],
    ['{USA+/-}', 'USA unknown, note “USA+/-”'],
    ['{USA ✓, FRA ✗}', 'USA support, FRA oppose'],
    ['{USA plus, FRA minus}', 'USA support, FRA oppose'],
    ['{CHE, NOR +}', 'CHE support, NOR support'],
    ['{CHE, NOR, LIE -}', 'CHE oppose, NOR oppose, LIE oppose'],
    ['{CHE NOR +1}', 'CHE support, NOR support'],
    ['{CHE +, NOR, RUS -}', 'CHE support, NOR unknown, RUS oppose'],
    ['{USA+FRA+GBR-}', 'USA support, FRA support, GBR oppose'],
    ['{USA+FRA}', 'USA unknown, FRA unknown, note “USA+FRA”'],
    /* Signs before parties. */
    ['{+USA +FRA -RUS}', 'USA support, FRA support, RUS oppose'],
    ['{-RUS +USA}', 'RUS oppose, USA support'],
    ['{+ USA FRA, - RUS}', 'USA support, FRA support, RUS oppose'],
    ['{+ USA, FRA; - RUS}', 'USA support, FRA support, RUS oppose'],
    ['{- RUS, BLR; + UKR}', 'RUS oppose, BLR oppose, UKR support'],
    ['{+ USA + FRA - RUS}', 'USA support, FRA support, RUS oppose'],
    ['{✓ USA FRA, ✗ RUS}', 'USA support, FRA support, RUS oppose'],
    ['{+USA, FRA; -RUS}', 'USA support, FRA unknown, RUS oppose'],
    ['{USA+, +FRA}', 'USA support, FRA support'],
    ['{+EU, NOR reserve}', 'EU support, NOR reserve'],
    /* Behind them, though they touch the next. */
    ['{USA +FRA +RUS -}', 'USA support, FRA support, RUS oppose'],
    /* Not sure whose they are, or whether a dash is a minus. */
    ['{USA +FRA -RUS}', 'USA unknown, FRA unknown, RUS unknown, note “USA +FRA -RUS”'],
    ['{USA FRA +RUS -}', 'USA unknown, FRA unknown, RUS unknown, note “USA FRA +RUS -”'],
    ['{+ USA FRA -}', 'USA unknown, FRA unknown, note “+ USA FRA -”'],
    ['{USA+, - FRA}', 'USA support, FRA unknown, note “USA+, - FRA”'],
    ['{- RUS, BLR}', 'RUS unknown, BLR unknown, note “- RUS, BLR”'],
    ['{- RUS; - BLR}', 'RUS unknown, BLR unknown, note “- RUS; - BLR”'],
    /* A tag that begins with a sign goes on with signs before their parties. */
    ['{- USA, FRA + CHN}', 'USA oppose, FRA oppose, CHN support'],
    ['{- USA, FRA and RUS + CHN, KEN}', 'USA oppose, FRA oppose, RUS oppose, CHN support, KEN support'],
    ['{+USA, FRA + CHN}', 'USA support, FRA unknown, CHN unknown, note “+USA, FRA + CHN”'],
    ['{+ USA; FRA + CHN}', 'USA support, FRA unknown, CHN unknown, note “+ USA; FRA + CHN”'],
    ['{+ USA, FRA+ CHN-}', 'USA support, FRA support, CHN oppose'],
    /* What another wants to go. */
    ['{FRA opposes USA deletion}', 'FRA retain, USA delete'],
    ['{FRA opposes the US deletion, CHN+}', 'FRA retain, USA delete, CHN support'],
    ['{FRA supports USA proposal to delete}', 'FRA delete, USA delete'],
    ['{FRA opposes USA’s deletion}', 'FRA retain, USA delete'],
    ['{FRA opposes the Philippines’ deletion, CHN+}', 'FRA retain, PHL delete, CHN support'],
    ["{FRA supports USA's proposal to delete}", 'FRA delete, USA delete'],
    ['{FRA opposes the deletion by USA}', 'FRA retain, USA delete'],
    [
      '{FRA, GBR oppose the deletion of USA, EU; RUS reserve}',
      'FRA retain, GBR retain, USA delete, EU delete, RUS reserve',
    ],
    ['{FRA supports the insertion by USA}', 'FRA support, USA propose'],
    ['{FRA supports the proposal by USA}', 'FRA support, USA propose'],
    ['{FRA, proposed by USA}', 'FRA unknown, USA propose'],
    ['{FRA supports language proposed by USA}', 'FRA support'],
    ['{insertion by USA, deletion by FRA}', 'USA propose, FRA delete'],
    ['{EU’s Member States reserve}', 'Member States reserve, note “EU’s Member States reserve”'],
    ['{FRA supports, subject to deletion}', 'FRA unknown, note “FRA supports, subject to deletion”'],
    ['{IND reserve on USA deletion}', 'IND reserve'],
    /* Parties of whom it is not understood what they say. */
    ['{USA+ FRA?}', 'USA support, FRA unknown, note “USA+ FRA?”'],
    ['{USA+ FRA(?)}', 'USA support, FRA unknown, note “USA+ FRA(?)”'],
    ['{USA+ FRA? CHN-}', 'USA support, FRA unknown, CHN oppose, note “USA+ FRA? CHN-”'],
    ['{supported by FRA or CHN}', 'FRA support, CHN unknown, note “supported by FRA or CHN”'],
    [
      '{USA+; FRA or CHN to confirm}',
      'USA support, FRA unknown, CHN unknown, note “USA+; FRA or CHN to confirm”',
    ],
    ['{Is this for FRA?}', 'note “Is this for FRA?”'],
    ['{see text of FRA or CHN}', 'note “see text of FRA or CHN”'],
    /* Names that nobody knows. */
    ['{USA+, proposed by Greenpeace (NLD)}', 'USA support, Greenpeace (NLD) propose'],
    ['{USA-, +Ocean Care}', 'USA oppose, Ocean Care support'],
    /* Neither does. */
    ['{proposed by USA, not supported by FRA or CHN}', 'USA propose, FRA oppose, CHN oppose'],
    ['{USA+, opposed by FRA, CHN or RUS}', 'USA support, FRA oppose, CHN oppose, RUS oppose'],
    ['{not supported by FRA nor CHN}', 'FRA oppose, CHN oppose'],
    ['{USA OK to delete}', 'USA delete'],
    ['{USA ok with deletion, FRA fine to keep}', 'USA delete, FRA retain'],
    ['{USA OK, FRA not OK, RUS no}', 'USA support, FRA oppose, RUS oppose'],
    ['{US NO}', 'USA unknown, NOR unknown'],
    ['{move to OP2 – US}', 'USA move'],
    ['{USA+; move to OP2 - FRA, CHN}', 'USA support, FRA move, CHN move'],
    ['{delete second sentence: US, FRA}', 'USA delete, FRA delete'],
    ['{move to OP2 (US, FRA)}', 'USA move, FRA move'],
    ['{delete (US); retain (EU and FRA); CHN reserve}', 'USA delete, EU retain, FRA retain, CHN reserve'],
    ['{delete second sentence (US)}', 'USA delete'],
    ['{delete (US) and the rest}', 'note “delete (US) and the rest”'],
    ['{delete (see the US)}', 'note “delete (see the US)”'],
    ['{delete (UNFCCC)}', 'note “delete (UNFCCC)”'],
    ['{delete (OPQ)}', 'note “delete (OPQ)”'],
    ['{US: place in OP2; FRA: to be placed after paragraph 3}', 'USA move, FRA move'],
    ['{place under article 4 – US}', 'USA move'],
    ['{US: place in brackets}', 'USA bracket'],
    ['{US: place on record}', 'USA unknown, note “US: place on record”'],
    ['{move to OP2 – agreed}', 'note “move to OP2 – agreed”'],
    ['{USA OK to move}', 'USA unknown, note “USA OK to move”'],
    ['{USA not to delete, FRA against deletion}', 'USA retain, FRA retain'],
    ['{USA not against}', 'USA unknown, note “USA not against”'],
    ['{USA can go along with deletion}', 'USA delete'],
    ['{USA: we prefer deletion}', 'USA delete'],
    ['{USA considering deletion, FRA flexible on deletion}', 'USA consider, FRA flexible'],
    /* A dash between spaces is punctuation where words follow. */
    ['{NOR – prefer this}', 'NOR unknown, note “NOR – prefer this”'],
    ['{NOR -, FRA - keep}', 'NOR oppose, FRA retain'],
    ['{— NOR}', 'note “— NOR”'],
    ['{Supported by: MEX, CHE; Opposed by: USA}', 'MEX support, CHE support, USA oppose'],
    ['{Proposed by: MEX, supported by: CHE}', 'MEX propose, CHE propose'],
    ['{Source: MEX}', 'MEX propose'],
    ['{Source: A/77/1}', 'note “Source: A/77/1”'],
    /* Who supports a party says what it says. */
    ['{USA delete, FRA: supports USA}', 'USA delete, FRA agree'],
    ['{USA-, FRA endorses the USA, GBR+}', 'USA oppose, FRA agree, GBR support'],
    ['{USA+, FRA: supports USA}', 'USA support, FRA support'],
    ['{FRA: supports USA}', 'FRA support'],
    ['{USA delete, FRA supports USA proposal}', 'USA delete, FRA support'],
    /* Marks of emphasis are no words. */
    ['{**USA+**, *FRA-*}', 'USA support, FRA oppose'],
    ['{**USA**+, _FRA_: delete}', 'USA support, FRA delete'],
    ['{USA **delete**, FRA __reserve__, **RUS: OK**}', 'USA delete, FRA reserve, RUS support'],
    ['{**+USA** **-FRA**}', 'USA support, FRA oppose'],
    /* Under words that say that something goes, signs and words are about that. */
    ['{to be deleted; +USA -FRA}', 'USA delete, FRA retain, note “to be deleted; +USA -FRA”'],
    ['{delete +USA -FRA}', 'USA delete, FRA retain, note “delete +USA -FRA”'],
    ['{proposal to delete: +USA, -FRA}', 'USA delete, FRA retain, note “proposal to delete: +USA, -FRA”'],
    ['{deletion: USA+; FRA-}', 'USA delete, FRA retain'],
    ['{delete – USA+, FRA-}', 'USA delete, FRA retain'],
    ['{delete: USA/CHN+, FRA-}', 'USA delete, CHN delete, FRA retain'],
    ['{delete: CHE, NOR +; FRA -}', 'CHE delete, NOR delete, FRA retain'],
    ['{delete: USA, FRA; CHN+}', 'USA delete, FRA delete, CHN support'],
    ['{deletion: USA+; retention: FRA+}', 'USA delete, FRA support'],
    ['{deletion: USA supports, FRA opposes, RUS reserve}', 'USA delete, FRA retain, RUS reserve'],
    [
      '{deletion proposed by USA: FRA+, RUS-}',
      'USA delete, FRA delete, RUS retain, note “deletion proposed by USA: FRA+, RUS-”',
    ],
    ['{USA proposes to delete: FRA+ RUS-}', 'USA delete, FRA delete, RUS retain'],
    [
      '{USA proposal to delete: +FRA -RUS}',
      'USA delete, FRA delete, RUS retain, note “USA proposal to delete: +FRA -RUS”',
    ],
    ['{to be retained; +USA -FRA}', 'USA support, FRA oppose, note “to be retained; +USA -FRA”'],
    ['{delete brackets: USA+ FRA-}', 'USA support, FRA oppose'],
    /* Not sure that they are. */
    ['{removal of barriers; USA+}', 'USA unknown, note “removal of barriers; USA+”'],
    ['{USA+, FRA-; delete}', 'USA unknown, FRA unknown, note “USA+, FRA-; delete”'],
    ['{USA+ (delete)}', 'USA unknown, note “USA+ (delete)”'],
    /* What is said of the brackets is not said of the words. */
    ['{USA: remove brackets}', 'USA retain'],
    ['{USA delete the square brackets, FRA: delete brackets}', 'USA retain, FRA retain'],
    ['{USA: lift brackets, FRA: we lift the brackets}', 'USA retain, FRA retain'],
    ['{USA proposes to remove the brackets; FRA supports removal of brackets}', 'USA retain, FRA retain'],
    ['{USA: remove our brackets, FRA: please remove both brackets}', 'USA retain, FRA retain'],
    ['{USA: put in brackets}', 'USA bracket'],
    ['{remove brackets: USA, FRA}', 'USA retain, FRA retain'],
    ['{USA: no brackets, FRA: brackets to be removed}', 'USA retain, FRA retain'],
    ['{USA: do not remove brackets, FRA opposes removing the brackets}', 'USA bracket, FRA bracket'],
    [
      '{NOR: keep brackets, CHE: keep the brackets, LIE keep in brackets}',
      'NOR bracket, CHE bracket, LIE bracket',
    ],
    ['{NOR: keep text in brackets}', 'NOR bracket'],
    ['{USA: delete text in brackets, FRA: delete brackets and text}', 'USA delete, FRA delete'],
    /* Brackets in a tag are its words. */
    ['{FRA: replace with [y]}', 'FRA replace'],
    ['{USA+, FRA- (see [A/77/1])}', 'USA support, FRA oppose'],
    ['{USA: “[all] States”, FRA+}', 'USA unknown, FRA support, note “USA: “[all] States”, FRA+”'],
  ];
  test.each(cases)('%j', (tag, expected) => {
    check(tag, expected);
  });
});

describe('what a French or Spanish tag says of brackets', () => {
  const said = {
    fr: '1. Prie les États de présenter un rapport sur les droits de la personne [et les villes]',
    es: '1. Pide a los Estados que presenten un informe sobre los derechos de la persona [y las ciudades]',
  };
  test.each([
    ['fr', '{USA: supprimer les crochets}', 'USA retain'],
    ['fr', '{USA: enlever les crochets, CHE: lever les crochets}', 'USA retain, CHE retain'],
    ['fr', '{FRA demande la suppression des crochets}', 'FRA retain'],
    ['fr', '{FRA: ne pas supprimer les crochets}', 'FRA bracket'],
    [
      'fr',
      '{FRA: garder les crochets, CHE: maintenir entre crochets, BEL: garder entre crochets}',
      'FRA bracket, CHE bracket, BEL bracket',
    ],
    ['fr', '{FRA: supprimer le texte entre crochets}', 'FRA delete'],
    ['es', '{MEX: quitar los corchetes, PER: eliminar corchetes}', 'MEX retain, PER retain'],
    ['es', '{MEX: levantar los corchetes, PER: eliminación de los corchetes}', 'MEX retain, PER retain'],
    ['es', '{MEX: mantener los corchetes, PER: mantener entre corchetes}', 'MEX bracket, PER bracket'],
    ['es', '{MEX: no eliminar los corchetes}', 'MEX bracket'],
    ['es', '{MEX: suprimir el texto entre corchetes}', 'MEX delete'],
  ] as const)('%s %j', (language, tag, expected) => {
    const { positions } = checkedDraft(`${said[language]} ${tag}`, { notation: 'signed-braces' });
    expect(positions.map(({ party, stance }) => `${party} ${stance}`).join(', ')).toBe(expected);
  });
});

describe('marks of a tag around brackets', () => {
  test.each([
    ['1. Urges [all] {FRA: replace with [some] [few]} States;', 'FRA replace [all]', ''],
    [
      '1. Urges [all] <FRA: replace with [some]> States [now] <USA+>;',
      'FRA replace [all], USA support [now]',
      '',
    ],
    [
      '1. Urges [all] (FRA replace with [some]) States [now] (USA supports);',
      'FRA replace [all], USA support [now]',
      '',
    ],
    ['1. Urges {Every year [in May][in June]} States [now] {USA+};', 'USA support [now]', 'marks-in-tag'],
    [
      '1. Urges [all {FRA: see [it], {USA+}} States] [now] {USA+};',
      'USA support [it], USA support [now]',
      'marks-in-tag',
    ],
    [
      '1. Urges [all] {FRA: see [it} States [now] {USA+};',
      'USA support [now]',
      'stray-mark, wrong-closing-mark',
    ],
  ])('%j', (source, expected, reported) => {
    const { positions, spans, diagnostics } = checkedDraft(source);
    const words = (id: string): string => spans.find((span) => span.id === id)?.text ?? '';
    expect(
      positions
        .map(({ party, stance, spans: of }) => `${party} ${stance} [${of.map(words).join()}]`)
        .join(', '),
    ).toBe(expected);
    expect(
      diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ ruleId }) => ruleId)
        .join(', '),
    ).toBe(reported);
  });
});

describe('a bracket in which parties state something is a tag', () => {
  test.each([
    ['1. Urges [all] [China: delete] States;', 'CHN delete s1'],
    ['1. Urges [all] [EU reserve, USA+] States;', 'EU reserve s1, USA support s1'],
    ['1. Urges all [G77 - retain] States;', 'G77 retain'],
    ['1. Urges [all] [delete: USA, RUS] States;', 'USA delete s1, RUS delete s1'],
    ['1. Urges [all] [the Chair proposes] [COP] [EU] States;', ''],
  ])('%j', (source, expected) => {
    const { positions } = checkedDraft(source);
    expect(positions.map(({ party, stance, spans }) => [party, stance, ...spans].join(' ')).join(', ')).toBe(
      expected,
    );
  });
});

describe('what a party remarks in a second tag is about the bracket, unless it names a part of the document', () => {
  test.each([
    ['1. Urges [all] {USA+} {FRA: too long} States;', 'USA s1, FRA s1'],
    ['1. Urges [all] {USA+}{RUS reserve, awaiting instructions} States;', 'USA s1, RUS s1'],
    ['1. Urges [US propose: all] [FRA reserves its position on it] States;', 'USA s1, FRA s1'],
    ['1. Urges [all] {USA+} {FRA suggest to move as last para} States;', 'USA s1, FRA'],
    ['1. Urges [US propose: all] {FRA suggest to move it to OP 2} States;', 'USA s1, FRA'],
    ['1. Urges [all] {USA+} {Note: FRA reserve on “shall”} States;', 'USA s1, FRA'],
    ['1. Urges [all] {FRA suggest to move as last para} States;', 'FRA s1'],
  ])('%j', (source, expected) => {
    const { positions } = checkedDraft(source);
    expect(positions.map(({ party, spans }) => [party, ...spans].join(' ')).join(', ')).toBe(expected);
    const written = readDraft(toMarkdown(annotated(readDraft(source))));
    expect(written.positions.map(({ party, spans }) => [party, ...spans].join(' ')).join(', ')).toBe(
      expected,
    );
  });
});

test('a tag with a position is no note, also where all others are', () => {
  const notes = '{Placement proposal: Article 9} '.repeat(4);
  expect(checkedDraft(`1. Urges [all] {USA reserve} States ${notes};`).positions).toHaveLength(1);
  expect(checkedDraft('1. Urges [all] {to be revised; USA reserve} States.').positions).toHaveLength(1);
});

test('in a notation that names nobody, nobody says anything', () => {
  const { positions, notes } = checkedDraft('Noting [it] {USA+}', { notation: 'plain-brackets' });
  expect(positions).toEqual([]);
  expect(notes.map(({ text }) => text)).toEqual(['USA+']);
});

describe('a tag that is all that a text says, and not understood, is reported', () => {
  test.each([
    ['{USA+?}', 'USA unknown', 'unknown', 'unknown-stance'],
    ['{FRA+/-}', 'FRA unknown', 'unknown', 'unknown-stance'],
    ['{-USA +FRA-}', 'USA unknown, FRA unknown', 'unknown', 'unknown-stance, unknown-stance'],
    ['{USA: those who supported this now oppose}', 'USA unknown', 'unknown', 'unknown-stance'],
    ['{all except USA+}', 'USA unknown', 'unknown', 'unknown-stance'],
    ['{Ocean Care+}', 'Ocean Care support', 'insertion', 'unknown-party'],
    ['{Group of Friends (GF)+}', 'Group of Friends (GF) support', 'insertion', 'unknown-party'],
    ['{USA+} {removal of it: FRA+}', 'USA support, FRA unknown', 'insertion', 'unknown-stance'],
    ['{to be deleted; +USA -FRA}', 'USA delete, FRA retain', 'deletion', ''],
    ['{FRA opposes USA deletion}', 'FRA retain, USA delete', 'deletion', ''],
    /* Bodies that are no parties; the State in parentheses is where they are. */
    ['{Greenpeace (NLD): delete}', 'Greenpeace (NLD) delete', 'deletion', 'unknown-party'],
    ['{+Greenpeace (NLD)}', 'Greenpeace (NLD) support', 'insertion', 'unknown-party'],
    ['{proposed by Greenpeace (NLD)}', 'Greenpeace (NLD) propose', 'insertion', 'unknown-party'],
    ['{proposed by Amnesty International}', 'Amnesty International propose', 'insertion', 'unknown-party'],
    ['{Amnesty International: delete}', 'Amnesty International delete', 'deletion', 'unknown-party'],
    ['{supported by Sierra Club (USA)}', 'Sierra Club (USA) support', 'insertion', 'unknown-party'],
    ['{FRA and CHN?}', 'FRA unknown, CHN unknown', 'unknown', 'actor-without-stance, unknown-stance'],
    /* Notes are none. */
    ['{Placement proposal: move}', '', 'unknown', ''],
    ['{Proposal: delete}', '', 'unknown', ''],
    ['{Submit delete}', '', 'unknown', ''],
    ['{USA}', '', 'unknown', ''],
  ])('%j', (tag, expected, kind, reported) => {
    const { positions, changes, diagnostics } = checkedDraft(`1. Urges [all] ${tag} States.`);
    expect(positions.map(({ party, stance }) => `${party} ${stance}`).join(', ')).toBe(expected);
    expect(changes.map((change) => change.kind)).toEqual([kind]);
    expect(
      diagnostics
        .filter(({ severity }) => severity !== 'info')
        .map(({ ruleId }) => ruleId)
        .join(', '),
    ).toBe(reported);
  });

  test('it does not choose the notation of a text in which others speak', () => {
    const { positions } = checkedDraft('1. Urges [all – FRA delete] States [now] {USA: a note}.');
    expect(positions.map(({ party, stance }) => `${party} ${stance}`)).toEqual(['FRA delete']);
  });
});
