import type { Evidence } from './evidence.js';
import type { ChangeGroup } from './groups.js';
import { partiesWithVerb } from './parties-with-verb.js';
import type { SpanFacts } from './span-facts.js';

/*
 * What a party says elsewhere in the document. A delegation that is for an idea in one bracket is not against it in the next; so when many
 * signs are turned round on one bracket, it is the change that is turned round: words come out there that come in elsewhere.
 */

/* One turned sign may be a slip or a bargain; it takes the signs of two parties, or of one twice. */
const fewestSigns = 2;
const mostSigns = 5;

/* Documents with more occurrences of an idea than this gain nothing by comparing all of them. */
const mostComparisons = 50;

/**
 * Compares the signs on every single span with those of the same parties on the other spans that hold the same idea.
 *
 * @param groups The changes of a draft.
 * @returns Evidence by the index of the span.
 */
export function stanceEvidence(groups: readonly ChangeGroup[]): ReadonlyMap<number, Evidence> {
  const byStem = new Map<string, SpanFacts[]>();
  for (const { form, members } of groups) {
    if (form === 'reservation' || form === 'letters') continue;
    for (const facts of members) for (const stem of facts.stems) append(byStem, stem, facts);
  }
  const found = new Map<number, Evidence>();
  for (const { form, members } of groups) {
    const [facts] = members;
    if ((form !== 'single' && form !== 'alternative') || facts === undefined || !isSigned(facts)) continue;
    const evidence = comparedWith(facts, relatedTo(facts, byStem));
    if (evidence !== null) found.set(facts.index, evidence);
  }
  return found;
}

function append(map: Map<string, SpanFacts[]>, key: string, facts: SpanFacts): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [facts]);
  else if (list.length < mostComparisons) list.push(facts);
}

/** The spans whose idea is a part of this one's: two of its words, or all of their own. */
function relatedTo(facts: SpanFacts, byStem: ReadonlyMap<string, SpanFacts[]>): SpanFacts[] {
  const shared = new Map<SpanFacts, number>();
  for (const stem of facts.stems) {
    for (const other of byStem.get(stem) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  shared.delete(facts);
  return [...shared].flatMap(([other, count]) => (count >= 2 || count === other.stems.size ? [other] : []));
}

function comparedWith(facts: SpanFacts, others: readonly SpanFacts[]): Evidence | null {
  let agreement = 0;
  const turned = new Set<string>();
  for (const other of others) {
    for (const party of parties(facts)) {
      const product = signOf(facts, party) * signOf(other, party);
      agreement += product;
      if (product < 0) turned.add(party);
    }
  }
  if (Math.abs(agreement) < fewestSigns) return null;
  return agreement < 0
    ? {
        rule: 'signs-are-turned',
        value: Math.max(-mostSigns, agreement),
        text: `${partiesWithVerb(turned, 'takes', 'take')} the other side on the same idea elsewhere, so here the words would go`,
      }
    : {
        rule: 'signs-agree',
        value: 1,
        text: 'the same parties take the same sides on the same idea elsewhere',
      };
}

/** Whether some party is for or against it: without signs there is nothing to compare. */
function isSigned({ supporters, opposers }: SpanFacts): boolean {
  return supporters.size + opposers.size > 0;
}

function parties({ supporters, opposers }: SpanFacts): string[] {
  return [...supporters, ...opposers];
}

function signOf({ supporters, opposers }: SpanFacts, party: string): number {
  return Number(supporters.has(party)) - Number(opposers.has(party));
}
