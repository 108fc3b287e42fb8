import { rule, type Rule } from '../rule.js';

/** Rules of the readers: what was assumed about the bytes of a file, and what its format has that the text has not. */
export const readingRules = {
  'other-encoding': rule(
    'info',
    'The characters of the file are not in UTF-8.',
    'Read as the encoding that is named; save the file in UTF-8 where letters look wrong.',
  ),
  'damaged-encoding': rule(
    'warning',
    'Some bytes of the file are no characters of its encoding.',
    'Each is read as U+FFFD; take the file from its source again.',
  ),
  'words-left-out': rule(
    'warning',
    'Words of the document are not in the text.',
    'They stand beside the text or are hidden; look at them in the document if they matter.',
  ),
  'construct-left-out': rule(
    'info',
    'The document holds things that are no words.',
    'Left out of the text; nothing of its wording is lost.',
  ),
  'construct-assumed': rule(
    'info',
    'Something in the document is read by an assumption.',
    'Read as the reason says; look at it in the document.',
  ),
  'tracked-without-words': rule(
    'info',
    'Tracked changes concern no words: formatting, spaces, the marks at the ends of paragraphs.',
    'Left out; the words are read as they stand.',
  ),
  'tracked-brackets': rule(
    'info',
    'Tracked changes put in or take out brackets, tags, or words that brackets mark already.',
    'The brackets and tags are read as they stand with all changes in; who typed them is not taken for who wants them.',
  ),
} as const satisfies Record<string, Rule>;
