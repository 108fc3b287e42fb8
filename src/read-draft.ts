import { draftOf } from './model/build-draft.js';
import type { Draft } from './model/draft.js';
import { parse, type ParseOptions } from './syntax/parse.js';

/** How a draft is read. */
export type ReadOptions = ParseOptions;

/**
 * Reads a negotiated text: parses it and states what its marks mean.
 *
 * @param source The text.
 * @param options The notation and the host format, where they are known.
 * @returns The draft as plain JSON data. Whatever is irregular in the text is in its diagnostics.
 * @throws TypeError for an unknown notation or format.
 * @example
 * readDraft('[on] {USA+} [entitled] {USA+}').positions.map(({ party, stance }) => `${party} ${stance}`);
 * // ['USA support', 'USA support']
 */
export function readDraft(source: string, options: ReadOptions = {}): Draft {
  const { tree, diagnostics } = parse(source, options);
  return draftOf(source, tree, diagnostics);
}

/**
 * Reads an adopted text. The shape is that of a draft; no brackets are expected, so no notation is looked for.
 *
 * @param source The text, often Markdown.
 * @param options The host format, where it is known.
 * @returns The text as plain JSON data.
 * @throws TypeError for an unknown format.
 * @example
 * readAdopted('*Recalling* its resolution 70/1,').provisions[0]?.label; // 'PP1'
 */
export function readAdopted(source: string, options: Pick<ReadOptions, 'format'> = {}): Draft {
  return readDraft(source, { ...options, notation: 'plain-brackets' });
}
