import { element, fill, type Child } from './element.js';
import { work } from './workers.js';

/**
 * Does something that takes a while, and shows in its place what is done, for how long, and a button to stop it.
 *
 * @param place Where it is shown, and then the result.
 * @param ask Asks the worker, and is told every step.
 * @param show Makes what is shown of the result.
 */
export async function showJob<Result>(
  place: Element,
  ask: (onStep: (step: string) => void) => Promise<Result>,
  show: (result: Result) => Child,
): Promise<void> {
  const step = element('p', { class: 'step' }, 'Waiting for the work before it');
  const seconds = element('p', { class: 'soft', 'aria-hidden': 'true' });
  const began = Date.now();
  const clock = setInterval(() => {
    seconds.textContent = `${Math.round((Date.now() - began) / 1000)} s`;
  }, 1000);
  fill(
    place,
    element(
      'div',
      { class: 'job' },
      element('div', { role: 'status' }, step),
      element('progress', { 'aria-label': 'At work' }),
      seconds,
      element(
        'button',
        {
          type: 'button',
          title: 'Ends the worker; the next request starts another one',
          click: () => work.stop(),
        },
        'Stop',
      ),
    ),
  );
  try {
    const result = await ask((said) => (step.textContent = said));
    fill(place, show(result));
  } catch (error) {
    fill(
      place,
      failure(error, () => void showJob(place, ask, show)),
    );
  } finally {
    clearInterval(clock);
  }
}

function failure(error: unknown, again: () => void): Child {
  const message = error instanceof Error ? error.message : String(error);
  const isStopped = error instanceof Error && error.name === 'Stopped';
  return element(
    'div',
    { class: 'notice', role: isStopped ? 'status' : 'alert' },
    element('p', {}, message),
    isStopped ? element('button', { type: 'button', click: again }, 'Start again') : null,
  );
}
