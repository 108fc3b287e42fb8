import { address, go, setExample, type ViewName } from './address.js';
import { loadCode } from './code.js';
import { complain } from './said.js';
import { addText, allTexts, mayRemove, onTexts, removeAll } from './texts.js';

/** An example, as the build puts it beside the page. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly texts: readonly {
    readonly fileName: string;
    readonly role: 'draft' | 'adopted';
    readonly words: string;
  }[];
}

/**
 * Opens an example in the place of all texts.
 *
 * @param id Its id.
 * @param view The view that is to show it, with what is chosen in it now; null for the one that suits it.
 */
export async function openExample(id: string, view: ViewName | null = null): Promise<void> {
  try {
    const examples = (await loadCode('examples')) as readonly Example[];
    const example = examples.find((one) => one.id === id);
    if (example === undefined || !mayRemove(allTexts())) return;
    removeAll();
    for (const { fileName, role, words } of example.texts) addText({ fileName, role, source: words });
    const drafts = example.texts.filter(({ role }) => role === 'draft').length;
    opened = wordsNow();
    setExample(id);
    if (view !== null) go(view, address().chosen);
    else go(drafts > 1 ? 'history' : 'report');
  } catch (error) {
    complain([error instanceof Error ? error.message : String(error)]);
  }
}

let opened = '';

function wordsNow(): string {
  return allTexts()
    .map(({ id, version }) => `${id}.${version}`)
    .join(' ');
}

/* What the user has changed no address can bring back. */
onTexts(() => {
  if (wordsNow() !== opened) setExample(null);
});
