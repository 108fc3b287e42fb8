import type { LabelKind, LabelReading } from './label-reading.js';

/*
 * Labels without Latin letters. Their digits are ASCII by the time that they are read (`withPlainMarks`). Items have letters of their own, in the
 * order in which lists of the United Nations count with them; the canonical form has the Latin letter at the same place, so that provisions of
 * two languages have one label.
 */
const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя';
const abjad = 'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const chineseDigits = '一二三四五六七八九';

const wide = '[\\p{Script=Han}\\p{Script=Arabic}]';
const follows = '(?=\\s|[\\[{*_«“"]|$)';
const chineseNumber = `[${chineseDigits}十]{1,3}|\\d{1,3}`;

const sticky = (source: string): RegExp => new RegExp(source, 'uy');

/* `1.决定` and `1 - تقرر`, where no space need follow; `(a)第一`, `(1)决定` */
const numbered = sticky(
  `(?<number>\\d{1,3}[A-Z]?)(?:[.)]|,|[ \\u00A0]?[-–—][ \\u00A0])(?=\\s*(?:[\\[{]\\s*)?${wide})`,
);
const enclosed = sticky(`\\((?:(?<number>\\d{1,3})|(?<latin>[a-z]))\\)(?=\\s*(?:[\\[{]\\s*)?${wide})`);
const lettered = sticky(
  `(?:\\((?<one>[${cyrillic}${abjad}أإآ])\\u0640?\\)|(?<two>[${cyrillic}])\\))${follows}`,
);
const chineseItem = sticky(`\\((?<item>[${chineseDigits}十]{1,3})\\)`);
const chineseSection = sticky(
  `(?<section>[${chineseDigits}十]{1,3})[,、.](?=\\s*(?:[\\[{]\\s*)?\\p{Script=Han})`,
);
const chineseHolder = sticky(
  `第(?<holder>${chineseNumber})(?<kind>条|章|节|部分|款)(?:之(?<insert>[${chineseDigits}]))?${follows}`,
);
const chineseNamed = sticky(
  `(?<kind>附件|附录|备选案文|备选方案|选项)[ \\u00A0]?(?<word>${chineseNumber}|[IVX]+|[A-Z])?(?=\\s*(?:[:：.]|[\\r\\n]|$)|\\s)[:：.]?`,
);

const holders: Readonly<Record<string, LabelKind>> = {
  条: 'Art',
  章: 'Ch',
  节: 'Sec',
  部分: 'Part',
  款: 'OP',
};
const inserted = ['', 'bis', 'ter', 'quater', 'quinquies'];

/**
 * Reads a label that is written in Cyrillic or Arabic letters or in Chinese.
 *
 * @param source The document, with plain marks.
 * @param offset Where the label would begin.
 * @returns The label; null where there is none of these.
 * @example
 * readLabelOfScript('第三条 范围', 0); // { kind: 'Art', number: '3', … }
 */
export function readLabelOfScript(source: string, offset: number): LabelReading | null {
  const first = source.charAt(offset);
  if (/\d/u.test(first)) return numberedAt(source, offset);
  if (first === '(') return enclosedAt(source, offset);
  if (/\p{Script=Han}/u.test(first)) return chineseAt(source, offset);
  return /\p{Script=Cyrillic}/u.test(first) ? itemAt(source, offset) : null;
}

function numberedAt(source: string, offset: number): LabelReading | null {
  const match = matchAt(numbered, source, offset);
  return match === null
    ? null
    : reading(offset, match[0].trimEnd(), { number: match.groups?.number ?? null });
}

function enclosedAt(source: string, offset: number): LabelReading | null {
  const match = matchAt(enclosed, source, offset);
  if (match !== null) {
    const { number = null, latin = null } = match.groups ?? {};
    return reading(offset, match[0], { number, item: latin, enclosed: true });
  }
  const item = matchAt(chineseItem, source, offset);
  if (item !== null) {
    const count = Number(numberOf(item.groups?.item ?? ''));
    return reading(offset, item[0], { item: romanOf(count).toLowerCase(), enclosed: true });
  }
  return itemAt(source, offset);
}

function itemAt(source: string, offset: number): LabelReading | null {
  const match = matchAt(lettered, source, offset);
  if (match === null) return null;
  const letter = (match.groups?.one ?? match.groups?.two ?? '').replace(/[أإآ]/u, 'ا');
  const index = Math.max(cyrillic.indexOf(letter), abjad.indexOf(letter));
  const item = index < 26 ? String.fromCharCode(97 + index) : 'a'.repeat(index - 24);
  return reading(offset, match[0], { item, enclosed: match.groups?.one !== undefined });
}

function chineseAt(source: string, offset: number): LabelReading | null {
  const holder = matchAt(chineseHolder, source, offset);
  if (holder !== null) {
    const { holder: number = '', kind = '', insert } = holder.groups ?? {};
    const suffix = insert === undefined ? undefined : inserted[Number(numberOf(insert))];
    return reading(offset, holder[0], {
      kind: holders[kind] ?? null,
      number: numberOf(number),
      suffixes: suffix ? [suffix] : [],
    });
  }
  const named = matchAt(chineseNamed, source, offset);
  if (named !== null) {
    const { kind = '', word } = named.groups ?? {};
    const isAnnex = kind.startsWith('附');
    if (word === undefined && !isAnnex) return null;
    const number = word === undefined ? null : numberOf(word);
    const counted = number !== null && isAnnex && /^\d+$/u.test(number) ? romanOf(Number(number)) : number;
    return reading(offset, named[0], { kind: isAnnex ? 'annex' : 'option', number: counted });
  }
  const section = matchAt(chineseSection, source, offset);
  if (section === null) return null;
  return reading(offset, section[0], {
    kind: 'section',
    number: romanOf(Number(numberOf(section.groups?.section ?? ''))),
  });
}

function matchAt(pattern: RegExp, source: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(source);
}

function reading(start: number, written: string, found: Partial<LabelReading>): LabelReading {
  return {
    start,
    end: start + written.length,
    kind: null,
    number: null,
    suffixes: [],
    item: null,
    alternative: null,
    enclosed: false,
    ...found,
  };
}

/** `十二` is 12; what is no Chinese number stays. */
function numberOf(written: string): string {
  if (!/^[一二三四五六七八九十]+$/u.test(written)) return written;
  const [before = '', after] = written.split('十');
  const digit = (text: string): number => chineseDigits.indexOf(text) + 1;
  if (after === undefined) return written.replace(/./gu, (one) => String(digit(one)));
  return String((before === '' ? 1 : digit(before)) * 10 + (after === '' ? 0 : digit(after)));
}

function romanOf(count: number): string {
  const tens = 'X'.repeat(Math.floor(count / 10));
  return tens + (['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][count % 10] ?? '');
}
