import { accuracyInAll, accuracyOfSure } from './accuracy.js';
import { shareOf } from './counts.js';
import type { ArticleTally } from './contention.js';
import type { PartyTally } from './party-tally.js';
import type { Tally } from './tally.js';
import type { Confidence, VerdictTally } from './verdict-tally.js';

/** A sentence on what matters most. */
export interface Finding {
  readonly about: 'brackets' | 'adopted-text' | 'parties' | 'choices' | 'contention';
  readonly text: string;
}

/**
 * Writes a share as people read it, so that it never rounds to nothing or to all where it is neither.
 *
 * @param share From 0 to 1.
 * @returns `85 %`, `< 1 %`, `> 99 %`.
 */
export function percentOf(share: number): string {
  if (share > 0 && share < 0.01) return '< 1 %';
  if (share < 1 && share > 0.99) return '> 99 %';
  return `${String(Math.round(share * 100))} %`;
}

/**
 * Writes a value of the model as words: `adopted-in-part` is “adopted in part”. There are no other words for them in anything that is shown.
 *
 * @param value The value.
 * @returns The words.
 * @example
 * worded('adopted-in-part'); // 'adopted in part'
 */
export function worded(value: string): string {
  return value.replaceAll('-', ' ');
}

/**
 * Says what matters most in a draft and what became of it, in three sentences at most: the brackets, where the adopted text came from, and
 * who got what; for a draft that names nobody, how its choices were decided and what was most contested.
 *
 * @param counted The counts.
 * @returns The findings, the first first.
 * @example
 * findingsOf(tally(readDraft('1. Notes [it] {USA+};')))[0]?.text; // '1 bracket: 1 insertion.'
 */
export function findingsOf({ draft, verdicts, parties }: Tally): Finding[] {
  const contention = contentionFinding(draft.articles);
  if (verdicts === null) return [proposedFinding(draft), ...contention].flatMap((finding) => finding ?? []);
  const last = parties.length > 0 ? partyFinding(parties) : [...choiceFinding(verdicts), ...contention];
  return [...bracketFinding(draft, verdicts), adoptedFinding(verdicts), ...last];
}

function proposedFinding({ spans, changes }: Tally['draft']): Finding | null {
  if (spans.all.total === 0) return null;
  const known = most(changes.all.by).filter(([kind]) => kind !== 'unknown');
  const unknown = changes.all.by.unknown;
  const kinds = known.map(([kind, count]) => `${String(count)} ${plural(kind, count)}`);
  const open = unknown === 0 ? [] : [`${String(unknown)} of which the draft does not say what would change`];
  return {
    about: 'brackets',
    text: `${countOf(spans.all.total, 'bracket')}${typographyOf(spans)}: ${[...kinds, ...open].join(', ')}.`,
  };
}

function bracketFinding({ spans }: Tally['draft'], { fates }: VerdictTally): Finding[] {
  if (spans.all.total === 0) return [{ about: 'brackets', text: 'The draft has no brackets.' }];
  const said = most(fates.all.by).map(([fate, count]) => `${String(count)} ${worded(fate)}`);
  return [
    {
      about: 'brackets',
      text: `Of ${countOf(spans.all.total, 'bracket')}${typographyOf(spans)}: ${said.join(', ')}.`,
    },
  ];
}

function adoptedFinding({ origins, undisputed, cutOff }: VerdictTally): Finding {
  const { by, total } = origins;
  const disputed = by.span + by.paragraph + by.option + by.reserved;
  const parts = [
    `${percentOf(shareOf(by.base, total))} of the adopted text stood in the draft undisputed (base)`,
    `${percentOf(shareOf(disputed, total))} stood in dispute (span, paragraph, option, reserved)`,
    `${percentOf(shareOf(by.new, total))} is new`,
  ];
  const beyond =
    cutOff === null
      ? ''
      : ` The draft breaks off: of ${percentOf(shareOf(by['beyond-draft'], total))} nothing can be told (beyond draft).`;
  const gone =
    undisputed.by.gone === 0
      ? ''
      : ` Of ${countOf(undisputed.total, 'undisputed word')} of the draft, ${String(undisputed.by.gone)} (${percentOf(shareOf(undisputed.by.gone, undisputed.total))}) are gone.`;
  return { about: 'adopted-text', text: `${parts.join(', ')}.${beyond}${gone}` };
}

const mostParties = 4;

