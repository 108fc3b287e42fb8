import { wordOf, type Chance } from './known-history.js';

/** A series in which each clause has one place for a bracket, and what happened there. */
export interface KnownLives {
  readonly sources: readonly string[];
  /** A line for each life, as `lifeLines` writes it; clauses in order. */
  readonly lives: readonly string[];
}

interface Slot {
  readonly words: string[];
  state: 'open' | 'kept' | 'gone';
  readonly told: string[];
  readonly wording: string[];
}

/**
 * Makes a series of which the life of every bracket is known: brackets are opened, reworded, closed with their words and without, and
 * reopened; nothing else changes.
 *
 * @param chance Decides.
 * @param drafts The number of drafts.
 * @returns The texts and the lives.
 */
export function knownLives(chance: Chance, drafts: number): KnownLives {
  let next = 0;
  const fresh = (count: number): string[] => Array.from({ length: count }, () => wordOf(next++));
  const clauses = Array.from({ length: 6 }, () => ({ before: fresh(8), behind: fresh(8) }));
  const slots = clauses.map((): Slot => ({ words: fresh(4), state: 'kept', told: [], wording: [] }));
  const sources: string[] = [];
  for (let text = 0; text <= drafts; text += 1) {
    const isAdopted = text === drafts;
    for (const slot of slots) step(slot, String.fromCharCode(97 + text), isAdopted);
    sources.push(
      clauses
        .map(({ before, behind }, index) => {
          const { words, state } = slots[index] ?? { words: [], state: 'gone' };
          const held = state === 'gone' ? [] : [state === 'open' ? `[${words.join(' ')}]` : words.join(' ')];
          return `${String(index + 1)}. Decides ${[...before, ...held, ...behind].join(' ')};`;
        })
        .join('\n\n'),
    );
  }
  return { sources, lives: slots.filter(({ told }) => told.length > 0).map(lineOf) };

  function step(slot: Slot, letter: string, isAdopted: boolean): void {
    const { words, told, wording, state } = slot;
    if (state === 'open') {
      const event = isAdopted ? 2 + chance(2) : chance(4);
      if (event === 1) words[chance(words.length)] = wordOf(next++);
      slot.state = event < 2 ? 'open' : event === 2 ? 'kept' : 'gone';
      told.push(`${letter} ${['unchanged', 'reworded', 'closed kept', 'closed dropped'][event] ?? ''}`);
    } else if (!isAdopted && chance(2) === 0) {
      slot.state = 'open';
      if (told.length === 0) wording.push(...words);
      told.push(`${letter} ${told.length === 0 ? 'opened' : 'reopened'}`);
    }
  }
}

const lineOf = ({ wording, told }: Slot): string => `[${wording.join(' ')}] ${told.join('; ')}`;
