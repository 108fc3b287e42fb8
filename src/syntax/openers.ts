/*
 * The words that open paragraphs. Preambular paragraphs open with a participle or an adjective, operative ones with a verb in the
 * third person (UN Editorial Manual, "Resolutions and other formal decisions"). Participles in -ing are told by their ending;
 * the rest are the openers in use.
 */
const openingWords =
  'Affirmed|Alarmed|Appalled|Aware|Cognizant|Committed|Concerned|Confident|Conscious|Convinced|Deeply|Desirous|Determined|' +
  'Disturbed|Encouraged|Firmly|Fully|Further|Gravely|Grateful|Guided|Indignant|Inspired|Mindful|Pursuant|Resolved|Strongly|' +
  'In (?:accordance|furtherance|line|pursuance|pursuit|response|the light|view)|Also|Whereas|Being|Bearing|Having|Once again';
const preambular = new RegExp(`(?:\\p{Lu}\\p{Ll}+ing|${openingWords})(?![\\p{L}-])`, 'uy');
const openingVerbs =
  'Accepts|Acknowledges|Adopts|Affirms|Agrees|Appeals|Approves|Authorizes|Calls|Commends|Condemns|Confirms|' +
  'Congratulates|Considers|Decides|Declares|Demands|Deplores|Designates|Emphasi[sz]es|Encourages|Endorses|' +
  'Establishes|Expresses|Highlights|Instructs|Invites|Mandates|Notes|Proclaims|Reaffirms|Recalls|Recogni[sz]es|' +
  'Recommends|Regrets|Reiterates|Requests|Resolves|Stresses|Supports|Takes note|Underlines|Underscores|Urges|' +
  'Welcomes';
const adverbs = 'Again|Also|Further|Once again|Strongly';
const operative = new RegExp(
  `(?:(?:${openingVerbs})|(?:${adverbs})\\s+(?:${openingVerbs}|${openingVerbs.toLowerCase()}))(?!\\p{L})`,
  'uy',
);

/* Lines of nothing but marks would all be looked through to the end of the last of them. */
const openingMarks = /[\s[*_“"‘]{0,400}/uy;

/**
 * Finds the first word of a paragraph behind its opening marks: brackets, emphasis, quotation marks.
 *
 * @param source The document.
 * @param offset Where the paragraph begins.
 * @returns The offset of the first other character.
 */
export function skipOpeningMarks(source: string, offset: number): number {
  openingMarks.lastIndex = offset;
  openingMarks.test(source);
  return openingMarks.lastIndex;
}

/**
 * Tells whether a preambular paragraph may begin here.
 *
 * @param source The document.
 * @param offset The offset of the first word.
 * @returns Whether the word is a participle or another preambular opener.
 */
export function opensPreambular(source: string, offset: number): boolean {
  preambular.lastIndex = offset;
  /* "Further recalling" opens a recital, "Further requests" does not. */
  return preambular.test(source) && !opensOperative(source, offset);
}

/**
 * Tells whether an operative paragraph may begin here.
 *
 * @param source The document.
 * @param offset The offset of the first word.
 * @returns Whether the word is a verb that opens operative paragraphs.
 */
export function opensOperative(source: string, offset: number): boolean {
  operative.lastIndex = offset;
  return operative.test(source);
}

/* In quotation marks where the text is recommended by another. */
const formula = /^[[*_“"«„]*The\s[^.;:]{3,200},[\]*_]*$/u;
const agreement =
  /^[[*_]*(?:have|has|hereby|do|the [\p{L} ]{3,80})?\s*(?:hereby )?(?:agreed?|decide[sd]?|resolve[sd]?|declares?|adopts?|recommends?)\s+(?:as follows|that)[:,]?[\]*_]*$/iu;

/**
 * Tells whether a block is the formula that names the body, before the preamble: `The General Assembly,`.
 *
 * @param text The block.
 * @returns Whether it is.
 */
export function isEnactingFormula(text: string): boolean {
  return text.length < 240 && formula.test(text);
}

/**
 * Tells whether a block is the formula that ends the preamble: `Have agreed as follows:`.
 *
 * @param text The block.
 * @returns Whether it is.
 */
export function isAgreementFormula(text: string): boolean {
  return text.length < 160 && agreement.test(text);
}
