import type { Draft } from '../../src/index.js';

const names: Readonly<Record<string, string>> = {
  USA: 'A&B <c> "d" \'e\'',
  FRA: 'The Group of the Very Long Name of Many States',
  CHN: 'E\u0001F ]]> \u202E<!--',
};

/**
 * Gives three parties of a draft names that are markup, controls and long.
 *
 * @param draft The draft; USA, FRA and CHN take positions in it.
 * @returns A copy.
 */
export function withHostileNames(draft: Draft): Draft {
  const renamed = draft.positions.map((position) => ({
    ...position,
    party: names[position.party] ?? position.party,
  }));
  return { ...draft, positions: renamed, parties: [] };
}
