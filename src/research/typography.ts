import type { Draft, DraftSpan } from '../model/draft.js';

const letterOrDigit = /[\p{L}\p{N}]/u;
const otherThanLetters = /[^\p{L}\p{N}]+/gu;

/**
 * Finds the spans that are about typography alone: quotation marks, letter case, punctuation, spacing.
 *
 * A span is one of them if it holds marks and no letter or digit (`[“]`, `[,]`), or if it offers, beside another one, the same letters and
 * digits in another form: as the old and the new words of a change (`[Targets] [targets]`), or as the alternatives of a choice.
 * A letter that makes another word (`right[s]`) is no typography.
 *
 * @param draft The draft.
 * @returns The ids of the spans.
 * @example
 * typographicSpans(readDraft('1. Notes the [t][T]argets [,] and [the] aims;')); // of s1, s2 and s3
 */
export function typographicSpans({ spans, changes, choices }: Draft): ReadonlySet<string> {
  const byId = new Map(spans.map((span) => [span.id, span]));
  const found = new Set(spans.filter(isOfMarks).map(({ id }) => id));
  const lettersOf = (ids: readonly string[]): string =>
    ids.map((id) => foldedLetters(byId.get(id)?.text ?? '')).join('');
  const addIfSame = (groups: readonly (readonly string[])[]): void => {
    const [first = '', ...rest] = groups.map(lettersOf);
    if (first === '' || rest.length === 0 || rest.some((letters) => letters !== first)) return;
    for (const id of groups.flat()) found.add(id);
  };
  for (const { kind, old, new: fresh, spans: ids } of changes) {
    if (kind === 'unknown') addIfSame(ids.map((id) => [id]));
    else if (old.length > 0 && fresh.length > 0) addIfSame([old, fresh]);
  }
  for (const { members } of choices) {
    const ids = members.flatMap((member) => (member.kind === 'span' ? [[member.id]] : []));
    if (ids.length === members.length) addIfSame(ids);
  }
  return found;
}

function isOfMarks({ text, holds }: DraftSpan): boolean {
  return holds === 'words' && text.trim() !== '' && !letterOrDigit.test(text);
}

function foldedLetters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(otherThanLetters, '');
}
