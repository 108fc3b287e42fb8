import { readFileSync } from 'node:fs';
import {
  applyAmendments,
  parse,
  readAmendments,
  readDraft,
  type Diagnostic,
  type Draft,
} from '../src/index.js';

/** An example of a page as a case for any implementation. */
export interface ConformanceCase {
  /** The page and the number of the example on it: `notations-7`. */
  readonly id: string;
  /** The headings that it stands under. */
  readonly section: string;
  readonly input: string;
  readonly options: Readonly<Record<string, string>>;
  readonly expected: unknown;
}

/** The examples of a page. */
export interface ConformanceSuite {
  readonly page: string;
  readonly schemaVersion: string;
  readonly cases: readonly ConformanceCase[];
}

/** The pages with examples, by the names of their suites. */
export const suiteNames = ['syntax-tree', 'notations', 'labels', 'model', 'amendments'] as const;

/**
 * Makes the suite of a page: each example with what is read from it.
 *
 * @param name The name of the page in `grammar`.
 * @returns The suite, as plain JSON data.
 */
export function suiteOf(name: (typeof suiteNames)[number]): ConformanceSuite {
  const page = readFileSync(`grammar/${name}.md`, 'utf8');
  const { schemaVersion } = readDraft('');
  const cases = examplesOn(page).map(({ section, input, options }, index) => ({
    id: `${name}-${String(index + 1)}`,
    section,
    input,
    options: { ...options, ...(name === 'model' ? { notation: 'signed-braces' } : {}) },
    expected: expectedOf[name](input, options),
  }));
  return { page: `grammar/${name}.md`, schemaVersion, cases };
}

interface Example {
  readonly section: string;
  readonly input: string;
  readonly options: Record<string, string>;
}

const headingOrExample =
  /^#{2,4} (?<heading>.+)$|^```(?<kind>draft|amendment|document)(?<settings>[^\n]*)\n(?<input>[^]*?)^```$/gmu;

function examplesOn(page: string): Example[] {
  let section = '';
  const examples: Example[] = [];
  for (const { groups = {} } of page.matchAll(headingOrExample)) {
    const { heading, kind, settings = '', input } = groups;
    if (heading !== undefined) section = heading.replaceAll('`', '');
    if (input === undefined) continue;
    const text = input.replace(/\n$/u, '');
    const last = examples.at(-1);
    /* What an amendment is applied to stands under it. */
    if (kind === 'document' && last !== undefined) {
      last.options.document = text;
      continue;
    }
    const given = [...settings.matchAll(/(?<name>\w+)=(?:"(?<quoted>[^"]*)"|(?<bare>\S+))/gu)];
    const options = Object.fromEntries(
      given.map(({ groups: said = {} }) => [said.name ?? '', said.bare ?? said.quoted ?? '']),
    );
    examples.push({ section, input: text, options });
  }
  return examples;
}

/*
 * What another implementation can be held to. Confidences, reasons and rivals are fitted, and may become better; where they stand, nothing is
 * said of them. The words of diagnostics may be others, their rules and places may not.
 */
const expectedOf: Readonly<
  Record<(typeof suiteNames)[number], (input: string, options: Options) => unknown>
> = {
  'syntax-tree': (input, options) => ({ tree: parse(input, options).tree }),
  notations: (input, options) => ({ draft: modelOf(readDraft(input, options)) }),
  labels: (input, options) => ({ draft: { provisions: readDraft(input, options).provisions } }),
  model: (input, options) => ({
    draft: modelOf(readDraft(input, { ...options, notation: 'signed-braces' })),
  }),
  amendments: amendmentOf,
};

type Options = Readonly<Record<string, string>>;

function modelOf(draft: Draft): unknown {
  const { source, parties, provisions, spans, attributions, positions, choices, statuses, notes } = draft;
  return {
    notation: source.notation,
    parties: parties.map(({ id }) => id),
    provisions,
    spans,
    attributions,
    positions,
    changes: draft.changes.map(({ id, kind, basis, spans: about, old, new: fresh, positions: held }) => ({
      id,
      kind,
      basis,
      spans: about,
      old,
      new: fresh,
      positions: held,
    })),
    choices,
    statuses,
    notes,
    diagnostics: draft.diagnostics.map(placeOf),
  };
}

function placeOf({ ruleId, severity, place }: Diagnostic): unknown {
  return { ruleId, severity, start: place.start.offset, end: place.end.offset };
}

function amendmentOf(input: string, { document }: Options): unknown {
  const paper = readAmendments(input);
  const read = { ...paper, diagnostics: paper.diagnostics.map(placeOf) };
  if (document === undefined) return { paper: read };
  const { changes, diagnostics } = applyAmendments(readDraft(document), paper);
  return { paper: read, changes, diagnostics: diagnostics.map(placeOf) };
}
