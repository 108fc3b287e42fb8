import { fitted, type LinkCalibration } from '../calibration/calibration.js';
import { untold, type Tell } from '../progress/progress.js';
import { alignLinks } from './align-links.js';
import { bagsOf } from './bags.js';
import { candidatesOf } from './candidates.js';
import { clausesOf } from './clauses.js';
import type { Correspondence } from './correspondence.js';
import { homesOf, linksOf } from './links.js';
import { movedRuns } from './moved-runs.js';
import type { ComparedTexts } from './texts.js';

/**
 * Finds what in a later text answers to what in an earlier one.
 *
 * @param texts Both, as words.
 * @param calibration What evidence is worth.
 * @param tell Who is told how far it is.
 * @returns Clauses, which of them answer to one another, the words that correspond inside of them, and words that moved to another place.
 */
export function correspond(
  texts: ComparedTexts,
  calibration: LinkCalibration = fitted.links,
  tell: Tell = untold,
): Correspondence {
  const clauses = clausesOf(texts);
  tell('candidates');
  const candidates = candidatesOf(bagsOf(texts, clauses), calibration, tell);
  tell('links');
  const { links, nearest } = linksOf(clauses, candidates, calibration);
  tell('alignment');
  const matches = alignLinks(texts, clauses, links, tell);
  tell('moves');
  const moves = movedRuns({ ...texts, matches }, counterparts());
  return { ...texts, clauses, links, nearest, homes: homesOf(clauses.draft, links), matches, moves };

  /** For each provision of the draft those of the other text that a clause of it answers to. */
  function counterparts(): ReadonlySet<number>[] {
    const sets = texts.draft.provisions.map(() => new Set<number>());
    for (const { draft, adopted } of links)
      sets[clauses.draft[draft]?.provision ?? -1]?.add(clauses.adopted[adopted]?.provision ?? -1);
    return sets;
  }
}
