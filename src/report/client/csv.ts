import { matching } from './filters.js';
import { noteOn, texts } from './parts.js';

const heads = ['bracket', 'paragraph', 'words', 'kind', 'confidence', 'support', 'oppose', 'reserve', 'note'];

/**
 * Gives the brackets that are shown as a file for a spreadsheet.
 */
export function saveCsv(): void {
  const rows = [...texts.querySelectorAll<HTMLElement>(`${matching()}[id]`)]
    .filter((span) => (span.closest('.row')?.getClientRects().length ?? 0) > 0)
    .map(rowOf);
  const lines = [heads, ...rows].map((cells) => cells.map(cell).join(','));
  const link = document.createElement('a');
  /* Without the mark, spreadsheets take the file for another encoding. */
  link.href = URL.createObjectURL(new Blob(['\uFEFF', `${lines.join('\r\n')}\r\n`], { type: 'text/csv' }));
  link.download = 'brackets.csv';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

function rowOf(span: HTMLElement): string[] {
  const { s = '', p = '' } = span.dataset;
  const copy = span.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll('sup, .tag')) mark.remove();
  const note = noteOn(span);
  const place = span.closest('.blk')?.querySelector('.lbl')?.textContent ?? '';
  const stands = new Map<string, string>();
  for (const term of note?.querySelectorAll('dt') ?? [])
    stands.set(term.textContent.trim(), (term.nextElementSibling?.textContent ?? '').trim());
  const standOf = (stand: string): string => stands.get(stand) ?? '';
  return [
    s,
    place,
    plain(copy),
    kindOf(span),
    p === '' ? '' : String(Number(p) / 100),
    standOf('support'),
    standOf('oppose'),
    standOf('reserve'),
    note === null ? '' : plain(note),
  ];
}

/** The word of the filter that selects a span. */
function kindOf(span: Element): string {
  for (const chip of document.querySelectorAll<HTMLInputElement>('.chips input'))
    if (span.classList.contains(chip.value))
      return (chip.parentElement?.textContent ?? '').replace(/[^\p{L} ]/gu, '').trim();
  return '';
}

function plain(element: Element): string {
  return element.textContent.replace(/\s+/gu, ' ').trim();
}

/** A cell that begins so would be computed by a spreadsheet (OWASP, "CSV injection"). */
const formula = /^[=+\-@\t\r]/u;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
