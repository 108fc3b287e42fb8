import { element, type Child } from '../element.js';
import { chosenDraft, draftChoice } from '../draft-choice.js';
import { showJob } from '../job.js';
import { fileName, save } from '../save.js';
import { adoptedText, inputOf, nameOf } from '../texts.js';
import { work } from '../workers.js';
import { nothingYet } from './nothing-yet.js';

/**
 * Makes the view of the report: of a draft alone, or with what became of it.
 *
 * @returns What it holds.
 */
export function reportView(): Child {
  const draft = chosenDraft();
  if (draft === null) return nothingYet('A report needs a draft.');
  const adopted = adoptedText();
  const input = { draft: inputOf(draft), adopted: adopted === null ? null : inputOf(adopted) };
  const name = fileName(nameOf(draft), 'report', 'html');
  const about =
    adopted === null ? 'Without an adopted text: who asks for what.' : 'What became of every bracket.';
  return framedPage({ title: 'Report', about, name, choice: draftChoice() }, (onStep) =>
    work.ask('report', input, onStep),
  );
}

/** What stands around a page that the library wrote. */
interface Framing {
  /** What the frame is called. */
  readonly title: string;
  /** A line on what is shown. */
  readonly about: string;
  /** The name of the file that is saved. */
  readonly name: string;
  /** What can be chosen. */
  readonly choice: Child;
}

/**
 * Shows a page that the library wrote in a frame of its own, with a button to save it.
 *
 * @param framing What stands around it.
 * @param ask Asks the worker for the page.
 * @returns The elements.
 */
export function framedPage(
  { title, about, name, choice }: Framing,
  ask: (onStep: (step: string) => void) => Promise<string>,
): Child {
  const place = element('div', { class: 'frame-place' });
  const saves = element('span');
  void showJob(place, ask, (html) => {
    saves.replaceChildren(
      element(
        'button',
        { type: 'button', click: () => save(name, 'text/html;charset=utf-8', html) },
        'Save this page',
      ),
    );
    return frameOf(title, html);
  });
  return [
    element(
      'div',
      { class: 'toolbar' },
      element('h1', {}, title),
      element('p', { class: 'soft' }, about),
      choice,
      saves,
    ),
    place,
  ];
}

/*
 * The page has an origin of its own, which reaches nothing of this one; its script runs, because it is the one that this page allows by its hash.
 * The address of a blob, unlike `srcdoc`, lets links to places in the page be followed.
 */
function frameOf(title: string, html: string): HTMLElement {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  const frame = element('iframe', { title, sandbox: 'allow-scripts', src: address });
  frame.addEventListener('load', () => URL.revokeObjectURL(address), { once: true });
  return frame;
}
