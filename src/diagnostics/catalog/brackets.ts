import { rule, type Rule } from '../rule.js';

/** Rules about brackets: their marks, their place, their edges. */
export const bracketRules = {
  'unclosed-bracket': rule(
    'error',
    'A bracket is opened and never closed.',
    'Read to the tag that follows it, else to the end of its paragraph; put the missing “]” where the contested words end.',
  ),
  'unopened-bracket': rule(
    'error',
    'A bracket is closed and was never opened.',
    'Read from the start of the limb before it, or of the whole paragraph when it stands at the paragraph’s end; put the missing “[” where the contested words begin.',
  ),
  'wrong-closing-mark': rule(
    'error',
    'A bracket is closed by the mark of a tag.',
    'Read as the missing “]”; replace the mark by “]”.',
  ),
  'truncated-text': rule(
    'error',
    'The text breaks off inside a bracket.',
    'The rest of the bracket and its tag are unknown; look for a complete copy.',
  ),
  'repaired-bracket': rule(
    'warning',
    'A bracket was paired by the scope that its tag names, not by the nearest mark.',
    'Check both ends of the bracket; the mark between that lost its partner is reported by itself.',
  ),
  'nesting-too-deep': rule(
    'error',
    'A bracket stands inside a hundred others.',
    'It and all that stand as deep are not read as brackets; a closing mark is probably missing in every paragraph.',
  ),
  'stray-mark': rule(
    'warning',
    'A mark of a tag has no partner.',
    'Read as text; complete or remove the mark.',
  ),
  'bracket-across-provisions': rule(
    'info',
    'A bracket begins inside one provision and ends in another.',
    'Kept as one bracket over all that lies between, labels among it; give every provision brackets of its own, or put the marks around whole provisions.',
  ),
  'nested-brackets': rule(
    'info',
    'A bracket with a tag holds brackets with tags of their own.',
    'Each tag is read for the bracket that it follows; the inner ones amend what the outer one holds.',
  ),
  'untagged-bracket': rule(
    'warning',
    'A bracket has no tag where nearly all brackets of the document have one.',
    'Read as contested, by nobody who is named; add the tag, or remove the bracket if the words are agreed.',
  ),
  'glued-bracket': rule(
    'info',
    'A bracket follows a word or a mark without a space, and does not go on with the word.',
    'Read as words of their own; put a space before the bracket unless it begins with a punctuation mark.',
  ),
  'number-at-bracket': rule(
    'warning',
    'Digits of a bracket stand right beside digits outside it.',
    'Both are kept as written, so that they are one number when the bracket is kept: “10[20]%” is “1020%”; where two numbers are meant, put each into a bracket of its own.',
  ),
  'space-in-bracket': rule(
    'info',
    'White space stands right inside a bracket.',
    'Read as if it stood outside; move it there.',
  ),
  'punctuation-in-bracket': rule(
    'info',
    'A bracket begins with a punctuation mark, or ends with one that does not end its provision.',
    'The mark is read as contested with the words; move it out if it stays whatever becomes of the bracket.',
  ),
  'slash-in-bracket': rule(
    'info',
    'A slash in a bracket joins words that may be alternatives.',
    'Kept as text, since a slash does not tell how far the alternatives reach; give each alternative a bracket.',
  ),
  'broken-bracket': rule(
    'info',
    'An empty line stands in the words of a bracket.',
    'The lines are joined; remove the empty line.',
  ),
  'repeated-word-at-bracket': rule(
    'warning',
    'The word at the edge of a bracket stands once more outside it.',
    'Both are kept, so that the word is there twice when the bracket is; bracket the old word too, or take the word out of the bracket.',
  ),
} as const satisfies Record<string, Rule>;
