/** What an element holds; null is nothing. */
export type Child = Node | string | null | readonly Child[];

/** Attributes by their names; true is an empty value, null and false are none; functions listen to events. */
export type Attributes = Readonly<Record<string, string | boolean | null | ((event: Event) => void)>>;

/**
 * Makes an element. All text becomes text nodes, so that no document is ever read as markup.
 *
 * @param name Its name.
 * @param attributes Its attributes, and listeners by the names of events.
 * @param children What it holds.
 * @returns The element.
 * @example
 * element('button', { type: 'button', click: () => open() }, 'Open a file')
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, '');
    else if (typeof value === 'string') made.setAttribute(key, value);
  }
  append(made, children);
  return made;
}

/**
 * Puts something in the place of all that an element holds.
 *
 * @param parent The element.
 * @param children What it is to hold.
 */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string' || child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}
