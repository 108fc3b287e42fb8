import type { ViewBlock } from '../../view/view-tree.js';

/*
 * Resolutions set the words that open a paragraph in italics (UN Editorial Manual, "Resolutions and other formal decisions"): the
 * participle of a recital, the verb of an operative paragraph, with the adverbs and set phrases that belong to them.
 */
const adverb = '(?:\\p{L}+ly|[Aa]lso|[Ff]urther|[Aa]gain|[Oo]nce again)\\s+';
const participle =
  '(?:(?:Having|Being|having|being)\\s+)?(?:\\p{L}+ing|\\p{L}+ed|' +
  '[Aa]ware|[Cc]ognizant|[Cc]onfident|[Cc]onscious|[Dd]esirous|[Mm]indful|[Gg]rateful|[Ii]ndignant|[Pp]ursuant|taken|' +
  '[Ii]n (?:accordance|furtherance|line|pursuance|pursuit|response|the light|view))';
const verb =
  '(?:[Aa]ccepts|[Aa]cknowledges|[Aa]dopts|[Aa]ffirms|[Aa]grees|[Aa]ppeals|[Aa]pproves|[Aa]uthorizes|[Cc]alls|[Cc]ommends|' +
  '[Cc]ondemns|[Cc]onfirms|[Cc]ongratulates|[Cc]onsiders|[Dd]ecides|[Dd]eclares|[Dd]emands|[Dd]eplores|[Dd]esignates|' +
  '[Ee]mphasi[sz]es|[Ee]ncourages|[Ee]ndorses|[Ee]stablishes|[Ee]xpresses|[Hh]ighlights|[Ii]nstructs|[Ii]nvites|[Mm]andates|' +
  '[Nn]otes|[Pp]roclaims|[Rr]eaffirms|[Rr]ecalls|[Rr]ecogni[sz]es|[Rr]ecommends|[Rr]egrets|[Rr]eiterates|[Rr]equests|' +
  '[Rr]esolves|[Ss]tresses|[Ss]upports|[Tt]akes|[Uu]nderlines|[Uu]nderscores|[Uu]rges|[Ww]elcomes)';
const feeling = '(?:alarm|appreciation|approval|concern|gratitude|interest|regret|satisfaction|sympathy)';
const after =
  '(?:\\s+(?:also|further|again|once again|upon|note|account|in mind|into account|into consideration|' +
  `with\\s+(?:\\p{L}+\\s+)?${feeling}|its\\s+(?:\\p{L}+\\s+){0,2}${feeling})(?!\\p{L}))*`;
const openers: Partial<Record<ViewBlock['kind'], RegExp>> = {
  preambularParagraph: new RegExp(`^(?:${adverb})?${participle}(?!\\p{L})${after}`, 'u'),
  operativeParagraph: new RegExp(`^(?:${adverb})?${verb}(?!\\p{L})${after}`, 'u'),
};

/**
 * Finds the words of a paragraph that a resolution sets in italics.
 *
 * @param kind What the paragraph is.
 * @param text Its words, from its beginning.
 * @returns Their length in UTF-16 code units; 0 where the paragraph has no such opening.
 * @example
 * openerLength('operativeParagraph', 'Also requests the Secretary-General to report;'); // 13
 */
export function openerLength(kind: ViewBlock['kind'], text: string): number {
  return openers[kind]?.exec(text.slice(0, 200))?.[0].length ?? 0;
}
