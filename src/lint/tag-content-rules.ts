import type { TagContext } from '../../grammar/party-names.js';
import { partiesOfWishes } from '../../grammar/tag-speakers.js';
import { partyNameAt } from '../parties/party-names.js';
import { partyOf, partyWithId } from '../parties/resolve-party.js';
import { excerpt } from '../text/excerpt.js';
import { grouped } from './grouped.js';
import type { LintContext, LintRules, Place } from './lint-context.js';
import type { Tag } from './tags.js';

/** Rules about what tags hold. None applies where tags name nobody: there they are notes. */
export const tagContentRules: LintRules = {
  'note-in-tag': forPartyTags(notesInTags),
  'mixed-separators': forPartyTags(mixedSeparators),
  'empty-item': forPartyTags(emptyItems),
  'broken-tag': brokenTags,
  'space-before-sign': forPartyTags(spacesBeforeSigns),
  'mixed-stances': forPartyTags(mixedStances),
  'office-as-party': forPartyTags(officesAsParties),
  'sign-behind-wish': forPartyTags(signsBehindWishes),
  'party-in-words': partiesInWords,
  'stances-not-known': stancesNotKnown,
};

const namesOfLanguages = { ru: 'Russian', ar: 'Arabic', zh: 'Chinese' } as const;

/** Once for a document, at the first tag that says something in words. */
function stancesNotKnown({ tags, draft }: LintContext): Place[] {
  const { language } = draft.source;
  if (language !== 'ru' && language !== 'ar' && language !== 'zh') return [];
  const worded = tags.find(({ node }) =>
    node.children.some(
      (child) =>
        child.type === 'remark' ||
        (child.type === 'entry' && (child.rest !== null || (child.sign === null && child.stance === null))),
    ),
  );
  return worded === undefined
    ? []
    : [
        placeOf(
          worded,
          `is in a ${namesOfLanguages[language]} text: signs are read, words of that language are not`,
        ),
      ];
}

function forPartyTags(find: (tags: readonly Tag[]) => Place[]) {
  return ({ tags, namesParties }: LintContext): Place[] => (namesParties ? find(tags) : []);
}

function placeOf({ start, end, value }: Tag, says: string): Place {
  return { start, end, reason: `“${excerpt(value)}” ${says}` };
}

function notesInTags(tags: readonly Tag[]): Place[] {
  return tags.flatMap((tag): Place[] => {
    const { children } = tag.node;
    if (tag.positions.length === 0) return [placeOf(tag, 'is a note')];
    const hasWords = children.some(
      (child) => child.type === 'remark' || (child.type === 'entry' && (child.rest ?? '') !== ''),
    );
    return hasWords ? [placeOf(tag, 'holds words besides parties and stances')] : [];
  });
}

/**
 * How the parties of a tag are separated: `comma`, `semicolon`, `space`, or several of them; empty for a single party, and for tags
 * without signs, where separators tell which parties share a stance word.
 */
function separationOf({ node, entries }: Tag): string {
  if (entries.every(({ sign }) => sign === null)) return '';
  const ways = new Set<string>();
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'separator') continue;
    if (node.children[index - 1]?.type !== 'entry' || node.children[index + 1]?.type !== 'entry') continue;
    ways.add(child.value.includes(',') ? 'comma' : child.value.includes(';') ? 'semicolon' : 'space');
  }
  return [...ways].sort().join(' and ');
}

function mixedSeparators(tags: readonly Tag[]): Place[] {
  const ways = grouped(
    tags.filter((tag) => separationOf(tag) !== ''),
    separationOf,
  );
  const usual = [...ways].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
  return [...ways]
    .filter(([way]) => way !== usual)
    .flatMap(([way, rarer]) =>
      rarer.map((tag) => placeOf(tag, `separates its parties by ${way}, other tags by ${usual ?? ''}`)),
    );
}

