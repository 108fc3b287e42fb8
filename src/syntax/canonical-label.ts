import type { LabelReading } from '../../grammar/label.js';
import { canonicalSuffixPattern } from '../../grammar/label-suffixes.js';
import type { Frame, Numbering, PlacedLabel } from './numbering.js';

const alternativeSuffix = new RegExp(` alt(?: \\d+|${canonicalSuffixPattern}+)?$`, 'u');

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
  const open = holderIn(numbering, base);
  const steps = base.slice(open.length).split(/(?=\.)|(?= option )/u);
  const [head = '', ...path] = open === '' ? steps : [open, ...steps.filter((step) => step !== '')];
  if (reading.kind === 'PP') return placePreambularPath(numbering, reading, placed, [head, ...path]);
  const number = /(?:^| )OP(.*)$/u.exec(head)?.[1];
  const isArticle = number === undefined;
  const article = isArticle ? head : numbering.article;
  /* An item under no paragraph, as `OP.a`, has nothing above it. */
  const segments = isArticle || (number === '' && path[0]?.startsWith('.')) ? path : [number, ...path];
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

/** The article above, where the label is of it: of `Art18.72.1` the heading tells that it is paragraph 1 of Article 18.72. */
function holderIn({ article }: Numbering, base: string): string {
  if (article === null || !base.startsWith(article)) return '';
  return /^(?:\.| option |$)/u.test(base.slice(article.length)) ? article : '';
}

function placePreambularPath(
  numbering: Numbering,
  reading: LabelReading,
  placed: Pick<PlacedLabel, 'canonical' | 'alternativeOf'>,
  path: readonly string[],
): PlacedLabel {
  const preambular = Number(reading.number) || numbering.preambular;
  const base = path.join('');
  if (base.includes(' option ') || path.length < 2) {
    const frames = [{ rank: 0.5, segment: base, reading: { ...reading, kind: 'option' as const } }];
    return { ...placed, level: 0, rank: 1, numbering: { ...numbering, frames, preambular } };
  }
  const frames = framesOf(path, reading);
  const rank = frames.at(-1)?.rank ?? 2;
  const level = openHolders(numbering.frames, frames);
  return { ...placed, level, rank, numbering: { ...numbering, frames, preambular } };
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