function partyFinding(parties: readonly PartyTally[]): Finding[] {
  const active = mostActive(parties).filter(({ supported }) => supported.all.total > 0);
  if (active.length === 0) return [];
  const said = active.slice(0, mostParties).map(({ party, supported: { all, typography } }) => {
    const marks = typography.total === 0 ? '' : ` (${String(typography.total)} typography)`;
    return `${party} ${String(all.by.adopted)} of ${String(all.total)}${marks}`;
  });
  return [{ about: 'parties', text: `Adopted, of the changes that each supported: ${said.join(', ')}.` }];
}

/**
 * Sorts parties for tables: who got most first, then who asked for most.
 *
 * @param parties The parties.
 * @returns A sorted copy.
 */
export function byWhatTheyGot(parties: readonly PartyTally[]): PartyTally[] {
  const got = ({ supported: { all } }: PartyTally): number[] => [
    all.by.adopted,
    all.by['adopted-in-part'],
    all.total,
  ];
  return parties.toSorted((a, b) => {
    const [x, y] = [got(a), got(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? (a.party < b.party ? -1 : 1) : (y[at] ?? 0) - (x[at] ?? 0);
  });
}

/** Who asked for most first. */
function mostActive(parties: readonly PartyTally[]): PartyTally[] {
  return parties.toSorted(
    (a, b) => b.supported.all.total - a.supported.all.total || (a.party < b.party ? -1 : 1),
  );
}

function choiceFinding({ choices }: VerdictTally): Finding[] {
  if (choices.total === 0) return [];
  const { one, combined, none, moot } = choices.by;
  return [
    {
      about: 'choices',
      text: `Of ${countOf(choices.total, 'choice')} between options or alternatives, one was taken in ${String(one)}, several were combined in ${String(combined)}, none was taken in ${String(none)}, and ${String(moot)} became moot.`,
    },
  ];
}

const mostArticles = 3;

function contentionFinding(articles: readonly ArticleTally[]): Finding[] {
  const contested = byContention(articles).slice(0, mostArticles);
  if (contested.length === 0) return [];
  const said = contested.map(
    ({ name, spans, contested: within, words }) =>
      `${name} (${countOf(spans, 'bracket')}, ${percentOf(shareOf(within, words))} of its words)`,
  );
  return [{ about: 'contention', text: `Most contested: ${said.join('; ')}.` }];
}

/**
 * Sorts articles by how contested they are.
 *
 * @param articles The articles.
 * @returns Those in which brackets begin, the one with most words in brackets first.
 */
export function byContention(articles: readonly ArticleTally[]): ArticleTally[] {
  return articles
    .filter(({ spans }) => spans > 0)
    .sort((a, b) => b.contested - a.contested || b.spans - a.spans);
}

/**
 * Says how sure the verdicts are: how their confidence is spread, and how often verdicts were right where that was measured.
 *
 * @param verdicts The counts.
 * @returns Sentences.
 */
export function surenessOf({ confidence }: VerdictTally): string[] {
  const { right, of, documents, lowest, highest } = accuracyInAll();
  return [
    ...(confidence.fates.total === 0 ? [] : [`Confidence of the fates: ${spreadOf(confidence.fates)}.`]),
    ...(confidence.outcomes.total === 0
      ? []
      : [
          `Confidence of the outcomes of changes: ${spreadOf(confidence.outcomes)}; it is lower because the direction of a change is mostly inferred.`,
        ]),
    `As measured on ${String(documents)} documents with hand labels, each left out in turn: ${String(right)} of ${String(of)} fates right (${percentOf(right / of)}; by document ${percentOf(lowest)} to ${percentOf(highest)}); of those with a confidence of ${accuracyOfSure.from.toFixed(2)} and more, ${String(accuracyOfSure.right)} of ${String(accuracyOfSure.of)} (${percentOf(accuracyOfSure.right / accuracyOfSure.of)}).`,
  ];
}

function spreadOf({ total, bands, median }: Confidence): string {
  const said = bands.map(({ from, count }, index) => {
    const above = bands[index - 1]?.from;
    const range =
      above === undefined
        ? `at ${from.toFixed(2)} or more`
        : from === 0
          ? `below ${above.toFixed(2)}`
          : `from ${from.toFixed(2)}`;
    return `${String(count)} ${range}`;
  });
  return `${said.join(', ')} (of ${String(total)}; median ${median.toFixed(2)})`;
}

function typographyOf({ typography: { total } }: Tally['draft']['spans']): string {
  return total === 0
    ? ''
    : ` (${String(total)} ${total === 1 ? 'is' : 'are'} typography: quotation marks, letter case, punctuation)`;
}

function most<Key extends string>(by: Readonly<Record<Key, number>>): [Key, number][] {
  return (Object.entries(by) as [Key, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}

function countOf(count: number, noun: string): string {
  return `${String(count)} ${plural(noun, count)}`;
}
