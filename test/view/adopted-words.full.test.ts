import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adoptedOutcome,
  clean,
  readAdopted,
  readDraft,
  reconcile,
  type ViewPhrasing,
  type ViewRoot,
} from '../../src/index.js';
import { noisyText } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';

/** The characters of a view but for its headings, whose label is among their words, its spaces and the brackets that an adopted text keeps for a value to come. */
function lettersOf({ children }: ViewRoot): string {
  const of = (node: ViewPhrasing): string => {
    if (node.type === 'text') return node.value;
    return 'children' in node ? node.children.map(of).join('') : '';
  };
  return children
    .filter(({ kind }) => kind !== 'heading')
    .flatMap((block) => block.children.map(of))
    .join('')
    .replace(/[\s[\]]/gu, '');
}

/** Asserts that the outcome of an adopted text says all its words, in order. */
function check(source: string, draft: string): void {
  const adopted = readAdopted(source, { format: 'markdown' });
  const outcome = adoptedOutcome(adopted, reconcile(readDraft(draft), adopted));
  const own = adopted.provisions
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ runs }) => runs.map(({ start, end }) => adopted.source.text.slice(start, end)))
    .join('')
    .replace(/[\uFFFE\u00AD\u2010]/gu, '-')
    .replace(/[\s[\]]/gu, '');
  expect(lettersOf(outcome)).toBe(own);
}

describe('no word of the adopted text is lost', () => {
  test.each([
    ['behind a footnote', '1. *Urges* the Charter[^1] **and all** States to act.\n\n[^1]: Of 1945.'],
    ['behind a footnote, in HTML', '1. Urges the Charter[^1] <b>and</b> all\n\n[^1]: Of 1945.'],
    ['behind a bracket and a tag', '1. Urges a[”] {FRA+} and its b.'],
    ['behind two footnotes', '1. Urges the Charter[^1] [^2] *and* all States.\n\n[^1]: One.\n\n[^2]: Two.'],
    ['behind a place to fill', '1. Decides to meet on [X] **and** on [Y] *or later*.'],
    ['behind marks only', 'Recalling **the** [^1] [^1] *Charter* [^1],\n\n[^1]: One.'],
  ])('%s', (_, source) => {
    /* Where the draft has the same words, a run ends at the mark; where it has none, the run goes over it. */
    check(source, source);
    check(source, '');
  });

  test('of a text that is the reading of a draft', () => {
    const draft = readDraft('1. Urges the Charter [of 1945] {USA+} and all States.');
    expect(lettersOf(clean(draft, 'all-in'))).toBe('UrgestheCharterof1945andallStates.');
    check('1. Urges the Charter[^1] **of** 1945 and all States.', draft.source.text);
  });

  test('whatever the texts hold', () => {
    fc.assert(
      fc.property(noisyText, noisyText, (source, draft) => {
        check(source, draft);
      }),
      { ...seeded, numRuns: Math.ceil(seeded.numRuns / 5) },
    );
  });
});
