import type { Calibration, LinkCalibration } from '../../src/calibration/calibration.js';
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
    return one === undefined ? [] : [{ label, known: one, places: placesOf(texts, one) }];
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

/**
 * Judges the labeled spans of a document.
 *
 * @param document The document.
 * @param calibration The limits of the rules.
 * @returns A judgement for each span.
 */
export function judged({ texts, spans }: LinkedDocument, calibration: Calibration): Judged[] {
  return spans.map(({ label, known }) => {
    const { fate, confidence, reasons } = fateOf(texts, known, calibration);
    return {
      name: `${known.span.provision ?? ''} “${known.span.text.replace(/\s+/gu, ' ').slice(0, 60)}”`,
      labels: label.fates,
      read: fate,
      confidence,
      reasons,
      paragraph: known.span.provision ?? '',
    };
  });
}

/** Whether the place that was labeled was found: the provision, or one that it holds or that holds it. */
export function isPlaceFound({ label, places }: LabeledSpan): boolean | null {
  const { adopted } = label;
  if (adopted === undefined || adopted === null) return null;
  if (adopted === '') return places.length === 0;
  const named = (label: string): string => label.replaceAll(' ', '');
  return places
    .map(named)
    .some(
      (place) =>
        place === named(adopted) ||
        place.startsWith(`${named(adopted)}.`) ||
        named(adopted).startsWith(`${place}.`),
    );
}
