import type { Stance, ViewAttribution, ViewPosition } from '../view/view-tree.js';

const signs: Partial<Record<Stance, string>> = { support: '+', oppose: '-', unknown: '' };
const words: Partial<Record<Stance, string>> = {
  'support-in-principle': 'supports in principle',
  'follow-consensus': 'can follow consensus',
  consider: 'considering',
  clarify: 'seeks clarification',
  move: 'suggest to move',
  merge: 'combined with',
};

/** A part of a tag: what one party says, or what stands between. */
export interface TagPart {
  readonly value: string;
  /** Null for what is no position. */
  readonly position: ViewPosition | null;
}

/**
 * Writes a tag in the notation of braces and signs, in one form for all its variants.
 *
 * @param tag The tag.
 * @returns `{USA+, RUS reserve}`; what reads it again reads the same positions.
 */
export function tagText(tag: ViewAttribution): string {
  return `{${saidIn(tag)}}`;
}

/**
 * Writes what a tag says, without its braces.
 *
 * @param tag The tag.
 * @returns `USA+, RUS reserve`.
 */
export function saidIn(tag: ViewAttribution): string {
  return tagParts(tag)
    .map(({ value }) => value)
    .join('');
}

/**
 * Writes what a tag says, part by part, for formats that set off who says what.
 *
 * @param tag The tag.
 * @returns The parts; their values in a row are what the tag says.
 */
export function tagParts({ positions, note }: ViewAttribution): TagPart[] {
  if (note !== '') return [{ value: note, position: null }];
  const parts = positions.map((position): TagPart => ({ value: positionText(position), position }));
  return parts.flatMap((part, index) => (index === 0 ? [part] : [gap(', '), part]));
}

function gap(value: string): TagPart {
  return { value, position: null };
}

function positionText({ party, stance, remark, speaker }: ViewPosition): string {
  /* Words behind a sign end at a comma, those behind a stance word do not. */
  const sign = /[,;]/u.test(remark) ? undefined : signs[stance];
  const said = sign ?? ` ${words[stance] ?? stance}`;
  const who = speaker === undefined ? party : `${speaker} on behalf of ${party}`;
  const space = /^[:,;.]/u.test(remark) ? '' : ' ';
  return remark === '' ? who + said : who + said + space + remark;
}
