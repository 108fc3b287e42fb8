import {
  readAdopted,
  readDraft,
  reconcile,
  type Draft,
  type ProgressOptions,
  type Reconciliation,
  type Stage,
} from 'travaux';
import type { TextInput } from './protocol.js';

/** Says what is being done now. */
export type Step = (what: string) => void;

/* A series has some ten texts; what was read longest ago goes. */
const mostKept = 24;

const drafts = new Map<string, Draft>();
const verdicts = new Map<string, Reconciliation>();

/**
 * Makes the error whose message is told to the user as it is.
 *
 * @param reason What is wrong and what to do.
 * @returns The error.
 */
export function refusal(reason: string): Error {
  const error = new Error(reason);
  error.name = 'Refusal';
  return error;
}

/**
 * Reads a text, if it was not read before.
 *
 * @param text The text.
 * @param step Is told what is done.
 * @returns The draft.
 * @throws The error of `refusal` for a text without words, or without the part that is asked for.
 */
export function read(text: TextInput, step: Step): Draft {
  const { source, name, role, part, notation, base } = text;
  const words = typeof source === 'string' ? source : source.text;
  if (!/[\p{L}\p{N}]/u.test(words)) throw refusal(emptyReason(role, name));
  const key = keyOf(text);
  return kept(drafts, key, () => {
    step(`Reading ${name}`);
    const options = part === null ? {} : { part };
    const ofDraft = { ...options, notation, ...(base === null ? {} : { base: base.source }) };
    try {
      return role === 'draft' ? readDraft(source, ofDraft) : readAdopted(source, options);
    } catch (error) {
      if (error instanceof RangeError && error.message.startsWith('unknown part'))
        throw refusal(`${name} has no “${part ?? ''}”; choose one of its texts, or the whole document.`);
      throw error;
    }
  });
}

/** The same for the same words that are read in the same way. */
function keyOf({ key, role, part, notation, base }: TextInput): string {
  return [key, role, part ?? '', notation, base?.key ?? ''].join(' ');
}

function emptyReason(role: TextInput['role'], name: string): string {
  if (role === 'base') return `${name} has no words yet. Paste it, or open a file.`;
  return role === 'draft'
    ? `${name} has no words yet. Paste the draft, or open a file.`
    : `${name} has no words: nothing was adopted, or this is another file. No verdict can be given.`;
}

/**
 * Finds out what became of a draft, if that was not found out before.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param step Is told what is done.
 * @returns The reconciliation.
 */
export function verdictOn(draft: TextInput, adopted: TextInput, step: Step): Reconciliation {
  const texts = [read(draft, step), read(adopted, step)] as const;
  const key = [draft, adopted].map(keyOf).join(' | ');
  return kept(verdicts, key, () => {
    return reconcile(texts[0], texts[1], stepsOf('Finding what became of every bracket', step));
  });
}

const counted: Partial<Record<Stage, string>> = {
  candidates: 'passages that answer',
  alignment: 'words',
  verdicts: 'verdicts',
};

/**
 * Says what a long call does, and how far its longest stages are.
 *
 * @param what What it does.
 * @param step Is told.
 * @returns What the call says its progress to.
 */
export function stepsOf(what: string, step: Step): ProgressOptions {
  let last = what;
  step(what);
  return {
    onProgress: ({ stage, done, total }) => {
      const steps = counted[stage];
      if (steps === undefined) return;
      /* A reader of the screen speaks each, so they are few. */
      const said = `${what}: ${steps}, ${String(10 * Math.floor((10 * done) / total))} %`;
      if (said !== last) step(said);
      last = said;
    },
  };
}

function kept<Value>(store: Map<string, Value>, key: string, make: () => Value): Value {
  const known = store.get(key);
  const value = known ?? make();
  store.delete(key);
  store.set(key, value);
  const oldest = store.keys().next();
  if (store.size > mostKept && oldest.done !== true) store.delete(oldest.value);
  return value;
}
