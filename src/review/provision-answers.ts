import type { Draft, DraftProvision } from '../model/draft.js';
import type { ProvisionMatch, ProvisionVerdict, Reviewer } from '../reconcile/reconciliation.js';
import { readableText } from '../text/plain-text.js';
import { wordList } from '../words/stems.js';
import { personReason } from './person-reason.js';

/** A provision of the draft, and those of the adopted text that answer to it. */
export interface ProvisionAnswers {
  readonly provision: DraftProvision;
  readonly answers: readonly DraftProvision[];
  readonly relationship: ProvisionVerdict;
}

/** The provisions of a relation that it names; those without a label that they hold go with them. */
function named(
  { provisions }: Draft,
  names: readonly string[],
  ids: readonly string[],
): { main: DraftProvision; held: string[] }[] {
  const wanted = new Set(names);
  const known = new Set(ids);
  const groups: { main: DraftProvision; held: string[] }[] = [];
  for (const provision of provisions) {
    if (!known.has(provision.id)) continue;
    if (wanted.has(provision.label ?? provision.id)) groups.push({ main: provision, held: [provision.id] });
    else groups.at(-1)?.held.push(provision.id);
  }
  return groups;
}

/**
 * Lists what answers to each provision of the draft.
 *
 * @param draft The draft.
 * @param adopted The adopted text.
 * @param relationships How their provisions correspond.
 * @returns The provisions of the draft that the relationships name, in the order of the relationships.
 */
export function answersOf(
  draft: Draft,
  adopted: Draft,
  relationships: readonly ProvisionVerdict[],
): ProvisionAnswers[] {
  return relationships.flatMap((relationship) => {
    const answers = named(adopted, relationship.adopted, relationship.adoptedIds).map(({ main }) => main);
    return named(draft, relationship.draft, relationship.draftIds).map(({ main }) => ({
      provision: main,
      answers,
      relationship,
    }));
  });
}

/** What a person says answers to a provision of the draft. */
export interface Answer {
  /** Provisions of the adopted text, by their ids; none where nothing answers. */
  readonly answers: readonly string[];
  readonly by: Reviewer;
}

/** A provision as a node of the graph in which an edge says that one answers to the other. */
interface Node {
  readonly side: 'draft' | 'adopted';
  readonly main: DraftProvision;
  readonly held: readonly string[];
  readonly others: Set<Node>;
  readonly before: ProvisionVerdict;
}

interface Texts {
  readonly draft: Draft;
  readonly adopted: Draft;
}

/**
 * Puts what people say in the place of what was found: the relations of the provisions that they name are made anew, the others stay.
 *
 * @param texts Both texts.
 * @param relationships How their provisions were found to correspond.
 * @param said What people say, by the ids of provisions of the draft.
 * @param overlapOf The share of the words of some provisions of both texts that correspond.
 * @returns All relations: what was remade stands where the first of its provisions stood.
 */
export function withAnswers(
  texts: Texts,
  relationships: readonly ProvisionVerdict[],
  said: ReadonlyMap<string, Answer>,
  overlapOf: (draft: readonly string[], adopted: readonly string[]) => number,
): ProvisionVerdict[] {
  const nodes = nodesOf(texts, relationships);
  const remade = new Set<ProvisionVerdict>();
  for (const [id, { answers }] of said) {
    const node = nodes.draft.get(id);
    if (node === undefined) continue;
    remade.add(node.before);
    for (const other of node.others) other.others.delete(node);
    node.others.clear();
    for (const answer of answers) {
      const other = nodes.adopted.get(answer);
      if (other === undefined) continue;
      remade.add(other.before);
      node.others.add(other);
      other.others.add(node);
    }
  }
  const seen = new Set<Node>();
  const all = [...nodes.draft.values(), ...nodes.adopted.values()];
  const byRelation = new Map<ProvisionVerdict, Node[]>();
  for (const node of all) {
    const known = byRelation.get(node.before);
    if (known === undefined) byRelation.set(node.before, [node]);
    else known.push(node);
  }
  return relationships.flatMap((before) => {
    if (!remade.has(before)) return [before];
    return (byRelation.get(before) ?? []).flatMap((node) => {
      const component = componentOf(node, seen);
      return component.length === 0 ? [] : [relationshipOf(component, said, overlapOf)];
    });
  });
}

