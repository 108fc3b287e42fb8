/** The parts of the page; `src/report` writes them. */

/**
 * Finds a part of the page that not every report has.
 *
 * @param id Its id.
 * @param type What it is.
 * @returns The element; null where the page has none of that id.
 */
export function optionalPart<Type extends HTMLElement>(id: string, type: new () => Type): Type | null {
  const element = document.getElementById(id);
  return element instanceof type ? element : null;
}

/**
 * Finds a part of the page.
 *
 * @param id Its id.
 * @param type What it is.
 * @returns The element.
 * @throws TypeError where the page has none of that id, which only a page of another version has.
 */
export function part<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = optionalPart(id, type);
  if (element === null) throw new TypeError(`the page has no part ${id}`);
  return element;
}

/** The section with the texts. */
export const texts = part('texts', HTMLElement);

/**
 * Finds the contested span or the run of adopted words around a place of the page.
 *
 * @param target Where an event happened.
 * @returns The innermost one; null where there is none.
 */
export function wordsAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('#texts .s, #texts .w:not(.wb)') : null;
}

/**
 * Says whether an element is adopted words, and not a contested span of the draft.
 *
 * @param element A span or a run of words.
 * @returns Whether it is in the adopted text.
 */
export function isAdopted(element: Element): boolean {
  return element.classList.contains('w');
}

/**
 * Finds the parts of a span: it has several where it goes over several paragraphs.
 *
 * @param number The number of the span.
 * @returns Its elements, the first with the id `span-12`.
 */
export function partsOf(number: string): Element[] {
  return [...texts.querySelectorAll(`.s[data-s="${CSS.escape(number)}"]`)];
}

/**
 * Finds the note on a change.
 *
 * @param span An element of one of its spans.
 * @returns The note; null where there is none.
 */
export function noteOn(span: Element | null): HTMLElement | null {
  const first = document.getElementById(`span-${span?.getAttribute('data-s') ?? ''}`);
  const change = first?.getAttribute('data-c') ?? '';
  return change === '' ? null : document.getElementById(`c${change}`);
}
