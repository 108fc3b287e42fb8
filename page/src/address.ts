/** The views of the page. */
export const views = ['start', 'text', 'report', 'changes', 'history', 'versions', 'files'] as const;

/** The name of a view. */
export type ViewName = (typeof views)[number];

/** What the address names behind its `#`: a view and what is chosen in it; never a text. */
export interface Address {
  readonly view: ViewName;
  readonly chosen: Readonly<Record<string, string>>;
}

/**
 * Reads the address of the page.
 *
 * @returns What it names; the start where it names nothing that is known.
 * @example
 * // …/index.html#versions?what=reading&party=USA
 * address(); // { view: 'versions', chosen: { what: 'reading', party: 'USA' } }
 */
export function address(): Address {
  const [name = '', chosen = ''] = location.hash.slice(1).split('?');
  const view = views.find((one) => one === name) ?? 'start';
  return { view, chosen: Object.fromEntries(new URLSearchParams(chosen)) };
}

/* The example that is open, so that the address brings it back. */
let example: string | null = null;

/**
 * Names an example in all addresses from now on.
 *
 * @param id The example; null where the texts are the user's own.
 */
export function setExample(id: string | null): void {
  example = id;
}

/**
 * Writes an address.
 *
 * @param view The view.
 * @param chosen What is chosen in it; what is empty is left out.
 * @returns What stands in the address, with its `#`.
 */
export function addressOf(view: ViewName, chosen: Readonly<Record<string, string | null>> = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(view === 'start' ? {} : { ...chosen, example }))
    if (value !== null && value !== '') parameters.set(key, value);
  const text = parameters.toString();
  return `#${view}${text === '' ? '' : `?${text}`}`;
}

/**
 * Goes to a view.
 *
 * @param view The view.
 * @param chosen What is chosen in it.
 */
export function go(view: ViewName, chosen: Readonly<Record<string, string | null>> = {}): void {
  location.hash = addressOf(view, chosen);
}