function nodesOf(
  { draft, adopted }: Texts,
  relationships: readonly ProvisionVerdict[],
): Record<Node['side'], Map<string, Node>> {
  const nodes = { draft: new Map<string, Node>(), adopted: new Map<string, Node>() };
  for (const before of relationships) {
    const add = (side: Node['side'], groups: ReturnType<typeof named>): Node[] =>
      groups.map(({ main, held }) => {
        const node: Node = { side, main, held, others: new Set(), before };
        nodes[side].set(main.id, node);
        return node;
      });
    const ofDraft = add('draft', named(draft, before.draft, before.draftIds));
    const ofAdopted = add('adopted', named(adopted, before.adopted, before.adoptedIds));
    for (const one of ofDraft)
      for (const other of ofAdopted) {
        one.others.add(other);
        other.others.add(one);
      }
  }
  return nodes;
}

function componentOf(start: Node, seen: Set<Node>): Node[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const found = [start];
  for (const node of found)
    for (const other of node.others) {
      if (seen.has(other)) continue;
      seen.add(other);
      found.push(other);
    }
  return found;
}

function relationshipOf(
  nodes: readonly Node[],
  said: ReadonlyMap<string, Answer>,
  overlapOf: (draft: readonly string[], adopted: readonly string[]) => number,
): ProvisionVerdict {
  const side = (which: Node['side']): { names: string[]; ids: string[] } => {
    const own = nodes.filter((node) => node.side === which).sort((a, b) => a.main.start - b.main.start);
    return {
      names: own.map(({ main }) => main.label ?? main.id),
      ids: own.flatMap(({ held }) => held),
    };
  };
  const [draft, adopted] = [side('draft'), side('adopted')];
  const by = nodes
    .map(({ main, side: which }) => (which === 'draft' ? said.get(main.id)?.by : undefined))
    .find((person) => person !== undefined);
  const before = nodes[0]?.before;
  const isSame =
    before !== undefined && same(before.draftIds, draft.ids) && same(before.adoptedIds, adopted.ids);
  return {
    draft: draft.names,
    adopted: adopted.names,
    relation: isSame ? before.relation : relationOf(draft.names.length, adopted.names.length),
    draftIds: draft.ids,
    adoptedIds: adopted.ids,
    overlap: isSame ? before.overlap : overlapOf(draft.ids, adopted.ids),
    confidence: 1,
    besides: before?.besides.filter(({ draftId }) => draft.ids.includes(draftId)) ?? [],
    reasons: [
      by === undefined
        ? {
            rule: 'left-by-correction',
            text: 'A person said that what answered to it answers to another one.',
          }
        : personReason(by),
    ],
    ...(by === undefined ? {} : { by }),
  };
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

function relationOf(draft: number, adopted: number): ProvisionMatch {
  if (adopted === 0) return 'dropped';
  if (draft === 0) return 'new';
  if (draft === 1 && adopted === 1) return 'one-to-one';
  return draft > adopted ? 'merge' : 'split';
}

/**
 * Makes a function that measures how much of the words of provisions corresponds, from the alignment of the texts.
 *
 * @param texts Both texts.
 * @param alignment What stands for what.
 * @returns A function from the ids of provisions of both texts to the share of their words, from 0 to 1.
 */
export function overlapMeasure(
  { draft, adopted }: Texts,
  alignment: readonly {
    readonly kind: string;
    readonly draft: { readonly start: number; readonly end: number } | null;
    readonly adopted: { readonly start: number; readonly end: number } | null;
  }[],
): (draftIds: readonly string[], adoptedIds: readonly string[]) => number {
  const matched = alignment.flatMap(({ kind, draft: from, adopted: to }) =>
    (kind === 'same' || kind === 'variant') && from !== null && to !== null ? [{ from, to }] : [],
  );
  const count = (text: string, start: number, end: number): number =>
    wordList(readableText(text, start, end)).length;
  return (draftIds, adoptedIds) => {
    const runs = runsOf(draft, draftIds);
    const adoptedRuns = runsOf(adopted, adoptedIds);
    const isIn = (place: { start: number }, ranges: typeof runs): boolean =>
      ranges.some(({ start, end }) => start <= place.start && place.start < end);
    const shared = matched
      .filter(({ from, to }) => isIn(from, runs) && isIn(to, adoptedRuns))
      .reduce((sum, { to }) => sum + count(adopted.source.text, to.start, to.end), 0);
    const all = [
      ...runs.map(({ start, end }) => count(draft.source.text, start, end)),
      ...adoptedRuns.map(({ start, end }) => count(adopted.source.text, start, end)),
    ].reduce((sum, words) => sum + words, 0);
    return all === 0 ? 0 : Math.min(1, Math.round((200 * shared) / all) / 100);
  };
}

function runsOf({ provisions }: Draft, ids: readonly string[]): { start: number; end: number }[] {
  const wanted = new Set(ids);
  return provisions.flatMap(({ id, runs }) => (wanted.has(id) ? [...runs] : []));
}
