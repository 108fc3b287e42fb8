import type { NotationName } from '../model/draft.js';

/** How a notation writes words that parties would have out, and words that they would have in. */
export interface NotationForm {
  readonly old: (words: string, parties: readonly string[], others?: readonly string[]) => string;
  readonly fresh: (words: string, parties: readonly string[], others?: readonly string[]) => string;
  /** Whether the tag can hold what others say of the same words, as entries: `CHN-`, `RUS reserve`. */
  readonly holdsOthers: boolean;
  /** Whether brackets may stand in brackets. */
  readonly nests: boolean;
}

const each = (parties: readonly string[], said: string, separator = ', '): string =>
  parties.map((party) => party + said).join(separator);

const entries = (parties: readonly string[], said: string, others: readonly string[] = []): string =>
  [...parties.map((party) => party + said), ...others].join(', ');

/**
 * The notations that can say of words who would have them out and who in, each with the forms that read without doubt. Plain brackets name
 * nobody; the tags behind sentences (`sentence-suffix`) and before paragraphs (`actor-block`) support whole paragraphs and take out nothing.
 */
export const notationForms: Readonly<Partial<Record<NotationName, NotationForm>>> = {
  'signed-braces': {
    old: (words, parties, others) => `[${words}] {${entries(parties, ' delete', others)}}`,
    fresh: (words, parties, others) => `[${words}] {${entries(parties, '+', others)}}`,
    holdsOthers: true,
    nests: true,
  },
  'signed-angles': {
    old: (words, parties, others) => `[${words}] <${entries(parties, ' delete', others)}>`,
    fresh: (words, parties, others) => `[${words}] <${entries(parties, '+', others)}>`,
    holdsOthers: true,
    nests: true,
  },
  'prefix-colon': {
    old: (words, parties) => `[${each(parties, '', '/')} delete: ${words}]`,
    fresh: (words, parties) => `[${each(parties, '', '/')} propose: ${words}]`,
    holdsOthers: false,
    nests: true,
  },
  'inside-dash': {
    old: (words, parties) => `[${words} - ${each(parties, '')} delete]`,
    fresh: (words, parties) => `[${words} - ${each(parties, '')}]`,
    holdsOthers: false,
    nests: true,
  },
  'paren-add-bracket-delete': {
    old: (words, parties) => `[${words} — ${each(parties, '')}]`,
    fresh: (words, parties) => `(${words} — ${each(parties, '')})`,
    holdsOthers: false,
    nests: true,
  },
  'suffix-paren': {
    old: (words, parties) => `[${words}] (${each(parties, '')} delete)`,
    fresh: (words, parties) => `[${words}] (${each(parties, '')} add)`,
    holdsOthers: false,
    nests: true,
  },
  /* An editor's marks end at the first that closes, so they do not nest. */
  'critic-markup': {
    old: (words, parties) => `{--${words}--}{>>${each(parties, '+', ' ')}<<}`,
    fresh: (words, parties) => `{++${words}++}{>>${each(parties, '+', ' ')}<<}`,
    holdsOthers: false,
    nests: false,
  },
};
