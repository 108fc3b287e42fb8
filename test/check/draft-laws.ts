import { createHash } from 'node:crypto';
import { readableText } from '../../src/text/plain-text.js';
import type { Draft, DraftProvision, DraftSpan } from '../../src/index.js';
import { isJson } from './tree-laws.js';

/**
 * Finds where a draft breaks the laws that hold for every draft: every reference leads to something, every place is in the source and
 * holds what it is said to hold, lists are in the order of the text, and all is plain JSON data.
 *
 * @param source The text.
 * @param draft What `readDraft` returned for it.
 * @returns A sentence for each breach; none if all is well.
 */
export function breachesOfDraft(source: string, draft: Draft): string[] {
  const breaches: string[] = [];
  const report = (breach: string): void => void breaches.push(breach);
  checkSource(source, draft, report);
  checkIds(draft, report);
  checkProvisions(source, draft.provisions, report);
  checkSpans(draft, report);
  checkPositions(source, draft, report);
  checkChanges(draft, report);
  const labels = new Set(draft.provisions.map(({ label }) => label));
  for (const list of [draft.spans, draft.attributions, draft.positions, draft.notes, draft.statuses]) {
    for (const { id, start, end, provision } of list) {
      if (!(start >= 0 && start < end && end <= source.length)) report(`${id}: not a range of the source`);
      if (!labels.has(provision) && provision !== null) report(`${id}: in ${provision}, which is not there`);
    }
    if (list.some(({ start }, index) => start < (list[index - 1]?.start ?? 0)))
      report('a list is not in order');
  }
  if (!isJson(draft)) report('the draft is not plain JSON data');
  return breaches;
}

type Report = (breach: string) => void;

function checkSource(source: string, { source: { text, length, sha256 } }: Draft, report: Report): void {
  if (text !== source || length !== source.length) report('the source is not the text');
  if (sha256 !== createHash('sha256').update(source, 'utf8').digest('hex')) report('the digest is wrong');
}

function checkIds(draft: Draft, report: Report): void {
  const lists = {
    v: draft.provisions,
    s: draft.spans,
    a: draft.attributions,
    p: draft.positions,
    n: draft.notes,
    t: draft.statuses,
  };
  for (const [letter, list] of Object.entries(lists)) {
    for (const [index, { id }] of list.entries()) {
      if (id !== `${letter}${index + 1}`) report(`${id} is number ${index + 1} of its list`);
    }
  }
}

function checkProvisions(source: string, provisions: readonly DraftProvision[], report: Report): void {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  for (const { id, start, end, runs, parent, part, rawLabel } of provisions) {
    const holder = parent === null ? undefined : byId.get(parent);
    if (parent !== null && holder === undefined) report(`${id}: its parent ${parent} is not there`);
    if (holder !== undefined && (holder.start > start || holder.end < end))
      report(`${id}: not inside ${holder.id}`);
    if (holder !== undefined && holder.part !== part) report(`${id}: in another part than ${holder.id}`);
    if (rawLabel !== null && !source.slice(start, end).includes(rawLabel))
      report(`${id}: “${rawLabel}” is not in it`);
    let from = start;
    for (const run of runs) {
      if (run.start < from || run.start >= run.end || run.end > end)
        report(`${id}: a run at ${run.start} is out of place`);
      from = run.end;
    }
  }
}

function checkSpans({ spans, attributions, source }: Draft, report: Report): void {
  const byId = new Map<string, DraftSpan>(spans.map((span) => [span.id, span]));
  for (const { id, parent, text, start, end } of spans) {
    if (parent !== null && !byId.has(parent)) report(`${id}: its parent ${parent} is not there`);
    const words = text.replaceAll(' ', '');
    const whole = readableText(source.text, start, end).replaceAll(' ', '');
    if (!isSubsequence(words, whole)) report(`${id}: its text is not in its range`);
  }
  const bound = attributions.flatMap((tag) => tag.spans.map((span) => `${span} ${tag.id}`));
  const named = spans.flatMap((span) => span.attributions.map((tag) => `${span.id} ${tag}`));
  if (bound.sort().join() !== named.sort().join()) report('spans and tags do not name one another');
  for (const tag of attributions) {
    if (tag.raw !== source.text.slice(tag.start, tag.end)) report(`${tag.id}: its text is not the source`);
    if (tag.spans.some((span) => !byId.has(span))) report(`${tag.id}: bound to a span that is not there`);
  }
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (let index = 0; index < whole.length && at < part.length; index += 1) {
    if (whole.charAt(index) === part.charAt(at)) at += 1;
  }
  return at === part.length;
}

function checkPositions(source: string, { positions, attributions }: Draft, report: Report): void {
  const tags = new Map(attributions.map((tag) => [tag.id, tag]));
  for (const { id, party, raw, start, end, attribution, spans, provision } of positions) {
    const tag = tags.get(attribution);
    if (tag === undefined) {
      report(`${id}: its tag ${attribution} is not there`);
      continue;
    }
    if (start < tag.start || end > tag.end) report(`${id}: not inside its tag`);
    if (spans.join() !== tag.spans.join() || provision !== tag.provision)
      report(`${id}: elsewhere than its tag`);
    if (raw !== source.slice(start, end)) report(`${id}: its text is not the source`);
    if (party.trim() !== party || party === '') report(`${id}: its party is “${party}”`);
  }
}

/** A change counts the positions on its spans, each of its spans is in it alone, and a position names the first change that counts it. */
function checkChanges({ changes, positions }: Draft, report: Report): void {
  const changeOf = new Map(changes.flatMap(({ id, spans }) => spans.map((span) => [span, id] as const)));
  const counted = new Map<string, string>();
  for (const { id, positions: own } of changes)
    for (const position of own) counted.set(`${id} ${position}`, position);
  for (const { id, spans, change } of positions) {
    const about = new Set(spans.flatMap((span) => changeOf.get(span) ?? []));
    const first = changes.find((one) => about.has(one.id))?.id ?? null;
    if (change !== first) report(`${id}: about ${String(change)}, and its spans are of ${String(first)}`);
    for (const one of about)
      if (!counted.delete(`${one} ${id}`)) report(`${one}: does not count ${id}, which is about it`);
  }
  for (const [key] of counted) report(`${key}: counted, and bound to none of its spans`);
}
