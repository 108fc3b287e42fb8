import { iso31661Alpha3ToAlpha2, iso31663 } from 'iso-3166';

/** An entry of ISO 3166-1, or one that ISO 3166-3 lists as withdrawn. */
export interface IsoEntry {
  readonly alpha2: string;
  readonly alpha3: string;
}

/** An entry that was withdrawn, with the name and number that it had; some never had a number. */
export interface WithdrawnIsoEntry extends IsoEntry {
  readonly name: string;
  readonly m49: string | null;
}

/**
 * The entries of ISO 3166-1.
 *
 * @returns Every code that is assigned today. Names are not given: those of the standard are inverted for sorting (`Iran,
 *   Islamic Republic of`), and the United Nations does not write them so.
 */
export function isoEntries(): IsoEntry[] {
  return Object.entries(iso31661Alpha3ToAlpha2).map(([alpha3, alpha2]) => ({ alpha2, alpha3 }));
}

/**
 * The entries of ISO 3166-3.
 *
 * @returns The withdrawn codes, the latest first: Czechoslovakia and Serbia and Montenegro both had `CS`, and it is the later
 *   one that ISO 3166-1 still reserves it for. An alpha-3 code that is in use again is left out.
 */
export function withdrawnIsoEntries(): WithdrawnIsoEntry[] {
  const current = iso31661Alpha3ToAlpha2 as Readonly<Record<string, string>>;
  const entries = iso31663
    .filter(({ from }) => current[from.alpha3] === undefined)
    .map(({ from: { alpha2, alpha3, name, numeric } }) => ({ alpha2, alpha3, name, m49: numeric ?? null }));
  return entries.sort((a, b) => Number(isSuccessor(b.alpha3)) - Number(isSuccessor(a.alpha3)));
}

/** Whether an entry came after another withdrawn one. */
function isSuccessor(alpha3: string): boolean {
  return iso31663.some(({ to }) => to.some((entry) => entry.alpha3 === alpha3));
}
