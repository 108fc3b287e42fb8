import { diagnosticOf, sortDiagnostics, type Diagnostic } from './diagnostics/diagnostic.js';
import { lintDraft } from './lint/lint-draft.js';
import { draftOf } from './model/build-draft.js';
import { choicesOf } from './model/choices.js';
import { withChanges } from './model/changes/with-changes.js';
import type { Draft } from './model/draft.js';
import { selectPart } from './model/select-part.js';
import { withParties, type ReadParties } from './model/with-parties.js';
import { telling, type ProgressOptions, type Tell } from './progress/progress.js';
import type { Root } from './syntax/ntast.js';
import { parse, type ParseOptions } from './syntax/parse.js';
import { lineStartsOf, positionAt } from './text/points.js';
import { textOf, type SourceText } from './text/source-text.js';

/** What is known of a draft besides its text, and who is told how far its reading is. */
export interface ReadTreeOptions extends ProgressOptions {
  /** The text that the changes were proposed to, plain or Markdown: it settles which words of the brackets are old and which are new. */
  readonly base?: string | SourceText;
  /** Whether to look for what is irregular but read without doubt; true where it is not given. Without, a tenth of the time is saved. */
  readonly lint?: boolean;
}

/** How a draft is read. */
export interface ReadOptions extends ParseOptions, ReadTreeOptions {
  /** The part that is asked for, by its label in `Draft.parts` (`Annex I`, `Text 2`); the whole document where none is. */
  readonly part?: string;
}

/**
 * Reads a negotiated text: parses it and states what its marks mean.
 *
 * @param source The text, or what `readSource` made of a file.
 * @param options The notation, the host format, and the base text, where they are known.
 * @returns The draft as plain JSON data. Whatever is irregular in the text is in its diagnostics.
 * @throws TypeError for an unknown notation or format, RangeError for a part that the document has not; the reason of a signal that is aborted.
 * @example
 * readDraft('[on] {USA+} [entitled] {USA+}').positions.map(({ party, stance }) => `${party} ${stance}`);
 * // ['USA support', 'USA support']
 */
export function readDraft(source: string | SourceText, options: ReadOptions = {}): Draft {
  const tell = telling(options);
  const { known, tree, diagnostics } = parsedDraft(source, options, tell);
  const read = withMeaning(source, known, tree, { ...options, tell });
  const ofFormat = typeof source === 'string' ? [] : source.diagnostics;
  const draft = {
    ...read,
    diagnostics: sortDiagnostics([...ofFormat, ...diagnostics, ...read.diagnostics]),
  };
  return options.part === undefined ? draft : selectPart(draft, options.part);
}

interface ParsedDraft {
  readonly known: ReadParties;
  /** Null where nothing is asked of it any more: it takes as much memory as the draft. */
  readonly tree: Root | null;
  readonly diagnostics: readonly Diagnostic[];
}

function parsedDraft(source: string | SourceText, options: ReadOptions, tell: Tell): ParsedDraft {
  const { tree, diagnostics } = parse(source, options);
  tell('model');
  const known = withParties(draftOf(source, tree, []));
  return { known, tree: options.lint === false ? null : tree, diagnostics };
}

/**
 * Reads a negotiated text that has been parsed: states what its marks mean.
 *
 * @param source The text, or what `readSource` made of a file.
 * @param tree Its tree.
 * @param options The base text, where it is known.
 * @returns The draft; its diagnostics are those that the parser did not give.
 * @throws The reason of a signal that is aborted.
 * @example
 * const { tree } = parse('[on] {USA+}');
 * readTree('[on] {USA+}', tree).positions.map(({ stance }) => stance); // ['support']
 */
export function readTree(source: string | SourceText, tree: Root, options: ReadTreeOptions = {}): Draft {
  const tell = telling(options);
  tell('model');
  return withMeaning(source, withParties(draftOf(source, tree, [])), tree, { ...options, tell });
}

function withMeaning(
  source: string | SourceText,
  known: ReadParties,
  tree: Root | null,
  { tell, ...options }: ReadTreeOptions & { readonly tell: Tell },
): Draft {
  tell('changes');
  const base = options.base === undefined ? null : readAdopted(options.base, { lint: false });
  const { draft, findings } = withChanges(known.draft, base);
  if (options.lint !== false) tell('lint');
  const text = textOf(source);
  const lines = lineStartsOf(text);
  const remarks =
    options.lint === false || tree === null ? [] : lintDraft({ source: text, tree, draft }, tell);
  const found = [...known.findings, ...findings, ...remarks].map((finding) =>
    diagnosticOf(finding, (start, end) => positionAt(lines, start, end)),
  );
  return {
    ...draft,
    choices: choicesOf(draft),
    diagnostics: sortDiagnostics([...draft.diagnostics, ...found]),
  };
}

/**
 * Reads the changes of a draft anew, with the text that they were proposed to. The draft is not parsed again, so what its format told is kept.
 *
 * @param draft The draft, of any format.
 * @param base The text.
 * @returns The draft with its changes and choices; its diagnostics are those that it had.
 */
export function withBase(draft: Draft, base: string | SourceText): Draft {
  const { draft: changed } = withChanges(draft, readAdopted(base, { lint: false }));
  return { ...changed, choices: choicesOf(changed) };
}

/**
 * Reads an adopted text. The shape is that of a draft; no brackets are expected, so no notation is looked for.
 *
 * @param source The text, often Markdown, or what `readSource` made of a file; words that are tracked in it are contested, as in a draft.
 * @param options The host format, where it is known, the part that is asked for, whether irregularities are looked for, and who is told
 *   how far the reading is.
 * @returns The text as plain JSON data.
 * @throws TypeError for an unknown format, RangeError for a part that the text has not; the reason of a signal that is aborted.
 * @example
 * readAdopted('*Recalling* its resolution 70/1,').provisions[0]?.label; // 'PP1'
 */
export function readAdopted(
  source: string | SourceText,
  options: Pick<ReadOptions, 'format' | 'part' | 'lint' | keyof ProgressOptions> = {},
): Draft {
  return readDraft(source, { ...options, notation: 'plain-brackets' });
}
