import { describe, expect, test } from 'vitest';
import type { RuleId } from '../../src/index.js';
import { lintRules } from '../../src/lint/lint-draft.js';
import { markedText } from './marked-text.js';
import { placesOf } from './places.js';

/*
 * Texts with all places of a rule between ⟦ and ⟧; in a text without marks the rule is silent. The tags {Z+} make it a text whose tags
 * name parties.
 */
const cases: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  'bracket-across-provisions': [
    '1. Acts:\n\n⟦[(a) To plan;\n\n(b) To build]⟧ soon;\n\n(c) To report.',
    '1. Acts:\n\n[(a) To plan;\n\n(b) To build;]\n\n(c) To report.',
    '1. [Acts:\n\n(a) To plan;\n\n(b) To build.]',
    '1. ⟦[Acts;\n\n2. Plans.]⟧',
    '1. Acts ⟦[now:\n\n(a) To plan;]⟧',
    '1. [Acts] now:\n\n(a) To [plan];\n\n(b) To build.',
  ],
  'nested-brackets': [
    '⟦[⟧[[a] {USA+} b] c] {FRA+}',
    '[[a] b] {FRA+}',
    '[[a] {USA+} b]',
    '[[a] [b] c] {USA+} [d] {FRA+}',
  ],
  'untagged-bracket': [
    '[a] and [b] and [c]',
    '[a] {USA+} and [b] and [c] {FRA+}',
    `${'[a] {USA+} b '.repeat(9)}⟦[c]⟧ d`,
    `${'[a] {USA+} b '.repeat(9)}[c d e`,
  ],
  'glued-bracket': [
    'protect ⟦and[⟧, in particular,] promote',
    'the privacy ⟦and[⟧\nhuman] rights',
    'the ⟦cities[⟧[, green] and wide]',
    'the ⟦technologies[⟧”] of cities',
    'adaptation communication[s] of Part[y][ies]',
    'the [75][85] per cent, and[/or] others of all Parties[12]',
    'the (“[a]”) and the [b] of\n[c]',
  ],
  'number-at-bracket': [
    'a cut of ⟦10[20]⟧% by ⟦20[2]5⟧ or ⟦[20]50⟧ now',
    'about ⟦1,000[[500]]⟧ {USA+} of them, ⟦10[20]⟧[30] per cent',
    '⟦[OPT 1]55.2⟧ Any Party, ⟦[20]50⟧.',
    'the [20][30] per cent of [[75] {USA+} [85]] and [x]40–[y]70 and [20] 30 and 20 [30]',
    'about 1[]2 of 3[a]4 and',
    'decision 2015[.5] and 1[,]000 of all Parties[12] and 3[bis], [1.5] °C',
    '[3]. Acts;\n\n[4]. Plans.',
  ],
  'space-in-bracket': [
    'the ⟦[ right]⟧ and ⟦[duty ]⟧ and ⟦[ both ]⟧',
    'the ⟦[\nright]⟧ of',
    'the [right [of all] ] of [[a] b]',
    'the [ ] of',
  ],
  'punctuation-in-bracket': [
    'a⟦[, b]⟧ c ⟦[d,]⟧ e ⟦[; f]⟧ g',
    '1. Acts;\n\n2. [Plans;]\n\n[3. Builds;]\n\n4. Reports ⟦[soon;]⟧',
    'a [b.] [.5] [e.g. c] d',
  ],
  'slash-in-bracket': [
    'the [⟦commitment / contribution⟧ of all / some] and',
    'the [and/or] and [his/her] and [70/1] and [NDC/INDC] of commitment/contribution',
    'see [https://example.org/path/to] and [www.example.org/path]',
  ],
  'broken-bracket': [
    'The right ⟦[in the\n\ndigital age]⟧ of\n\nall and\n\nof the\n\nyoung',
    'The right [in the\ndigital age] of all',
    'The right ⟦[in the\r\n\r\ndigital age]⟧ of\r\n\r\nall and\r\n\r\nof the\r\n\r\nyoung',
    'The right [in the\r\ndigital age] of all\r\nand of the\r\nyoung and of\r\nothers',
    '1. Acts:\n\n[(a) To plan;\n\n(b) To build;]\n\n(c) To report.',
  ],
  'repeated-word-at-bracket': [
    'to ⟦[agree to] {USA+} to⟧ plan',
    'of ⟦emissions [emissions of gases]⟧ {USA+}',
    'to [agree to] plan to [plan] cities',
    '[the plan] {USA+} [the plan] {FRA+} for',
    '1. Acts [on all]\n\n2. All',
  ],
  'scope-mismatch': [
    '1. Acts:\n\n[(a) To plan;\n\n(b) To build;] ⟦{CMR reserve OP1a}⟧\n\n(c) To report.',
    '1. Acts:\n\n[(a) To plan;\n\n(b) To build;] {CMR reserve OP1a to b}\n\n(c) To report.',
    '1. Acts [now] {CMR reserve OP1}:\n\n(a) To plan.',
    '1. Acts [now] {FRA suggest to move to OP2};\n\n2. Plans.',
    '1. Acts [now] {CMR reserve OP2};\n\n2. Plans.',
  ],
  'tag-of-another-notation': [
    '1. Requests [peace] ⟦<USA+>⟧ now;\n2. Urges [law] {FRA-} and [order] {CHN+};',
    '[law] <FRA-> and [order] <CHN+> and [peace] ⟦{USA+}⟧ now',
    '[law] {FRA-} ⟦(US add)⟧ and [order] ⟦(CHN delete)⟧ ⟦<USA reserve>⟧ and [peace] {CHN+}',
    '[law] {FRA-} and [order ⟦- IND⟧] and [peace ⟦- US; G77 delete⟧] {CHN+}',
    '[law] {FRA-} and [order] (China) and [peace - now] <b>{CHN+}',
    '[law] {FRA-} and [order] (see the report of China) and [a rule - UN] {CHN+} [b] (A/RES/1)',
    '[law] (US add) and [order] (CHN delete)',
    '[law - US; G77 delete] and [order - EU, G77 retain]',
  ],
  'names-in-text': [
    'measures ⟦[USA, AUS, CAN]⟧ of all [States] {EU+}',
    'OP5 ter ⟦[Mexico/Chile]⟧ Encourages [all] {EU+} of it ⟦(US, EU)⟧ now',
    '[all] {EU+} of it ⟦(new, proposed by Mexico)⟧ and ⟦(Norway supports)⟧ it, as said ⟦(AUS: delete)⟧',
    '[LDCs, SIDS] {EU+} and [Mexico] of the European Union (EU) and [States of Asia, Chile] (Norway, Sweden) (UNEP, WHO)',
    '[all] {EU+} of the report (see the proposal of Norway) and its note (A/RES/1, as adopted by Chile)',
    '1. Urges [all] States ⟦[US: in a position to do so]⟧ to act ⟦[Norway, EU: now]⟧ [x] {USA+};\n\n2. Notes [that: it].',
    '[law] {FRA-} and [order] (CHN delete)',
    'OP12 – ⟦EU proposes to delete⟧\n\n12. Welcomes the [report] {USA+};\n\n13. ⟦USA, UK retain⟧.\n\n14. Notes that Norway supports it.',
    '{CHN, FRA reserve} [x] {USA, FRA+}',
  ],
  'tag-after-word': [
    'of ⟦[t][T]argets {USA+}⟧ of',
    'of Part[y][ies] {USA+} of',
    'of [targets] {USA+} and others',
  ],
  'stacked-tags': [
    '[a] ⟦{USA+}{FRA-} {RUS reserve}⟧ b [c] {USA+} [d] ⟦{USA+}\n{note}⟧',
    '[a] {USA+} b {FRA+}',
    '[a] {Placement: Article 9} {Flexibility}',
  ],
  'tag-on-next-line': [
    'a [b]⟦\n{USA+}⟧ c [d] {FRA+}\n{DEU+} e',
    '[a]\n{Placement: Article 9}',
    'words\n{USA+} [b] {USA+}',
  ],
  'mixed-tag-spacing': [
    '[a]{USA+} [b]{USA+} [c]⟦ {USA+}⟧',
    '[a] {USA+} [b] {USA+}',
    '[a]{USA+} [b]{USA+}{FRA+}',
  ],
  'no-space-after-tag': [
    'the [a] ⟦{USA+}[⟧b] ⟦{FRA+}words⟧ of',
    '[a] {USA+}, b [c] {USA+}) d [e] {USA+}{FRA+} f',
    '[a] {Article 9}words',
  ],
  'punctuation-after-tag': [
    'a [b] ⟦{USA+},⟧ c [d] ⟦{USA+};⟧ e',
    'a [b] {USA+} , c [d] {USA+},',
    'a {USA+}, b [c] {USA+}',
  ],
  'bare-stamp': [
    'Recalling its plan, ⟦Ad ref 22 May 2023⟧',
    'Recalling its plan, [Ad ref 22 May 2023]',
    'Recalling what was agreed ad referendum,',
  ],
  'note-in-tag': [
    '[a] {USA+} ⟦{to be checked}⟧ b [c] ⟦{RUS reserve pending instructions}⟧',
    '[a] {USA+, RUS reserve} b [c] {FRA delete}',
    '[a] {Placement proposal: Article 9}',
  ],
  'mixed-separators': [
    '[a] {USA+, FRA+} [b] {USA+, FRA+} [c] ⟦{USA+ FRA+}⟧ [d] ⟦{USA+; FRA+}⟧ [e] ⟦{USA+, FRA+ DEU+}⟧ [f] {RUS+}',
    '[a] {USA+ FRA+} [b] {USA+  FRA+\nDEU+}',
  ],
  'empty-item': ['[a] ⟦{USA+,}⟧ [b] ⟦{, FRA+}⟧ [c] ⟦{USA+,, FRA+}⟧ [d] {USA+ } [e] { FRA+, DEU+}'],
  'broken-tag': ['[a] ⟦{USA+\n}⟧ [b]\n{USA+}', '[a] {Placement proposal:\nArticle 9}'],
  'space-before-sign': ['[a] {⟦USA +⟧, ⟦FRA  -⟧, DEU+}'],
  'stances-not-known': [
    '1. просит [все] {FRA+} государства [представить] ⟦{RUS: исключить}⟧ ежегодный {BLR исключить} доклад;',
    '1. просит [все] {FRA+} государства [представить] {RUS delete} ежегодный доклад;',
    '1. Requests [all] {FRA+} States [to submit] {RUS исключить} a report to the Assembly;',
  ],
  'sign-behind-wish': [
    '[a] ⟦{USA delete; CHN+}⟧ [b] ⟦{USA: delete, CHN-, RUS+}⟧ [c] ⟦{USA delete; CHN supports}⟧',
    '[a] {CHN+; USA delete} [b] {USA delete, CHN reserve} [c] {USA delete: CHN+} [d] {USA delete; CHN: delete}',
    '[a] {FRA+, USA delete, CHN+} [b] {USA delete} {CHN+}',
  ],
  'party-in-words': [
    '[a] {EU reserve on ⟦US⟧ proposal} [b] {FRA supports the deletion proposed by ⟦USA⟧} [c] {Z+}',
    '[a] {FRA opposes USA’s deletion} [b] {EU reserve on US proposal, USA+} [c] {FRA+ in line with EU law}',
  ],
  'mixed-stances': ['[a] ⟦{USA+, RUS reserve}⟧ [b] {RUS reserve, FRA delete} [c] {USA+, FRA-}'],
  'mixed-spelling': [
    '[a] {⟦USA Delete⟧} [b] {⟦FRA delete⟧} [c] {FRA delete}',
    '[a] {USA reserve} [b] {FRA reservation}',
    'Noting, ⟦Ad ref 1 May 2023⟧\n\nRecalling, ⟦AD REF 2 May 2023⟧\n\nStressing, Ad ref 3 May 2023',
    '1. Acts;\n\n⟦1bis.⟧ Plans;\n\n2. Builds;\n\n⟦2 bis.⟧ Reports;\n\n3 bis. Ends.',
    '1. Acts;\n\n1 bis. Plans;\n\n2. Builds;\n\n2 bis. Reports.',
  ],
  'office-as-party': ['[a] {⟦Chair+⟧, ⟦Co-Chairs +⟧, USA+, EU-, G77+}'],
  'lone-support': [
    'a ⟦[b]⟧ {USA+} c [d] {FRA-} e [f] {RUS reserve} g',
    'a [b] {USA+} [c] {USA+} d',
    'a [b] {USA+} [c] {USA+, FRA-} d',
    'a ⟦[b]⟧ {USA+} ⟦[c]⟧ {FRA+} d',
    'a [b] {USA+} [c] {USA+} [d] {USA+} e',
    'a ⟦[b]⟧ {USA+} [t][T]o {USA+} c',
    'a [b] {USA delete} c',
  ],
  'opposed-signs': ['a [b] ⟦{USA+ FRA-}⟧ c [d] ⟦{USA+} {FRA-}⟧ e [f] {USA+, DEU+} g [h] {USA-} i'],
  'unordered-pair': [
    'a ⟦[b] {USA+} [c] {USA+}⟧ d [e] {USA+} f [g] {USA+} h',
    'a ⟦[b] {USA+} [c] {USA+}⟧ ⟦[d] {USA+, FRA+} [e] {USA+, FRA+}⟧ f',
    'a [b] {USA+} [c] {USA-} d [e] {USA+} [f] {FRA+} g',
    '[1. Acts.] {USA+}\n\n[2. Plans.] {USA+}',
  ],
  'uneven-pair': ['a ⟦[b] {USA+} [c] {USA+, FRA-}⟧ d', 'a [b] {USA+, FRA-} [c] {FRA-}{USA+} d'],
  'mixed-polarity': [
    'a ⟦[b] {TZA+, NGA-} [c] {TZA+, NGA+}⟧ d',
    'a [b] {NGA-} [c] {NGA+} d',
    'a [b] {TZA+, NGA-} [c] {TZA+, NGA-} d',
  ],
  'space-before-punctuation': [
    'the ⟦society ;⟧ and [a] ⟦{USA+} ,⟧ b',
    'the society; and 3 .5 and … and :-) [a] {USA+}, b',
    'le droit\u00A0; et le droit\u202F!',
  ],
  'missing-final-punctuation': [
    'The Assembly,\n\nRecalling its pla⟦n⟧\n\nNoting its plan,\n\nNoting “its plan,⟦”⟧\n\nNoting “its plan”,\n\n1. Acts on a pla⟦n⟧',
    'The Assembly,\n\nRecalling its plan, Ad ref 1 May 2023\n\nNoting [its plan,] {USA+}\n\n1. Acts:\n\n(a) To plan; and\n\n(b) To say “now.”',
    'The Assembly,\n\nRecalling its plan, {Placeholder for the goals⟦}⟧\n\nNoting its plan, {to be checked}\n\n1. Acts [on',
    'A page about plans\n\nIt has no provisions',
  ],
  'run-on-paragraph': [
    'The Assembly,\n\nRecalling the ⟦plan; further noting⟧ the goals,',
    'The Assembly,\n\nRecalling the ⟦“plan”; recognizing⟧ the goals,',
    'The Assembly,\n\nNoting positive ways; both in cities; including villages, and during plans;',
    '1. Acts; further noting the goals;',
  ],
  'wrong-quotation-mark': [
    'the plan “for all⟦“⟧ and its',
    'the plan ⟦”⟧for all” and its',
    'the “plan for all” and [“] {FRA+} its [”] {FRA+} goals',
    'der „Plan für alle“ und',
  ],
  'unbalanced-quotation': [
    'the ⟦“⟧plan and its',
    'the plan⟦”⟧ and its',
    'the “plan” and a 12" pipe and a "plan"',
    '[a] {USA+} {placeholder ⟦“⟧ of words}',
    'The Assembly,\n\nDecides that:\n\n“1. One;\n\n“2. Two;\n\n“3. Three.”',
    '1. Says: “This is one.\n\n2. This is two.”',
  ],
  'bracketed-quotation-mark': ['a ⟦[“]⟧ b ⟦[”]⟧ c [“d”] e'],
  'quotation-across-brackets': [
    'it [⟦“⟧calls on] all”, now',
    'it “calls [on all⟦”⟧], now',
    'it [“calls on”] “[all]” [“] {FRA+} of [”] {FRA+} them',
  ],
  'space-in-quotation': [
    'the ⟦“⟧ right” and “duty ⟦”⟧ of',
    'the “right” and [“] {FRA+} the [”] {FRA+} « duty »',
  ],
  'doubled-letter': [
    'the ⟦Tthe⟧ ⟦rright⟧ to right',
    'Aaron and Lloyd of III and II, eel and pp and llama',
    'the rright to privacy',
  ],
  'doubled-word': [
    'it is ⟦the the⟧ plan ⟦by\nby⟧ them',
    'that that had had Baden Baden, a a, the [the] the. The',
  ],
  'name-in-two-orders': [
    'the ⟦Agenda 2030⟧ and the 2030 Agenda',
    'the Agenda 2030 of May 2023 and the 2030 Goals',
    'the 2030  Agenda and the 2030 Agenda and ⟦Agenda 2030⟧',
  ],
  'label-out-of-sequence': [
    '1. Acts;\n\n2. Plans;\n\n⟦5.⟧ Builds;\n\n6. Reports.',
    '1. Acts:\n\n(a) Now;\n\n⟦(c)⟧ Later;\n\n2. Plans:\n\n(a) Now;\n\n(b) Later.',
    '3. Acts;\n\n4. Plans;\n\n4 bis. Builds;\n\n5. Reports.',
    '1. Acts:\n\n(i) Now;\n\n(ii) Later;\n\n(iii) Never;\n\n(iv) Perhaps;\n\n(v) So.',
    '1. Acts:\n\n(g) Now;\n\n(h) Later;\n\n(i) Never;\n\n(j) Perhaps.',
  ],
  'label-in-bracket': ['1. Acts;\n\n[⟦2.⟧ Plans;]\n\n3. [Builds.]', '[1 plan] and [a. b] c'],
  'unusual-label': [
    '1. Acts:\n\n(a) Now;\n\n⟦Alt1. a⟧ Multilevel;\n\n⟦1.bis⟧ Plans;\n\n2 bis. Builds;\n\n3bis. Reports;\n\n4. Ends.',
  ],
  'lost-hyphen': ['an ⟦evidence\uFFFEbased⟧ and ⟦co\u00ADchaired⟧ well-known plan'],
  'blank-lines-in-paragraphs': [
    'Noting the⟦\n\n⟧plan and\n\nthe goals\n\nand the\n\nneed to\n\nact, and so',
    'Noting the plan,\n\nRecalling the goals,\n\nStressing the need,\n\nAware of it,\n\nActs.',
  ],
  'page-furniture': [
    '⟦top of page⟧\n\nThe Assembly,\n\nNoting,\n\n1. Acts.\n\n⟦52 views0 comments\n\nRecent Posts⟧',
    'Recent posts of ambassadors are noted.',
  ],
  'head-line': [
    '⟦The text was discussed on Monday.⟧\n\nDraft\n\nThe Assembly,\n\nNoting a,',
    '⟦It was discussed in May;⟧\n\nIt was put off to June.\n\nDraft\n\nThe Assembly,\n\nNoting a,',
    /* The mark of a note behind its last word. */
    '⟦In light of the report of the Committee, 1/⟧\n\nRecalling y,\n\n1. Urges all.\n\n1/ See A.',
    '⟦Seized of agenda item 5,¹⟧\n\nRecalling y,\n\n1. Urges all.\n\n¹ See A.',
    'Second session\n\nNairobi, 5 June\n\nDraft\n\nThe Assembly,\n\nNoting a,',
  ],
  'words-before-text': [
    '⟦Women⟧\n\nMen\n\nChildren\n\n1. Urges.',
    '⟦alpha⟧\n\n# Title\n\n1. gamma',
    '⟦Respecting rivers⟧\n\nProtecting lakes\n\n1. Urges.',
    '⟦Report yearly⟧\n\nMeeting the goals\n\n1. Urges.',
    'United Nations\n\n⟦Respecting rivers⟧\n\nDraft\n\n1. Urges.',
    'It was discussed in May.\n\nDraft\n\n1. Urges.',
    'General Assembly\n\nNairobi\n\nOffice of the Chair\n\nProtecting lakes\n\n1. Urges.',
    'A/C.3/78/L.60\n\nProtecting lakes\n\n1. Urges.',
    'Nairobi, 5 June\n\nProtecting lakes\n\n1. Urges.',
    'Agenda item 67\n\nOriginal: English\n\nDraft resolution\n\nLakes\n\n1. Urges.',
    'Agenda item 67\n\nProtecting the lakes\n\n⟦Respecting rivers⟧\n\nDraft\n\n1. Urges.',
    'Генеральная Ассамблея\n\nПроект резолюции\n\nОзера\n\n1. Urges.',
    '联合国大会\n\n决议草案\n\n湖泊\n\n1. Urges.',
    'Status as of spring\n\nProtecting lakes\n\n1. Urges.',
    '# Draft\n\n[source]: http://a.org/b\n\n1. Urges.',
    '- rivers\n- lakes\n\n1. Urges.',
    /* The verb of a provision says that the line is none of a masthead. */
    'United Nations\n\n⟦Committee on trade shall act⟧\n\nDraft\n\n1. Urges.',
    'United Nations\n\n⟦The council may act on 5 June⟧\n\nDraft\n\n1. Urges.',
    'United Nations\n\n⟦The Committee On Trade Shall Act⟧\n\nDraft\n\n1. Urges.',
    'Nations Unies\n\n⟦La commission doit agir⟧\n\nProjet\n\n1. Urges.',
    'Naciones Unidas\n\n⟦El comité deberá actuar⟧\n\nProyecto\n\n1. Urges.',
    'Генеральная Ассамблея\n\n⟦Комитет должен действовать⟧\n\nПроект\n\n1. Urges.',
    '联合国大会\n\n⟦委员会必须行动⟧\n\n决议草案\n\n1. Urges.',
    'United Nations\n\nCommittee on trade, 5 May\n\nMay 2023 session\n\nDraft\n\n1. Urges.',
  ],
  'version-note': [
    '⟦This version represents the talks⟧\n\nDraft resolution\n\nThe Assembly,\n\nNoting,',
    'Version control of software\n\nThe Assembly,\n\nNoting the final version,',
  ],
  'repeated-heading': [
    'The Assembly of Cities\n\n⟦The Assembly of Cities, second session⟧\n\nNairobi\n\nDraft resolution\n\nThe Assembly,\n\nNoting,',
    'Nairobi\n\nNairobi, 5 June 2023\n\nDraft resolution\n\nThe Assembly,\n\nNoting,',
  ],
};

test('every rule of the lint has cases, and is silent somewhere', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(lintRules).sort());
});

describe.each(Object.entries(cases))('%s', (ruleId, texts) => {
  test.each(texts)('%j', (marked) => {
    const { text, places } = markedText(marked);
    expect(placesOf(ruleId, text)).toEqual(places);
  });
});
