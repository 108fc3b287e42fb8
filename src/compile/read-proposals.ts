import { partyOf } from '../parties/resolve-party.js';

/** What a delegation proposes for an article, as a paper of textual proposals has it. */
export interface TextualProposal {
  /** The delegation as the paper names it. */
  readonly actor: string;
  /** Its canonical id; null where nobody of that name is known. */
  readonly party: string | null;
  /** What the labels of the article's paragraphs begin with: `Art4`, `Art11 bis`, `PP` for the preamble. */
  readonly article: string;
  /** The proposed text, a line for each paragraph of the paper. */
  readonly text: string;
  /** Why, as the paper has it; empty where it gives none. */
  readonly rationale: string;
  /** Where it stands in the paper, its heading included. */
  readonly start: number;
  readonly end: number;
}

const articleHead =
  /^(?:ARTICLE|Article)\s+(?<number>\d+)\s*(?<suffix>bis|ter|quater|quinquies|BIS|TER|QUATER|QUINQUIES)?\b(?<rest>.*)$/u;
const preambleHead = /^PREAMBLE$/iu;
const otherHead = /^(?:PART|ANNEX|CHAPTER|SECTION)\b/u;
const pageNumber = /^(?:\d{1,4}|[ivxlc]{1,7})$/u;
const contentsEntry = /(?<name>[\p{L}(][^.]*?) ?\.{4,} ?\d+/gu;
/* At the start of a line, or behind the end of a sentence that extraction ran into it. */
const rationaleHead = /(?:^|(?<=[.;:\])”])\s+)Rationale\b:?\s*/u;
const longestName = 110;

/**
 * Reads a paper of textual proposals: articles in order, under each the delegations by a line of their own, under these the text that they
 * propose and the rationale.
 *
 * A line names a delegation where it is one in the contents of the paper, or the name of a party. What extraction lost of a paper, as strokes
 * through words that would go out, is lost here too: such words read as if they were to stay.
 *
 * @param paper The text of the paper.
 * @returns The proposals in order, one of several delegations once for each. One without text, or outside of every article, is not there.
 * @example
 * readProposals('Article 1\n\nNothing is proposed.').length; // 0
 */
export function readProposals(paper: string): TextualProposal[] {
  const known = namesInContents(paper);
  const proposals: TextualProposal[] = [];
  let article: string | null = null;
  let open: { actor: string; start: number; text: string[]; rationale: string[]; isText: boolean } | null =
    null;
  const close = (end: number): void => {
    if (open !== null && article !== null && open.text.length > 0) {
      const { actor, start, text, rationale } = open;
      const parties = partiesNamed(actor);
      for (const party of parties.length === 0 ? [null] : parties)
        proposals.push({
          actor,
          party,
          article,
          text: text.join('\n\n'),
          rationale: rationale.join(' '),
          start,
          end,
        });
    }
    open = null;
  };
  for (const { 0: raw, index } of paper.matchAll(/[^\r\n]+/gu)) {
    const line = raw.trim();
    if (line === '' || pageNumber.test(line) || /\.{5,}/u.test(line)) continue;
    const head = articleOf(line);
    if (head !== undefined) {
      close(index);
      article = head;
    } else if (isDelegation(line, known)) {
      close(index);
      open = { actor: line, start: index, text: [], rationale: [], isText: true };
    } else if (open !== null) {
      const [words = '', ...reasons] = line.split(rationaleHead);
      addLine(open, words);
      if (reasons.length > 0) open.isText = false;
      addLine(open, reasons.join(' '));
    }
  }
  close(paper.length);
  return proposals;
}

interface OpenProposal {
  readonly actor: string;
  readonly start: number;
  readonly text: string[];
  readonly rationale: string[];
  isText: boolean;
}

/* `[words - insert]`, `[words - delete]`: the delegation says of words of its own what is to become of them. */
const insertedWords = /\[([^[\]]{1,400}?)\s+[-–—]\s*(?:insert|add)(?:ed|ion)?\s*\]/giu;
const deletedWords = /\[[^[\]]{1,400}?\s+[-–—]\s*delet(?:e|ed|ion)\s*\]\s?/giu;

/**
 * Tells whether a paragraph of a proposal says what is to be done, and is no text to be put in: `Propose to delete`, `Delete paragraph 1.`
 *
 * @param words The paragraph.
 * @returns Whether it does.
 */
export function isInstruction(words: string): boolean {
  return /^\W{0,3}(?:\d+(?: ?bis)?\.\s*)?\W{0,3}(?:(?:we )?propos(?:e[sd]?|ing|al)\s+(?:to|for|that)\b|(?:please\s+)?(?:delete|remove|strike|move|merge)\s+(?:the\s+)?(?:whole\s+|entire\s+)?(?:sub-?)?(?:paragraphs?|articles?|para|sentences?|words?|this|it|text|all)\b|delete[.\s]*$|see\s+(?:also\s+)?(?:PP|OP|paragraph|article|above|our)\b)/iu.test(
    words,
  );
}

/* Extraction runs paragraphs together: `… with the Convention. 2. The rights …`. */
const nextParagraph = /(?<=[.;:\]]) +(?=\[?\d{1,2}(?: ?bis)?\. ?\p{Lu})/u;

function addLine({ text, rationale, isText }: OpenProposal, line: string): void {
  const words = line
    .replace(/^(?:…|\.\.\.)\s*/u, '')
    .replace(insertedWords, '$1')
    .replace(deletedWords, '');
  if (words === '' || /^None provided\.?$/iu.test(words)) return;
  if (!isText) rationale.push(words);
  else for (const one of words.split(nextParagraph)) text.push(one);
}

/** The article that a heading begins; null for another part, of which no paragraph is asked for; undefined for a line that is no heading. */
function articleOf(line: string): string | null | undefined {
  if (preambleHead.test(line)) return 'PP';
  if (otherHead.test(line) && line.length <= longestName) return null;
  const { number, suffix, rest = '' } = articleHead.exec(line)?.groups ?? {};
  if (number === undefined || /\p{Ll}/u.test(rest)) return undefined;
  return `Art${number}${suffix === undefined ? '' : ` ${suffix.toLowerCase()}`}`;
}

function namesInContents(paper: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { groups } of paper.matchAll(contentsEntry)) {
    const name = groups?.name?.trim() ?? '';
    if (name.length <= longestName && articleOf(name) === undefined) names.add(name);
  }
  return names;
}

function isDelegation(line: string, known: ReadonlySet<string>): boolean {
  if (line.length > longestName || !/^\p{Lu}/u.test(line)) return false;
  return known.has(line) || (!/[.;:,]$/u.test(line) && partiesNamed(line).length > 0);
}

/** Those that make a proposal together, each of which is known: `France and Kenya`. */
function partiesNamed(actor: string): readonly string[] {
  const whole = partyNamed(actor);
  if (whole !== null) return [whole];
  const all = actor.split(/(?:,| and(?= )) ?(?:and |the )?/u).map(partyNamed);
  const known = all.filter((party) => party !== null);
  return known.length === all.length ? known : [];
}

/** `European Union and its Member States` speaks for the Union. */
function partyNamed(name: string): string | null {
  const plain = name
    .replace(/ and its member states$/iu, '')
    .replace(/^(?:The )?(?:Republic|State) of (?:the )?/iu, '');
  return (partyOf(name, { codes: 'names' }) ?? partyOf(plain, { codes: 'names' }))?.id ?? null;
}
