import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdopted, readDraft, type Diagnostic, type NotationName } from '../../src/index.js';
import { checkedDraft } from '../check/read.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

function listed(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ ruleId, place, reason }) => `${ruleId} at ${String(place.start.offset)}: ${reason}`,
  );
}

/* That a text has the marks of an editor is said of every one that has them. */
function doubtful(diagnostics: readonly Diagnostic[]): string[] {
  return listed(
    diagnostics.filter(({ severity, ruleId }) => severity !== 'info' && ruleId !== 'editor-marks'),
  );
}

const head = `The Assembly of Cities

Second session

Draft resolution on the lighting of streets

The Assembly of Cities,`;

/* Drafts as their authors would like to have written them. */
const wellFormed: Readonly<Record<NotationName, string>> = {
  'signed-braces': `${head}

Recalling its resolution 1/4 of 3 May 2019, entitled “Light for all”,

Noting [the cost of energy and] {USA+, FRA-} the benefits of light for [women and] {EU+} all persons,

1. [Urges] {CHL+} [Invites] {CHL+} Member States to light their streets [at night] {JPN reserve};

2. Requests the Executive Director:

(a) To report [annually] {USA+, CHL+, FRA-} on progress;

(b) To publish the report [in all languages, on paper] {FRA+}.`,
  'critic-markup': `${head}

Recalling its resolution 1/4 of 3 May 2019,

1. Urges Member States to light{++ all++}{>>USA+<<} their streets and {~~lanes~>parks~~}{>>@France: as agreed<<};

2. Requests a report{-- each year--}{>>NOR: delete<<}.`,
  'signed-angles': `${head}

Recalling its resolution 1/4 of 3 May 2019, entitled “Light for all”,

1. [Urges] <CHL+> [Invites] <CHL+> Member States to light their streets [at night] <JPN reserve>;

[2. Requests a report [each year] <USA+ FRA->.] <EU+>`,
  'plain-brackets': `${head}

Recalling its resolution 1/4 of 3 May 2019,

1. Parties [shall][should] light their streets [, as appropriate,] and [parks] {Placement proposal: to be moved to Article 9};

2. Option 1: [Each Party reports [annually].]

Option 2: No text.`,
  'prefix-colon': `1. [CL/MY propose; US/AU oppose: The Parties are encouraged to light their streets.]

2. Each Party [AU oppose: is] [AU propose: shall be] free to light [PE: its parks, and] its streets.`,
  'inside-dash': `1. We commit ourselves to light [all - US; G77 delete] streets [and parks - EU, G77 retain / and lanes - US].

2. We recognize the cost [of energy - Canada, Japan].`,
  'paren-add-bracket-delete': `1. States Parties (, in particular — Holy See) [shall — Pakistan] (should — Pakistan) light their streets.

2. They recognize the cost [of energy — Japan].`,
  'suffix-paren': `1. Urges Member States [to light their streets] (US add) (EU delete);

2. Requests [an annual] (G77 retain) report.`,
  'sentence-suffix': `1. Ratify the Convention (Portugal, Iran (Islamic Republic of));

2. Light all streets by night (Spain, Chile, Tunisia);

3. Publish a report (Chile).`,
  'actor-block': `Canada, Government: We commit ourselves to light all streets.

Chile, Government: We commit ourselves to light all streets and lanes.

UNESCO, International Organization: We commit ourselves to light streets.`,
};

test.each(Object.entries(wellFormed))(
  'nothing is doubtful in a well-formed draft in %s',
  (notation, source) => {
    const draft = checkedDraft(source);
    expect(draft.source.notation).toBe(notation);
    expect(doubtful(draft.diagnostics)).toEqual([]);
  },
);

test('nothing but what signs do not tell is remarked in a well-formed draft', () => {
  const aboutSigns = new Set(['lone-support', 'opposed-signs', 'unordered-pair']);
  const { diagnostics } = checkedDraft(wellFormed['signed-braces']);
  expect(listed(diagnostics.filter(({ ruleId }) => !aboutSigns.has(ruleId)))).toEqual([]);
});

test('nothing is remarked in the adopted resolution 2/1 of the UN-Habitat Assembly', () => {
  const path = join(import.meta.dirname, '../../corpus/hsp-ha-2-1/adopted-2023-06-09.md');
  expect(listed(readAdopted(readFileSync(path, 'utf8')).diagnostics)).toEqual([]);
});

describe.runIf(hasSharedFolder)('in texts without contested words', () => {
  test.each<[string, readonly string[]]>([
    ['context/digital-cities-programme.txt', []],
    ['context/guidelines-consultation.txt', ['doubled-word at 1592: “by by” says the same word twice']],
    [
      'context/people-centred-smart-cities-brochure.md',
      [
        'words-before-text at 121: “Scan the code to access our playbooks for local governments” and 4 more lines stand before the text and are in no version of it',
        'head-line at 511: “At the second session of the UN-Habitat Assembly in June 202 … nd respectful of human rights.” and 16 more lines stand before the text and are in no version of it',
      ],
    ],
    ['other-notations/unga-1.txt', []],
  ])('%s: only what is there is remarked', (path, expected) => {
    expect(listed(readAdopted(sharedFile(`corpus/${path}`)).diagnostics)).toEqual(expected);
  });
});

describe.runIf(hasSharedFolder)('in drafts of the Paris Agreement', () => {
  /* Labels that a converter numbered anew are used twice and out of sequence, and brackets that lost their marks are doubtful by right. */
  const byRight =
    /^(?:duplicate-label|label-out-of-sequence|unopened-bracket|unclosed-bracket|unbound-attribution|stray-mark)/u;

  test.each<[string, number]>([
    ['adopted-2015-12-12.md', 0],
    ['draft-2015-10-23.md', 1],
    ['draft-2015-12-04.md', 4],
    ['draft-2015-12-09.md', 1],
    ['draft-decision.md', 1],
  ])('%s: what is doubtful besides is %d', (name, count) => {
    const found = doubtful(readDraft(sharedFile(`corpus/paris-agreement/${name}`)).diagnostics);
    expect(found.filter((one) => !byRight.test(one))).toHaveLength(count);
  });
});
