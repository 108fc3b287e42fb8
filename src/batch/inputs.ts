import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { NotationName, SourceFormat } from '../index.js';
import { reasonOf } from '../files/failures.js';
import { mostBytes, readFileAtMost } from '../files/read-file.js';
import { corpusSpecs } from './corpus-tables.js';
import type { Negotiation } from './manifest.js';

/** How the texts of a corpus are read, where the manifest does not say. */
export interface CorpusSettings {
  readonly notation: NotationName | 'auto';
  readonly format: SourceFormat | 'auto';
  /** The most characters that a text may have. */
  readonly maxSize: number;
}

/** A file of a negotiation: its bytes, or why there are none. */
export type InputFile = { readonly path: string } & (
  { readonly bytes: Uint8Array } | { readonly unread: string }
);

/** The files of a negotiation. */
export interface NegotiationInputs {
  readonly drafts: readonly InputFile[];
  readonly adopted: InputFile | null;
  readonly base: InputFile | null;
  readonly verdicts: readonly InputFile[];
  /** The SHA-256 of all that the rows depend on: files, how they are read, the version of the program and of the tables. */
  readonly key: string;
}

/** What reading a negotiation depends on besides its files. */
export interface InputContext {
  /** The folder that paths are relative to. */
  readonly folder: string;
  readonly settings: CorpusSettings;
  /** The version of the program. */
  readonly version: string;
}

/* A column that is added or described anew makes other rows. */
const shapeOfTables = hashOf(corpusSpecs);

/**
 * Hashes plain data.
 *
 * @param value The data.
 * @returns The SHA-256 of its JSON, in hexadecimal digits.
 */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/**
 * Reads the files of a negotiation. One that cannot be read is a value with its reason; when it can, the key is another.
 *
 * @param negotiation The negotiation.
 * @param context The folder, the settings, the version.
 * @returns The files and their key. The times of files play no part in it, and neither do attributes of the negotiation.
 */
export async function inputsOf(
  { id, drafts, adopted, base, verdicts, part, adoptedPart, notation, format }: Negotiation,
  { folder, settings, version }: InputContext,
): Promise<NegotiationInputs> {
  const read = (path: string | null): Promise<InputFile | null> =>
    path === null ? Promise.resolve(null) : readInput(folder, path, settings.maxSize);
  const readAll = async (paths: readonly string[]): Promise<InputFile[]> => {
    const texts: InputFile[] = [];
    for (const path of paths) texts.push(await readInput(folder, path, settings.maxSize));
    return texts;
  };
  const files = {
    drafts: await readAll(drafts),
    adopted: await read(adopted),
    base: await read(base),
    verdicts: await readAll(verdicts),
  };
  const named = [...files.drafts, files.adopted, files.base, ...files.verdicts].map((file) =>
    file === null ? null : tokenOf(file),
  );
  const reading = { id, part, adoptedPart, notation, format, settings };
  return { ...files, key: hashOf([version, shapeOfTables, reading, named]) };
}

async function readInput(folder: string, path: string, maxSize: number): Promise<InputFile> {
  try {
    return { path, bytes: await readFileAtMost(resolve(folder, path), mostBytes(maxSize)) };
  } catch (error) {
    return { path, unread: reasonOf(error) };
  }
}

/** The path is part of it, since messages name the file. */
function tokenOf(file: InputFile): readonly string[] {
  const { path } = file;
  if ('unread' in file) return [path, 'unread', file.unread];
  return [path, createHash('sha256').update(file.bytes).digest('hex')];
}
