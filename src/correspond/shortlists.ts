/** A clause of the later text that may answer to one of the draft. */
export interface Candidate {
  readonly draft: number;
  readonly adopted: number;
  /** What the words say that both have, against what they would say by chance, in bits; negative where chance explains them better. */
  readonly bits: number;
}

/** The best candidates of every clause on either side, of those that were offered. */
export interface Shortlists {
  /** Whether a candidate with so many bits may be among the best of either clause so far. */
  readonly admits: (draft: number, adopted: number, bits: number) => boolean;
  /** Takes a candidate in, where it is among the best of either clause so far. */
  readonly offer: (draft: number, adopted: number, bits: number) => void;
  /** For each clause of the draft those that are among the best of it, or of the clause that they name; the best first. */
  readonly kept: () => Candidate[][];
}

/**
 * Makes lists of the best candidates. A clause of a long text has thousands, so what falls off both lists is forgotten at once.
 *
 * @param draftLength The number of clauses of the draft.
 * @param adoptedLength The number of clauses of the later text.
 * @param scale Of copies that say as much, those are better that stand as far on in their text: the second number over the first.
 * @param most The length of a list.
 * @returns The lists.
 */
export function shortlists(
  draftLength: number,
  adoptedLength: number,
  scale: number,
  most: number,
): Shortlists {
  const aside = ({ draft, adopted }: Candidate): number => Math.abs(draft * scale - adopted);
  const byBits = (a: Candidate, b: Candidate): number =>
    b.bits - a.bits || aside(a) - aside(b) || a.adopted - b.adopted || a.draft - b.draft;
  const ofDraft = Array.from({ length: draftLength }, (): Candidate[] => []);
  const ofAdopted = Array.from({ length: adoptedLength }, (): Candidate[] => []);
  const mayEnter = (list: readonly Candidate[], bits: number): boolean =>
    list.length < most || bits >= (list[most - 1]?.bits ?? -Infinity);
  const enter = (list: Candidate[], candidate: Candidate): void => {
    let at = list.length;
    while (at > 0 && byBits(candidate, list[at - 1] ?? candidate) < 0) at -= 1;
    if (at >= most) return;
    list.splice(at, 0, candidate);
    if (list.length > most) list.pop();
  };
  return {
    admits: (draft, adopted, bits) =>
      mayEnter(ofDraft[draft] ?? [], bits) || mayEnter(ofAdopted[adopted] ?? [], bits),
    offer: (draft, adopted, bits) => {
      const [left, right] = [ofDraft[draft] ?? [], ofAdopted[adopted] ?? []];
      if (!mayEnter(left, bits) && !mayEnter(right, bits)) return;
      const candidate = { draft, adopted, bits };
      enter(left, candidate);
      enter(right, candidate);
    },
    kept: () => {
      const kept = ofDraft.map((list) => new Set(list));
      for (const list of ofAdopted) for (const candidate of list) kept[candidate.draft]?.add(candidate);
      return kept.map((list) => [...list].sort(byBits));
    },
  };
}
