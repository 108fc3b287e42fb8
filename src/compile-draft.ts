import { compiledText } from './compile/compiled-text.js';
import { beforeAll, gatherProposals, pairedText, type Grain, type PairedText } from './compile/gather.js';
import { notationForms, type NotationForm } from './compile/notation-forms.js';
import { paragraphsOf, type Paragraph } from './compile/paragraphs.js';
import { readCompiled } from './compile/read-compiled.js';
import { ownersThatDiffer, type OwnedWords } from './compile/readings-differ.js';
import { diagnosticOf, sortDiagnostics, type Finding } from './diagnostics/diagnostic.js';
import { draftOf } from './model/build-draft.js';
import type { Change } from './model/changes/change.js';
import type { Draft, NotationName } from './model/draft.js';
import { withParties } from './model/with-parties.js';
import { partyOf } from './parties/resolve-party.js';
import { readAdopted, readDraft } from './read-draft.js';
import { parse, type ParseOptions } from './syntax/parse.js';
import { lineStartsOf, positionAt } from './text/points.js';
import type { SourceText } from './text/source-text.js';
import { clean } from './view/clean.js';
import { readingOf } from './view/reading.js';
import type { ViewBlock } from './view/view-tree.js';
import { toText } from './write/text.js';

/** A text of any kind: characters, what `readSource` made of a file, or a draft that was read. */
export type GivenText = string | SourceText | Draft;

/** How contributions are compiled. */
export interface CompileOptions {
  /** The notation of the brackets and tags; `signed-braces` where it is not given. One of those that name parties and say what goes out. */
  readonly notation?: NotationName;
  /** The host format of the base text, where it is a string. */
  readonly format?: NonNullable<ParseOptions['format']>;
}

/**
 * The notations that a compilation can be written in.
 *
 * @example
 * compileNotations.includes('signed-braces'); // true
 */
export const compileNotations: readonly NotationName[] = Object.keys(notationForms) as NotationName[];

/**
 * Compiles the texts of several parties into one draft: the base text, with brackets where somebody would have other words, and tags that say
 * who. It is the inverse of `readingOf`: the reading of each party is its text, and that of the policy `base` is the base text, word for word
 * and paragraph by paragraph.
 *
 * Equal proposals are one bracket with all who make it. Proposals that overlap and differ are alternatives for the words that they touch, or
 * stand inside a passage that another would take out. Paragraphs come and go as a whole; one that comes in is labeled behind the one before it
 * (`2 bis.`) where its own label is taken, so that no label of the base text changes. What differs only by a label is no proposal.
 *
 * The changes of the draft are those that were found, and state so (`explicit`). Whoever reads `source.text` anew has the same readings where
 * marks and tags tell all; docs/contributions.md says where they do not.
 *
 * @param base The text that all start from. Of a draft with tags or tracked changes it is the reading `base`; brackets that name nobody stay.
 * @param texts The text of each party, by its name, code or abbreviation. Of one with tags it is the reading of that party; of one with
 *   tracked changes the text with all of them. Brackets that name nobody are left out, their words stay.
 * @param options The notation.
 * @returns The draft. Its diagnostics name each paragraph whose reading is not as it should be (`compilation-differs`), and
 *   proposals that the base text has itself, which are not in it (`open-proposals`).
 * @throws TypeError for a notation that cannot say it, and for a name that cannot be a party in it.
 * @example
 * compileDraft('1. Urges swift action.', { USA: '1. Urges fast action.', FRA: '1. Urges swift action now.' }).source.text;
 * // '1. Urges [swift] {USA delete} [fast] {USA+} action [now] {FRA+}.'
 */
export function compileDraft(
  base: GivenText,
  texts: Readonly<Record<string, GivenText>>,
  { notation = 'signed-braces', format }: CompileOptions = {},
): Draft {
  const form = notationForms[notation];
  if (form === undefined)
    throw new TypeError(
      `a compilation cannot be written in “${notation}”, which does not say who would have words out; known: ${compileNotations.join(', ')}`,
    );
  const read = { ...(format === undefined ? {} : { format }) };
  const given = readGiven(base, read);
  const draft = settled(given, base, { policy: 'base', read });
  const paragraphs = paragraphsOf(draft);
  const names = writtenNames(Object.keys(texts), notation, form);
  const contributions = Object.values(texts).map((text, index) =>
    contributionOf(text, names[index]?.id ?? ''),
  );
  const paired = contributions.map((text, index) =>
    pairedText(paragraphs, names[index]?.written ?? '', paragraphsOf(text)),
  );
  const wanted: Wanted[] = [
    {
      party: null,
      expected: expectedWords(
        draft,
        paragraphs,
        paragraphs.map((_, index) => index),
      ),
    },
    ...contributions.map((text, index) => ({
      party: names[index]?.id ?? '',
      expected: expectedWords(text, paired[index]?.paragraphs ?? [], paired[index]?.owners ?? []),
    })),
  ];
  const result = compiled({ draft, paragraphs, paired, wanted, notation, form, read });
  return withOpenProposals(result, openProposalsIn(given));
}

