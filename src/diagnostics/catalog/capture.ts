import { rule, type Rule } from '../rule.js';

/** Rules about what copying and conversion leave in a text, and about its head. */
export const captureRules = {
  'lost-hyphen': rule(
    'info',
    'A noncharacter or a soft hyphen stands in place of a hyphen.',
    'Read as a hyphen; write one.',
  ),
  'blank-lines-in-paragraphs': rule(
    'info',
    'Empty lines stand between the lines of paragraphs.',
    'Paragraphs are told by how they begin; write a paragraph on lines without empty ones between.',
  ),
  'page-furniture': rule(
    'info',
    'Words of a page stand around the text.',
    'Left out of the draft; remove them.',
  ),
  'head-line': rule(
    'info',
    'A sentence stands before the title or the body, where the forum, the session and the date are named.',
    'Kept in the tree as lines of the head, left out of the versions of the text.',
  ),
  'words-before-text': rule(
    'warning',
    'Words stand before the title or the body that are no sentence and that no masthead has: no name of a body, symbol, date, language or item of the agenda.',
    'Left out of the versions of the text, kept in the tree as lines of the head. If they are words of the text, put a label or a bullet in front of each line.',
  ),
  'columns-in-order': rule(
    'info',
    'Text stands in two columns side by side.',
    'Read column by column; places are those of the text in this order. Check that the columns are the two halves of one text, or two versions of it.',
  ),
  'columns-side-by-side': rule(
    'warning',
    'Text stands in two columns side by side, and its lines are read across both.',
    'Save the columns one after the other (of a PDF, read the PDF itself); files with running text in both columns are read so by `readSource` and the command line.',
  ),
  'margin-numbers': rule(
    'info',
    'Numbers of lines stand in the margin.',
    'Left out of the words, kept in the tree; if they are words of the text, put a mark behind each (“1.”).',
  ),
  'line-end-hyphens': rule(
    'info',
    'A line ends behind a hyphen in a word.',
    'The halves are joined: without the hyphen where it marks the cut, with it where the word has one; see how the first is read.',
  ),
  'soft-hyphens': rule(
    'info',
    'Soft hyphens (U+00AD), which are shown at line ends only, or what a viewer copied for them, stand in words.',
    'Left out of the words, kept in the tree; remove them.',
  ),
  'lines-of-pages': rule(
    'info',
    'Lines of a page stand in the text: its masthead, symbols, job numbers, running heads and feet, page numbers.',
    'Left out of the words, kept in the tree; sentences that they cut are joined. If one is a line of the text, join it to its sentence.',
  ),
  'reversed-letters': rule(
    'warning',
    'The letters of an Arabic text stand in reverse, as some PDF files give them.',
    'Read as they stand, so that no word, label or name is known; take the text from a Word file or a page of the Web.',
  ),
  'markdown-table': rule(
    'info',
    'A text in Markdown has tables.',
    'Each row is a paragraph, its cells one after the other; give each paragraph a line of its own if columns hold different texts.',
  ),
  'markdown-limit': rule(
    'warning',
    'A block of Markdown has more than 1,000 marks of a kind, or a line more than 32 containers in one another.',
    'The marks beyond are read as words; part the block by empty lines.',
  ),
  'struck-words': rule(
    'info',
    'Words of a text in Markdown are struck through (~~).',
    'Outside of brackets they are read as words that would go out, in brackets as a sign that the bracket’s would; put brackets around them.',
  ),
  'html-changes': rule(
    'warning',
    'Words of a text in Markdown stand between tags of HTML for what is deleted, struck, inserted or underlined.',
    'Read as words that would go out or come in, as struck ones are (~~); their authors are not known. Put brackets around them, or read the file that they were exported from.',
  ),
  'unreferenced-footnote': rule(
    'warning',
    'Nothing in the text refers to a footnote below it.',
    'Beside others it is in the tree and in no version of the text; where nothing refers to any, all are read as words. Put its number behind the words that it is about, or make it a paragraph.',
  ),
  'version-note': rule(
    'info',
    'A line of the head tells the version of the text.',
    'Kept as a line of the head; it may date the positions.',
  ),
  'repeated-heading': rule(
    'info',
    'A line of the head repeats an earlier one.',
    'Both are kept as lines of the head; remove one.',
  ),
} as const satisfies Record<string, Rule>;
