import { applyEdits, type Edit } from './edits.js';
import type { Unit } from './paragraphs.js';

/** Words that some parties put in one place. */
export interface Alternative {
  readonly fresh: readonly string[];
  readonly parties: readonly string[];
}

/** One place of a paragraph at which something is proposed: units that would go out, and what would stand there. */
export interface Proposal {
  readonly from: number;
  readonly to: number;
  /** All who would have other words than those of the base, or none; empty where nothing goes out. */
  readonly deleters: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** What others propose inside the words that would go out. */
  readonly inside: readonly Proposal[];
}

/** The edits of one party in a paragraph. */
export interface PartyEdits {
  readonly party: string;
  readonly edits: readonly Edit[];
}

/* Fewer words are read more easily side by side than nested, unless they are the paragraph. */
const fewestAround = 8;

/**
 * Puts the edits of several parties in one paragraph together.
 *
 * Equal edits are one proposal. Edits that overlap and differ are alternatives for the words that any of them touches; where one takes out a
 * passage in which others change words, they nest.
 *
 * @param base The units of the paragraph.
 * @param all The edits of each party; those of one party do not touch.
 * @param nests Whether brackets may stand in brackets.
 * @returns The proposals in order; no two overlap. What a party proposes is what names it, and nothing else.
 */
export function arrange(base: readonly Unit[], all: readonly PartyEdits[], nests: boolean): Proposal[] {
  const owned = all.flatMap(({ party, edits }) => edits.map((edit) => ({ party, edit })));
  owned.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to);
  const groups: OwnedEdit[][] = [];
  let end = -1;
  for (const one of owned) {
    const last = groups.at(-1);
    const first = last?.[0];
    const isSamePoint = first?.edit.from === one.edit.from && end === one.edit.to;
    if (last !== undefined && (one.edit.from < end || isSamePoint)) last.push(one);
    else groups.push([one]);
    end = Math.max(groups.at(-1) === last ? end : -1, one.edit.to);
  }
  return groups.map((group) => proposalOf(base, group, nests));
}

interface OwnedEdit {
  readonly party: string;
  readonly edit: Edit;
}

function proposalOf(base: readonly Unit[], group: readonly OwnedEdit[], nests: boolean): Proposal {
  const from = group.reduce((least, { edit }) => Math.min(least, edit.from), Infinity);
  const to = group.reduce((most, { edit }) => Math.max(most, edit.to), 0);
  const outer = group.filter(({ edit }) => edit.from === from && edit.to === to);
  const inner = group.filter((one) => !outer.includes(one));
  const isLong = to - from >= Math.min(base.length, fewestAround);
  if (inner.length === 0 || (nests && outer.length > 0 && isLong)) {
    return {
      from,
      to,
      deleters: to > from ? outer.map(({ party }) => party) : [],
      alternatives: alternativesOf(outer.map(({ party, edit }) => ({ party, fresh: edit.fresh }))),
      inside: inner.length === 0 ? [] : arrange(base, byParty(inner), nests),
    };
  }
  const versions = byParty(group).map(({ party, edits }) => ({
    party,
    fresh: applyEdits(base, from, to, edits),
  }));
  const deleters = versions.map(({ party }) => party);
  return { from, to, deleters, alternatives: alternativesOf(versions), inside: [] };
}

function byParty(group: readonly OwnedEdit[]): PartyEdits[] {
  const edits = new Map<string, Edit[]>();
  for (const { party, edit } of group) {
    const own = edits.get(party);
    if (own === undefined) edits.set(party, [edit]);
    else own.push(edit);
  }
  return [...edits].map(([party, own]) => ({ party, edits: own }));
}

function alternativesOf(versions: readonly { party: string; fresh: readonly string[] }[]): Alternative[] {
  const byWords = new Map<string, { fresh: readonly string[]; parties: string[] }>();
  for (const { party, fresh } of versions) {
    if (fresh.length === 0) continue;
    const known = byWords.get(fresh.join(' '));
    if (known === undefined) byWords.set(fresh.join(' '), { fresh, parties: [party] });
    else known.parties.push(party);
  }
  return [...byWords.values()];
}
