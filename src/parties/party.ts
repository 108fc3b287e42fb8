/**
 * What sort of actor a party is. The kinds follow the listings of the United Nations and say nothing about anybody's status:
 * a `state` is a Member State, an observer State, the Cook Islands or Niue; a `territory` is any other entry of ISO 3166-1,
 * also a former one; a `former-state` is a State that ISO 3166-3 lists as withdrawn.
 */
export type PartyKind =
  'state' | 'former-state' | 'territory' | 'group' | 'office' | 'organization' | 'stakeholder';

/** The codes of a State or territory. M49 codes have three digits and are strings, because many begin with a zero. */
export interface PartyCodes {
  readonly alpha2?: string;
  readonly alpha3?: string;
  readonly m49?: string;
}

/** Somebody who negotiates or is named in a negotiated text. */
export interface Party {
  /**
   * The canonical id: ISO 3166-1 alpha-3 for a State or territory (`USA`), the code it had for a former one (`SUN`), the short
   * name for everybody else (`EU`, `G77`, `Arab Group`, `Chair`). No two parties share an id.
   */
  readonly id: string;
  readonly kind: PartyKind;
  /** The name in running text: for a State the short form that the United Nations uses. */
  readonly name: string;
  readonly codes: PartyCodes;
}

/**
 * Which codes a text uses besides names and the usual abbreviations. `auto` knows alpha-3 and alpha-2 codes; `names` knows no
 * codes. ITU symbols are not ISO codes (`D` is Germany) and are known only under `itu`, numbers only under `m49`.
 */
export type CodeSystem = 'auto' | 'alpha3' | 'alpha2' | 'names' | 'm49' | 'itu';

/** The forums that have words of their own: `COM` is Comoros by ISO 3166 and the Commission in the Council of the EU. */
export type Body = 'eu-council' | 'who' | 'wipo' | 'wto';

/** How written actors are to be understood. */
export interface PartyOptions {
  /** The codes that the text uses; `auto` unless given. */
  readonly codes?: CodeSystem;
  /** The forum whose own words come before all others. */
  readonly body?: Body;
}

/** A party found in a text. */
export interface PartyMatch {
  readonly party: Party;
  /** The offset of its first character, in UTF-16 code units. */
  readonly start: number;
  /** The offset after its last character. */
  readonly end: number;
}
