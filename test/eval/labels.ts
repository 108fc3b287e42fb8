import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readAdopted,
  readDraft,
  readVerdicts,
  reconcile,
  withVerdicts,
  type Draft,
  type DraftSpan,
} from '../../src/index.js';

/** What a span was labeled as by hand, by two readers. */
export interface Label {
  /** Offsets of the span; null where the mark is lost. */
  readonly start: number | null;
  readonly end: number | null;
  readonly provision?: string;
  readonly text?: string | null;
  readonly positions?: readonly { readonly party: string; readonly stance: string }[];
  /** Null where the readers differ. */
  readonly role?: string | null;
  readonly roles?: readonly string[];
  readonly fate: string | null;
  readonly fates: readonly string[];
  /** The adopted provision that corresponds; empty where none does, null where the readers differ. */
  readonly adopted?: string | null;
}

/** A draft and an adopted text with the labels of its spans. */
export interface LabeledDocument {
  readonly name: string;
  readonly draft: Draft;
  readonly adopted: Draft;
  readonly labels: readonly Label[];
}

const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared');
const paris = join(shared, 'corpus/paris-agreement');
const highSeas = join(shared, 'corpus/bbnj');
const habitat = join(root, 'corpus/hsp-ha-2-1');

/* The labels of the corpus draft are part of the corpus; those of the texts beside the project lie with them, or here. */
const sources = [
  {
    name: 'UN-Habitat, 22 May 2023',
    draft: join(habitat, 'draft-2023-05-22.txt'),
    adopted: join(habitat, 'adopted-2023-06-09.md'),
    labels: [join(habitat, 'labels.preamble.jsonl'), join(habitat, 'labels.operative.jsonl')],
  },
  {
    name: 'Paris, 9 December 2015',
    draft: join(paris, 'draft-2015-12-09.md'),
    adopted: join(paris, 'adopted-2015-12-12.md'),
    labels: [join(shared, 'gold/paris-2015-12-09.jsonl')],
  },
  {
    name: 'Paris, 23 October 2015',
    draft: join(paris, 'draft-2015-10-23.md'),
    adopted: join(paris, 'adopted-2015-12-12.md'),
    labels: [join(shared, 'gold/paris-2015-10-23.jsonl')],
  },
  {
    name: 'Paris, 4 December 2015',
    draft: join(paris, 'draft-2015-12-04.md'),
    adopted: join(paris, 'adopted-2015-12-12.md'),
    labels: [join(import.meta.dirname, 'labels/paris-2015-12-04.jsonl')],
  },
  {
    name: 'High seas, 12 December 2022',
    draft: join(highSeas, 'draft-2022-12-12.txt'),
    adopted: join(highSeas, 'adopted-2023-06-19.txt'),
    labels: [join(import.meta.dirname, 'labels/high-seas-2022-12-12.jsonl')],
  },
];

/**
 * Reads all labeled documents that are there.
 *
 * @returns The documents; a sentence is printed for each whose texts or labels are not beside the project.
 */
export function labeledDocuments(): LabeledDocument[] {
  return sources.flatMap(({ name, draft, adopted, labels }) => {
    if (![draft, adopted, ...labels].every((path) => existsSync(path))) {
      console.log(`Skipped: ${name}; its text or its labels are not there.`);
      return [];
    }
    const read = (path: string): string => readFileSync(path, 'utf8');
    return [
      {
        name,
        draft: readDraft(read(draft)),
        adopted: readAdopted(read(adopted)),
        labels: labels.flatMap((path) =>
          read(path)
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Label),
        ),
      },
    ];
  });
}

/**
 * Makes a labeled document of texts whose verdicts were checked: the fates that people filled in, of the spans that all of them judged.
 *
 * @param name What it is called.
 * @param draftPath The draft.
 * @param adoptedPath The adopted text.
 * @param tables Tables of `travaux review`, one of each person.
 * @returns The document.
 * @throws TypeError where a table cannot be used with these texts.
 */
export async function checkedDocument(
  name: string,
  draftPath: string,
  adoptedPath: string,
  tables: readonly string[],
): Promise<LabeledDocument> {
  const draft = readDraft(readFileSync(draftPath, 'utf8'));
  const adopted = readAdopted(readFileSync(adoptedPath, 'utf8'));
  const found = reconcile(draft, adopted);
  const said: Map<string, string>[] = [];
  for (const path of tables) {
    const verdicts = await readVerdicts(readFileSync(path, 'utf8'));
    const { reconciliation, diagnostics } = withVerdicts(draft, adopted, found, verdicts);
    const [error] = diagnostics.filter(({ severity }) => severity === 'error');
    if (error !== undefined)
      throw new TypeError(`${path}:${String(error.place.start.line)}: ${error.reason}`);
    const { spans } = reconciliation;
    said.push(new Map(spans.flatMap(({ id, fate, by }) => (by === undefined ? [] : [[id, fate] as const]))));
  }
  const labels = draft.spans.flatMap(({ id, start, end, opened, text, provision }): Label[] => {
    const fates = said.flatMap((one) => one.get(id) ?? []);
    const [fate = null] = fates;
    if (said.length === 0 || fates.length < said.length) return [];
    const isOne = fates.every((other) => other === fate);
    const place = { start: opened ? start : null, end, text, provision: provision ?? '' };
    return [{ ...place, fate: isOne ? fate : null, fates }];
  });
  return { name, draft, adopted, labels };
}

/**
 * Finds the span of a label.
 *
 * @param draft The draft.
 * @param label The label.
 * @returns The span at its offsets, or undefined.
 */
export function spanOf({ spans }: Draft, { start, end }: Label): DraftSpan | undefined {
  return spans.find((span) => {
    if (start === null) return !span.opened && span.end === end;
    return span.start === start && (end === null || span.end === end);
  });
}
