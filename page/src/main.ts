import { address, addressOf, type Address, type ViewName } from './address.js';
import { element, fill, type Child } from './element.js';
import { openExample } from './examples.js';
import { acceptEverywhere } from './intake.js';
import { showNavigation } from './navigation.js';
import { forgetSaid, saidPart } from './said.js';
import { allTexts, hasWords, onTexts, readingKey, textWithId, type Text } from './texts.js';
import { changesView } from './views/changes.js';
import { filesView } from './views/files.js';
import { historyView } from './views/history.js';
import { reportView } from './views/report.js';
import { startView } from './views/start.js';
import { textView } from './views/text.js';
import { versionsView } from './views/versions.js';

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
  const key = JSON.stringify([now, allTexts().map((text) => whatShows(text, now))]);
  if (key === shown) return;
  shown = key;
  document.body.dataset.view = now.view;
  const focused = document.activeElement?.getAttribute('data-keeps-focus') ?? null;
  const wasInside = main.contains(document.activeElement);
  document.title = titleOf(now);
  fill(main, made[now.view]());
  if (focused !== null)
    main.querySelector<HTMLElement>(`[data-keeps-focus="${CSS.escape(focused)}"]`)?.focus();
  else if (wasInside) main.focus({ preventScroll: true });
}

function titleOf({ view }: Address): string {
  if (view === 'start') return 'travaux: read negotiated drafts';
  return `${view.charAt(0).toUpperCase()}${view.slice(1)} – travaux`;
}

function whatShows(text: Text, { view, chosen: { text: open } }: Address): unknown {
  const { id, given, fileName, version, facts } = text;
  /* While the base text is typed, its own view stays: it is not that of a draft. */
  const reading = view === 'text' && open !== id ? [text.role, text.part] : readingKey(text);
  return [id, reading, fileName, given, ...(view === 'text' ? [] : [version, facts === null])];
}

const made: Readonly<Record<ViewName, () => Child>> = {
  start: startView,
  text: () => {
    const text = textWithId(address().chosen.text ?? null) ?? allTexts()[0];
    return text === undefined ? startView() : textView(text);
  },
  report: reportView,
  changes: changesView,
  history: historyView,
  versions: versionsView,
  files: filesView,
};

onTexts(show);
addEventListener('hashchange', () => {
  forgetSaid();
  show();
});
addEventListener('beforeunload', (event) => {
  if (allTexts().some((text) => text.isTyped && hasWords(text))) event.preventDefault();
});
acceptEverywhere(() => {
  const { view, chosen } = address();
  return view === 'text' ? (chosen.text ?? null) : null;
});

const { view, chosen } = address();
if (chosen.example === undefined) show();
else void openExample(chosen.example, view === 'start' ? null : view).then(show);
