import { describe, expect, test } from 'vitest';
import { annotated, clean, readDraft, toCriticMarkup, toText, type Draft } from '../../src/index.js';
import { corpusFile } from '../check/fixture.js';

/*
 * A reader of CriticMarkup as its specification has it, in one pass: a mark ends at the first end of its kind, none holds another, and a
 * backslash takes the meaning from what follows.
 */
const mark =
  /\\.|\{\+\+(?<insertion>(?:\\.|[^\\])*?)\+\+\}|\{--(?<deletion>(?:\\.|[^\\])*?)--\}|\{~~(?<old>(?:\\.|[^\\])*?)~>(?<fresh>(?:\\.|[^\\])*?)~~\}|\{==(?<highlight>(?:\\.|[^\\])*?)==\}|\{>>(?<comment>(?:\\.|[^\\])*?)<<\}/gsu;

function resolved(written: string, decision: 'accept' | 'reject'): string {
  const text = written.replace(mark, (all: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    if (all.startsWith('\\')) return all;
    const { insertion = '', deletion = '', old = '', fresh = '', highlight = '' } = groups;
    return highlight + (decision === 'accept' ? insertion + fresh : deletion + old);
  });
  return text.replace(/^#+ |^\*\*[^*]+\*\* ?|^\*(?=\S)|\*$/gmu, '').replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function check(source: string): string {
  const draft = readDraft(source, { format: 'text' });
  const written = toCriticMarkup(annotated(draft));
  expect(words(resolved(written, 'accept'))).toEqual(words(wordsUnder(draft, 'all-applied')));
  expect(words(resolved(written, 'reject'))).toEqual(words(wordsUnder(draft, 'base')));
  return written;
}

function wordsUnder(draft: Draft, policy: 'all-applied' | 'base'): string {
  const view = clean(draft, policy);
  const unlabeled = view.children.map((block) => ({ ...block, label: null }));
  return toText({ ...view, children: unlabeled });
}

describe('all marks accepted, all rejected', () => {
  test.each([
    [
      'a replacement, in either order',
      '1. Calls for it [to] {CMR+} [in] {CMR+} it, [“calls upon] {FRA+} [recommends that] {FRA+} them;',
      '**OP1** Calls for it{~~ to~> in~~}{>>CMR+<<}{>>CMR+<<} it,{~~ recommends that~> “calls upon~~}{>>FRA+<<}{>>FRA+<<} them;\n',
    ],
    [
      'an insertion and a deletion',
      '1. Urges [swift] {USA+ FRA-}{RUS reserve} action [at all costs] {EU delete};',
      '**OP1** Urges{++ swift++}{>>USA+, FRA-<<}{>>RUS reserve<<} action{-- at all costs--}{>>EU delete<<};\n',
    ],
    [
      'an opening quotation mark leaves the space before it',
      '1. Commits to [“] {FRA+} adopting it[”] {FRA+} now;',
      '**OP1** Commits to {++“++}{>>FRA+<<}adopting it{++”++}{>>FRA+<<} now;\n',
    ],
    [
      'what is unknown, and what somebody reserves on',
      '1. Supports [fair] [free] trade [in goods] {RUS reserve};',
      '**OP1** Supports{== fair==}{== free==} trade{== in goods==}{>>RUS reserve<<};\n',
    ],
    [
      'a bracket in a bracket',
      '1. Notes [the [swift] {USA+} action] {EU reserve};',
      '**OP1** Notes{>>[<<}{== the==}{>>[<<}{++ swift++}{>>]<<}{>>USA+<<}{== action==}{>>]<<}{>>EU reserve<<};\n',
    ],
    [
      'words that would come in and go out',
      '1. Notes [the [swift] {USA delete} action] {EU+};',
      '**OP1** Notes{>>[<<}{++ the++}{>>[<<}{>>proposed, and to be deleted: swift<<}{>>]<<}{>>USA delete<<}{++ action++}{>>]<<}{>>EU+<<};\n',
    ],
    ['a part of a word', '1. Calls on Part[y][ies] {USA+} to act;', undefined],
    ['a stamp', '1. Notes it, Ad ref 22 May 2023 12.26', '**OP1** Notes it,{>>Ad ref 22 May 2023 12.26<<}\n'],
  ])('%s', (_, source, expected) => {
    const written = check(source);
    if (expected !== undefined) expect(written).toBe(expected);
  });

  test('the corpus', () => {
    const written = check(corpusFile('hsp-ha-2-1/draft-2023-05-22.txt'));
    /* Of 23 replacements, two take words out of a bracket that would come in. */
    expect(written.match(/\{~~/gu)).toHaveLength(11);
  });
});

test.each([
  '1. Notes [C++] {USA+} and {++C++} here;',
  '1. Notes [a -- b--] {USA delete} and --} here;',
  '1. Notes [x ~> y] {USA+} [z~] {USA+} here;',
  '1. Notes [==] {RUS reserve} and {==it==} here;',
  '1. Notes a {>>remark<<} and <<} here {~~a~>b~~};',
  '1. Notes [+] {USA+} a + b - c = d ~ e > f < g;',
  String.raw`1. Notes [a\] {USA+} and \{++ here \\++};`,
  '1. Notes [a] {<<} USA+} and [b] {++} here;',
])('text that looks like marks stays text: %s', (source) => {
  const draft = readDraft(source, { format: 'text', notation: 'signed-braces' });
  const written = toCriticMarkup(annotated(draft));
  const letters = (text: string): string => text.replace(/\s/gu, '');
  expect(letters(resolved(written, 'accept'))).toBe(letters(wordsUnder(draft, 'all-applied')));
  expect(letters(resolved(written, 'reject'))).toBe(letters(wordsUnder(draft, 'base')));
});
