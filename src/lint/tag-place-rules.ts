import { excerpt } from '../text/excerpt.js';
import type { Leaf } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';
import type { Tag } from './tags.js';

/** Rules about where tags and stamps stand. */
export const tagPlaceRules: LintRules = {
  'scope-mismatch': scopeMismatches,
  'tag-after-word': tagsAfterWords,
  'stacked-tags': stackedTags,
  'tag-on-next-line': tagsOnNextLines,
  'mixed-tag-spacing': mixedTagSpacing,
  'no-space-after-tag': missingSpacesAfterTags,
  'punctuation-after-tag': punctuationAfterTags,
  'bare-stamp': bareStamps,
};

/**
 * A scope is compared with the bracket only if it names the place where the bracket begins: other labels in a tag may be a
 * place to move the words to, or provisions that a party refers to.
 */
function scopeMismatches({ tags, brackets, leaves, provisions }: LintContext): Place[] {
  return tags.flatMap(({ node, brackets: bound, positions, start, end, value }): Place[] => {
    const { scope } = node.binding;
    if (scope === null || positions.every(({ stance }) => stance === 'move')) return [];
    return bound.slice(0, 1).flatMap((index): Place[] => {
      const { open = -1, close = -1 } = brackets[index] ?? {};
      const from = labelAt(provisions, leaves[open]);
      const to = labelAt(provisions, leaves[close]);
      if (from === null || to === null || !isWithin(from, scope.from) || isWithin(to, scope.to)) return [];
      const names = scope.from === scope.to ? scope.from : `${scope.from} to ${scope.to}`;
      const extent = from === to ? `is in ${from}` : `goes from ${from} to ${to}`;
      return [{ start, end, reason: `“${excerpt(value)}” names ${names}, and its bracket ${extent}` }];
    });
  });
}

function labelAt(provisions: LintContext['provisions'], leaf: Leaf | undefined): string | null {
  return provisions[leaf?.provision ?? -1]?.provision.label ?? null;
}

/** Whether a label is another one or that of a part of it: `OP1.a` is within `OP1`. */
function isWithin(label: string, holder: string): boolean {
  return label === holder || label.startsWith(`${holder}.`) || label.startsWith(`${holder} `);
}

/** `[t][T]argets {USA+, FRA+}` */
function tagsAfterWords({ source, tags, brackets, leaves }: LintContext): Place[] {
  return tags.flatMap(({ brackets: bound, leaf, end }): Place[] => {
    const first = brackets[bound[0] ?? -1];
    const last = brackets[bound.at(-1) ?? -1];
    const rest = leaves[(last?.close ?? -1) + 1];
    if (first === undefined || last === undefined || last.close < 0 || last.close + 1 >= leaf) return [];
    if (rest?.type !== 'text' || !/^\p{L}/u.test(rest.value)) return [];
    const { start } = first;
    return [
      { start, end, reason: `“${excerpt(source, start, end)}” has its tag behind the rest of the word` },
    ];
  });
}

/** One finding for all tags in a row. */
function stackedTags(context: LintContext): Place[] {
  const { source, leaves, namesParties } = context;
  if (!namesParties) return [];
  const rows: Tag[][] = [];
  for (const tag of tagsAfterBrackets(context)) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && follows(leaves, tag, before)) row.push(tag);
    else rows.push([tag]);
  }
  return rows.flatMap((row): Place[] => {
    const start = row[0]?.start ?? 0;
    const end = row.at(-1)?.end ?? 0;
    if (row.length === 1) return [];
    return [{ start, end, reason: `“${excerpt(source, start, end)}” is ${row.length} tags in a row` }];
  });
}

function follows(leaves: readonly Leaf[], tag: Tag, before: Tag): boolean {
  if (tag.leaf === before.leaf + 1) return true;
  return tag.leaf === before.leaf + 2 && leaves[tag.leaf - 1]?.value.trim() === '';
}

