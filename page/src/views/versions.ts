import { toDom } from 'hast-util-to-dom';
import { address, go } from '../address.js';
import { chosenDraft, draftChoice, field } from '../draft-choice.js';
import { element, type Child } from '../element.js';
import type { PartyEntry, Version, VersionFormat, VersionInput } from '../engine/protocol.js';
import { showJob } from '../job.js';
import { fileName, save } from '../save.js';
import { complain, sayAtWork } from '../said.js';
import { adoptedText, changeText, drafts, inputOf, nameOf, type Text } from '../texts.js';
import { chosenVersion, policies, versionNames } from '../version-choice.js';
import { work } from '../workers.js';
import { nothingYet } from './nothing-yet.js';

/**
 * Makes the view of the versions of a draft, which can be read and saved.
 *
 * @returns What it holds.
 */
export function versionsView(): Child {
  const draft = chosenDraft();
  if (draft === null) return nothingYet('Versions need a draft.');
  const version = chosenVersion();
  const input = versionInput(draft, version);
  const place = element('div', { class: 'version' });
  if (draft.facts === null) void learn(draft);
  const isAsked = version.what !== 'reading' || version.parties.length > 0;
  if (isAsked) {
    void showJob(
      place,
      (onStep) => work.ask('version', input, onStep),
      ({ tree, remarks }) => [
        remarks.map((remark) => element('p', { class: 'soft' }, remark)),
        toDom(tree, { fragment: true }),
      ],
    );
  } else {
    place.append(element('p', { class: 'soft' }, hintFor(draft)));
  }
  return [
    element(
      'div',
      { class: 'toolbar' },
      element('h1', {}, 'Versions'),
      draftChoice(),
      versionChoice(version),
      version.what === 'clean' ? policyChoice(version.policy) : null,
      version.what === 'reading' ? partyChoices(draft.facts?.parties ?? [], version.parties) : null,
      isAsked ? saveControls(draft, version, input) : null,
    ),
    place,
  ];
}

function hintFor({ facts }: Text): string {
  return facts !== null && facts.parties.length === 0
    ? 'This draft names no party, so there is nobody whose reading it could be.'
    : 'Choose a party, or several that stand together.';
}

/** The list of parties needs what the worker finds in the text. */
async function learn(draft: Text): Promise<void> {
  try {
    const { facts } = await work.ask('check', { text: inputOf(draft) });
    changeText(draft.id, { facts });
  } catch {
    /* The version itself says what is wrong. */
  }
}

function versionInput(draft: Text, version: Version): VersionInput {
  const all = drafts();
  const before = all[all.indexOf(draft) - 1];
  const adopted = adoptedText();
  return {
    draft: inputOf(draft),
    before: before === undefined ? null : inputOf(before),
    adopted: adopted === null ? null : inputOf(adopted),
    version,
  };
}

function choose(changes: Readonly<Record<string, string>>): void {
  go('versions', { ...address().chosen, ...changes });
}

function versionChoice({ what }: Version): Child {
  const hasAdopted = adoptedText() !== null;
  const names = (Object.keys(versionNames) as Version['what'][]).filter((name) => {
    if (name === 'compared') return drafts().length > 1;
    return hasAdopted || (name !== 'fates' && name !== 'origins');
  });
  return field(
    'Show',
    names.map((name) => ({ value: name, label: versionNames[name], isChosen: name === what })),
    (value) => choose({ what: value }),
  );
}

function policyChoice(policy: string): Child {
  return field(
    'Brackets',
    Object.entries(policies).map(([value, label]) => ({ value, label, isChosen: value === policy })),
    (value) => choose({ policy: value }),
  );
}

/** One list for each party that is chosen, and one more. */
function partyChoices(parties: readonly PartyEntry[], chosen: readonly string[]): Child {
  return [...chosen, ''].map((id, index) => {
    const others = parties.filter((party) => party.id === id || !chosen.includes(party.id));
    if (others.length === 0) return null;
    const none = { value: '', label: index === 0 ? 'Choose a party' : 'nobody else', isChosen: id === '' };
    return field(
      index === 0 ? 'Party' : 'and',
      [
        none,
        ...others.map((party) => ({ value: party.id, label: partyLabel(party), isChosen: party.id === id })),
      ],
      (value) => {
        const list = [...chosen];
        list[index] = value;
        choose({ party: list.filter(Boolean).join(',') });
      },
    );
  });
}

function partyLabel({ id, name, positions }: PartyEntry): string {
  return `${id === name ? id : `${id} – ${name}`} (${positions})`;
}

const formats: Readonly<
  Record<VersionFormat, { readonly name: string; readonly ending: string; readonly type: string }>
> = {
  docx: {
    name: 'Word',
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  md: { name: 'Markdown', ending: 'md', type: 'text/markdown;charset=utf-8' },
  html: { name: 'HTML', ending: 'html', type: 'text/html;charset=utf-8' },
  txt: { name: 'Plain text', ending: 'txt', type: 'text/plain;charset=utf-8' },
  critic: { name: 'CriticMarkup', ending: 'critic.md', type: 'text/markdown;charset=utf-8' },
  tei: { name: 'TEI', ending: 'tei.xml', type: 'application/xml' },
  akn: { name: 'Akoma Ntoso', ending: 'akn.xml', type: 'application/xml' },
};

function saveControls(draft: Text, version: Version, input: VersionInput): Child {
  const choice = element(
    'select',
    { id: 'format' },
    Object.entries(formats).map(([value, { name }]) => element('option', { value }, name)),
  );
  const run = async (): Promise<void> => {
    const format = choice.value as VersionFormat;
    const { ending, type } = formats[format];
    try {
      sayAtWork('Writing the file');
      const data = await work.ask('write', { ...input, format });
      save(fileName(nameOf(draft), additionOf(version), ending), type, data);
    } catch (error) {
      complain([error instanceof Error ? error.message : String(error)]);
    }
  };
  return element(
    'span',
    { class: 'field' },
    element('label', { for: 'format' }, 'Save as'),
    choice,
    element('button', { type: 'button', click: () => void run() }, 'Save'),
  );
}

function additionOf(version: Version): string {
  if (version.what === 'clean') return `clean ${version.policy}`;
  return version.what === 'reading' ? `reading ${version.parties.join(' ')}` : version.what;
}