/** A reading that a compilation must have: of a party, or of the base text. */
interface Wanted {
  readonly party: string | null;
  readonly expected: readonly OwnedWords[];
}

interface Task {
  readonly draft: Draft;
  readonly paragraphs: readonly Paragraph[];
  readonly paired: readonly PairedText[];
  readonly wanted: readonly Wanted[];
  readonly notation: NotationName;
  readonly form: NotationForm;
  readonly read: Pick<CompileOptions, 'format'>;
}

const coarser: Readonly<Record<Grain, Grain | null>> = {
  'marks-apart': 'marks-joined',
  'marks-joined': 'whole',
  whole: null,
};

/** Writes the compilation, reads every party in it, and writes the paragraphs that do not read as they should more coarsely. */
function compiled(task: Task): Draft {
  const grains = new Map<number, Grain>();
  for (;;) {
    const { paragraphs, proposals } = gatherProposals(task.paragraphs, task.paired, grains);
    const { text, changes } = compiledText(task.draft, paragraphs, proposals, task.form);
    const { draft, missing } = readCompiled(text, changes, { notation: task.notation, ...task.read });
    const failures = task.wanted.map((one) => ({ ...one, owners: ownersIn(draft, one) }));
    const failed = new Set([...missing, ...failures.flatMap(({ owners }) => [...owners])]);
    let isCoarser = false;
    for (const owner of failed) {
      const next = coarser[grains.get(owner) ?? 'marks-apart'];
      if (owner === beforeAll || next === null || !proposals.has(owner)) continue;
      grains.set(owner, next);
      isCoarser = true;
    }
    if (!isCoarser) return withFindings(draft, failures, task);
  }
}

function ownersIn(draft: Draft, { party, expected }: Wanted): Set<number> {
  const takesPart = party === null || draft.positions.some((position) => position.party === party);
  const view = party === null || !takesPart ? clean(draft, 'base') : readingOf(draft, [party]);
  return ownersThatDiffer(
    expected,
    view.children.map(wordsOfBlock).filter((words) => words !== ''),
  );
}

function wordsOfBlock({ children }: ViewBlock): string {
  return children.map((node) => (node.type === 'text' ? node.value : '')).join('');
}

/** What a text reads, with the paragraphs of the base text that its paragraphs belong to. */
function expectedWords(
  draft: Draft,
  paragraphs: readonly Paragraph[],
  owners: readonly number[],
): OwnedWords[] {
  const ownerOf = new Map(
    paragraphs.map(({ provision }, index) => [provision.id, owners[index] ?? beforeAll]),
  );
  return clean(draft, 'base').children.flatMap((block) => {
    const words = wordsOfBlock(block);
    return words === '' ? [] : [{ words, owner: ownerOf.get(block.id) ?? beforeAll }];
  });
}

/**
 * Reads a text that was given. One whose words are in dispute, by tags or by its format, is read anew as the policy has it.
 *
 * @param given The text.
 * @param policy How disputed words are resolved.
 * @param read The host format.
 * @returns The text without disputes, but for brackets that name nobody.
 */
export function asRead(
  given: GivenText,
  policy: 'base' | 'all-applied',
  read: Pick<CompileOptions, 'format'>,
): Draft {
  return settled(readGiven(given, read), given, { policy, read });
}

/** A text that was read once already, as a draft. */
function settled(
  draft: Draft,
  given: GivenText,
  { policy, read }: { policy: 'base' | 'all-applied'; read: Pick<CompileOptions, 'format'> },
): Draft {
  if (isInDispute(draft)) return resolved(draft, policy);
  /* In a text in which nothing is in dispute, what only looks like a tag is words. */
  const isPlain = isRead(given) || draft.source.notation === 'plain-brackets';
  return isPlain ? draft : readAdopted(given, { ...read, lint: false });
}

function isRead(given: GivenText): given is Draft {
  return typeof given !== 'string' && 'provisions' in given;
}

function readGiven(given: GivenText, read: Pick<CompileOptions, 'format'>): Draft {
  return isRead(given) ? given : readDraft(given, { ...read, lint: false });
}

/** The text of a party: of one with tags, its own reading; of tracked changes by others than parties, all of them. */
function contributionOf(given: GivenText, party: string): Draft {
  const draft = readGiven(given, {});
  const isNamed = draft.spans.some(
    ({ marks, attributions }) => marks === 'square' && attributions.length > 0,
  );
  if (!isNamed) return settled(draft, given, { policy: 'all-applied', read: {} });
  const takesPart = draft.positions.some((position) => position.party === party);
  return takesPart
    ? readAdopted(toText(readingOf(draft, [party])), { lint: false })
    : resolved(draft, 'base');
}

/** Who has proposals in the base text. */
function openProposalsIn(draft: Draft): string[] {
  return [...new Set(draft.positions.filter(({ spans }) => spans.length > 0).map(({ party }) => party))];
}

