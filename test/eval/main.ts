/**
 * Agreement with hand labels, for every labeled document left out in turn: the numbers of the judgement are fitted on the others.
 *
 *     npm run eval
 *     npm run eval -- NAME DRAFT ADOPTED TABLE.csv [OTHER.csv]     texts of which people checked the verdicts (docs/corrections.md)
 */
import type { Change, DraftSpan } from '../../src/index.js';
import { fitted } from '../../src/calibration/calibration.js';
import { calibrated } from './calibrate.js';
import { isPlaceFound, judged, linked, type Judged } from './judge.js';
import { checkedDocument, labeledDocuments, spanOf, type Label, type LabeledDocument } from './labels.js';
import {
  isDecided,
  isRight,
  measureReport,
  reliability,
  share,
  summaryTable,
  type Measured,
} from './measure.js';

const documents = labeledDocuments();
const [name = '', draftPath, adoptedPath, ...tables] = process.argv.slice(2);
const asked =
  draftPath === undefined || adoptedPath === undefined
    ? documents
    : [await checkedDocument(name, draftPath, adoptedPath, tables)];
const measured: Measured[] = [];
const all: Judged[] = [];
for (const document of asked) {
  const others = documents.filter((other) => other !== document);
  const calibration = others.length === 0 ? fitted : calibrated(others, fitted);
  const found = linked(document, calibration.links);
  const fates = judged(found, calibration);
  const places = found.spans.flatMap((span) => isPlaceFound(span, calibration.fates) ?? []);
  console.log(`\n# ${document.name}, left out\n`);
  console.log(`spans found: ${String(found.spans.length)} of ${String(document.labels.length)}`);
  if (places.length > 0) console.log(`corresponding provisions: ${share(places, Boolean)}\n`);
  console.log(measureReport('fates', fates));
  measured.push({ name: document.name, fates, places });
  for (const one of fates) all.push(one);
}
console.log('# All, each left out\n');
console.log(summaryTable(measured));
const decided = all.filter(isDecided);
console.log(reliability(decided));
const sure = decided.filter(({ confidence }) => confidence >= 0.895);
console.log(
  `with a confidence of 0.9 and more: right ${share(sure, isRight)}, of all ${share(decided, (one) => sure.includes(one))}\n`,
);
for (const document of asked) reportRoles(document);

/** Roles are read from the draft alone, so nothing is left out. */
function reportRoles({ name, draft, labels }: LabeledDocument): void {
  const withRoles = labels.filter(({ roles }) => roles !== undefined);
  if (withRoles.length === 0) return;
  console.log(`# ${name}: positions and roles\n`);
  console.log(`positions as labeled: ${share(withRoles, (label) => samePositions(draft, label))}\n`);
  const roles = withRoles.flatMap((label): Judged[] => {
    const span = spanOf(draft, label);
    const change = draft.changes.find(({ spans }) => span !== undefined && spans.includes(span.id));
    if (span === undefined || change === undefined) return [];
    const { confidence, reasons } = change;
    const paragraph = span.provision ?? '';
    const read = roleOf(change, span);
    return [
      {
        name: `${paragraph} “${span.text}”`,
        labels: label.roles ?? [],
        read,
        confidence,
        reasons,
        paragraph,
      },
    ];
  });
  console.log(measureReport('roles', roles));
}

function roleOf({ kind, old }: Change, { id }: DraftSpan): string {
  if (kind === 'replacement') return old.includes(id) ? 'replacement-old' : 'replacement-new';
  if (kind === 'move') return old.includes(id) ? 'move-from' : 'move-to';
  return kind;
}

function samePositions(draft: LabeledDocument['draft'], label: Label): boolean {
  const span = spanOf(draft, label);
  const read = draft.positions.filter(({ spans }) => span !== undefined && spans.includes(span.id));
  const key = (positions: readonly { party: string; stance: string }[]): string =>
    positions
      .map(({ party, stance }) => `${party} ${stance}`)
      .sort()
      .join();
  return key(read) === key(label.positions ?? []);
}
