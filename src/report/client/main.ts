import { placeInAddress, restoreFilters, writeAddress } from './address.js';
import { choose, goAcross, letGo, moveFocus, pointAt, reachFirst, step } from './choice.js';
import { saveCsv } from './csv.js';
import { applyFilters, clearFilters, filterByParty } from './filters.js';
import { optionalPart, part, texts, wordsAt } from './parts.js';
import { hintAtScrolling, makeSortable } from './tables.js';

const panel = part('panel', HTMLElement);
const controls = part('controls', HTMLElement);
const help = part('help', HTMLDialogElement);

document.documentElement.classList.add('js');
panel.hidden = false;
controls.hidden = false;

texts.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'touch') pointAt(wordsAt(event.target));
});
texts.addEventListener('pointerleave', () => {
  pointAt(null);
});
texts.addEventListener('click', (event) => {
  const words = wordsAt(event.target);
  const isSelecting = getSelection()?.isCollapsed === false;
  const isLink = event.target instanceof Element && event.target.closest('a') !== null;
  if (words !== null && !isSelecting && !isLink) choose(words);
});
texts.addEventListener('focusin', (event) => {
  const words = wordsAt(event.target);
  if (words !== null && words === event.target) choose(words);
});

/** Keys of one letter work only while the focus is in the text or in the details (WCAG 2.2, criterion 2.1.4). */
const inText: Readonly<Record<string, () => void>> = {
  ']': () => {
    step(1);
  },
  j: () => {
    step(1);
  },
  '[': () => {
    step(-1);
  },
  k: () => {
    step(-1);
  },
  a: goAcross,
  '?': () => {
    help.showModal();
  },
  Escape: letGo,
};

texts.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isOnWords = event.target === wordsAt(event.target);
  const act =
    event.key === 'Enter' && isOnWords
      ? () => {
          moveFocus(true);
        }
      : inText[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
});
panel.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  moveFocus(false);
});
part('previous', HTMLElement).addEventListener('click', () => {
  step(-1, false);
});
part('next', HTMLElement).addEventListener('click', () => {
  step(1, false);
});
part('close', HTMLElement).addEventListener('click', () => {
  moveFocus(false);
  letGo();
});

/* What is typed counts at once; a change of other controls is an input too. */
controls.addEventListener('input', () => {
  applyFilters();
  reachFirst();
  writeAddress();
});
part('reset', HTMLElement).addEventListener('click', () => {
  clearFilters();
  letGo();
  reachFirst();
});
optionalPart('csv', HTMLElement)?.addEventListener('click', saveCsv);
part('ask', HTMLElement).addEventListener('click', () => {
  help.showModal();
});
part('done', HTMLElement).addEventListener('click', () => {
  help.close();
});
part('overview', HTMLElement).addEventListener('click', ({ target }) => {
  const index = target instanceof HTMLElement ? target.dataset.party : undefined;
  if (index === undefined) return;
  filterByParty(index);
  reachFirst();
  writeAddress();
  controls.scrollIntoView();
  optionalPart('party', HTMLElement)?.focus({ preventScroll: true });
});

/** An address may name a span, adopted words, or a change, of which the first span is meant. */
function followAddress(): void {
  const id = decodeURIComponent(placeInAddress());
  const named = document.getElementById(id);
  const target = /^c\d+$/u.test(id) ? texts.querySelector(`.s[data-c="${id.slice(1)}"]`) : named;
  const words = wordsAt(target);
  if (words !== null && words === target) choose(words);
  if (target !== null) reach(target);
}

/*
 * Rows far away have an estimated height until they are drawn, so the first jump lands beside its target; a smooth one never gets there.
 * Each jump draws the rows that it lands on, and the heights behind it are right for the next.
 */
const mostJumps = 5;

function reach(target: Element, jumps = mostJumps): void {
  target.scrollIntoView();
  if (jumps > 1) requestAnimationFrame(() => requestAnimationFrame(() => reach(target, jumps - 1)));
}

addEventListener('hashchange', () => {
  restoreFilters();
  applyFilters();
  followAddress();
});
makeSortable();
hintAtScrolling();
restoreFilters();
applyFilters();
reachFirst();
followAddress();
