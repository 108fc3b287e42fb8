import type { Vocabulary } from '../words/vocabulary.js';
import type { SourceRange } from '../text/plain-text.js';
import type { Draft, DraftProvision } from '../model/draft.js';
import { searchableWords, type SearchableWords } from './find-words.js';
import type { AmendmentTarget } from './paper.js';

/** Finds provisions of a document and their words. */
export interface ProvisionFinder {
  /** All provisions that a target may mean, in order; the whole text is null. */
  readonly find: (target: AmendmentTarget) => readonly (DraftProvision | null)[];
  /** The words of a provision with those that it holds, or its own alone, or of the whole text. */
  readonly wordsIn: (provision: DraftProvision | null, part?: 'all' | 'own') => SearchableWords;
}

const partOfKind: Readonly<Partial<Record<AmendmentTarget['kind'], DraftProvision['kind']>>> = {
  PP: 'preambularParagraph',
  OP: 'operativeParagraph',
};

/**
 * Makes a finder for a document. An ordinal counts the paragraphs of its part in order, whatever their labels are: with a `PP6 bis`,
 * the seventh preambular paragraph is `PP6 bis`.
 *
 * @param draft The document.
 * @param vocabulary The numbers of words.
 * @returns The finder.
 */
export function provisionFinder(draft: Draft, vocabulary: Vocabulary): ProvisionFinder {
  const byLabel = new Map<string, DraftProvision[]>();
  const inOrder = new Map<DraftProvision['kind'], DraftProvision[]>();
  const indices = new Map<string, number>();
  for (const [index, provision] of draft.provisions.entries()) {
    indices.set(provision.id, index);
    if (provision.label !== null) push(byLabel, keyOf(provision.label), provision);
    push(inOrder, provision.kind, provision);
  }
  const find = (target: AmendmentTarget): readonly (DraftProvision | null)[] => {
    if (target.kind === 'text') return [null];
    if (target.kind === 'title') return (inOrder.get('title') ?? []).slice(0, 1);
    const kind = partOfKind[target.kind];
    if (target.ordinal === null || kind === undefined) return byLabel.get(keyOf(target.label ?? '')) ?? [];
    const counted = inOrder.get(kind) ?? [];
    const found = counted.at(target.ordinal > 0 ? target.ordinal - 1 : target.ordinal);
    if (found === undefined) return [];
    if (target.item === null) return [found];
    return found.label === null ? [] : (byLabel.get(keyOf(`${found.label}.${target.item}`)) ?? []);
  };
  const known = new Map<string, SearchableWords>();
  const wordsIn = (provision: DraftProvision | null, part: 'all' | 'own' = 'all'): SearchableWords => {
    const key = `${provision?.id ?? ''} ${part}`;
    let words = known.get(key);
    if (words === undefined) {
      const from = provision === null ? 0 : (indices.get(provision.id) ?? 0);
      const runs =
        provision !== null && part === 'own'
          ? provision.runs
          : runsWithin(draft.provisions, from, provision?.end ?? Infinity);
      words = searchableWords(draft.source.text, runs, vocabulary);
      known.set(key, words);
    }
    return words;
  };
  return { find, wordsIn };
}

/** `Annex I.1` and `AnnexI.1` are one label. */
function keyOf(label: string): string {
  return label.replace(/^Annex\s+/u, 'Annex');
}

function push<Key>(map: Map<Key, DraftProvision[]>, key: Key, provision: DraftProvision): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [provision]);
  else known.push(provision);
}

/** The runs of a provision and of those that it holds, which follow it in the list. */
function runsWithin(provisions: readonly DraftProvision[], from: number, end: number): SourceRange[] {
  const runs: SourceRange[] = [];
  for (let index = from; index < provisions.length; index += 1) {
    const provision = provisions[index];
    if (provision === undefined || provision.start >= end) break;
    for (const run of provision.runs) runs.push(run);
  }
  return runs.sort((a, b) => a.start - b.start);
}
