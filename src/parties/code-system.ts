import { formOf } from './name-parts.js';
import { partyIndex } from './party-index.js';
import type { CodeSystem } from './party.js';

/**
 * Which codes the actors of a document are written in, so that two-letter words are not taken for codes in a document with
 * three-letter codes, and the other way round.
 *
 * @param raws All actors of the document as written, with repetitions.
 * @returns The system with more occurrences, `alpha3` if both have as many: two letters are the likelier accident. Actors that say
 *   nothing about the system are not counted: `EU`, `G77`, `US`, `USA`, `NAM`. Without codes it is `names` if there is any
 *   name of a State or territory, else `auto`.
 * @example
 * codeSystemOf(['FRA', 'DEU', 'US']); // 'alpha3'
 */
export function codeSystemOf(raws: readonly string[]): CodeSystem {
  const { abbreviations, codes, names } = partyIndex();
  const count = { alpha3: 0, alpha2: 0, names: 0 };
  for (const raw of raws) {
    const written = raw.trim();
    if (abbreviations.has(written)) continue;
    if (codes.alpha3.has(written)) count.alpha3 += 1;
    else if (codes.alpha2.has(written)) count.alpha2 += 1;
    else if (names.get(formOf(written))?.codes.alpha3 !== undefined) count.names += 1;
  }
  if (count.alpha2 > count.alpha3) return 'alpha2';
  if (count.alpha3 > 0) return 'alpha3';
  return count.names > 0 ? 'names' : 'auto';
}
