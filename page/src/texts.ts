import type { Notation, TextFacts, TextInput, TextRole } from './engine/protocol.js';
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
  /** How it marks positions, of a draft. */
  readonly notation: Notation;
  readonly source: string | SourceText;
  /** Whether its words were typed or pasted, so that they are nowhere else. */
  readonly isTyped: boolean;
  /** Null until the worker has looked at it. */
  readonly facts: TextFacts | null;
}

/** What can be said of a text. */
type TextParts = Partial<Omit<Text, 'id' | 'version' | 'given'>>;

/* As they came to be: what was there, what was proposed, what was adopted. */
const roles: readonly TextRole[] = ['base', 'draft', 'adopted'];

let texts: readonly Text[] = [];
let count = 0;
const listeners: (() => void)[] = [];

/**
 * The texts in order: the base text, the drafts, then the adopted text.
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
 * The text that the changes of the drafts were proposed to.
 *
 * @returns It, where there is one with words.
 */
export function baseText(): Text | null {
  return texts.find((text) => text.role === 'base' && hasWords(text)) ?? null;
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
 * @returns The name of its file, or `Draft`, `Draft 2`, `Adopted text`, `Base text`.
 */
export function nameOf(text: Text): string {
  return text.fileName || roleName(text);
}

/**
 * Says what a text is among the others.
 *
 * @param text The text.
 * @returns `Draft` where there is one, `Draft 2` where there are several, `Adopted text`, `Base text`.
 */
export function roleName(text: Text): string {
  if (text.role === 'adopted') return 'Adopted text';
  if (text.role === 'base') return 'Base text';
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
  const { source, role, part, notation, fileName } = text;
  const base = role === 'draft' ? baseText() : null;
  return {
    key: keyOf(text),
    name: nameOf(text),
    fileName,
    source,
    role,
    part,
    notation,
    base: base === null ? null : { key: keyOf(base), source: base.source },
  };
}

function keyOf({ id, version }: Text): string {
  return `${id}.${version}`;
}

/**
 * What of a text, besides its words, decides how it is read.
 *
 * @param text The text.
 * @returns The same for the same.
 */
export function readingKey(text: Text): string {
  const base = text.role === 'draft' ? baseText() : null;
  return [text.role, text.part ?? '', text.notation, base === null ? '' : keyOf(base)].join(' ');
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
    notation: 'auto',
    source: '',
    isTyped: false,
    facts: null,
    ...known,
  };
  set([...texts.map((one) => besides(text.role, one)), text]);
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
      if (text.id !== id) return change.role === undefined ? text : besides(change.role, text);
      const step = isNew ? 1 : 0;
      return { ...text, ...change, version: text.version + step, given: text.given + step };
    }),
  );
}

/** There is one base text and one adopted text; another one that is given makes it a draft. */
function besides(role: TextRole, other: Text): Text {
  return role !== 'draft' && other.role === role ? { ...other, role: 'draft' } : other;
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
  texts = roles.flatMap((role) => next.filter((text) => text.role === role));
  for (const listener of listeners) listener();
}
