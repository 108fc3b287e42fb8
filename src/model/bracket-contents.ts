/**
 * What a bracket holds: words that are not agreed, a place for a value or a text to come (`[insert number]`, `[X]`), a note of an editor
 * (`[Note that the list is open]`), or a mark that text is left out (`[…]`).
 */
export type BracketContent = 'words' | 'placeholder' | 'note' | 'left-out';

/** What stands around the words of a bracket. */
export interface BracketPlace {
  /** The words before it in its provision, at least the last of them; empty where it begins the provision. */
  readonly before: string;
  /** The text right behind it. */
  readonly after: string;
  /** Whether a letter stands right before it, so that it goes on with a word: `Part[y]`. */
  readonly isInWord: boolean;
  /** Whether nothing but white space stands in it: `[ ]`. */
  readonly isBlank: boolean;
}

/* A longer bracket is no place to fill. */
const longestPlaceholder = 240;
const longestNote = 600;

const leftOut = /^\(?(?:…|\.(?: ?\.){2,3})\)?$/u;

/*
 * Values and texts to come, as texts of the UNFCCC, the WTO and the BBNJ conference write them: `Annex [X]`, `20XX`, `[x]40–[y]70 per cent`,
 * `###`, `___`, `[Placeholder for support]`, `[other]`, `[insert number]`, `[year x]`, `[ ]`, `[●]`.
 */
const placeholder =
  /^(?:[XYZxyz]|X{2,4}|x{2,4}|20XX|_{2,}|#{2,}|[●•■?*]+|other|TBD|tbd|TBC|tbc|to be (?:determined|decided|completed|inserted|added|confirmed|specified|agreed)(?: later)?|(?:year|date|month|number|figure) [xXyY]{1,4}|(?:placeholder|text to come|please insert|to insert|fill in|insert(?! and\b| or\b))(?:[ :].{0,200})?)$/iu;

/* The name of what would stand there. In `the [number] of States` and `developing [country] Parties` such a word is one like others. */
const valueName =
  /^(?:dates?|numbers?|names?|venue|years?|months?|days?|amounts?|figures?|percentages?|symbols?|titles?)(?: (?:of|for) \S+(?: \S+){0,4})?$/iu;
const beforeValue =
  /(?:^|\b(?:in|on|by|from|to|until|before|after|of|at|than|within|every|least|most|is|be|and|or|between|no|resolution|decision|article|annex|paragraph|regulation|session)[\s[]*|[\d%][\s[]*|\][\s[]*)$/iu;

/* A thing to be listed or told, where grammar asks for more than its name: behind a modal verb or a colon, or as the whole of an item. */
const thingName =
  /^(?:steps?|measures?|actions?|activit(?:y|ies)|text|wording|language|details?|elements?|modalities|names?|examples?|lists?|references?|topics?|issues?|title|paragraphs?)$/u;
const beforeThing = /(?:^|[:–—]\s*|\b(?:shall|should|will|must|may|can|to|following)\s+)$/iu;
const endOfItem = /^[\s\])*_]*(?:[.;,]|$)/u;

const editorial =
  /^[*_\s]*(?:(?:n\.?b\.?|(?:editor(?:ial|’s|'s|s)?|drafting|drafter’?s?|secretariat|(?:co-?)?facilitators?[’']?s?|(?:co-?|vice-?)?(?:chairs?|chairpersons?|presidents?)[’']?s?|bureau|moderators?[’']?s?|rapporteurs?[’']?s?|translators?[’']?s?|explanatory|technical|procedural) ?(?:note|comment|proposal|remark|suggestion)s?|(?:foot)?note (?:by|from|to) (?:the )?\p{L}+|note|comment|rationale|explanation|remark|note de la rédaction|n\.d\.l\.r\.|remarque|commentaire|nota|observación|примечание|ملاحظة|注)[*_]* ?[:;–—-]|(?:see|cf\.?) (?:also |new |the )*(?:(?:article|art\.?|paragraph|para\.?|op|pp|annex|section|option|above|below|footnote)(?!\p{L})|[a-z] above|\(\w{1,3}\))|(?:to be )?move[ds]? (?:this )?(?:to|from|up|down|here)\b|taken (?:in whole )?from\b|text (?:from|taken|based|proposed)\b|merged? (?:with|into|from)\b|(?:proposed )?placement\b|for decision text$|language from\b|under (?:discussion|negotiation|consideration)\b|to be (?:revised|revisited|moved|discussed|considered|reviewed|streamlined|merged)\b|pending\b)/iu;

const noteThat = /^[*_]*note[*_]* that\b/iu;

/**
 * Tells what a bracket holds.
 *
 * @param text Its words, without marks and tags.
 * @param place Where it stands.
 * @returns What it holds; `words` unless a form of something else is recognized.
 */
export function bracketContent(
  text: string,
  { before, after, isInWord, isBlank }: BracketPlace,
): BracketContent {
  if (isInWord || text.length > longestNote) return 'words';
  const words = text.trim();
  if (leftOut.test(words)) return 'left-out';
  if (words === '') return isBlank ? 'placeholder' : 'words';
  if (words.length <= longestPlaceholder) {
    if (placeholder.test(words)) return 'placeholder';
    if (valueName.test(words) && beforeValue.test(before) && !/^\]?\s*of\b/iu.test(after))
      return 'placeholder';
    if (thingName.test(words) && beforeThing.test(before) && endOfItem.test(after)) return 'placeholder';
  }
  if (editorial.test(words)) return 'note';
  /* At the start of a paragraph, a body may note something. */
  return noteThat.test(words) && before.trim() !== '' ? 'note' : 'words';
}
