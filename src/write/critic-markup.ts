import type { ViewPhrasing, ViewRoot } from '../view/view-tree.js';
import { criticParts, type CriticPart } from './critic-marks.js';
import type { Inline } from './inline.js';
import { markdownWriter, type UnsafePlace } from './markdown-document.js';

/*
 * Every mark is a character twice, or `~>`, beside a brace, with spaces allowed between in some of its readers. One backslash parts them, and
 * Markdown takes it away again.
 */
const besideMarks: readonly UnsafePlace[] = ['+', '-', '~', '=', '<', '>'].flatMap((character) => {
  const twin = character === '+' ? '\\+' : character === '-' ? '\\-' : character;
  return [
    { character, before: `[{${twin}]`, inConstruct: 'phrasing' },
    { character, after: `[}${twin}]`, inConstruct: 'phrasing' },
  ] satisfies UnsafePlace[];
});

const write = markdownWriter(lineOf, [
  ...besideMarks,
  { character: '~', after: '>', inConstruct: 'phrasing' },
  { character: '>', before: '~', inConstruct: 'phrasing' },
]);

/**
 * Writes a view as Markdown with the marks of CriticMarkup, which editors show as changes that a person can accept or reject:
 * `{++new++}`, `{--old--}`, `{~~old~>new~~}`; `{==words==}` where nothing says whether they come or go, and where somebody reserves;
 * behind each a comment with who said what: `{>>USA+, FRA-<<}`. Stamps are comments too.
 *
 * CriticMarkup does not nest: a bracket inside a bracket is cut out of it, and the marks of both brackets stand in comments, `{>>[<<}` and `{>>]<<}`. All marks accepted, the text has all changes; all rejected, it has
 * none. The space before a word stands inside its mark, so that it comes and goes with it.
 *
 * @param view An annotated view; in a clean one nothing is marked.
 * @returns The document, with a line end at its end; nothing for an empty view.
 * @example
 * toCriticMarkup(annotated(readDraft('1. Recalls it [on] {USA+} [entitled] {USA+} that;')));
 * // '**OP1** Recalls it{~~ on~> entitled~~}{>>USA+<<}{>>USA+<<} that;\n'
 */
export function toCriticMarkup(view: ViewRoot): string {
  return write(view);
}

function lineOf(children: readonly ViewPhrasing[]): Inline[] {
  return criticParts(children).flatMap(inlinesOf);
}

const marksOf = {
  none: ['', ''],
  insertion: ['{++', '++}'],
  deletion: ['{--', '--}'],
  highlight: ['{==', '==}'],
} as const;

/* `grammar/critic-tokens.ts` reads the words behind these as words. */
const bothWays = { old: 'proposed, and to be deleted:', new: 'to be deleted, and proposed:' } as const;

function inlinesOf(part: CriticPart): Inline[] {
  switch (part.kind) {
    case 'words': {
      const [open, close] = marksOf[part.mark];
      return [marks(open), words(part.value), marks(close)];
    }
    case 'replacement':
      return [marks('{~~'), words(part.old), marks('~>'), words(part.new), marks('~~}')];
    case 'comment':
      return [marks('{>>'), words(part.value), marks('<<}')];
    case 'both-ways':
      return [marks('{>>'), marks(bothWays[part.part]), words(part.value), marks('<<}')];
    case 'bracket':
      return [marks(`{>>${part.value}<<}`)];
    case 'footnote':
      return [{ kind: 'footnote', value: part.marker, tone: null }];
  }
}

function words(value: string): Inline {
  return { kind: 'words', value, tone: null };
}

function marks(value: string): Inline {
  return { kind: 'marks', value, tone: null };
}
