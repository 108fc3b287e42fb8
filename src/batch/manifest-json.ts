import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { ManifestError, ManifestRow } from './manifest-row.js';

interface Rows {
  readonly rows: ManifestRow[];
  readonly errors: ManifestError[];
}

/**
 * Reads a manifest that is one JSON array of objects.
 *
 * @param text The text.
 * @returns The objects, each with the line where it begins; and what is wrong, with its line.
 */
export function jsonRows(text: string): Rows {
  const lineAt = linesIn(text);
  const found: ParseError[] = [];
  const tree = parseTree(text, found, { disallowComments: true });
  const errors = found.map(({ error, offset }) => ({
    line: lineAt(offset),
    reason: `the JSON is broken: ${printParseErrorCode(error)}`,
  }));
  if (errors.length > 0 || tree === undefined) return { rows: [], errors };
  return objectsOf(tree.children ?? [], lineAt);
}

function objectsOf(nodes: readonly Node[], lineAt: (offset: number) => number): Rows {
  const rows: ManifestRow[] = [];
  const errors: ManifestError[] = [];
  for (const node of nodes) {
    const line = lineAt(node.offset);
    if (node.type === 'object') rows.push({ line, fields: getNodeValue(node) as ManifestRow['fields'] });
    else errors.push({ line, reason: `an object is needed here, not ${node.type}` });
  }
  return { rows, errors };
}

/**
 * Reads a manifest of one JSON object a line (NDJSON).
 *
 * @param text The text.
 * @returns The objects with their lines, and what is wrong, with its line.
 */
export function ndjsonRows(text: string): Rows {
  const rows: ManifestRow[] = [];
  const errors: ManifestError[] = [];
  for (const [index, one] of text.split(/\r\n?|\n/u).entries()) {
    if (one.trim() === '') continue;
    const line = index + 1;
    const read = objectOf(one);
    if (read === null) errors.push({ line, reason: 'this line is no JSON object' });
    else rows.push({ line, fields: read });
  }
  return { rows, errors };
}

function objectOf(line: string): ManifestRow['fields'] | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as ManifestRow['fields'])
      : null;
  } catch {
    return null;
  }
}

/** Finds the line of an offset; offsets are asked for in order. */
function linesIn(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) if (text[at] === '\n') line += 1;
    return line;
  };
}
