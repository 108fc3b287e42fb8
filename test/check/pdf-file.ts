/** Something on a page of a PDF that a test makes; places are in points from the left and the bottom. */
export type Drawn =
  | {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size?: number;
      /** Three parts from 0 to 1. */
      readonly color?: string;
      /** Counter-clockwise, by a quarter. */
      readonly turned?: true;
    }
  | { readonly line: readonly [number, number, number]; readonly width?: number }
  | { readonly box: readonly [number, number, number, number] };

const inBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

function drawing(drawn: Drawn): string {
  if ('line' in drawn) {
    const [left, right, y] = drawn.line;
    return `q ${String(drawn.width ?? 0.7)} w ${String(left)} ${String(y)} m ${String(right)} ${String(y)} l S Q`;
  }
  if ('box' in drawn) return `q 0 0 0 rg ${drawn.box.join(' ')} re f Q`;
  const { text, x, y, size = 12, color = '0 0 0', turned } = drawn;
  const matrix = turned === true ? '0 1 -1 0' : '1 0 0 1';
  const escaped = text.replace(/[\\()]/gu, '\\$&');
  return `q ${color} rg BT /F1 ${String(size)} Tf ${matrix} ${String(x)} ${String(y)} Tm (${escaped}) Tj ET Q`;
}

/**
 * Makes a PDF of pages in Courier, whose letters are all 0.6 of its size wide.
 *
 * @param pages What stands on each page, in the order in which it is drawn.
 * @param trailer What the trailer has besides.
 * @returns The file.
 */
export function pdfFile(pages: readonly (readonly Drawn[])[], trailer = ''): Uint8Array {
  const kids = pages.map((_, index) => `${String(4 + index * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, page] of pages.entries()) {
    const stream = page.map(drawing).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + index * 2)} 0 R >>`,
      `<< /Length ${String(stream.length)} >>\nstream\n${stream}\nendstream`,
    );
  }
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
  return inBytes(file);
}

/**
 * Sets lines of Courier of 10 points one below the other.
 *
 * @param lines The lines.
 * @param x The left edge.
 * @param top The height of the first.
 * @returns What to draw.
 */
export function linesAt(lines: readonly string[], x: number, top: number): Drawn[] {
  return lines.map((text, index) => ({ text, x, y: top - index * 12, size: 10 }));
}
