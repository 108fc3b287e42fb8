import { createColors } from 'picocolors';
import type { TerminalOptions, TerminalTone } from '../index.js';

type Color = Exclude<keyof ReturnType<typeof createColors>, 'isColorSupported'>;

/* For is green, against red, waiting yellow; other wishes blue. What stands in the adopted text is green, what is gone red. */
const colorOf: Readonly<Record<TerminalTone, Color>> = {
  title: 'bold',
  label: 'bold',
  support: 'green',
  'support-in-principle': 'green',
  'follow-consensus': 'green',
  flexible: 'green',
  agree: 'green',
  oppose: 'red',
  delete: 'red',
  reserve: 'yellow',
  consider: 'yellow',
  clarify: 'yellow',
  placeholder: 'yellow',
  bracket: 'yellow',
  propose: 'cyan',
  alternative: 'cyan',
  retain: 'cyan',
  replace: 'cyan',
  move: 'cyan',
  merge: 'cyan',
  unknown: 'dim',
  retained: 'green',
  reworded: 'cyan',
  moved: 'magenta',
  dropped: 'red',
  moot: 'dim',
  undetermined: 'yellow',
  base: 'reset',
  span: 'green',
  paragraph: 'green',
  option: 'green',
  reserved: 'yellow',
  new: 'yellow',
  'beyond-draft': 'dim',
};

/**
 * Makes the colors of a terminal.
 *
 * @param color Whether it shows any.
 * @returns The options of `toTerminal` for it.
 */
export function paintFor(color: boolean): Pick<TerminalOptions, 'paint'> {
  if (!color) return {};
  const colors = createColors(true);
  return { paint: (words, tone) => (tone === 'base' ? words : colors[colorOf[tone]](words)) };
}
