import { tableNames, tableSpecs, type TableName } from 'travaux';
import { addressOf } from '../address.js';
import { chosenDraft, draftChoice } from '../draft-choice.js';
import { element, type Child } from '../element.js';
import type { DataName } from '../engine/protocol.js';
import { fileName, save } from '../save.js';
import { complain, sayAtWork } from '../said.js';
import { adoptedText, drafts, inputOf, nameOf, type Text } from '../texts.js';
import { work } from '../workers.js';
import { nothingYet } from './nothing-yet.js';

/**
 * Makes the view of the files that can be saved: data and tables.
 *
 * @returns What it holds.
 */
export function filesView(): Child {
  const draft = chosenDraft();
  if (draft === null) return nothingYet('There is nothing to save yet: no draft has words.');
  const adopted = adoptedText();
  return [
    element(
      'div',
      { class: 'toolbar' },
      element('h1', {}, 'Files'),
      draftChoice(),
      element(
        'p',
        { class: 'soft' },
        'Reports are saved where they are shown; annotated and clean texts under ',
        element('a', { href: addressOf('versions') }, 'Versions'),
        '.',
      ),
    ),
    element(
      'div',
      { class: 'files' },
      element('h2', {}, 'Data, as JSON'),
      fileList(dataRows(draft, adopted)),
      element('h2', {}, 'Tables, as CSV: what one row is'),
      fileList(tableRows(draft, adopted)),
    ),
  ];
}

interface FileRow {
  readonly name: string;
  readonly about: string;
  readonly run: () => Promise<void>;
}

function fileList(rows: readonly FileRow[]): Child {
  return element(
    'ul',
    {},
    rows.map(({ name, about, run }) =>
      element(
        'li',
        {},
        element('b', {}, name),
        element('span', { class: 'soft' }, about),
        element(
          'button',
          { type: 'button', 'aria-label': `Save ${name}`, click: () => void saved(run) },
          'Save',
        ),
      ),
    ),
  );
}

async function saved(run: () => Promise<void>): Promise<void> {
  try {
    sayAtWork('Writing the file');
    await run();
  } catch (error) {
    complain([error instanceof Error ? error.message : String(error)]);
  }
}

function dataRows(draft: Text, adopted: Text | null): FileRow[] {
  const all = drafts();
  const before = all[all.indexOf(draft) - 1];
  const row = (data: DataName, about: string, texts: readonly Text[]): FileRow => ({
    name: data,
    about,
    run: async () => {
      const input = { drafts: texts.map(inputOf), adopted: adopted === null ? null : inputOf(adopted), data };
      save(fileName(nameOf(draft), data, 'json'), 'application/json', await work.ask('data', input));
    },
  });
  return [
    row('draft', 'Provisions, brackets, positions, changes, diagnostics of the draft', [draft]),
    ...(adopted === null ? [] : [row('reconciliation', 'What became of every bracket and change', [draft])]),
    ...(before === undefined
      ? []
      : [row('comparison', 'What changed since the draft before', [before, draft])]),
    ...(adopted === null || all.length < 2
      ? []
      : [row('trace', 'The history of all words and brackets', all)]),
  ];
}

function tableRows(draft: Text, adopted: Text | null): FileRow[] {
  const names = tableNames.filter((name) => adopted !== null || !tableSpecs[name].needsAdopted);
  return names.map((name: TableName) => ({
    name,
    about: tableSpecs[name].row,
    run: async () => {
      const input = {
        draft: inputOf(draft),
        adopted: adopted === null ? null : inputOf(adopted),
        table: name,
      };
      save(fileName(nameOf(draft), name, 'csv'), 'text/csv;charset=utf-8', await work.ask('table', input));
    },
  }));
}
