import { allowScript } from '../trusted.js';
import type { PartName } from './protocol.js';
import { scope } from './scope.js';

interface Waiting {
  readonly resolve: (part: unknown) => void;
  readonly reject: (error: Error) => void;
}

const loading = new Map<PartName, Promise<unknown>>();
const waiting = new Map<PartName, Waiting>();

/*
 * The build puts a call of this in the place of each import of what is loaded on demand. A worker of a page that was opened from a file may
 * not read other files, so the page is asked for the code.
 */
Object.assign(globalThis, { travauxPart: loadPart });

function loadPart(part: PartName): Promise<unknown> {
  const known = loading.get(part);
  if (known !== undefined) return known;
  const loaded = new Promise<unknown>((resolve, reject) => {
    waiting.set(part, { resolve, reject });
    scope.postMessage({ kind: 'needs', part });
  });
  loading.set(part, loaded);
  return loaded;
}

/**
 * Runs the code of a part, and lets go on what waits for it.
 *
 * @param part Its name.
 * @param code Its code, which leaves what it exports in `travauxParts`.
 */
export function runPart(part: PartName, code: string): void {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    scope.importScripts(allowScript(address));
    const { travauxParts } = globalThis as { travauxParts?: Record<string, unknown> };
    waiting.get(part)?.resolve(travauxParts?.[part]);
  } catch (error) {
    refusePart(part, error);
  } finally {
    URL.revokeObjectURL(address);
    waiting.delete(part);
  }
}

/**
 * Says that a part cannot be had.
 *
 * @param part Its name.
 * @param cause What was thrown, if something was.
 */
export function refusePart(part: PartName, cause?: unknown): void {
  loading.delete(part);
  const error = new Error(
    `${part}.js, a file of this page, cannot be loaded; put it beside the page again.`,
    { cause },
  );
  error.name = 'Refusal';
  waiting.get(part)?.reject(error);
  waiting.delete(part);
}
