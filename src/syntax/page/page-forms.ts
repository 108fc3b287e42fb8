/*
 * Forms of the lines that stand around a text on its pages: in the mastheads of documents of the United Nations, of its funds and agencies, of the WTO
 * and of the Council of the European Union, and at the heads and feet of their pages. Sources: UN Editorial Manual (masthead, document symbols,
 * job numbers); WTO document symbols; register numbers of the Council (`12345/1/23 REV 1`).
 */
const revision = '(?:[ /]?(?:Rev|Add|Corr|Amend|REV|ADD|COR|INIT)\\.? ?\\d*)*';
const symbol =
  `(?:(?=[A-Z][^\\s\\d]{0,60}\\d|[A-Z][^\\s/]{0,60}/[^\\s\\d]{0,60}\\d)[A-Z][A-Za-z]{0,9}\\d{0,3}(?:\\(\\d+\\))?(?:/[A-Z0-9][\\w.()-]*)+${revision}\\*?` +
  `|\\d{4,5}(?:/\\d{1,2})?/\\d{2}${revision}|(?:COM|SWD|JOIN|SEC|C)\\(\\d{4}\\) ?\\d+(?: final)?)`;
const job =
  '(?:(?:[A-Z]{1,4}\\.|[A-Z])?\\d{2}-\\d{4,6}(?: ?\\([A-Z]\\))?(?: +\\d{6,8})*\\*?|(?:[A-Z]{1,4}\\.)?\\d{2}-\\d{4,6} ?\\([A-Z]\\).{0,30}|' +
  '[A-Z]\\d{7}(?: ?[([][A-Z][)\\]])?(?: +\\d{6,8})*)';
const barcode = '\\\\?\\* ?[A-Z]{0,4}[\\d ]{6,14}\\\\?\\*';
const counted = '\\d{1,4} ?(?:/|of|de|sur|von|из) ?\\d{1,4}';
const pageWord = '(?:page|página|pagina|p\\.|стр\\.|страница|صفحة)';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu');
const wholeAsWritten = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u');

/**
 * The form of a line. A class of all letters takes milliseconds to compile, more than a draft takes to read; so what every such line has is
 * looked for first.
 */
interface LineForm {
  readonly needs?: RegExp;
  readonly form: RegExp;
}

const hasForm = (line: string, { needs, form }: LineForm): boolean =>
  needs?.test(line) !== false && form.test(line);

/* What no provision consists of, wherever it stands. */
const certain: readonly LineForm[] = [
  { form: wholeAsWritten(barcode) },
  { form: wholeAsWritten(`${job}(?: +${barcode})?|${barcode} +${job}`) },
  { form: wholeAsWritten(`${job} +\\d{1,4}(?: ?/ ?\\d{1,4})?|\\d{1,4}(?: ?/ ?\\d{1,4})? +${job}`) },
  {
    form: whole(
      `${symbol},? +(?:[|–-] +)?(?:${pageWord} ?)?\\d{1,4}|(?:${pageWord} ?)?\\d{1,4} +(?:[|–-] +)?${symbol}`,
    ),
  },
  {
    form: whole(
      'please recycle\\W*|(?:merci de|veuillez) recycler\\W*|(?:se ruega|sírvase) reciclar\\W*|просьба отправить на вторичную переработку\\W*',
    ),
  },
  {
    form: whole(
      `${pageWord} ?${counted}|[-–—] ?\\d{1,4} ?[-–—]|\\d{1,4} ?\\| ?p ?a ?g ?e|p ?a ?g ?e ?\\| ?\\d{1,4}(?: of \\d{1,4})?`,
    ),
  },
  { form: wholeAsWritten('第 ?\\d{1,4} ?页(?:[,，/ ]*共 ?\\d{1,4} ?页)?|\\d{1,4} ?/ ?\\d{1,4} ?页') },
  /* The end of a document, as the WHO marks it. */
  { form: wholeAsWritten('=(?: ?=){2,}') },
  { form: wholeAsWritten('/ ?(?:\\.{3}|…)|(?:\\.{3}|…) ?/') },
  /* The distribution, behind the name of the organ, where a copy has put two columns on one line. */
  { needs: /distr/iu, form: whole("(?:[\\p{L}’' ]{3,60} )?distr\\.? ?:? ?\\p{L}+\\*?") },
  {
    needs: /original|only/iu,
    form: whole(
      '(?:original ?: ?\\p{L}+(?:(?:/| and | et | y |, )\\p{L}+)*|(?:english|french|spanish|arabic|chinese|russian) only)\\*?',
    ),
  },
];

/**
 * Tells whether a line belongs to the page by its form alone.
 *
 * @param line The line without white space at its ends.
 * @returns Whether it is a job number, a numbered foot, a line of distribution or of the original language, or a request to recycle.
 */
