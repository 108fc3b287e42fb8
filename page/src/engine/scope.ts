import type { ToPage, ToWorker } from './protocol.js';

/** What a worker has of its own; the declarations of the DOM know the page only. */
export interface WorkerScope {
  postMessage(message: ToPage, transfer?: readonly ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
  importScripts(address: string): void;
}

/** The worker that this code runs in. */
export const scope = globalThis as unknown as WorkerScope;
