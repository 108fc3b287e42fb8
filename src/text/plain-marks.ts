/*
 * Marks of other scripts and of full-width typing, and what they are in ASCII. Each is one UTF-16 code unit, as is what stands for it, so
 * that offsets hold. The tortoise-shell brackets are missing on purpose: they stand around the year in the symbols of Chinese documents.
 */
const forms: Record<string, string> = {
  '［': '[',
  '】': ']',
  '【': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '（': '(',
  '）': ')',
  '＜': '<',
  '＞': '>',
  '＋': '+',
  '－': '-',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '．': '.',
  '／': '/',
  '،': ',',
  '؛': ';',
};

/* What this library writes for a mark that a draft lacks (`supposedMarks`). */
Object.assign(forms, { '⟦': '[', '⟧': ']' });

const digitZeros = [0x0660, 0x06f0, 0xff10];
for (const zero of digitZeros)
  for (let digit = 0; digit < 10; digit += 1) forms[String.fromCharCode(zero + digit)] = String(digit);

/* Full-width letters, which stand beside full-width marks: `｛ＵＳＡ＋｝`. */
for (let letter = 0; letter < 26; letter += 1) {
  forms[String.fromCharCode(0xff21 + letter)] = String.fromCharCode(0x41 + letter);
  forms[String.fromCharCode(0xff41 + letter)] = String.fromCharCode(0x61 + letter);
}

/* What nobody sees would hide a label or a sign: `1.\u200B Urges`, `{USA\u200B+}`. */
for (const unseen of ['\u200B', '\u2060', '\uFEFF']) forms[unseen] = ' ';

const others = new RegExp(`[${Object.keys(forms).join('')}]`, 'gu');

/**
 * Writes the brackets, the marks of tags, the commas, the digits and the full-width letters of other scripts in ASCII: `【可持续】｛美国＋｝` as `[可持续]{美国+}`. What is
 * read of marks is read from this; what is kept and shown is the text itself.
 *
 * @param text A text.
 * @returns A text of the same length, with the same offsets; the text itself where it has no such marks.
 */
export function withPlainMarks(text: string): string {
  return text.replace(others, (mark) => forms[mark] ?? mark);
}
