import { excerpt } from '../text/excerpt.js';
import type { Bracket } from './brackets.js';
import { leafIndexAt } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';
import { quotationMarks, type QuotationMark } from './quotations.js';

/** Rules about quotation marks. */
export const quotationRules: LintRules = {
  'wrong-quotation-mark': wrongMarks,
  'unbalanced-quotation': unbalancedMarks,
  'bracketed-quotation-mark': bracketedMarks,
  'quotation-across-brackets': quotationsAcrossBrackets,
  'space-in-quotation': spacesInQuotations,
};

function around(source: string, { start, end }: { start: number; end: number }): string {
  return excerpt(source, Math.max(0, start - 12), Math.min(source.length, end + 12));
}

function wrongMarks(context: LintContext): Place[] {
  /* From right to left either of the two marks may open a quotation. */
  if (context.draft.source.language === 'ar') return [];
  return context.quotations
    .flat()
    .filter(({ isWrong }) => isWrong)
    .map((mark) => {
      const { value, start, end, role } = mark;
      const does =
        role === 'close'
          ? 'opens a quotation and stands where one closes'
          : 'closes a quotation and stands where one opens';
      return { start, end, reason: `“${value}” in “${around(context.source, mark)}” ${does}` };
    });
}

/**
 * A quotation of several paragraphs has an opening mark before the first, or before each, and a closing mark after the last: so a lone
 * opening mark is none where the next provision has its counterpart.
 */
function unbalancedMarks({ source, quotations, tags }: LintContext): Place[] {
  const lone = quotations.flatMap((marks, provision) =>
    marks.filter(({ partner }) => partner < 0).map((mark) => ({ mark, provision })),
  );
  const places: Place[] = [];
  for (let index = 0; index < lone.length; index += 1) {
    const { mark, provision } = lone[index] ?? {};
    if (mark === undefined || provision === undefined) continue;
    if (mark.role === 'open') {
      const next = lone[index + 1];
      if (next?.mark.role === 'close' && next.provision > provision) {
        index += 1;
        continue;
      }
      const following = quotations[provision + 1]?.[0];
      if (following?.role === 'open' && following.beginsText) continue;
    }
    places.push(unbalanced(source, mark));
  }
  const inTags = tags.flatMap((tag) => quotationMarks(source, [tag])).filter(({ partner }) => partner < 0);
  return [...places, ...inTags.map((mark) => unbalanced(source, mark))];
}

function unbalanced(source: string, mark: QuotationMark): Place {
  return {
    start: mark.start,
    end: mark.end,
    reason: `“${mark.value}” in “${around(source, mark)}” has no partner`,
  };
}

const onlyMark = /^["“”„«»‘’']+$/u;

function bracketedMarks({ source, brackets }: LintContext): Place[] {
  return brackets
    .filter(({ text }) => onlyMark.test(text))
    .map(({ start, end }) => ({
      start,
      end,
      reason: `“${excerpt(source, start, end)}” holds only a quotation mark`,
    }));
}

function quotationsAcrossBrackets(context: LintContext): Place[] {
  const { source, quotations } = context;
  return quotations.flatMap((marks) =>
    marks.flatMap((mark): Place[] => {
      const closing = marks[mark.partner];
      if (mark.role !== 'open' || closing === undefined) return [];
      const [first, second] = [bracketAt(context, mark.start), bracketAt(context, closing.start)];
      if (first === second) return [];
      const holder = [first, second].find((bracket) => bracket !== undefined && !onlyMark.test(bracket.text));
      if (holder === undefined) return [];
      const { start, end } = holder === first ? mark : closing;
      const reason = `one mark of the quotation ${excerpt(source, mark.start, closing.end)} is in “${excerpt(source, holder.start, holder.end)}”, the other is not`;
      return [{ start, end, reason }];
    }),
  );
}

function bracketAt({ leaves, brackets, bracketOf }: LintContext, offset: number): Bracket | undefined {
  return brackets[bracketOf[leafIndexAt(leaves, offset)] ?? -1];
}

function spacesInQuotations({ source, quotations }: LintContext): Place[] {
  return quotations.flat().flatMap((mark): Place[] => {
    const { role, isWrong, value } = mark;
    const inner = role === 'open' ? source.charAt(mark.end) : source.charAt(mark.start - 1);
    if (isWrong || value === '«' || value === '»' || !/[ \t\r\n]/u.test(inner)) return [];
    const start = role === 'open' ? mark.start : Math.max(0, mark.start - 12);
    const end = role === 'open' ? Math.min(source.length, mark.end + 12) : mark.end;
    return [
      {
        start: mark.start,
        end: mark.end,
        reason: `“${excerpt(source, start, end)}” has a space inside its quotation mark`,
      },
    ];
  });
}
