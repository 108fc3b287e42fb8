/**
 * Draws the figures of the pages from the corpus. A test compares what is there with what would be drawn.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAdopted, readDraft, reconcile } from '../src/index.js';
import { successPlot } from '../src/entries/plot.js';

const root = join(import.meta.dirname, '..');

/**
 * Draws the figure of what parties attained, for the README.
 *
 * @returns The text of `docs/images/success.svg`.
 */
export async function successFigure(): Promise<string> {
  const corpus = (name: string): string => readFileSync(join(root, 'corpus/hsp-ha-2-1', name), 'utf8');
  const draft = readDraft(corpus('draft-2023-05-22.txt'));
  const adopted = readAdopted(corpus('adopted-2023-06-09.md'));
  return (await successPlot(draft, adopted, reconcile(draft, adopted))) ?? '';
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'docs/images'), { recursive: true });
  writeFileSync(join(root, 'docs/images/success.svg'), await successFigure());
}
