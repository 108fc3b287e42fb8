/** Writes a number as a list shows it. */
type Format = (value: number) => string;

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

/* A number that a damaged file gives must not write a page of letters. */
const largest = 32_767;

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [size, letters] of romans) {
    for (; rest >= size; rest -= size) written += letters;
  }
  return written;
}

/** After z comes aa, then bb (ISO/IEC 29500-1, 17.18.59). */
function repeated(alphabet: string): Format {
  const letters = Array.from(alphabet);
  return (value) => (letters[(value - 1) % letters.length] ?? '').repeat(Math.ceil(value / letters.length));
}

const letter = repeated('abcdefghijklmnopqrstuvwxyz');

const ordinalEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });

const digits =
  (system: string): Format =>
  (value) =>
    new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(value);

const formats: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  ordinal: (value) => `${String(value)}${ordinalEndings[ordinalRules.select(value)] ?? 'th'}`,
  none: () => '',
  numberInDash: (value) => `- ${String(value)} -`,
  decimalFullWidth: digits('fullwide'),
  aiueo: repeated('ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ'),
  aiueoFullWidth: repeated(
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  ),
  decimalEnclosedCircle: (value) => (value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)),
  decimalEnclosedParen: (value) => (value <= 20 ? String.fromCodePoint(0x2473 + value) : String(value)),
  chineseCounting: digits('hanidec'),
  ideographDigital: digits('hanidec'),
  japaneseCounting: digits('jpan'),
  chineseCountingThousand: digits('hans'),
  taiwaneseCountingThousand: digits('hant'),
  hindiNumbers: digits('deva'),
  thaiNumbers: digits('thai'),
  russianLower: repeated('абвгдежзиклмнопрстуфхцчшщэюя'),
  russianUpper: repeated('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'),
  arabicAlpha: repeated('أبتثجحخدذرزسشصضطظعغفقكلمنهوي'),
  arabicAbjad: repeated('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'),
  hebrew2: repeated('אבגדהוזחטיכלמנסעפצקרשת'),
};

/**
 * Writes a number as a list shows it.
 *
 * @param value The number.
 * @param format The name of the format (`ST_NumberFormat`).
 * @returns The number as written; null for a format that is not known, whose numbers are Arabic.
 */
export function numberIn(value: number, format: string): string | null {
  const write = formats[format];
  if (write === undefined) return null;
  return value < 1 || value > largest ? String(value) : write(value);
}
