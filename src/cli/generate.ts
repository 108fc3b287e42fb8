import { mkdirSync, writeFileSync } from 'node:fs';
import packageJson from '../../package.json' with { type: 'json' };
import { manualOf } from './run.js';

/* Writes the page of the manual that the package ships; a test fails when it is stale. */
mkdirSync('man', { recursive: true });
writeFileSync('man/travaux.1', await manualOf(packageJson.version));
