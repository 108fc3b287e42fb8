import { isAdopted, noteOn, partsOf, texts } from './parts.js';

/** Adopted words that show what became of a span. */
interface Proof {
  readonly span: string;
  readonly from: number;
  readonly to: number;
}

let lit: [Element, string][] = [];
let proofs: Proof[] | undefined;

/**
 * Lights up a span and the adopted words that show what became of it, or adopted words and the spans that they show.
 *
 * @param words The span or the words; null turns all lights off.
 * @returns What is lit in the other text, in order.
 */
export function lightUp(words: Element | null): Element[] {
  for (const [element, name] of lit) element.classList.remove(name);
  lit = [];
  if (words === null) return [];
  const others = isAdopted(words) ? spansShownBy(words) : proofOf(words);
  const own = isAdopted(words) ? [words] : partsOf(words.getAttribute('data-s') ?? '');
  lit = [...own.map((element): [Element, string] => [element, 'here']), ...others];
  for (const [element, name] of lit) element.classList.add(name);
  return others.map(([element]) => element);
}

/** The pieces that the note on a span names: `3-5 b7`. */
function proofOf(span: Element): [Element, string][] {
  const number = CSS.escape(span.getAttribute('data-s') ?? '');
  const verdict = noteOn(span)?.querySelector(`[data-s="${number}"]`);
  /* The words around a place from which others are gone do not stand for them. */
  const light = span.classList.contains('fd') ? 'gap' : 'lit';
  const names = verdict?.getAttribute('data-w') ?? '';
  return names.split(' ').flatMap((name): [Element, string][] => {
    const side = name.startsWith('b') ? 'before' : name.startsWith('a') ? 'after' : light;
    const [from, to] = rangeOf(name);
    return Array.from({ length: to - from + 1 }, (_, index) => document.getElementById(`w${from + index}`))
      .filter((piece) => piece !== null)
      .map((piece) => [piece, side]);
  });
}

/** `3-5` is from 3 to 5; an empty name is an empty range. */
function rangeOf(name: string): [from: number, to: number] {
  const [from = '', to = from] = name.replace(/^[ab]/u, '').split('-');
  return from === '' ? [1, 0] : [Number(from), Number(to)];
}

function spansShownBy(piece: Element): [Element, string][] {
  const number = Number(piece.id.slice(1));
  const own = piece.getAttribute('data-s');
  const shown = allProofs()
    .filter(({ from, to }) => from <= number && number <= to)
    .map(({ span }) => span);
  const spans = new Set([...(own === null ? [] : [own]), ...shown]);
  return [...spans].flatMap(partsOf).map((element) => [element, 'lit']);
}

/* Read when they are first asked for, because the page opens faster without them. */
function allProofs(): Proof[] {
  proofs ??= [...texts.querySelectorAll('[data-w]')].flatMap((word) => {
    const names = (word.getAttribute('data-w') ?? '').split(' ').filter((name) => /^\d/u.test(name));
    return names.map((name) => {
      const [from, to] = rangeOf(name);
      return { span: word.getAttribute('data-s') ?? '', from, to };
    });
  });
  return proofs;
}
