import { ShadingType, type ICharacterStyleOptions } from 'docx';
import type { Shade } from './plan.js';

interface Look {
  /** The color behind the words: light, so that they stay readable in print without colors, where the verdict behind them says the same. */
  readonly fill?: string;
  readonly strike?: true;
  readonly underline?: true;
  readonly aside?: true;
}

const green: Look = { fill: 'D5EBD3' };
const blue: Look = { fill: 'D6E4F5' };
const violet: Look = { fill: 'E6DDF2' };
const orange: Look = { fill: 'FBE3C8' };
const grey: Look = { fill: 'E7E6E6' };
const yellow: Look = { fill: 'FBF0C8' };

const looks: Partial<Record<Shade, Look>> = {
  aside: { aside: true },
  removed: { fill: 'F8D9D4', strike: true },
  added: { fill: 'D5EBD3', underline: true },
  retained: green,
  reworded: blue,
  dropped: { fill: 'F8D9D4', strike: true },
  moved: violet,
  moot: grey,
  undetermined: yellow,
  span: green,
  paragraph: green,
  option: green,
  reserved: yellow,
  new: orange,
  'beyond-draft': grey,
};

/**
 * Names the style of words that are set off.
 *
 * @param shade What sets them off.
 * @returns The id of a character style; whoever has the file can change how it looks, or hide it.
 */
export function shadeStyle(shade: Shade): string {
  return `Travaux-${shade}`;
}

/** The character styles of a document, one for each way to set words off. */
export const shadeStyles: ICharacterStyleOptions[] = Object.entries(looks).map(([shade, look]) => ({
  id: shadeStyle(shade as Shade),
  name: `Travaux ${shade}`,
  quickFormat: true,
  run: {
    ...(look.fill === undefined
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill } }),
    ...(look.strike === true ? { strike: true } : {}),
    ...(look.underline === true ? { underline: {} } : {}),
    ...(look.aside === true ? { color: '595959', size: 18 } : {}),
  },
}));
