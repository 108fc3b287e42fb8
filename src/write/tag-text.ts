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

/**
 * Writes a tag in the notation of braces and signs, in one form for all its variants.
 *
 * @param tag The tag.
 * @returns `{USA+, RUS reserve}`; what reads it again reads the same positions.
 */
export function tagText({ positions, note }: ViewAttribution): string {
  const notePositions =
    note !== '' && positions.every(({ stance }) => stance === 'placeholder' || stance === 'unknown');
  if (notePositions) return `{${[note, ...positions.map(({ party }) => party)].join(' ')}}`;
  return `{${[...positions.map(positionText), ...(note === '' ? [] : [note])].join(', ')}}`;
}

function positionText({ party, stance, remark }: ViewPosition): string {
  const sign = signs[stance];
  const said = sign ?? ` ${words[stance] ?? stance}`;
  return remark === '' ? party + said : `${party}${said} ${remark}`;
}
