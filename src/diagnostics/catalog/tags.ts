import { rule, type Rule } from '../rule.js';

/** Rules about tags: where they stand and what they hold. */
export const tagRules = {
  'marks-in-tag': rule(
    'warning',
    'The marks of a tag stand around brackets or tags, and nobody is said to want anything between them.',
    'Read as text, with the brackets in it; if it is a note, write its brackets as parentheses.',
  ),
  'missing-colon': rule(
    'warning',
    'A bracket begins with parties that propose something, and no colon stands before what they propose.',
    'The words behind are read as those that are proposed; put a colon before them, or write a note in braces.',
  ),
  'unbound-attribution': rule(
    'warning',
    'A tag follows words that are not in a bracket.',
    'Read as a position on the whole provision; put the words in brackets if only they are meant.',
  ),
  'tag-of-another-notation': rule(
    'warning',
    'A bracket has a tag that another notation would read, and that of the document does not.',
    'Read as text, so the positions in it are missing; read the document with that notation (`--notation`), or write all its tags in one way.',
  ),
  'names-in-text': rule(
    'warning',
    'Marks in the text hold names of parties alone or before a colon, or who wants what.',
    'Read as text, so the positions in it are missing; write them as a tag of the document’s notation behind the words that are meant.',
  ),
  'inferred-extent': rule(
    'warning',
    'A tag stands for words that no bracket marks.',
    'Read for the clause before it, back to a mark of punctuation or a tag; put the words that are meant in brackets.',
  ),
  'unknown-scope': rule(
    'warning',
    'A tag names provisions that the document does not have.',
    'The scope is kept as written; correct the label in the tag.',
  ),
  'scope-mismatch': rule(
    'warning',
    'A tag names other provisions than its bracket holds.',
    'Both are kept: the span is that of the bracket, the scope that of the tag; make them agree.',
  ),
  'tag-after-word': rule(
    'info',
    'A tag stands behind the rest of the word that its brackets are in.',
    'Read for all brackets in the word; put the whole word in brackets.',
  ),
  'stacked-tags': rule(
    'info',
    'Several tags follow one another.',
    'All are read for the bracket before them; join them to one tag.',
  ),
  'tag-on-next-line': rule(
    'info',
    'A line ends between a bracket and its tag.',
    'Read for the bracket before it; put it on the same line.',
  ),
  'mixed-tag-spacing': rule(
    'info',
    'Some tags follow their brackets with a space and others without.',
    'Both are read the same; use one way.',
  ),
  'no-space-after-tag': rule(
    'info',
    'A word or a bracket follows a tag without a space.',
    'Read as a word boundary, unless the bracket is inside a word; put a space after the tag.',
  ),
  'punctuation-after-tag': rule(
    'info',
    'A punctuation mark in the middle of a provision stands right behind a tag.',
    'Read as part of the uncontested text; put it into the bracket if it comes and goes with the words.',
  ),
  'bare-stamp': rule(
    'info',
    'A closure stamp stands in the text without marks around it.',
    'Read as the status of its provision; put it in brackets.',
  ),
  'unknown-stance': rule(
    'warning',
    'A tag says something of a party that no known stance word states, or that contradicts its sign.',
    'Read as stance “unknown”; use a sign or a word such as “retain”, “delete”, “reserve”.',
  ),
  'stances-not-known': rule(
    'warning',
    'Tags of a text in Russian, Arabic or Chinese say something in words.',
    'Signs, and stance words in English, are read; other words are kept as notes or as stance “unknown”. Use signs, or the English words.',
  ),
  'editor-marks': rule(
    'warning',
    'The text has the marks of an editor (CriticMarkup), which say what one person did to it.',
    'Read as proposals: the marks state what comes and goes, comments and authors who wants it. If some are settled already, accept or reject them first.',
  ),
  'edited-bracket': rule(
    'warning',
    'An editor puts in or takes out a bracket, and no words.',
    'Read as the bracket stands: its words are contested. Accept or reject the change first if that is settled.',
  ),
  'actor-without-stance': rule(
    'warning',
    'A tag names a party and does not say what it wants.',
    'Read as stance “unknown”; add a sign or a word.',
  ),
  'note-in-tag': rule(
    'info',
    'A tag holds words besides parties and their stances.',
    'Kept as a note, or as a remark on the stance before them; keep notes apart from lists of parties.',
  ),
  'mixed-separators': rule(
    'info',
    'Parties in a tag are not separated in the way that most tags of the document have.',
    'Spaces, commas and semicolons are read the same; use one of them.',
  ),
  'empty-item': rule(
    'warning',
    'A separator in a tag has no party before or after it.',
    'Read without it; a party may be lost there.',
  ),
  'broken-tag': rule('info', 'A line ends inside a tag.', 'The lines are joined; put the tag on one line.'),
  'space-before-sign': rule(
    'info',
    'White space stands between a party and its sign.',
    'Read as the sign of that party; remove the space.',
  ),
  'sign-behind-wish': rule(
    'warning',
    'A sign stands behind the wish of another party to delete or move the words.',
    'Read as a sign about the words; write “retain”, “delete” or “move” if it is about the wish.',
  ),
  'party-in-words': rule(
    'warning',
    'The words of a party name another one and what that wants.',
    'Only the party that speaks has a position; give the other an item of its own.',
  ),
  'mixed-stances': rule(
    'info',
    'A tag states stances by signs and by words.',
    'Each party has its own; use one way.',
  ),
  'mixed-spelling': rule(
    'info',
    'A stance, a stamp or a label is spelled in more than one way.',
    'All are read the same; use one spelling.',
  ),
  'office-as-party': rule(
    'info',
    'A tag names an office, not a State or a group.',
    'Read as the party that it is; a proposal of the chair binds nobody.',
  ),
} as const satisfies Record<string, Rule>;
