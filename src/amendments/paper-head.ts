import { partyOf } from '../parties/resolve-party.js';

/** What the head of an amendment says. */
export interface PaperHead {
  readonly document: string | null;
  readonly sponsors: readonly string[];
}

/*
 * Forms: `Burundi: amendment to revised draft resolution A/C.3/80/L.20/Rev.1` (Third Committee, Human Rights Council);
 * `Sponsors: France, Kenya` and `Amendment to draft resolution GA/1` (Model UN); `Submitted by the Employers' group` (ILO).
 */
const amendmentTo = /(?:sub-?)?amendments?\s+(?:proposed\s+)?(?:to|of)\s/iu;
/* A part may hold hyphens (`S-4`, `ES-10`, also the one that does not break), end with a point (`CONF./4`), and a year in parentheses may follow. */
const symbol =
  /(?<![\p{L}\d/.-])[A-Z][A-Z\d]*(?:[.-]\d+)?(?:\/[\dA-Za-z][\dA-Za-z.‑-]*)+(?<![.‑-])(?:\([IVXL]{1,8}\))?/u;
const sponsorsBefore =
  /(?:^|[\r\n])(?<names>[^:]*?):\s*(?:proposed\s+|oral\s+)?(?:sub-?)?amendments?\s+(?:to|of)\s/iu;
const sponsorsNamed =
  /(?:^|[\r\n])[^\S\r\n]*(?:sponsors?|submitted\s+by|proposed\s+by|moved\s+by)(?:\s*:)?\s+(?<names>\S[^\r\n]*)/iu;
const footnoteMarks = /[*†‡¹²³⁴⁵⁶⁷⁸⁹]+$/u;

/* The head of a paper is a few lines; beyond, a symbol is not that of the document that is amended. */
const longestHead = 4000;

/**
 * Reads the head of an amendment: what it amends and who submits it.
 *
 * @param source The amendment.
 * @param end Where its instructions begin.
 * @returns The symbol of the document and the sponsors as written.
 * @example
 * readHead('Egypt and Iraq: amendment to draft resolution A/HRC/35/L.15', 59);
 * // { document: 'A/HRC/35/L.15', sponsors: ['Egypt', 'Iraq'] }
 */
export function readHead(source: string, end: number): PaperHead {
  const head = source.slice(0, Math.min(end, longestHead));
  const to = amendmentTo.exec(head);
  const document = to === null ? null : (symbol.exec(head.slice(to.index))?.[0] ?? null);
  const lead = head.slice(0, to === null ? 0 : to.index + to[0].length);
  const names = lastSponsors(lead) ?? sponsorsNamed.exec(head)?.groups?.names ?? null;
  return { document, sponsors: names === null ? [] : sponsorsIn(names) };
}

/** The names before the colon: those of the lines that the list wraps over. */
function lastSponsors(lead: string): string | null {
  const names = sponsorsBefore.exec(lead)?.groups?.names;
  if (names === undefined) return null;
  const lines = names.split(/\r\n?|\n/u);
  let first = lines.length - 1;
  while (first > 0 && /(?:,|\band)\s*$/u.test(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first).join(' ');
}

function sponsorsIn(names: string): string[] {
  return names
    .split(/[,;]/u)
    .flatMap((name) => splitAtAnd(name.trim().replace(/^and\s+/u, '')))
    .map((name) => name.trim().replace(/\.$/u, '').replace(footnoteMarks, '').trim())
    .filter((name) => name !== '');
}

/** “Iraq and Sudan” are two, “Bosnia and Herzegovina” is one: a name that is known is not split. */
function splitAtAnd(name: string): string[] {
  if (isKnown(name)) return [name];
  const parts = name.split(/\s+and\s+/u);
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const left = parts.slice(0, at).join(' and ');
    const right = parts.slice(at).join(' and ');
    if (isKnown(left) && isKnown(right)) return [left, right];
  }
  return parts;
}

function isKnown(name: string): boolean {
  return partyOf(name.replace(footnoteMarks, '').trim(), { codes: 'names' }) !== null;
}
