import { address, addressOf } from './address.js';
import { element, fill, type Child } from './element.js';
import { openExample } from './examples.js';
import { acceptEverywhere } from './intake.js';
import { showNavigation } from './navigation.js';
import { saidPart } from './said.js';
import { allTexts, hasWords, onTexts, textWithId } from './texts.js';
import { historyView } from './views/history.js';
import { reportView } from './views/report.js';
import { startView } from './views/start.js';
import { textView } from './views/text.js';

const navigation = element('nav', { 'aria-label': 'Texts and views' });
const main = element('main', { id: 'main', tabindex: '-1' });

document.body.replaceChildren(
  element('a', { class: 'skip', href: '#main', click: skip }, 'To the content'),
  element(
    'header',
    { class: 'bar' },
    element('a', { class: 'name', href: addressOf('start') }, 'travaux'),
    element('p', { class: 'privacy' }, 'Nothing leaves this page.'),
  ),
  navigation,
  saidPart(),
  main,
);

function skip(event: Event): void {
  event.preventDefault();
  main.focus();
}

/* What of the texts and the address decides which view stands there; the words of the open text are the editor's own. */
let shown = '';

function show(): void {
  const now = address();
  showNavigation(navigation, now);
  const key = JSON.stringify([
    now,
    allTexts().map(({ id, role, part, source, fileName, version }) => [
      id,
      role,
      part,
      typeof source,
      fileName,
      now.view === 'text' ? 0 : version,
    ]),
  ]);
  if (key === shown) return;
  shown = key;
  document.body.dataset.view = now.view;
  const focused = document.activeElement?.getAttribute('data-keeps-focus') ?? null;
  fill(main, viewNow());
  if (focused !== null)
    main.querySelector<HTMLElement>(`[data-keeps-focus="${CSS.escape(focused)}"]`)?.focus();
}

function viewNow(): Child {
  const { view, chosen } = address();
  if (view === 'start') return startView();
  if (view === 'text') {
    const text = textWithId(chosen.text ?? null) ?? allTexts()[0];
    return text === undefined ? startView() : textView(text);
  }
  if (view === 'report') return reportView();
  if (view === 'history') return historyView();
  return startView();
}

onTexts(show);
addEventListener('hashchange', show);
addEventListener('beforeunload', (event) => {
  /* What was opened from files is still there; what was typed or pasted would be lost. */
  if (allTexts().some((text) => text.fileName === '' && hasWords(text))) event.preventDefault();
});
acceptEverywhere(() => {
  const { view, chosen } = address();
  return view === 'text' ? (chosen.text ?? null) : null;
});

const { example } = address().chosen;
if (example === undefined) show();
else void openExample(example).then(show);
