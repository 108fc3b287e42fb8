/**
 * Fits the numbers of the judgement on all labeled documents, and writes them.
 *
 *     npm run fit
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitted, type Calibration } from '../../src/calibration/calibration.js';
import { calibrated } from './calibrate.js';
import { labeledDocuments } from './labels.js';

const found = calibrated(labeledDocuments(), fitted);
for (const part of ['links', 'fates'] as const) {
  for (const [name, value] of Object.entries(found[part])) {
    const before = (fitted[part] as unknown as Record<string, number>)[name];
    if (before !== value) console.log(`${part}.${name}: ${String(before)} → ${String(value)}`);
  }
}
const file = join(import.meta.dirname, '../../src/calibration/calibration.json');
writeFileSync(file, `${JSON.stringify(found satisfies Calibration, null, 2)}\n`);
