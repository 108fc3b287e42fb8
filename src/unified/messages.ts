import type { Parser } from 'unified';
import type { Diagnostic } from '../index.js';

/** A vfile, as `unified` hands it to its plugins. */
export type File = Parameters<Parser>[1];

/**
 * Adds diagnostics to a file as its messages.
 *
 * An `error` and a `warning` are messages with `fatal: false`, `info` is one without: by the conventions of vfile a fatal message says
 * that the file cannot be used, and programs that run unified stop at it; but a draft can be used whatever is wrong in it. `rules` tells
 * the severity of a message by its `ruleId`.
 *
 * @param file The file.
 * @param diagnostics What is to be said about it.
 */
export function addMessages(file: File, diagnostics: readonly Diagnostic[]): void {
  for (const { ruleId, severity, reason, place, note } of diagnostics) {
    const options = { place, ruleId, source: 'travaux' };
    const message = severity === 'info' ? file.info(reason, options) : file.message(reason, options);
    message.note = note;
  }
}
