import { createHash } from 'node:crypto';

/**
 * Writes a case that broke a law, so that it can be kept.
 *
 * @param input What the law was tried on.
 * @returns JSON; bytes are kept as numbers, lone surrogates as escapes.
 */
export function kept(input: unknown): string {
  return `${JSON.stringify(input, (_, value: unknown) => (value instanceof Uint8Array ? { bytes: [...value] } : value), 2)}\n`;
}

/**
 * Reads a case that was kept.
 *
 * @param json What `kept` wrote.
 * @returns What the law was tried on.
 */
export function revived(json: string): unknown {
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'bytes' in value && Array.isArray(value.bytes)
      ? Uint8Array.from(value.bytes as number[])
      : value,
  );
}

/**
 * Names the file of a case.
 *
 * @param law The law that it broke.
 * @param json The case.
 * @returns The name, which is the same for the same case.
 */
export function fileName(law: string, json: string): string {
  return `${law}-${createHash('sha256').update(json).digest('hex').slice(0, 8)}.json`;
}

/**
 * Makes the texts of a case shorter, as long as it still breaks its law: what is left is what breaks it.
 *
 * @param input The case.
 * @param isBroken Whether a case breaks the law.
 * @returns The case with shorter texts.
 */
export async function shortened(
  input: unknown,
  isBroken: (input: unknown) => Promise<boolean>,
): Promise<unknown> {
  let now = input;
  for (const path of textPaths(input)) {
    let text = textAt(now, path);
    for (let step = Math.ceil(text.length / 2); step >= 1; step = step === 1 ? 0 : Math.ceil(step / 2)) {
      for (let at = 0; at < text.length;) {
        const less = text.slice(0, at) + text.slice(at + step);
        const tried = withTextAt(now, path, less);
        if (await isBroken(tried)) [text, now] = [less, tried];
        else at += step;
      }
    }
  }
  return now;
}

type Path = readonly string[];

/* What says how a text is read is no text. */
const notTexts = new Set(['notation', 'format', 'positions', 'spans']);

function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    notTexts.has(key) ? [] : textPaths(inner, [...path, key]),
  );
}

function textAt(value: unknown, path: Path): string {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value) as string;
}

function withTextAt(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  const inner = withTextAt((value as Record<string, unknown>)[key], rest, text);
  if (Array.isArray(value)) return value.map((one: unknown, index) => (String(index) === key ? inner : one));
  return { ...(value as object), [key]: inner };
}
