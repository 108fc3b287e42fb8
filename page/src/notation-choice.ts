import { field } from './draft-choice.js';
import type { Child } from './element.js';
import type { Notation } from './engine/protocol.js';
import { changeText, type Text } from './texts.js';

/** How each notation looks, by an example: the same change in all of them. */
const looks: Readonly<Record<Notation, string>> = {
  auto: 'as its words tell',
  'signed-braces': '[words] {USA+ FRA-}',
  'signed-angles': '[words] <USA+ FRA->',
  'prefix-colon': '[USA propose: words]',
  'inside-dash': '[words - USA; FRA delete]',
  'paren-add-bracket-delete': '(words in — USA) [words out — USA]',
  'sentence-suffix': 'A sentence. (USA, FRA)',
  'actor-block': 'a name on a line, its words below',
  'suffix-paren': 'words (USA add) (FRA delete)',
  'plain-brackets': '[words], without names',
  'critic-markup': '{++words in++} {--words out--}',
};

/**
 * Makes the control that says how a draft marks who wants what.
 *
 * @param text The draft.
 * @returns The control; none for a text that is no draft.
 */
export function notationChoice(text: Text): Child {
  if (text.role !== 'draft') return null;
  const found = text.notation === 'auto' ? (text.facts?.notation ?? '') : '';
  const options = (Object.keys(looks) as Notation[]).map((notation) => ({
    value: notation,
    label: notation === 'auto' ? `${looks.auto}${foundWords(found)}` : looks[notation],
    isChosen: text.notation === notation,
  }));
  return field('Marked as', options, (value) => {
    const notation = options.find((option) => option.value === value)?.value ?? 'auto';
    changeText(text.id, { notation, facts: null });
  });
}

function foundWords(found: string): string {
  const look = Object.entries(looks).find(([name]) => name === found)?.[1];
  return look === undefined ? '' : `: ${look}`;
}
