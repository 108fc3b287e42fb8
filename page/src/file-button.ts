import { element } from './element.js';
import { takeFiles } from './intake.js';

const accepted = '.txt,.md,.markdown,.docx,.pdf,.html,.htm,.xhtml,text/*';

/**
 * Makes a button that opens files.
 *
 * @param label What stands on it.
 * @param place The id of the text in whose place the first file comes; null where there is none.
 * @param look The class of the button.
 * @returns The button.
 */
export function fileButton(label: string, place: string | null, look = ''): HTMLElement {
  const open = (): void => {
    const input = element('input', { type: 'file', multiple: true, accept: accepted });
    input.addEventListener('change', () => void takeFiles([...(input.files ?? [])], place));
    input.click();
  };
  return element('button', { type: 'button', class: look === '' ? null : look, click: open }, label);
}