export function isCertainlyOfPage(line: string): boolean {
  return line.length <= 120 && certain.some((form) => hasForm(line, form));
}

/* Without the flag for any case, with which classes of letters take six times as long to compile. */
const dates =
  '\\d{1,2}(?:[Ee][Rr]|º)?(?: [Dd][Ee])? \\p{L}{3,10}\\.?(?: [Dd][Ee])? \\d{4}|\\p{L}{3,10} \\d{1,2}, \\d{4}|\\p{L}[\\p{L} -]{2,30}, \\d{1,2} \\p{L}{3,10} \\d{4}(?: \\([Oo][Rr]\\. \\p{L}{2}\\))?';
const ordinals = '[\\p{L}-]*(?:first|second|third|th|ième|ème|première|unième)';
const masthead: readonly LineForm[] = [
  {
    needs: /(?:session|meeting|assembly)(?:$| .*\d)/iu,
    form: whole(
      `(?:(?:${ordinals}|\\d{1,3}(?:st|nd|rd|th)) )+(?:\\p{L}+ )?(?:session|meeting|assembly|world health assembly)(?: ${symbol})?`,
    ),
  },
  {
    needs: /session|sesiones/iu,
    form: whole(`\\p{L}[\\p{L} ]{0,40} (?:période de sessions|período de sesiones|session)`),
  },
  {
    needs: /agenda|jour|programa/iu,
    form: whole(
      `(?:provisional )?agenda items? .{1,30}|items? \\d{1,3}.{0,20} of the (?:provisional )?agenda|points? \\d.{0,20}de l[’']ordre du jour.*|temas? \\d.{0,30}del programa.*`,
    ),
  },
  { needs: /\d{4}(?: \(or\..*\))?\*?$/iu, form: wholeAsWritten(`(?:${dates})\\*?`) },
  {
    form: whole(
      `(?:united nations|nations unies|naciones unidas|general assembly|security council|economic and social council|council of the european union|world health organization|world trade organization)(?: +${symbol})?`,
    ),
  },
  { needs: /[/)]/u, form: whole(`[\\p{L} .,’'-]{3,80} ${symbol}`) },
  {
    form: whole(
      'interinstitutional file:?.*|limite|(?:from|to|subject|no\\. (?:prev|cion)\\. doc\\.):.{0,100}',
    ),
  },
];

/**
 * Tells whether a line before the text belongs to the masthead of a document: organ, symbol, session, date, item of the agenda.
 *
 * @param line The line without white space at its ends.
 * @returns Whether it has the form of one; below the masthead such words may be text.
 */
export function isMasthead(line: string): boolean {
  return line.length <= 120 && (isSymbol(line) || masthead.some((form) => hasForm(line, form)));
}

const symbolLine = wholeAsWritten(symbol);
const symbolInLine = new RegExp(`(?<![\\w/])${symbol}`, 'gu');

/** Tells whether a line is the symbol of a document and nothing else: `A/C.3/78/L.60`, `WT/MIN(22)/W/20`. */
export function isSymbol(line: string): boolean {
  return line.length <= 60 && !line.endsWith('.') && symbolLine.test(line);
}

/** Lists the symbols of documents in a line. */
export function symbolsIn(line: string): string[] {
  return [...line.matchAll(symbolInLine)].map(([found]) => found.replace(/\*$/u, ''));
}

/** A line that has the form of a page number, and that a text may have too. */
export interface PageNumber {
  /** Its form; the numbers of one document have one. */
  readonly form: 'bare' | 'word' | 'counted' | 'roman';
  readonly value: number;
  /** How many pages there are, 0 where it is not said. */
  readonly total: number;
}

const wordForm = new RegExp(`^${pageWord} ?(\\d{1,4})$`, 'iu');
const countedForm = new RegExp(`^(\\d{1,4}) ?(?:/|of|de|sur) ?(\\d{1,4})$`, 'u');

/**
 * Reads a line that may be a page number: `3`, `Page 3`, `3/12`, `iv`.
 *
 * @param line The line without white space at its ends.
 * @returns Its form and value; null where it has no such form.
 */
export function pageNumberOf(line: string): PageNumber | null {
  if (line.length > 16) return null;
  if (/^\d{1,4}$/u.test(line)) return { form: 'bare', value: Number(line), total: 0 };
  const word = wordForm.exec(line)?.[1];
  if (word !== undefined) return { form: 'word', value: Number(word), total: 0 };
  const [, value, total] = countedForm.exec(line) ?? [];
  if (value !== undefined && Number(value) <= Number(total))
    return { form: 'counted', value: Number(value), total: Number(total) };
  const roman = romans.indexOf(line);
  return roman < 0 ? null : { form: 'roman', value: roman + 1, total: 0 };
}

const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];
