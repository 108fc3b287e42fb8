import { address, go } from './address.js';
import { element, type Child } from './element.js';
import { drafts, nameOf, roleName, type Text } from './texts.js';

/**
 * Finds the draft that a view is about: the one that the address names, or the last.
 *
 * @returns The draft; null where there is none.
 */
export function chosenDraft(): Text | null {
  const all = drafts();
  const { draft } = address().chosen;
  return all.find((_, index) => String(index + 1) === draft) ?? all.at(-1) ?? null;
}

/**
 * Makes the control that chooses the draft, where there are several.
 *
 * @returns The control.
 */
export function draftChoice(): Child {
  const all = drafts();
  if (all.length < 2) return null;
  const chosen = chosenDraft();
  return field(
    'Draft',
    all.map((text, index) => ({ value: String(index + 1), label: named(text), isChosen: text === chosen })),
    (draft) => {
      const { view, chosen: others } = address();
      go(view, { ...others, draft });
    },
  );
}

function named(text: Text): string {
  const [role, name] = [roleName(text), nameOf(text)];
  return role === name ? role : `${role}: ${name}`;
}

let fields = 0;

/**
 * Makes a list to choose from, with its label.
 *
 * @param label What is chosen.
 * @param options What there is to choose from.
 * @param onChoice Is told the value that was chosen.
 * @returns The element.
 */
export function field(
  label: string,
  options: readonly { readonly value: string; readonly label: string; readonly isChosen?: boolean }[],
  onChoice: (value: string) => void,
): HTMLElement {
  fields += 1;
  const id = `field-${fields}`;
  const select = element(
    'select',
    { id, 'data-keeps-focus': label },
    options.map(({ value, label: said, isChosen = false }) =>
      element('option', { value, selected: isChosen }, said),
    ),
  );
  select.addEventListener('change', () => onChoice(select.value));
  return element('span', { class: 'field' }, element('label', { for: id }, label), select);
}
