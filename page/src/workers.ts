import { workerClient } from './worker-client.js';

/** What the user waits for, and may stop. */
export const work = workerClient();

/** Looks at what is typed; it goes on while the other one works. */
export const look = workerClient();
