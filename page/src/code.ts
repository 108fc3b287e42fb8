import { allowScript } from './trusted.js';

type Code = Record<string, unknown>;

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a file of this page that is needed now and not before: code for the worker, or the examples.
 *
 * A page that was opened from a file may not read files, and may not start a worker from one; it may load scripts. So what is loaded is a
 * script that leaves a value behind, and the worker is started from that.
 *
 * @param name The name of the file, without `.js`.
 * @returns What it holds.
 * @throws Error, rejected, with the name `Refusal` where it is not there.
 */
export function loadCode(name: string): Promise<unknown> {
  const known = loading.get(name);
  if (known !== undefined) return known;
  const loaded = new Promise<unknown>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = allowScript(`${name}.js`);
    script.addEventListener('load', () => {
      script.remove();
      resolve((globalThis as { travauxCode?: Code }).travauxCode?.[name]);
    });
    script.addEventListener('error', () => {
      script.remove();
      loading.delete(name);
      const error = new Error(
        `${name}.js, a file of this page, cannot be loaded. Put all files of the page into one folder, and try again.`,
      );
      error.name = 'Refusal';
      reject(error);
    });
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}