function emptyItems(tags: readonly Tag[]): Place[] {
  return tags.flatMap((tag): Place[] => {
    const parts = tag.node.children.filter(({ type }) => type !== 'mark');
    const atEdge = [parts[0], parts.at(-1)].some(
      (part) => part?.type === 'separator' && /[,;]/u.test(part.value),
    );
    const twice = parts.some(({ type, value }) => type === 'separator' && /[,;]\s*[,;]/u.test(value));
    return atEdge || twice ? [placeOf(tag, 'has a separator with no party at one side')] : [];
  });
}

/** In a text whose lines are wrapped, a tag may be wrapped like any words; an empty line in it is remarked on. */
function brokenTags({ tags, leaves, namesParties }: LintContext): Place[] {
  if (!namesParties) return [];
  const broken = tags.filter(({ value }) => /[\r\n]/u.test(value));
  if (broken.length === 0) return [];
  const wraps = leaves.filter(({ type, value }) => type === 'text' && wrap.test(value.trim())).length;
  const isWrapped = wraps > broken.length;
  return broken
    .filter(({ value }) => !isWrapped || emptyLine.test(value))
    .map((tag) => placeOf(tag, 'is broken over lines'));
}

const wrap = /\S[^\S\r\n]*(?:\r\n|\n|\r(?!\n))[^\S\r\n]*\S/u;
const emptyLine = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*[\r\n]/u;

function spacesBeforeSigns(tags: readonly Tag[]): Place[] {
  return tags.flatMap(({ entries }) =>
    entries
      .filter(({ sign, value }) => sign !== null && /\s.$/u.test(value.slice(-2)))
      .map(({ value, position: { start, end } }) => ({
        start: start.offset ?? 0,
        end: end.offset ?? 0,
        reason: `“${excerpt(value)}” has a space before its sign`,
      })),
  );
}

function mixedStances(tags: readonly Tag[]): Place[] {
  return tags
    .filter(({ entries, positions }) => {
      const hasSign = entries.some(({ sign }) => sign !== null);
      return positions.length > 0 && hasSign && entries.some(({ stance }) => stance !== null);
    })
    .map((tag) => placeOf(tag, 'states stances by signs and by words'));
}

function officesAsParties(tags: readonly Tag[]): Place[] {
  const byParty = grouped(
    tags.flatMap(({ positions }) => positions),
    ({ party }) => party,
  );
  return [...byParty]
    .filter(([party]) => partyWithId(party)?.kind === 'office')
    .flatMap(([party, positions]) =>
      positions.map(({ start, end }) => ({ start, end, reason: `“${party}” is an office` })),
    );
}

/** Where nobody signed for the words before: then they may be what somebody put in, and a sign is for them. */
function signsBehindWishes(tags: readonly Tag[]): Place[] {
  return tags.flatMap((tag): Place[] => {
    const [first, ...others] = tag.positions;
    if ((first?.stance !== 'delete' && first?.stance !== 'move') || tag.entries[0]?.sign !== null) return [];
    const unsure = others.find(({ stance }) => stance === 'support' || stance === 'oppose');
    if (unsure === undefined) return [];
    const said = `“${excerpt(unsure.raw)}” stands behind “${excerpt(first.raw)}”`;
    return [
      {
        start: tag.start,
        end: tag.end,
        reason: `${said}: it may be about the words or about ${first.stance === 'move' ? 'their place' : 'the deletion'}`,
      },
    ];
  });
}

/** `EU reserve on US proposal`, `supports the deletion proposed by USA` */
function partiesInWords({ tags, draft, namesParties }: LintContext): Place[] {
  if (!namesParties) return [];
  const context: TagContext = { names: partyNameAt, language: draft.source.language };
  return tags.flatMap(({ entries, positions }) =>
    entries.flatMap((entry): Place[] => {
      const { rest, value, position } = entry;
      if (rest === null) return [];
      const at = (position.start.offset ?? 0) + value.lastIndexOf(rest);
      return partiesOfWishes(rest, context).flatMap(({ start, end }): Place[] => {
        const name = rest.slice(start, end);
        const id = partyOf(name)?.id;
        if (id === undefined || positions.some(({ party }) => party === id)) return [];
        const reason = `“${name}” is named in “${excerpt(value)}”, and no position of it is read`;
        return [{ start: at + start, end: at + end, reason }];
      });
    }),
  );
}
