import { asRead, type CompileOptions, type GivenText } from './compile-draft.js';
import { compiledText } from './compile/compiled-text.js';
import type { Edit } from './compile/edits.js';
import { editsBetween } from './compile/edits.js';
import { beforeAll, type AddedParagraph, type ParagraphProposals } from './compile/gather.js';
import { notationForms } from './compile/notation-forms.js';
import { matchUnits, pairParagraphs } from './compile/pair-paragraphs.js';
import { paragraphsOf, type Paragraph } from './compile/paragraphs.js';
import { readCompiled } from './compile/read-compiled.js';
import { isInstruction, type TextualProposal } from './compile/read-proposals.js';
import type { Draft } from './model/draft.js';
import { readAdopted } from './read-draft.js';

/** A draft made of textual proposals. */
export interface CompiledProposals {
  readonly draft: Draft;
  /** Proposals whose article the text has not, or whose delegation is nobody that a tag can name. */
  readonly left: readonly TextualProposal[];
  /** Proposals with a paragraph that says what is to be done (`Propose to delete`): it is not in the draft, what else they hold is. */
  readonly instructions: readonly TextualProposal[];
}

/**
 * Compiles the proposals of a paper into the text that they are about.
 *
 * A paper quotes the paragraphs that a delegation would change, and no others: a paragraph of the article that it does not quote stays. One
 * that the article has not is added behind the quoted paragraph before it.
 *
 * @param base The text that the proposals are about.
 * @param proposals The proposals, from `readProposals`.
 * @param options The notation.
 * @returns The draft, and the proposals that are not in it.
 * @throws TypeError for a notation that cannot say what goes out.
 * @example
 * compileProposals('1. Urges action.', readProposals('')).left; // []
 */
export function compileProposals(
  base: GivenText,
  proposals: readonly TextualProposal[],
  { notation = 'signed-braces' }: Pick<CompileOptions, 'notation'> = {},
): CompiledProposals {
  const form = notationForms[notation];
  if (form === undefined) throw new TypeError(`proposals cannot be written in “${notation}”`);
  const draft = asRead(base, 'base', {});
  const paragraphs = paragraphsOf(draft);
  const left: TextualProposal[] = [];
  const instructions: TextualProposal[] = [];
  const gathered = new Map<number, { edits: { party: string; edits: Edit[] }[]; added: AddedParagraph[] }>();
  const at = (owner: number): { edits: { party: string; edits: Edit[] }[]; added: AddedParagraph[] } => {
    const known = gathered.get(owner) ?? { edits: [], added: [] };
    gathered.set(owner, known);
    return known;
  };
  for (const proposal of proposals) {
    const { party } = proposal;
    const own = articleParagraphs(paragraphs, proposal.article);
    if (party === null || own.length === 0) {
      left.push(proposal);
      continue;
    }
    const lines = proposal.text.split('\n\n');
    const texts = lines.filter((line) => !isInstruction(line));
    if (texts.length < lines.length) instructions.push(proposal);
    if (texts.length === 0) continue;
    const quoted = paragraphsOf(readAdopted(texts.join('\n\n'), { lint: false }));
    const pairs = pairParagraphs(
      own.map(({ paragraph }) => paragraph),
      quoted,
    );
    let owner = own[0]?.owner ?? beforeAll;
    for (const [index, paragraph] of quoted.entries()) {
      const target = withLabel(own, paragraph) ?? own[pairs[index] ?? -1];
      const isTaken =
        target !== undefined && gathered.get(target.owner)?.edits.some((one) => one.party === party) === true;
      if (target === undefined || isTaken) at(owner).added.push({ paragraph, parties: [party] });
      else {
        owner = target.owner;
        const edits = editsBetween(target.paragraph.units, paragraph.units);
        if (edits.length > 0) at(owner).edits.push({ party, edits });
      }
    }
  }
  const proposed = new Map<number, ParagraphProposals>(
    [...gathered].filter(([, one]) => one.edits.length + one.added.length > 0),
  );
  const { text, changes } = compiledText(draft, paragraphs, proposed, form);
  return { draft: readCompiled(text, changes, { notation }).draft, left, instructions };
}

/** A paper quotes paragraphs with the labels that they have, unless it counts them anew: then most of the words are others. */
function withLabel<One extends { paragraph: Paragraph }>(
  own: readonly One[],
  { provision, units }: Paragraph,
): One | undefined {
  const { rawLabel } = provision;
  const alike =
    rawLabel === null ? [] : own.filter(({ paragraph }) => paragraph.provision.rawLabel === rawLabel);
  const [only] = alike;
  if (only === undefined || alike.length > 1) return undefined;
  const { units: base } = only.paragraph;
  const common = matchUnits(base, units).filter((word) => word >= 0).length;
  return 2 * common >= Math.min(base.length, units.length) ? only : undefined;
}

/** The paragraphs of an article, by the beginning of their labels. */
function articleParagraphs(
  paragraphs: readonly Paragraph[],
  article: string,
): { paragraph: Paragraph; owner: number }[] {
  const isIn = (label: string | null): boolean =>
    label === article ||
    label?.startsWith(`${article}.`) === true ||
    (article === 'PP' && /^PP\d/u.test(label ?? ''));
  return paragraphs.flatMap((paragraph, owner) =>
    isIn(paragraph.provision.label) ? [{ paragraph, owner }] : [],
  );
}
