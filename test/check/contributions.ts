import fc from 'fast-check';

/*
 * A resolution and what up to eight delegations make of it: words and marks that come and go, paragraphs that come, go and move. Words are few,
 * so that they repeat and the same proposal is made by several.
 */

/** A paragraph: its label as it is written, and its words with marks. */
export interface Line {
  readonly label: string;
  readonly words: readonly string[];
}

/** What is done to a text. */
interface Step {
  readonly kind: 'put in' | 'leave out' | 'exchange' | 'mark' | 'add' | 'drop' | 'move' | 'rewrite';
  readonly line: number;
  readonly at: number;
  readonly length: number;
  readonly words: readonly string[];
}

const vocabulary = (
  'cities planning policy access data housing women youth rights climate the of and to in for all local digital services clean water ' +
  'sustainable development people-centred States Member human “smart” (as_appropriate) 2030 Agenda'
)
  .split(' ')
  .map((word) => word.replace('_', ' '));
const preambular = ['Recalling', 'Noting', 'Recognizing', 'Welcoming', 'Reaffirming'];
const operative = ['Urges', 'Requests', 'Decides', 'Encourages', 'Invites'];

const word = fc.constantFrom(...vocabulary);
const words = (minLength: number, maxLength: number): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: word.map((one) => `${one},`) }), {
    minLength,
    maxLength,
  });

/** A base text of two to eight paragraphs. */
export const baseLines: fc.Arbitrary<Line[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...preambular), words(3, 10)), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...operative), words(3, 14)), { minLength: 1, maxLength: 5 }),
  )
  .map(([recitals, paragraphs]) => [
    ...recitals.map(([verb, own]) => ({ label: '', words: ended([verb, ...own], ',') })),
    ...paragraphs.map(([verb, own], index) => ({
      label: `${String(index + 1)}. `,
      words: ended([verb, ...own], index === paragraphs.length - 1 ? '.' : ';'),
    })),
  ]);

function ended(all: readonly string[], mark: string): string[] {
  return all.map((one, index) => (index === all.length - 1 ? one.replace(/,$/u, '') + mark : one));
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Step['kind']>(
      'put in',
      'leave out',
      'exchange',
      'put in',
      'leave out',
      'exchange',
      'mark',
      'add',
      'drop',
      'move',
      'rewrite',
    ),
    line: fc.nat(20),
    at: fc.nat(30),
    length: fc.integer({ min: 1, max: 4 }),
    words: words(1, 4),
  }),
  { minLength: 0, maxLength: 5 },
);

/** Some of the steps are those of other delegations, as proposals are made together. */
export const delegations: fc.Arbitrary<Step[][]> = fc
  .tuple(fc.array(steps, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }))
  .map(([all, joins]) =>
    all.map((own, index) => {
      const other = all[(joins[index] ?? 0) % all.length] ?? [];
      return (joins[index] ?? 0) % 2 === 0 ? own : [...other.slice(0, 2), ...own.slice(2)];
    }),
  );

/**
 * Applies what a delegation does.
 *
 * @param base The base text.
 * @param all The steps.
 * @returns Its text; the operative paragraphs are numbered anew.
 */
export function textAfter(base: readonly Line[], all: readonly Step[]): Line[] {
  let lines = base.map(({ label, words: own }) => ({ label, words: [...own] }));
  for (const { kind, line: number, at, length, words: fresh } of all) {
    const index = number % lines.length;
    const line = lines[index];
    if (line === undefined) continue;
    const own = line.words;
    /* The first word opens the paragraph, the last has its mark. */
    const place = 1 + (at % Math.max(1, own.length - 1));
    const most = Math.max(0, Math.min(length, own.length - 2 - place));
    if (kind === 'put in') own.splice(place, 0, ...fresh);
    else if (kind === 'leave out') own.splice(place, most);
    else if (kind === 'exchange') own.splice(place, most, ...fresh);
    else if (kind === 'mark') own[place - 1] = flipped(own[place - 1] ?? '', place === own.length);
    else if (kind === 'rewrite') own.splice(1, own.length - 2, ...fresh);
    else if (kind === 'drop' && lines.length > 2) lines.splice(index, 1);
    else if (kind === 'move') lines = moved(lines, index, at);
    else if (kind === 'add')
      lines.splice(index + 1, 0, { label: line.label, words: added(line.label !== '', at, fresh) });
  }
  let count = 0;
  return lines.map(({ label, words: own }) => ({
    label: label === '' ? '' : `${String((count += 1))}. `,
    words: own,
  }));
}

function flipped(own: string, isLast: boolean): string {
  if (isLast) return own;
  return own.endsWith(',') ? own.slice(0, -1) : `${own},`;
}

function added(isOperative: boolean, at: number, fresh: readonly string[]): string[] {
  const verbs = isOperative ? operative : preambular;
  return ended([verbs[at % verbs.length] ?? '', ...fresh, 'cities'], isOperative ? ';' : ',');
}

/** Moves a paragraph among those of its part. */
function moved(
  lines: { label: string; words: string[] }[],
  from: number,
  at: number,
): { label: string; words: string[] }[] {
  const line = lines[from];
  if (line === undefined) return lines;
  const rest = lines.toSpliced(from, 1);
  const places = rest.flatMap((one, index) => ((one.label === '') === (line.label === '') ? [index] : []));
  const place = places[at % Math.max(1, places.length)] ?? from;
  return rest.toSpliced(place, 0, line);
}

/**
 * Writes a text.
 *
 * @param lines Its paragraphs.
 * @returns It, with a blank line between paragraphs.
 */
export function written(lines: readonly Line[]): string {
  return `The General Assembly,\n\n${lines.map(({ label, words: own }) => label + own.join(' ')).join('\n\n')}\n`;
}
