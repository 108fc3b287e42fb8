/**
 * Takes from marks and tags what would begin an element or a link. They are written as the draft has them, because what is read from them is
 * what stands there, backslashes included; but the notation needs neither, and for the same reason a backslash would not do.
 *
 * @param marks The marks, or the text of a tag.
 * @returns The same with references in place of such characters.
 */
export function withoutHtml(marks: string): string {
  return marks.replace(/<(?=[a-z/!?])/giu, '&lt;').replace(/\](?=[(:[])/gu, '&#93;');
}
