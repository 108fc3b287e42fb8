import type { Calibration, FateCalibration, LinkCalibration } from '../../src/calibration/calibration.js';
import { correspond } from '../../src/correspond/correspond.js';
import type { Correspondence } from '../../src/correspond/correspondence.js';
import { draftAndAdopted } from '../../src/correspond/texts.js';
import { factsOf, type KnownSpan } from '../../src/reconcile/facts.js';
import { fateOf } from '../../src/reconcile/fate-of.js';
import { spansOnTape } from '../../src/reconcile/span-words.js';
import { spanOf, type Label, type LabeledDocument } from './labels.js';

/** A labeled span with all that is known of it. */
export interface LabeledSpan {
  readonly label: Label;
  readonly known: KnownSpan;
  /** The labels of the provisions that answer to the clauses it stands in, the surest first. */
  readonly places: readonly string[];
  /** The label of the provision beside which it would stand, where none answers. */
  readonly home: string;
}

/** A labeled document whose clauses are linked. */
export interface LinkedDocument {
  readonly name: string;
  readonly texts: Correspondence;
  readonly spans: readonly LabeledSpan[];
}

/**
 * Links the clauses of a labeled document and collects the facts of its labeled spans.
 *
 * @param document The document.
 * @param calibration What evidence is worth.
 * @returns The document with what its verdicts are made from.
 */
export function linked(document: LabeledDocument, calibration: LinkCalibration): LinkedDocument {
  const { draft, adopted, labels, name } = document;
  const texts = correspond(draftAndAdopted(draft, adopted), calibration);
  const known = new Map(factsOf(texts, spansOnTape(texts)).map((one) => [one.span.id, one]));
  const spans = labels.flatMap((label) => {
    const one = known.get(spanOf(draft, label)?.id ?? '');
    return one === undefined
      ? []
      : [{ label, known: one, places: placesOf(texts, one), home: homeOf(texts, one) }];
  });
  return { name, texts, spans };
}

function placesOf({ clauses, links, tape, adopted }: Correspondence, { span }: KnownSpan): string[] {
  const own = new Set(
    clauses.draft.flatMap(({ first, end }, index) =>
      (tape.starts[first] ?? 0) < span.end && (tape.ends[end - 1] ?? 0) > span.start ? [index] : [],
    ),
  );
  const found = links.filter(({ draft }) => own.has(draft)).sort((a, b) => b.odds - a.odds);
  return found.map(
    (link) => adopted.provisions[clauses.adopted[link.adopted]?.provision ?? -1]?.label ?? '(none)',
  );
}

function homeOf({ clauses, homes, matches, adopted }: Correspondence, { words, open }: KnownSpan): string {
  const unit = matches.units[matches.unitOfPlace[words[0]?.place ?? open] ?? -1];
  const home = homes[unit?.clause ?? -1];
  const clause = clauses.adopted[home?.adopted ?? -1];
  return adopted.provisions[clause?.provision ?? -1]?.label ?? '(none)';
}

/** One item that was labeled by hand, twice, and read by the program. */
export interface Judged {
  readonly name: string;
  /** What both readers said. */
  readonly labels: readonly string[];
  readonly read: string;
  readonly confidence: number;
  readonly reasons: readonly { rule: string; text: string }[];
  /** Where it stands: spans of one paragraph are not independent. */
  readonly paragraph: string;
}

/** The fate of a labeled span. */
export interface JudgedFate extends Judged {
  /** What makes the verdict surer or less sure. */
  readonly terms: Readonly<Record<string, number>>;
}

/**
 * Judges the labeled spans of a document.
 *
 * @param document The document.
 * @param calibration The limits of the rules.
 * @returns A judgement for each span.
 */
export function judged({ texts, spans }: LinkedDocument, calibration: Calibration): JudgedFate[] {
  return spans.map(({ label, known }) => {
    const { fate, confidence, reasons, terms } = fateOf(texts, known, calibration);
    return {
      terms,
      name: `${known.span.provision ?? ''} “${known.span.text.replace(/\s+/gu, ' ').slice(0, 60)}”`,
      labels: label.fates,
      read: fate,
      confidence,
      reasons,
      paragraph: known.span.provision ?? '',
    };
  });
}

/**
 * Tells whether the place that was labeled was found: the provision, or one that it holds or that holds it. Where no clause answers, the
 * place is the one of its paragraph, as far as the verdict says that the text has what stood around it.
 *
 * @param span The span.
 * @param limits The limits of the rules.
 * @returns Whether it was; null where the readers differ or none was labeled.
 */
export function isPlaceFound(
  { label, places, home, known }: LabeledSpan,
  limits: FateCalibration,
): boolean | null {
  const { adopted } = label;
  if (adopted === undefined || adopted === null) return null;
  const found = places.length === 0 && known.facts.family >= limits.family ? [home] : places;
  if (adopted === '') return found.length === 0;
  const named = (label: string): string => label.replaceAll(' ', '');
  return found
    .map(named)
    .some(
      (place) =>
        place === named(adopted) ||
        place.startsWith(`${named(adopted)}.`) ||
        named(adopted).startsWith(`${place}.`),
    );
}
