/**
 * Makes the columns of the tables sortable: a head is a button that sorts by its column, numbers by size, and again the other way round.
 */
export function makeSortable(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('.scroll > table:not(.matrix)')) {
    const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
    for (const [column, head] of heads.entries()) {
      if (head.textContent.trim() === '') continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      while (head.firstChild !== null) button.append(head.firstChild);
      head.append(button);
      button.addEventListener('click', () => {
        const isUp = head.ariaSort !== 'ascending';
        for (const other of heads) other.ariaSort = null;
        head.ariaSort = isUp ? 'ascending' : 'descending';
        sortBy(table, column, isUp ? 1 : -1);
      });
    }
  }
}

function sortBy(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const rows = [...body.rows].map((row) => {
    const text = (row.cells[column]?.textContent ?? '').trim();
    return { row, text, number: Number.parseFloat(text.replace(/[^\d.\-−]/gu, '').replace('−', '-')) };
  });
  const isNumeric = rows.every(
    ({ text, number }) => text === '' || (/^[\d<−-]/u.test(text) && !Number.isNaN(number)),
  );
  rows.sort((a, b) => {
    const order = isNumeric ? (a.number || 0) - (b.number || 0) : a.text.localeCompare(b.text, 'en');
    return direction * order;
  });
  for (const { row } of rows) body.append(row);
}

/**
 * Says of the tables that are wider than the page that they scroll.
 */
export function hintAtScrolling(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries)
      target.classList.toggle('wider', target.scrollWidth > target.clientWidth + 1);
  });
  for (const box of document.querySelectorAll('.scroll')) observer.observe(box);
}