/** Tags with marks of their own that do not stand inside the brackets that they are about, as they do in some notations. */
function tagsAfterBrackets({ tags, brackets }: LintContext): Tag[] {
  return tags.filter(
    ({ value, start, brackets: bound }) =>
      /^[{<(]/u.test(value) && bound.every((index) => (brackets[index]?.end ?? Infinity) <= start),
  );
}

/** A tag that stands right behind the closing mark of its bracket, with the white space between. */
interface TagBehindMark {
  readonly tag: Tag;
  readonly gap: string;
  readonly gapStart: number;
}

function tagsBehindMarks(context: LintContext): TagBehindMark[] {
  const { leaves, brackets } = context;
  return tagsAfterBrackets(context).flatMap((tag): TagBehindMark[] => {
    const isClosing = (leaf: number): boolean =>
      tag.brackets.some((index) => brackets[index]?.close === leaf);
    const before = leaves[tag.leaf - 1];
    if (isClosing(tag.leaf - 1)) return [{ tag, gap: '', gapStart: tag.start }];
    if (before?.value.trim() !== '' || !isClosing(tag.leaf - 2)) return [];
    return [{ tag, gap: before.value, gapStart: before.start }];
  });
}

function tagsOnNextLines(context: LintContext): Place[] {
  if (!context.namesParties) return [];
  return tagsBehindMarks(context).flatMap(({ tag: { value, end }, gap, gapStart }): Place[] => {
    if (!/[\r\n]/u.test(gap)) return [];
    const reason = `a line ends between “${excerpt(value)}” and its bracket`;
    return [{ start: gapStart, end, reason }];
  });
}

/** One finding for the document, at the first tag of the rarer kind. */
function mixedTagSpacing(context: LintContext): Place[] {
  if (!context.namesParties) return [];
  const behind = tagsBehindMarks(context);
  const spaced = behind.filter(({ gap }) => gap !== '');
  const glued = behind.filter(({ gap }) => gap === '');
  const rarer = glued.length <= spaced.length ? glued : spaced;
  const first = rarer[0];
  if (first === undefined || rarer.length === behind.length) return [];
  const { gapStart: start, tag } = first;
  const reason = `${spaced.length} tags have a space before them and ${glued.length} have none`;
  return [{ start, end: tag.end, reason: `${reason}, first “${excerpt(tag.value, 0, tag.value.length)}”` }];
}

const wordOrMark = /^[\p{L}\p{N}][\p{L}\p{N}’'-]{0,40}/u;

function missingSpacesAfterTags(context: LintContext): Place[] {
  const { source, leaves, namesParties } = context;
  if (!namesParties) return [];
  return tagsAfterBrackets(context).flatMap(({ start, leaf, end: tagEnd }): Place[] => {
    const next = leaves[leaf + 1];
    const isOpening = next?.type === 'mark' && next.value === '[';
    const word = next?.type === 'text' ? wordOrMark.exec(next.value)?.[0] : undefined;
    if ((!isOpening && word === undefined) || /^\p{Script=Han}/u.test(word ?? '')) return [];
    const end = tagEnd + (word?.length ?? 1);
    return [{ start, end, reason: `“${excerpt(source, start, end)}” has no space after its tag` }];
  });
}

function punctuationAfterTags(context: LintContext): Place[] {
  const { source, leaves, provisions } = context;
  return tagsAfterBrackets(context).flatMap(({ start, leaf, end: tagEnd, brackets }): Place[] => {
    const next = leaves[leaf + 1];
    if (brackets.length === 0 || next?.type !== 'text' || !/^[,;:.]/u.test(next.value)) return [];
    if ((provisions[next.provision]?.last ?? -1) <= leaf) return [];
    const end = tagEnd + 1;
    return [{ start, end, reason: `“${excerpt(source, start, end)}” has a punctuation mark behind the tag` }];
  });
}

function bareStamps({ leaves }: LintContext): Place[] {
  return leaves.flatMap(({ type, start, end, value }, index): Place[] => {
    if (type !== 'stamp' || /^[[(]/u.test(value) || leaves[index - 1]?.type === 'mark') return [];
    return [{ start, end, reason: `“${excerpt(value)}” has no marks around it` }];
  });
}
