import type { RuleId } from './rules.js';

/**
 * The smallest texts in which the rules speak, each with its place between ⟦ and ⟧. The page of the rules shows them, and the tests read
 * them. A rule on something that is not in the text itself (a base text) has none.
 */
export const examples: Readonly<Partial<Record<RuleId, string>>> = {
  'unclosed-bracket': 'the right ⟦[⟧to privacy {USA+} of all persons',
  'unopened-bracket': 'a national plan, and the right to privacy⟦]⟧ {USA+} of all persons',
  'wrong-closing-mark': 'protect⟦[, in particular,}⟧{ARG+} the right to privacy',
  'truncated-text': 'the right to privacy ⟦[in the digital⟧',
  'repaired-bracket':
    '1. Requests States:\n\na. ⟦[[to plan] {USA+} cities] {FRA+};\n\nb. to build cities;\n\n]⟧{CMR reserve OP1a to b}\n\n2. Urges States to act.',
  'stray-mark': 'the right to privacy ⟦}⟧ of all persons',
  'bracket-across-provisions':
    '1. Requests States:\n\n(a) To plan ⟦[compact cities;\n\n(b) To build parks;]⟧\n\n(c) To report.',
  'nested-brackets': 'a ⟦[⟧[vibrant] {IDN+} environment] {DEU+} for all',
  'untagged-bracket':
    '[a] {USA+} b [c] {USA+} d [e] {USA+} f [g] {USA+} h [i] {USA+} j [k] {USA+} l [m] {USA+} n [o] {USA+} p [q] {USA+} r ⟦[s]⟧ t',
  'glued-bracket': 'protect ⟦and[⟧, in particular,] {ARG+} promote',
  'space-in-bracket': 'violations of ⟦[the right to ]⟧ {USA+} privacy',
  'punctuation-in-bracket': 'spatial ⟦[, economic]⟧ {USA+} and digital inequalities',
  'slash-in-bracket': 'local [⟦governments/authorities⟧] {USA+} and citizens',
  'broken-bracket':
    'a right ⟦[in the\n\ndigital age]⟧ {USA+} of\n\nall, and of\n\nthe young, and of\n\nothers',
  'repeated-word-at-bracket': 'contribute to ⟦[greenhouse gas emissions] {DEU+} emissions⟧ and waste',
  'marks-in-tag': 'the report ⟦{of [May] or of [June]}⟧ to all persons',
  'markdown-table': '# Draft\n\n| No. | Text |\n⟦|-----|------|⟧\n| 1. | Urges States to act. |',
  'struck-words': '# Draft\n\n1. Urges ~~⟦all⟧~~ States to act.',
  'unbound-attribution': 'governments and civil society ⟦{CMR+}⟧',
  'tag-of-another-notation': 'the right [to privacy] {USA+} and [to peace] ⟦<FRA+>⟧ of all',
  'inferred-extent': 'Plans for all, ⟦access to water⟧ (USA add), and parks',
  'unknown-scope': '1. Urges [all] ⟦{CMR reserve OP7}⟧ States to act.',
  'scope-mismatch':
    '1. Requests States:\n\n[(a) To plan cities;\n\n(b) To build parks;\n\n(c) To report.] ⟦{CMR reserve OP1a to b}⟧',
  'tag-after-word': 'Reaffirming ⟦[t][T]argets {USA+}⟧ of the plan',
  'stacked-tags': 'the right [to privacy] ⟦{USA+} {RUS reserve}⟧ of all',
  'tag-on-next-line': 'the right [to privacy]⟦\n{USA+}⟧ of all',
  'mixed-tag-spacing': '[on] {USA+} [in] {USA+} the [wide]⟦{USA+}⟧ world',
  'no-space-after-tag': 'the [right to] ⟦{USA+}privacy⟧ of all',
  'punctuation-after-tag': 'social, [economic] ⟦{USA+},⟧ and cultural aspects',
  'bare-stamp': 'Recalling its resolutions, ⟦Ad ref 22 May 2023 12.26⟧',
  'unknown-stance': 'the right [to privacy] {⟦USA+ reserve⟧} of all [persons] {FRA+}',
  'stances-not-known': '1. просит [все] {FRA+} государства [представить] ⟦{RUS: исключить}⟧ доклад;',
  'editor-marks': 'the right ⟦{++⟧to privacy++}{>>USA+<<} of all',
  'edited-bracket': 'the right ⟦{--[--}⟧to privacy{--]--} of all',
  'actor-without-stance': 'the right [to privacy] {⟦USA⟧} of all [persons] {FRA+}',
  'note-in-tag': 'the right [to privacy] {USA+} ⟦{to be checked}⟧ of all',
  'mixed-separators': '[on] {USA+, FRA+} the [plan] {USA+, FRA+} of [all] ⟦{USA+ FRA+}⟧ States',
  'empty-item': 'the right [to privacy] ⟦{USA+, FRA+, }⟧ of all',
  'broken-tag': 'the right [to privacy] ⟦{USA+,\nFRA+}⟧ of all',
  'space-before-sign': 'the right [to privacy] {⟦USA +⟧} of all',
  'mixed-stances': 'the right [to privacy] ⟦{USA+, RUS reserve}⟧ of all',
  'mixed-spelling': 'the right [to privacy] {⟦FRA Delete⟧} of [all] {IDN delete} persons',
  'office-as-party': 'the right [to privacy] {⟦Chair+⟧} of all',
  'lone-support': 'the ⟦[equitable]⟧ {RUS+} involvement of people',
  'opposed-signs': 'the right [to privacy] ⟦{USA+ FRA-}⟧ of all',
  'unordered-pair': 'the resolution ⟦[on] {USA+} [entitled] {USA+}⟧ the right to privacy',
  'uneven-pair': 'the resolution ⟦[on] {USA+} [entitled] {USA+, FRA+}⟧ the right to privacy',
  'mixed-polarity': '⟦[Ensuring] {TZA+, NGA-} [Facilitating] {TZA+, NGA+}⟧ the governance of cities',
  'space-before-punctuation': 'knowledge ⟦societies ;⟧ and cities',
  'missing-final-punctuation': 'The Assembly,\n\nRecalling its resolution 1/⟦1⟧\n\nNoting the plan,',
  'run-on-paragraph': 'The Assembly,\n\nRecalling its ⟦plan; further reaffirming⟧ the pledge to act,',
  'wrong-quotation-mark': 'the plan “for all⟦“⟧ and its goals',
  'unbalanced-quotation': 'the plan ⟦“⟧for all and its goals',
  'bracketed-quotation-mark': 'States ⟦[“]⟧ {FRA+} to act ” now',
  'quotation-across-brackets': 'it [⟦“⟧calls upon] {FRA+} States to act”, now',
  'space-in-quotation': 'the ⟦“⟧ right to privacy”',
  'doubled-letter': 'the ⟦rright⟧ to privacy and the right to work',
  'doubled-word': 'published ⟦by by⟧ the programme',
  'name-in-two-orders': 'in the ⟦Agenda 2030⟧, the 2030 Agenda and the 2030 Agenda',
  'duplicate-label': '1. Urges States to act;\n\n⟦1.⟧ Requests a report.',
  'label-out-of-sequence': '1. Urges States to act;\n\n2. Notes the plan;\n\n⟦4.⟧ Requests a report.',
  'label-in-bracket': '1. Urges States to act;\n\n[⟦2.⟧ Requests a report.]',
  'unusual-label': '7. Urges States to act;\n\n⟦7.bis⟧ Requests a report.',
  'contradictory-positions': 'the right [to privacy] {USA+} {⟦USA-⟧} of all',
  'unknown-party': 'the right [to privacy] {⟦XQZ⟧+} of all',
  'lost-hyphen': 'an ⟦evidence\uFFFEbased⟧ plan',
  'blank-lines-in-paragraphs':
    'Recalling the⟦\n\n⟧plan and the\n\npledge and the\n\ngoals and the\n\nneed to act,',
  'page-furniture': '⟦top of page⟧\n\nThe Assembly,\n\nRecalling its plan,',
  'head-line':
    '⟦The text was discussed on Monday.⟧\n\nDraft resolution\n\nThe Assembly,\n\nRecalling its plan,',
  'margin-numbers':
    '⟦1⟧  The Assembly,\n2\n3  Recalling its resolution on the towns of the coast\n4  and of the rivers,\n5\n6  1. Urges action.',
  'soft-hyphens': 'a ⟦sus\u00ADtainable⟧ plan',
  'line-end-hyphens': 'Noting the ⟦sus-\ntainable⟧ use of rivers,',
  'lines-of-pages':
    'The Assembly,\n\nRecalling its concern for all those who\n\n⟦2/3 23-21234⟧\n\nlive near the sea,',
  'version-note': '⟦Advance unedited version⟧\n\nDraft resolution\n\nThe Assembly,\n\nRecalling its plan,',
  'repeated-heading':
    'The Habitat Assembly of Cities\n\n⟦The Habitat Assembly of Cities, second session⟧\n\nDraft resolution\n\nThe Assembly,\n\nRecalling its plan,',
};
