import { toCriticMarkup, toHtml, toMarkdown, toTerminal, toText, type ViewRoot } from '../../src/index.js';

/** The writers of text, by the ends of the names of their golden files. */
export const writers: Readonly<Record<string, (view: ViewRoot) => string>> = {
  md: toMarkdown,
  txt: toText,
  html: toHtml,
  'critic.md': toCriticMarkup,
  'terminal.txt': (view) => toTerminal(view, { width: 80 }),
  'painted.txt': (view) =>
    toTerminal(view, { width: 80, paint: (words, tone) => `<${tone}>${words}</${tone}>` }),
};
