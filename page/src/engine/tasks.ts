import {
  adoptedOutcome,
  annotated,
  clean,
  compareDrafts,
  compared,
  draftOutcome,
  readDraft,
  readSource,
  readingOf,
  tableOf,
  tableSpecs,
  toCsv,
  toHistory,
  toReport,
  trace,
  type Trace,
  type ViewRoot,
} from 'travaux';
import { changesOf, checkedOf, factsOf } from './facts.js';
import type { TaskName, Tasks, TextInput, VersionInput } from './protocol.js';
import { read, refusal, stepsOf, verdictOn, type Step } from './texts.js';

type Task<Name extends TaskName> = (
  input: Tasks[Name]['input'],
  step: Step,
) => Tasks[Name]['result'] | Promise<Tasks[Name]['result']>;

/** Does what the page asks for; a task that is refused throws the error of `refusal`. */
export const tasks: { readonly [Name in TaskName]: Task<Name> } = {
  open: async ({ name, bytes }, step) => {
    step(`Reading ${name}`);
    const source = await readSource(new Uint8Array(bytes), name);
    return { source, facts: factsOf(readDraft(source, { lint: false })) };
  },
  check: ({ text }, step) => checkedOf(read(text, step)),
  report: ({ draft, adopted }, step) => {
    const input = {
      draft: read(draft, step),
      names: { ...named('draft', draft), ...(adopted === null ? {} : named('adopted', adopted)) },
      ...(adopted === null
        ? {}
        : { adopted: read(adopted, step), reconciliation: verdictOn(draft, adopted, step) }),
    };
    step('Writing the report');
    return toReport(input);
  },
  compare: ({ before, after }, step) => {
    const texts = [read(before, step), read(after, step)] as const;
    return changesOf(texts[0], texts[1], stepsOf('Comparing the drafts', step));
  },
  history: ({ drafts, adopted }, step) => {
    const history = traced(drafts, adopted, step);
    step('Writing the page');
    const names = [...drafts, adopted].map(({ name }) => name);
    return toHistory({ names, adopted: read(adopted, step), trace: history });
  },
  version: async (input, step) => {
    const view = viewOf(input, step);
    step('Laying out the version');
    const { toHast } = await import('./write.js');
    return { tree: toHast(view), remarks: remarksOn(view) };
  },
  write: async (input, step) => {
    const view = viewOf(input, step);
    step('Writing the file');
    const { writers } = await import('./write.js');
    return writers[input.format](view);
  },
  table: async ({ draft, adopted, table }, step) => {
    if (adopted === null && tableSpecs[table].needsAdopted)
      throw refusal(`The table “${table}” needs an adopted text.`);
    const verdict =
      adopted === null
        ? null
        : { adopted: read(adopted, step), reconciliation: verdictOn(draft, adopted, step) };
    step('Writing the table');
    return toCsv(tableOf(table, read(draft, step), verdict));
  },
  data: ({ drafts, adopted, data }, step) =>
    `${JSON.stringify(dataOf(data, drafts, adopted, step), null, 2)}\n`,
};

/** What was typed or pasted has no file that a report could name. */
function named<Role extends 'draft' | 'adopted'>(
  role: Role,
  { fileName }: TextInput,
): Partial<Record<Role, string>> {
  const names: Partial<Record<Role, string>> = {};
  if (fileName !== '') names[role] = fileName;
  return names;
}

function dataOf(
  data: Tasks['data']['input']['data'],
  drafts: readonly TextInput[],
  adopted: TextInput | null,
  step: Step,
): unknown {
  const [first, second] = drafts;
  if (first === undefined) throw refusal('There is no draft yet. Paste one, or open a file.');
  if (data === 'draft') return read(first, step);
  if (data === 'comparison') {
    if (second === undefined) throw refusal('A comparison needs two drafts.');
    return compareDrafts(read(first, step), read(second, step));
  }
  if (adopted === null) throw refusal('This needs an adopted text. Paste it, or open a file.');
  return data === 'trace' ? traced(drafts, adopted, step) : verdictOn(first, adopted, step);
}

function traced(drafts: readonly TextInput[], adopted: TextInput, step: Step): Trace {
  const texts = [...drafts.map((draft) => read(draft, step)), read(adopted, step)];
  return trace(texts, stepsOf(`Following the words through ${texts.length} texts`, step));
}

function viewOf({ draft, before, adopted, version }: VersionInput, step: Step): ViewRoot {
  const text = read(draft, step);
  if (version.what === 'compared') {
    if (before === null) throw refusal('A comparison needs two drafts.');
    return compared(text, compareDrafts(read(before, step), text), 'after');
  }
  if (version.what === 'annotated') return annotated(text);
  if (version.what === 'clean') return clean(text, version.policy);
  if (version.what === 'reading') {
    const present = new Set(text.parties.map(({ id }) => id));
    const parties = version.parties.filter((party) => present.has(party));
    if (parties.length === 0) throw refusal('Choose a party that takes a position in this draft.');
    return readingOf(text, parties);
  }
  if (adopted === null) throw refusal('This needs an adopted text. Paste it, or open a file.');
  const verdict = verdictOn(draft, adopted, step);
  return version.what === 'fates'
    ? draftOutcome(text, verdict)
    : adoptedOutcome(read(adopted, step), verdict);
}

function remarksOn({ clashes }: ViewRoot): string[] {
  return clashes.map(
    ({ text, support, oppose }) =>
      `“${text}” is not applied: ${support.join(', ')} for it, ${oppose.join(', ')} against it.`,
  );
}
