import { go } from './address.js';
import { loadCode } from './code.js';
import { complain } from './said.js';
import { addText, removeAll } from './texts.js';

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
 */
export async function openExample(id: string): Promise<void> {
  try {
    const examples = (await loadCode('examples')) as readonly Example[];
    const example = examples.find((one) => one.id === id);
    if (example === undefined) return;
    removeAll();
    for (const { fileName, role, words } of example.texts) addText({ fileName, role, source: words });
    const drafts = example.texts.filter(({ role }) => role === 'draft').length;
    go(drafts > 1 ? (drafts < example.texts.length ? 'history' : 'changes') : 'report', { example: id });
  } catch (error) {
    complain([error instanceof Error ? error.message : String(error)]);
  }
}
