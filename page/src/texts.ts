import type { TextFacts, TextInput, TextRole } from './engine/protocol.js';
import type { SourceText } from 'travaux';

/** A text that the user gave. */
export interface Text {
  readonly id: string;
  /** Grows with every change of its words. */
  readonly version: number;
  /** Grows whenever its words came from elsewhere than its editor. */
  readonly given: number;
  /** The name of its file; empty for what was typed or pasted. */
  readonly fileName: string;
  readonly role: TextRole;
  readonly part: string | null;
  readonly source: string | SourceText;
  /** Whether its words were typed or pasted, so that they are nowhere else. */
  readonly isTyped: boolean;
  /** Null until the worker has looked at it. */
  readonly facts: TextFacts | null;
}

/** What can be said of a text. */
type TextParts = Partial<Omit<Text, 'id' | 'version' | 'given'>>;

let texts: readonly Text[] = [];
let count = 0;
const listeners: (() => void)[] = [];

/**
 * The texts in order: the drafts, then the adopted text.
 *
 * @returns All of them, also empty ones.
 */
export function allTexts(): readonly Text[] {
  return texts;
}

/**
 * The drafts in order.
 *
 * @returns Those that have words.
 */
export function drafts(): readonly Text[] {
  return texts.filter((text) => text.role === 'draft' && hasWords(text));
}

/**
 * The adopted text.
 *
 * @returns It, where there is one with words.
 */
export function adoptedText(): Text | null {
  return texts.find((text) => text.role === 'adopted' && hasWords(text)) ?? null;
}

/**
 * Finds a text.
 *
 * @param id Its id.
 * @returns It, where there is one.
 */
export function textWithId(id: string | null): Text | null {
  return texts.find((text) => text.id === id) ?? null;
}

/**
 * Says what to call a text.
 *
 * @param text The text.
 * @returns The name of its file, or `Draft`, `Draft 2`, `Adopted text`.
 */
export function nameOf(text: Text): string {
  return text.fileName || roleName(text);
}

/**
 * Says what a text is among the others.
 *
 * @param text The text.
 * @returns `Draft` where there is one, `Draft 2` where there are several, `Adopted text`.
 */
export function roleName(text: Text): string {
  if (text.role === 'adopted') return 'Adopted text';
  const all = texts.filter(({ role }) => role === 'draft');
  return all.length < 2 ? 'Draft' : `Draft ${all.findIndex(({ id }) => id === text.id) + 1}`;
}

/**
 * Tells whether a text has words.
 *
 * @param text The text.
 * @returns Whether it has.
 */
export function hasWords(text: Text): boolean {
  return /\S/u.test(wordsOf(text));
}

/**
 * The words of a text.
 *
 * @param text The text.
 * @returns Its characters.
 */
export function wordsOf({ source }: Pick<Text, 'source'>): string {
  return typeof source === 'string' ? source : source.text;
}

/**
 * What the worker gets of a text.
 *
 * @param text The text.
 * @returns Plain data.
 */
export function inputOf(text: Text): TextInput {
  const { id, version, source, role, part } = text;
  return { key: `${id}.${version}`, name: nameOf(text), source, role, part };
}

/**
 * Adds a text.
 *
 * @param known What is known of it.
 * @returns The text.
 */
export function addText(known: TextParts): Text {
  count += 1;
  const text: Text = {
    id: `t${count}`,
    version: 0,
    given: 0,
    fileName: '',
    role: 'draft',
    part: null,
    source: '',
    isTyped: false,
    facts: null,
    ...known,
  };
  const others = text.role === 'adopted' ? texts.map((one): Text => ({ ...one, role: 'draft' })) : texts;
  set([...others, text]);
  return text;
}

/**
 * Changes a text.
 *
 * @param id Its id; a text that is gone is not changed.
 * @param change What is new of it.
 */
export function changeText(id: string, change: TextParts): void {
  const isNew = change.source !== undefined;
  set(
    texts.map((text) => {
      if (text.id !== id)
        return change.role === 'adopted' && text.role === 'adopted' ? { ...text, role: 'draft' } : text;
      const step = isNew ? 1 : 0;
      return { ...text, ...change, version: text.version + step, given: text.given + step };
    }),
  );
}

/**
 * Takes the words that stand in the editor of a text.
 *
 * @param id Its id.
 * @param source Its words.
 */
export function typeWords(id: string, source: string): void {
  set(
    texts.map((text) =>
      text.id === id ? { ...text, source, isTyped: true, facts: null, version: text.version + 1 } : text,
    ),
  );
}

/**
 * Removes a text.
 *
 * @param id Its id.
 */
export function removeText(id: string): void {
  set(texts.filter((text) => text.id !== id));
}

/**
 * Asks before words are lost that are nowhere else.
 *
 * @param gone The texts that would be removed.
 * @returns Whether they may be.
 */
export function mayRemove(gone: readonly Text[]): boolean {
  if (!gone.some((text) => text.isTyped && hasWords(text))) return true;
  return confirm('What you typed or pasted is nowhere else, and would be lost. Remove it?');
}

/** Removes all texts. */
export function removeAll(): void {
  set([]);
}

/**
 * Puts a draft one place nearer to the first.
 *
 * @param id Its id.
 */
export function moveEarlier(id: string): void {
  const index = texts.findIndex((text) => text.id === id);
  const [before, text] = [texts[index - 1], texts[index]];
  if (before === undefined || text === undefined) return;
  set(texts.map((one, place) => (place === index ? before : place === index - 1 ? text : one)));
}

/**
 * Calls something after every change of the list.
 *
 * @param listener What to call.
 */
export function onTexts(listener: () => void): void {
  listeners.push(listener);
}

function set(next: readonly Text[]): void {
  texts = [...next.filter(({ role }) => role === 'draft'), ...next.filter(({ role }) => role === 'adopted')];
  for (const listener of listeners) listener();
}
