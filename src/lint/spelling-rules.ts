import { excerpt } from '../text/excerpt.js';
import type { SourceRange } from '../text/plain-text.js';
import { grouped } from './grouped.js';
import type { LintContext, LintRules, Place } from './lint-context.js';

/** Rules about marks and names that are written in more than one way. */
export const spellingRules: LintRules = {
  'mixed-spelling': mixedSpelling,
  'name-in-two-orders': namesInTwoOrders,
};

/** Something as it is written at one place. */
interface Spelling extends SourceRange {
  /** What it is, however it is written. */
  readonly key: string;
  /** How it is written, without what differs from place to place: numbers and letters of labels, dates of stamps. */
  readonly form: string;
  readonly text: string;
}

/** The first place of every form of what has several. */
function mixedSpelling(context: LintContext): Place[] {
  const spellings = [...stanceWords(context), ...stamps(context), ...labels(context)];
  return [...grouped(spellings, ({ key }) => key).values()].flatMap((alike): Place[] => {
    const forms = [...grouped(alike, ({ form }) => form).values()].flatMap((places) => places.slice(0, 1));
    if (forms.length < 2) return [];
    return forms.map(({ start, end, text }, index) => {
      const other = forms[index === 0 ? 1 : 0]?.text ?? '';
      return { start, end, reason: `“${text}” is also written like “${other}”` };
    });
  });
}

function* stanceWords({ tags, namesParties }: LintContext): Generator<Spelling> {
  if (!namesParties) return;
  for (const { entries } of tags) {
    for (const { stance, position } of entries) {
      if (stance === null) continue;
      const form = excerpt(stance);
      const [start, end] = [position.start.offset ?? 0, position.end.offset ?? 0];
      yield { key: `stance ${form.toLowerCase()}`, form, text: form, start, end };
    }
  }
}

function* stamps({ leaves }: LintContext): Generator<Spelling> {
  for (const { type, value, start, end } of leaves) {
    if (type !== 'stamp') continue;
    const form = excerpt(value, 0, Math.max(0, value.search(/\d/u)));
    yield { key: `stamp ${form.toLowerCase()}`, form, text: excerpt(value), start, end };
  }
}

const suffixWord = /alt|bis|ter|qua|quin|sex|sept|oct|nov|non|dec/iu;

function* labels({ leaves }: LintContext): Generator<Spelling> {
  for (const { type, value, start, end } of leaves) {
    if (type !== 'label' || !suffixWord.test(value)) continue;
    const form = value.replace(/\d+/gu, '1').replace(/(?<!\p{L})[a-z](?!\p{L})/gu, 'a');
    const key = form.replace(/[\s.:()]/gu, '').toLowerCase();
    yield { key: `label ${key}`, form, text: value, start, end };
  }
}

const withYear =
  /(?<![\p{L}\p{N}-])(?:(\p{Lu}\p{L}+)\s{1,8}((?:19|20)\d\d)|((?:19|20)\d\d)\s{1,8}(\p{Lu}\p{L}+))(?![\p{L}\p{N}])/gu;

/** `Agenda 2030` beside `2030 Agenda`; the finding is at the first place of the rarer order. */
function namesInTwoOrders({ leaves }: LintContext): Place[] {
  const names = leaves.flatMap(({ type, value, start }) =>
    type === 'text' && /(?:19|20)\d\d/u.test(value) ? [...namesIn(value, start)] : [],
  );
  return [...grouped(names, ({ key }) => key).values()].flatMap((alike): Place[] => {
    const orders = [...grouped(alike, ({ form }) => form).values()].sort((a, b) => a.length - b.length);
    const name = orders[0]?.[0];
    const other = orders[1]?.[0];
    if (name === undefined || other === undefined) return [];
    return [
      { start: name.start, end: name.end, reason: `“${name.text}” is called “${other.text}” elsewhere` },
    ];
  });
}

function* namesIn(value: string, offset: number): Generator<Spelling> {
  for (const { 0: written, 1: before, 2: last, 3: first, 4: after, index } of value.matchAll(withYear)) {
    const key = `${before ?? after ?? ''} ${last ?? first ?? ''}`;
    const form = before === undefined ? 'year first' : 'name first';
    const start = offset + index;
    yield { key, form, text: excerpt(written), start, end: start + written.length };
  }
}
