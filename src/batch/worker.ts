/* What a worker can be asked to do, by the names that `pool.ts` calls. */
export { assemblePartition, inspectPartition, readNegotiation } from './partition.js';