function withOpenProposals(draft: Draft, parties: readonly string[]): Draft {
  if (parties.length === 0) return draft;
  const finding: Finding = {
    ruleId: 'open-proposals',
    reason: `the base text has proposals of ${parties.join(', ')}`,
    start: 0,
    end: 0,
  };
  const lines = lineStartsOf(draft.source.text);
  const found = diagnosticOf(finding, (start, end) => positionAt(lines, start, end));
  return { ...draft, diagnostics: sortDiagnostics([found, ...draft.diagnostics]) };
}

/** Brackets that name nobody are words of the text as far as is known. */
function isInDispute({ spans }: Draft): boolean {
  return spans.some(({ marks, attributions }) => marks !== 'square' || attributions.length > 0);
}

function resolved(draft: Draft, policy: 'base' | 'all-applied'): Draft {
  return readAdopted(toText(clean(draft, policy)), { lint: false });
}

/** A party, as the tags name it. */
interface WrittenName {
  readonly id: string;
  readonly written: string;
}

/** Finds names that the tags of the notation read as the parties that are meant: their ids, or else what they are called. */
function writtenNames(given: readonly string[], notation: NotationName, form: NotationForm): WrittenName[] {
  const parties = given.map((name) => partyOf(name) ?? partyOf(name, { codes: 'alpha2' }));
  const ids = given.map((name, index) => parties[index]?.id ?? name.trim());
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new TypeError(`two texts are of one party, “${twice}”`);
  const [asIds, asNames] = [ids, parties.map((party, index) => party?.name ?? ids[index] ?? '')];
  for (const written of [asIds, asNames]) {
    if (readsAs(written, ids, notation, form).length === 0)
      return ids.map((id, index) => ({ id, written: written[index] ?? id }));
  }
  const wrong = readsAs(asIds, ids, notation, form).map((id) => `“${id}”`);
  throw new TypeError(
    `${wrong.join(', ')} cannot be read as a party in ${notation}; give a name or a code that is known`,
  );
}

/** The parties that a tag of each does not read as. */
function readsAs(
  written: readonly string[],
  ids: readonly string[],
  notation: NotationName,
  form: NotationForm,
): string[] {
  const sample = written.map(
    (name) => `1. Urges ${form.old('one', [name])} ${form.fresh('two', [name])} action.`,
  );
  const { draft } = withParties(
    draftOf(sample.join('\n\n'), parse(sample.join('\n\n'), { notation }).tree, []),
  );
  const said = new Set(draft.positions.filter(({ spans }) => spans.length > 0).map(({ party }) => party));
  return ids.filter((id) => !said.has(id));
}

/** Names what does not read as it should: nothing is dropped in silence. */
function withFindings(
  draft: Draft,
  failures: readonly (Wanted & { readonly owners: ReadonlySet<number> })[],
  { paragraphs }: Task,
): Draft {
  const findings = failures.flatMap(({ party, owners }) =>
    [...owners].map((owner): Finding => {
      const label = paragraphs[owner]?.provision.label ?? null;
      const where = label ?? 'a paragraph without label';
      const who = party === null ? 'the base text' : `the text of ${party}`;
      const at = draft.provisions.find((one) => label !== null && one.label === label)?.start ?? 0;
      return {
        ruleId: 'compilation-differs',
        reason: `at ${where} the reading is not ${who}`,
        start: at,
        end: at,
      };
    }),
  );
  const lines = lineStartsOf(draft.source.text);
  const found = findings.map((finding) =>
    diagnosticOf(finding, (start, end) => positionAt(lines, start, end)),
  );
  return { ...draft, diagnostics: sortDiagnostics([...draft.diagnostics, ...found]) };
}

/** The texts that a document with tracked changes or tags holds. */
export interface Contributions {
  /** The text without any of the changes. */
  readonly base: string;
  /** The text of each party, with all changes that it supports. */
  readonly texts: Readonly<Record<string, string>>;
  /** The changes that are in none of these: nobody who is known as a party speaks on them. */
  readonly unnamed: readonly Change[];
}

/**
 * Takes a document apart into the text that all start from and the text of each party: of a Word file in which several delegations tracked
 * their changes, each author is one.
 *
 * @param draft The document.
 * @returns The texts, as `compileDraft` takes them.
 * @example
 * contributionsIn(readDraft('1. Urges [swift] {USA+} action.')).texts; // { USA: '1. Urges swift action.\n' }
 */
export function contributionsIn(draft: Draft): Contributions {
  const parties = [...new Set(draft.positions.map(({ party }) => party))];
  return {
    base: toText(clean(draft, 'base')),
    texts: Object.fromEntries(parties.map((party) => [party, toText(readingOf(draft, [party]))])),
    unnamed: unnamedChanges(draft),
  };
}

function unnamedChanges({ changes, positions }: Draft): Change[] {
  const named = new Set(positions.flatMap(({ spans }) => spans));
  return changes.filter(({ spans }) => !spans.some((id) => named.has(id)));
}
