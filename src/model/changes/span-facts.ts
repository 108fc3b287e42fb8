import { notations, type Direction, type Notation } from '../../../grammar/notation.js';
import { nextNeighbors } from '../adjacent-spans.js';
import type {
  Draft,
  DraftProvision,
  DraftSpan,
  PartyPosition,
  ProvisionRelation,
  SpanTracking,
  Stance,
} from '../draft.js';
import { legendOf, type Legend } from './legend.js';
import { contentStems, wordList } from '../../words/stems.js';

/** What is known of a span before anything is inferred. */
export interface SpanFacts {
  readonly span: DraftSpan;
  /** The place in `draft.spans`. */
  readonly index: number;
  readonly positions: readonly PartyPosition[];
  readonly supporters: ReadonlySet<string>;
  readonly opposers: ReadonlySet<string>;
  readonly deleters: ReadonlySet<string>;
  /** What its marks or the stances towards it state of the direction; null where they state nothing. */
  readonly stated: StatedDirection | null;
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  /** The next span of the same parent with nothing between but tags and spaces, by index. */
  readonly next: number | null;
  /** Whether a slash parts it from the alternative before it. */
  readonly isAfterSlash: boolean;
  /** Where it holds all words of a paragraph whose label says that it came to another, how: `[Alt 1.e …]`, `[7 bis …]`. */
  readonly cameAs: ProvisionRelation | null;
  /** Whether a letter stands right before its opening mark, and right after its closing mark. */
  readonly glued: { readonly before: boolean; readonly after: boolean };
}

/** A direction that the text states, and where. */
export interface StatedDirection {
  readonly direction: Direction;
  readonly by: 'legend' | 'marks' | 'stance' | 'tracking' | 'style';
  /** Who wants the change, as far as the statement tells. */
  readonly authors: ReadonlySet<string>;
}

const supporting: ReadonlySet<Stance> = new Set([
  'support',
  'propose',
  'support-in-principle',
  'alternative',
  'replace',
]);

const nobody: ReadonlySet<string> = new Set();

/**
 * Gathers what is known of every span.
 *
 * @param draft The draft, with its positions.
 * @returns Facts in the order of the spans.
 */
export function factsOf(draft: Draft): SpanFacts[] {
  const positions = positionsBySpan(draft);
  const next = nextNeighbors(draft, 'slash');
  const notation = notations[draft.source.notation];
  const legend = legendOf(draft.source.text);
  const added = new Map(
    draft.provisions.flatMap((one) =>
      one.related !== null && isParagraph(one.kind) ? [[one.label, one]] : [],
    ),
  );
  return draft.spans.map((span, index) => {
    const own = positions.get(span.id) ?? [];
    const words = wordList(span.text);
    const parties = (test: (stance: Stance) => boolean): ReadonlySet<string> => partiesIn(own, test);
    return {
      span,
      index,
      positions: own,
      supporters: parties((stance) => supporting.has(stance)),
      opposers: parties((stance) => stance === 'oppose' || stance === 'retain'),
      deleters: parties((stance) => stance === 'delete'),
      stated: statedDirection(span, own, notation, legend),
      words,
      stems: contentStems(words, draft.source.language),
      next: next.get(index) ?? null,
      isAfterSlash: /^(?:\/|~>)/u.test(draft.source.text.slice(span.start, span.start + 2)),
      cameAs: cameAs(draft, span, added.get(span.provision)),
      glued: gluedSides(draft, span),
    };
  });
}

/** Sets are large; most spans have nobody who wants their words deleted. */
function partiesIn(
  positions: readonly PartyPosition[],
  test: (stance: Stance) => boolean,
): ReadonlySet<string> {
  const found = positions.filter(({ stance }) => test(stance));
  return found.length === 0 ? nobody : new Set(found.map(({ party }) => party));
}

/* Of an article the label may be all that a bracket round its title holds. */
const isParagraph = (kind: DraftProvision['kind']): boolean => /paragraph$/iu.test(kind);

function cameAs(
  { source }: Draft,
  { start, end }: DraftSpan,
  provision: DraftProvision | undefined,
): ProvisionRelation | null {
  const runs = provision?.runs.filter((run) => source.text.slice(run.start, run.end).trim() !== '') ?? [];
  const holdsAll = runs.length > 0 && runs.every((run) => run.start >= start && run.end <= end);
  return holdsAll ? (provision?.related?.relation ?? null) : null;
}

const goesOut: ReadonlySet<SpanTracking['kind']> = new Set(['deletion', 'move-from']);

function statedDirection(
  { marks, tracked, styles }: DraftSpan,
  positions: readonly PartyPosition[],
  { marksState, stancesState }: Notation,
  legend: Legend,
): StatedDirection | null {
  const partiesWith = (test: (stance: Stance) => boolean): ReadonlySet<string> => partiesIn(positions, test);
  if (tracked !== undefined) {
    const direction = goesOut.has(tracked.kind) ? 'deletion' : 'insertion';
    return { direction, by: 'tracking', authors: new Set([tracked.author]) };
  }
  /* Nothing else marks them; nobody is named for them. */
  if (marks === 'styled') {
    const direction = styles?.includes('strike') === true ? 'deletion' : 'insertion';
    return { direction, by: 'style', authors: new Set(['']) };
  }
  const byMarks = legend[marks] ?? marksState[marks];
  if (byMarks !== undefined) {
    const by = legend[marks] === undefined ? 'marks' : 'legend';
    /* Of words that are marked to go, “delete” says the same as a plus. */
    const isFor = (stance: Stance): boolean =>
      supporting.has(stance) || (byMarks === 'deletion' && stance === 'delete');
    return { direction: byMarks, by, authors: partiesWith(isFor) };
  }
  const taken = new Set(positions.map(({ stance }) => stance));
  const decisive = stancesState.find(([stance]) => taken.has(stance));
  const direction = decisive?.[1] ?? null;
  if (direction === null) return null;
  const isFor = (stance: Stance): boolean =>
    direction === 'insertion' ? supporting.has(stance) : stance === 'delete' || stance === 'oppose';
  return { direction, by: 'stance', authors: partiesWith(isFor) };
}

function positionsBySpan({ positions }: Draft): Map<string, PartyPosition[]> {
  const map = new Map<string, PartyPosition[]>();
  for (const position of positions) {
    for (const span of position.spans) {
      const list = map.get(span);
      if (list === undefined) map.set(span, [position]);
      else list.push(position);
    }
  }
  return map;
}

/** A space inside the marks of an editor parts the words from those before: `Notes{== all==}`. */
function gluedSides(draft: Draft, { start, end }: DraftSpan): SpanFacts['glued'] {
  const { text } = draft.source;
  return {
    before: isLetter(draft, start - 1) && !/^\P{L}{1,3}\s/u.test(text.slice(start, Math.min(end, start + 5))),
    after: isLetter(draft, end) && !/\s\P{L}{1,3}$/u.test(text.slice(Math.max(start, end - 5), end)),
  };
}

function isLetter({ source }: Draft, offset: number): boolean {
  return /\p{L}/u.test(source.text.charAt(offset));
}
