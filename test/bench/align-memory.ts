/** Aligns copies of the corpus exactly, and prints the memory that the process has used at most. */
import { alignAnchored } from '../../src/align/anchored/align-anchored.js';
import { alignUnit } from '../../src/align/unit/align-unit.js';
import { copiesOfWords, corpusWords } from './align-inputs.js';

const { lattice, target } = copiesOfWords(corpusWords(), Number(process.argv[2]));
const start = performance.now();
const { cost } = alignUnit(lattice, target);
const seconds = (performance.now() - start) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
const more = alignAnchored(lattice, target, 1e8).cost / cost - 1;
console.log(JSON.stringify({ megabytes, seconds, more }));
