import { adjacentSpans } from './adjacent-spans.js';
import type { Choice, ChoiceMember, Draft, DraftProvision, DraftSpan } from './draft.js';
import { attributionById } from './lookup.js';

/**
 * Finds the choices of a draft: alternatives of which one, or none, will stand.
 *
 * Brackets beside one another are one (`[shall][should][other]`), a slash with spaces inside a bracket separates alternatives
 * (ADP.2015.11.InformalNote), options and their siblings are one, and so is a paragraph with its alternatives.
 *
 * @param draft The draft.
 * @returns The choices in the order of their first member.
 */
export function choicesOf(draft: Draft): Choice[] {
  const found = [
    ...bracketChoices(draft),
    ...slashChoices(draft),
    ...optionChoices(draft),
    ...alternativeChoices(draft),
  ];
  found.sort((a, b) => a.start - b.start);
  return found.map(({ kind, members, includesNone, provision }, index) => ({
    id: `h${index + 1}`,
    kind,
    members,
    includesNone,
    provision,
  }));
}

type Found = Omit<Choice, 'id'> & { readonly start: number };

function bracketChoices(draft: Draft): Found[] {
  return adjacentSpans(draft).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    const members = run.map(({ id }): ChoiceMember => ({ kind: 'span', id }));
    return [
      { kind: 'brackets', members, includesNone: false, provision: first.provision, start: first.start },
    ];
  });
}

/* Without spaces a slash is a part of a word (`and/or`, `governments/`). */
const separatingSlash = /\s\/\s/gu;

function slashChoices(draft: Draft): Found[] {
  const starts = draft.provisions.map(({ start }) => start);
  let next = 0;
  return draft.spans.flatMap((span) => {
    while ((starts[next] ?? Infinity) <= span.start) next += 1;
    const isInOneProvision = (starts[next] ?? Infinity) >= span.end;
    const parts = span.closed && span.opened && isInOneProvision ? slashParts(draft, span) : [];
    if (parts.length < 2) return [];
    const members = parts.map((range): ChoiceMember => ({ kind: 'range', ...range }));
    return [{ kind: 'slash', members, includesNone: false, provision: span.provision, start: span.start }];
  });
}

/* A longer bracket is a passage; a slash in it belongs to one of its words or tags. */
const longestSlashed = 1000;

function slashParts(draft: Draft, span: DraftSpan): { start: number; end: number }[] {
  const { start, end } = span;
  if (end - start > longestSlashed) return [];
  const text = withoutTags(draft, span).slice(1, -1);
  if (/[[\]{}]/u.test(text)) return [];
  const parts: { start: number; end: number }[] = [];
  let from = 0;
  for (const match of [...text.matchAll(separatingSlash), null]) {
    const to = match === null ? text.length : match.index;
    parts.push({ start: start + 1 + from, end: start + 1 + to });
    from = match === null ? to : to + match[0].length;
  }
  return parts;
}

/** The text of a span with spaces in place of its tags, where a slash parts parties. */
function withoutTags(draft: Draft, { start, end, attributions }: DraftSpan): string {
  let text = draft.source.text.slice(start, end);
  for (const id of attributions) {
    const tag = attributionById(draft, id);
    if (tag === undefined || tag.start < start || tag.end > end) continue;
    text = text.slice(0, tag.start - start) + ' '.repeat(tag.end - tag.start) + text.slice(tag.end - start);
  }
  return text;
}

const noText = /^(?:no text|no provisions?|deleted?)\b/iu;

const optionLabel = /^(?<base>.*?) ?option (?<number>[^ ]+)(?: (?:bis|ter|quater|quinquies))?$/u;
const firstNumbers = new Set(['1', 'a', 'A', 'I', 'i']);

/** Options of one paragraph; where the numbers begin anew, another choice begins. */
function optionChoices(draft: Draft): Found[] {
  const choices: DraftProvision[][] = [];
  const open = new Map<string, DraftProvision[]>();
  for (const provision of draft.provisions) {
    if (provision.kind !== 'option' && provision.kind !== 'preambularParagraph') continue;
    const groups = optionLabel.exec(provision.label ?? '')?.groups;
    if (groups?.base === undefined || groups.number === undefined) continue;
    const level = /^[a-z]$/u.test(groups.number) ? 'letter' : 'number';
    const place = [provision.parent, groups.base, level].join(' ');
    const siblings = open.get(place);
    if (siblings !== undefined && !firstNumbers.has(groups.number)) {
      siblings.push(provision);
    } else {
      const choice = [provision];
      open.set(place, choice);
      choices.push(choice);
    }
  }
  return choices.flatMap((choice) => (choice.length > 1 ? [provisionChoice(draft, 'options', choice)] : []));
}

function alternativeChoices(draft: Draft): Found[] {
  const byLabel = new Map(draft.provisions.map((provision) => [provision.label, provision]));
  const groups = new Map<DraftProvision, DraftProvision[]>();
  for (const provision of draft.provisions) {
    const original =
      provision.related?.relation === 'alternative-of' ? byLabel.get(provision.related.label) : undefined;
    if (original !== undefined) groups.set(original, [...(groups.get(original) ?? [original]), provision]);
  }
  return [...groups.values()].map((group) => provisionChoice(draft, 'alternatives', group));
}

function provisionChoice(draft: Draft, kind: Choice['kind'], group: readonly DraftProvision[]): Found {
  const [first] = group;
  return {
    kind,
    members: group.map(({ id }): ChoiceMember => ({ kind: 'provision', id })),
    includesNone: group.some((provision) => noText.test(wordsOf(draft, provision))),
    provision: optionLabel.exec(first?.label ?? '')?.groups?.base ?? first?.label ?? null,
    start: first?.start ?? 0,
  };
}

function wordsOf({ source }: Draft, { runs }: DraftProvision): string {
  const words = runs.map(({ start, end }) => source.text.slice(start, Math.min(end, start + 40))).join('');
  return words.replace(/^[\s*_:.[]+/u, '');
}
