/** What writes versions: it is loaded when the first one is asked for. */
import { toAkn, toCriticMarkup, toDocx, toHtml, toMarkdown, toTei, toText, type ViewRoot } from 'travaux';
import type { VersionFormat } from './protocol.js';

export { toHast } from 'travaux';

/** Writes a view in each format. */
export const writers: Readonly<
  Record<VersionFormat, (view: ViewRoot) => string | Promise<string | Uint8Array>>
> = {
  md: toMarkdown,
  html: toHtml,
  docx: (view) => toDocx(view),
  tei: (view) => toTei(view),
  akn: (view) => toAkn(view),
  critic: toCriticMarkup,
  txt: toText,
};
