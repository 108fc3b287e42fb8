import { adjacentSpans } from './adjacent-spans.js';
import type { Choice, ChoiceMember, Draft, DraftProvision, DraftSpan } from './draft.js';
import { attributionById } from './lookup.js';
import { firstIndex } from '../text/first-index.js';
import { optionNameAt } from '../syntax/option-names.js';

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
  return found.map(({ kind, members, names, includesNone, provision }, index) => ({
    id: `h${index + 1}`,
    kind,
    members,
    names,
    includesNone,
    provision,
  }));
}

type Found = Omit<Choice, 'id'> & { readonly start: number };

function bracketChoices(draft: Draft): Found[] {
  const { text } = draft.source;
  return adjacentSpans(draft).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    return [
      {
        kind: 'brackets',
        members: run.map(({ id }): ChoiceMember => ({ kind: 'span', id })),
        names: run.map(({ start, opened }) => {
          const name = opened ? optionNameAt(text, start + 1) : null;
          return name === null ? null : text.slice(name.start, name.end);
        }),
        includesNone: run.some((span) => isNoText(span.text)),
        provision: first.provision,
        start: first.start,
      },
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
    const names = parts.map(() => null);
    return [
      { kind: 'slash', members, names, includesNone: false, provision: span.provision, start: span.start },
    ];
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

/*
 * “No text”, “No provision on non-state actors”, “No standalone provision”, in the languages of the drafts that have options; a sentence with a
 * verb (“No provision of this Agreement shall …”) is a text.
 */
const noText =
  /^(?:no (?:\p{L}[\p{L}-]* ){0,3}(?:texts?|provisions?|articles?|paragraphs?|clauses?|references?|option)|(?:to be )?(?:deleted?|omitted)|delete (?:this |the )?(?:article|paragraph|provision|option)|omit|none|nothing|pas de (?:texte|disposition)|sans texte|aucune disposition|sin texto|ninguna disposición|no hay texto)(?![\p{L}\p{N}])/iu;
/* How each of them begins: few brackets do, and the pattern takes longer to compile than a draft to read. */
const beginsAsNoText = /^(?:no|to be|delete|omit|pas|sans|aucune|sin|ning)/iu;
const finiteVerb = /\b(?:shall|should|may|must|can|will|is|are|be)\b/iu;
const longestNoText = 120;

/**
 * Tells whether an alternative says that there is to be nothing: “No text”, “No reference to loss and damage”.
 *
 * @param words Its words, without its label.
 * @returns Whether it does.
 */
export function isNoText(words: string): boolean {
  return (
    words.length <= longestNoText &&
    beginsAsNoText.test(words) &&
    noText.test(words) &&
    !finiteVerb.test(words.replace(/^to be /iu, ''))
  );
}

const optionLabel = /^(?<base>.*?) ?option (?<number>[^ ]+)(?<suffix> (?:bis|ter|quater|quinquies))?$/u;
const firstNumbers = new Set(['0', '1', 'a', 'A', 'I', 'i']);

/** Options of one paragraph; where the numbers begin anew, another choice begins. */
function optionChoices(draft: Draft): Found[] {
  const choices: DraftProvision[][] = [];
  const open = new Map<string, DraftProvision[]>();
  for (const provision of draft.provisions) {
    if (provision.kind !== 'option' && provision.kind !== 'preambularParagraph') continue;
    const groups = optionLabel.exec(provision.label ?? '')?.groups;
    if (groups?.base === undefined || groups.number === undefined) continue;
    const place = (level: string): string => [provision.parent, groups.base, level].join(' ');
    const level = levelOf(groups.number, open.get(place('letter'))?.at(-1)?.label ?? '');
    const siblings = open.get(place(level));
    const last = siblings?.at(-1)?.label ?? '';
    /* A zeroth option, mostly that of no text, stands before the first of any numbering. */
    const isFirst =
      firstNumbers.has(groups.number) &&
      groups.suffix === undefined &&
      !last.endsWith(' 0') &&
      !isNext(groups.number, last);
    if (siblings !== undefined && !isFirst) {
      siblings.push(provision);
    } else {
      const choice = [provision];
      open.set(place(level), choice);
      choices.push(choice);
    }
  }
  return choices.flatMap((choice) => (choice.length > 1 ? [provisionChoice(draft, 'options', choice)] : []));
}

/** What an option is counted by. `i`, `v` and `x` are letters behind the letter before them, and Roman numbers elsewhere. */
function levelOf(number: string, lastLetter: string): 'letter' | 'roman' | 'number' {
  if (/^[ivx]+$/u.test(number) && !isNext(number, lastLetter)) return 'roman';
  return /^[a-z]$/u.test(number) ? 'letter' : 'number';
}

/** Whether an option has the letter behind that of another: `I` behind `Option H` is no number. */
function isNext(number: string, label: string): boolean {
  const last = / (\p{L})$/u.exec(label)?.[1] ?? '';
  return number.length === 1 && number.charCodeAt(0) === last.charCodeAt(0) + 1;
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
    names: group.map(({ rawLabel }) => (rawLabel === null ? null : nameIn(rawLabel))),
    includesNone: group.some((provision) => isNoText(wordsOf(draft, provision))),
    provision: optionLabel.exec(first?.label ?? '')?.groups?.base ?? first?.label ?? null,
    start: first?.start ?? 0,
  };
}

/** A label without the marks behind it: `Option 1` of `Option 1):`; a parenthesis that closes one of the name belongs to it, as in `Option (i)`. */
function nameIn(rawLabel: string): string {
  const name = rawLabel.replace(/[\s:.)]+$/u, '');
  const isOpen = name.lastIndexOf('(') > name.lastIndexOf(')');
  return isOpen ? rawLabel.slice(0, rawLabel.indexOf(')', name.length) + 1) : name;
}

/** The words of a provision, or those of the one paragraph that it holds where it has none of its own (`Option 0` alone on its line). */
function wordsOf(draft: Draft, { id, start }: DraftProvision): string {
  const { provisions } = draft;
  const first = firstIndex(provisions.length, (at) => (provisions[at]?.start ?? 0) > start);
  const [inner, second] = [provisions[first], provisions[first + 1]];
  const holder = provisions[first - 1];
  const own = holder?.id === id ? ownWords(draft, holder) : '';
  if (own !== '' || inner?.parent !== id || second?.parent === id) return own;
  return ownWords(draft, inner);
}

/** Of long ones no more than what tells that they are, also behind spaces and marks. */
function ownWords({ source }: Draft, { runs }: DraftProvision): string {
  const words = runs.map(({ start, end }) =>
    source.text.slice(start, Math.min(end, start + 2 * longestNoText)),
  );
  return words
    .join('')
    .replace(/^[\s*_:.[–—-]+/u, '')
    .trimEnd();
}
