import type { Checked } from './engine/protocol.js';
import { changeText, hasWords, inputOf, textWithId, type Text } from './texts.js';
import { look } from './workers.js';

/* Long enough that a word is typed through, short enough that it seems at once. */
const pause = 300;

/** Looks at a text again whenever it changed. */
interface Followed {
  readonly now: () => void;
  /** After a pause in which nothing else is typed. */
  readonly soon: () => void;
}

const nothing: Checked = {
  facts: {
    title: null,
    words: 0,
    brackets: 0,
    positions: 0,
    provisions: 0,
    notation: '',
    parts: [],
    parties: [],
  },
  diagnostics: [],
  brackets: [],
  tags: [],
};

/**
 * Has the worker look at a text while it is typed. There is never more than one look under way: a long text would otherwise be looked at
 * for every pause in the typing, one look after the other.
 *
 * @param id The text.
 * @param show Is told what was found, or why nothing was, and in which words.
 * @returns How to have it looked at.
 */
export function followed(id: string, show: (found: Checked | string, text: Text) => void): Followed {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLooking = false;
  let seen = -1;
  const now = async (): Promise<void> => {
    const text = textWithId(id);
    if (text === null || isLooking || text.version === seen) return;
    isLooking = true;
    const found = await lookedAt(text);
    isLooking = false;
    seen = text.version;
    const latest = textWithId(id);
    if (latest === null) return;
    if (latest.version !== text.version) return now();
    if (found === null) return;
    if (typeof found !== 'string') changeText(id, { facts: found.facts });
    show(found, textWithId(id) ?? latest);
  };
  return {
    now: () => void now(),
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), pause);
    },
  };
}

async function lookedAt(text: Text): Promise<Checked | string | null> {
  if (!hasWords(text)) return nothing;
  try {
    return await look.ask('check', { text: inputOf(text) });
  } catch (error) {
    return error instanceof Error && error.name !== 'Stopped' ? error.message : null;
  }
}
