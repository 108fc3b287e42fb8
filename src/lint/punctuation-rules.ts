import { excerpt } from '../text/excerpt.js';
import type { Leaf } from './leaves.js';
import type { LintContext, LintRules, Place } from './lint-context.js';
import type { ProvisionEdges } from './provision-edges.js';

/** Rules about punctuation outside brackets and tags. */
export const punctuationRules: LintRules = {
  'space-before-punctuation': spacesBeforePunctuation,
  'missing-final-punctuation': missingFinalPunctuation,
  'run-on-paragraph': runOnParagraphs,
};

/*
 * No-break spaces are left alone: French typography has them before high marks. The look-behind lets the search begin only where
 * white space begins, so that a long run of it is read once.
 */
const spaceAndMark = /[ \t\r\n][,;:.!?]/;
const spacedMark = /(?:(?<=\S)|^)[ \t\r\n]{1,20}[,;:.!?](?=\s|$|[”"’])/gu;

/* In French a space stands before high marks. */
const highMark = /[;:!?]/u;

function spacesBeforePunctuation({ source, leaves, draft }: LintContext): Place[] {
  const isFrench = draft.source.language === 'fr';
  return leaves.flatMap(({ type, value, start: leafStart, isBody }, index): Place[] => {
    if (type !== 'text' || !isBody || !spaceAndMark.test(value)) return [];
    return [...value.matchAll(spacedMark)].flatMap(({ 0: match, index: at }): Place[] => {
      if (isFrench && highMark.test(match)) return [];
      const start = at > 0 ? wordStart(value, at) + leafStart : (leaves[index - 1]?.start ?? leafStart);
      const end = leafStart + at + match.length;
      if (at === 0 && !endsWords(leaves[index - 1])) return [];
      return [
        { start, end, reason: `“${excerpt(source, start, end)}” has a space before its punctuation mark` },
      ];
    });
  });
}

function endsWords(leaf: Leaf | undefined): boolean {
  return leaf?.type === 'attribution' || (leaf?.type === 'mark' && leaf.value === ']');
}

/** Where the word before an offset begins, at most 40 characters back. */
function wordStart(value: string, offset: number): number {
  const before = value.slice(Math.max(0, offset - 40), offset);
  return offset - (/\S*$/u.exec(before)?.[0].length ?? 0);
}

const provisionKinds = new Set(['preambularParagraph', 'operativeParagraph', 'subparagraph']);
/* A mark may have a footnote’s number behind it, and the conjunction before the last item of a list. */
const finalMark =
  /[,;:.!?…—–，、；：。！？،؛؟](?:[)*_]*\d{0,3}|\s(?:and|or|and\/or|et|ou|et\/ou|y|e|o|u|y\/o|и|или|و))$/iu;
/* In United Nations style a comma or semicolon follows the quotation mark; a full stop may belong to the quotation. */
const finalMarkInQuotation = /[.!?…]["”’»]$/u;

/** A text that breaks off inside a bracket has no end to look at. */
function missingFinalPunctuation(context: LintContext): Place[] {
  const { source, draft, provisions, brackets, bracketOf } = context;
  const placeholders = new Set(
    draft.notes.filter(({ kind }) => kind === 'placeholder').map(({ start }) => start),
  );
  const holders = new Set(provisions.map(({ provision }) => provision.parent));
  return provisions.flatMap((edges): Place[] => {
    const { id, kind, label } = edges.provision;
    if (!provisionKinds.has(kind) || holders.has(id) || edges.last < 0) return [];
    const last = lastReadable(context, edges, placeholders);
    const bracket = brackets[bracketOf[edges.end] ?? -1];
    if (last === null || bracket?.close === -1) return [];
    const text = last.value.slice(-60).trimEnd();
    if (last.type === 'text' && (finalMark.test(text) || finalMarkInQuotation.test(text))) return [];
    const end = edges.provision.end;
    const start = Math.min(end - 1, last.start + Math.max(0, last.value.trimEnd().length - 1));
    return [
      {
        start,
        end,
        reason: `${label ?? 'a provision'} ends with “${excerpt(source, Math.max(start - 30, last.start), end)}”, without a mark`,
      },
    ];
  });
}

/** The last leaf that a reader reads: words, or a placeholder, which stands for words. Other tags and stamps follow the final mark. */
function lastReadable(
  { leaves }: LintContext,
  { end, first }: ProvisionEdges,
  placeholders: ReadonlySet<number>,
): Leaf | null {
  for (let index = end; index >= first; index -= 1) {
    const leaf = leaves[index];
    if (leaf?.type === 'text' && leaf.value.trim() !== '') return leaf;
    if (leaf?.type === 'attribution' && placeholders.has(leaf.start)) return leaf;
  }
  return null;
}

const opener =
  'recalling|reaffirming|noting|recogni[sz]ing|acknowledging|welcoming|emphasi[sz]ing|stressing|expressing|bearing in mind|' +
  'underlining|underscoring|affirming|reiterating|taking note|mindful|aware|convinced|concerned';
const secondOpener = new RegExp(
  `;\\s{1,8}(?:(?:further|also)\\s{1,8}\\p{L}{2,20}ing|${opener})(?!\\p{L})`,
  'giu',
);

function runOnParagraphs({ source, leaves, provisions }: LintContext): Place[] {
  return leaves.flatMap(({ type, value, start: leafStart, provision }): Place[] => {
    const isRecital = provisions[provision]?.provision.kind === 'preambularParagraph';
    if (type !== 'text' || !isRecital || !value.includes(';')) return [];
    return [...value.matchAll(secondOpener)].map(({ 0: match, index }) => {
      const start = leafStart + wordStart(value, index);
      const end = leafStart + index + match.length;
      return {
        start,
        end,
        reason: `“${excerpt(source, start, end)}” begins a second recital in one paragraph`,
      };
    });
  });
}
