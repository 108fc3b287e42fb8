import type { LabelReading } from '../../grammar/label.js';
import type { Frame, Numbering, PlacedLabel } from './numbering.js';

const alternativeSuffix = / alt(?: \d+)?$/u;

/**
 * Places a label that says all that stands above it, as annotated versions of a draft have it.
 *
 * @param numbering The numbering so far.
 * @param reading The label in the text.
 * @param label The label: `OP1.a.i`, `Art28.2.a alt`, `PP2 option 1`.
 * @returns The same label, under those of its holders that have come.
 */
export function placeCanonical(numbering: Numbering, reading: LabelReading, label: string): PlacedLabel {
  const base = label.replace(alternativeSuffix, '');
  const alternativeOf = base === label ? null : base;
  const placed = { canonical: label, alternativeOf };
  if (reading.kind === 'PP') {
    const frames = [{ rank: 0.5, segment: base, reading }];
    const preambular = Number(reading.number) || numbering.preambular;
    return { ...placed, level: 0, rank: 1, numbering: { ...numbering, frames, preambular } };
  }
  const [head = '', ...path] = base.split(/(?=\.)|(?= option )/u);
  const isArticle = !head.startsWith('OP');
  const article = isArticle ? head : numbering.article;
  const segments = isArticle ? path : [head.slice(2), ...path];
  const frames = framesOf(segments, reading);
  const rank = frames.at(-1)?.rank ?? 1;
  const operative = isArticle ? numbering.operative : (reading.number ?? numbering.operative);
  return {
    ...placed,
    level: openHolders(article === numbering.article ? numbering.frames : [], frames),
    rank,
    numbering: { ...numbering, article, begun: true, frames, operative },
  };
}

function framesOf(segments: readonly string[], reading: LabelReading): Frame[] {
  const frames: Frame[] = [];
  let rank = 0;
  for (const segment of segments) {
    const isNumber = /\d/u.test(segment) && !segment.startsWith(' option ');
    if (segment.startsWith(' option ')) rank += 0.5;
    else if (isNumber) rank = rank < 1 ? 1 : 1.75;
    else rank = Math.max(2, Math.floor(rank) + 1);
    frames.push({ rank, segment, reading });
  }
  return frames;
}

/** How many of the holders of a label are open where it comes. */
function openHolders(open: readonly Frame[], frames: readonly Frame[]): number {
  const holders = frames.slice(0, -1);
  const closed = holders.findIndex(({ segment }, index) => open[index]?.segment !== segment);
  return closed < 0 ? holders.length : closed;
}
