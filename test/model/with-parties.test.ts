import { describe, expect, test } from 'vitest';
import { parse, type NotationName } from '../../src/index.js';
import { draftOf } from '../../src/model/build-draft.js';
import { withParties } from '../../src/model/with-parties.js';

/** Who the actors of a text are, the parties that there are then, and what is said of the actors whom nobody knows, with their words. */
function check(
  source: string,
  {
    actors,
    parties,
    unknown = [],
  }: Record<'actors', string> & Partial<Record<'parties' | 'unknown', string[]>>,
  notation: NotationName = 'signed-braces',
): void {
  const { tree } = parse(source, { notation });
  const { draft, findings } = withParties(draftOf(source, tree, []));
  expect(draft.positions.map(({ actor, party }) => `${actor}=${party}`).join(' ')).toBe(actors);
  if (parties !== undefined)
    expect(draft.parties.map(({ id, kind, name }) => `${id} ${kind} ${name}`)).toEqual(parties);
  expect(findings.map(({ reason, start, end }) => `${source.slice(start, end)}: ${reason}`)).toEqual(unknown);
  expect(findings.every(({ ruleId }) => ruleId === 'unknown-party')).toBe(true);
}

const nobody = (actor: string, hint = ''): string =>
  `${actor}: “${actor}” is no State, group or office that is known${hint === '' ? '' : `; ${hint} may be meant`}`;

describe('parties', () => {
  test('are listed once, in the order of their first position, with what they are', () => {
    check('1. Takes [it] {FRA+, USA-}{G77 reserve, France delete, Chair+};', {
      actors: 'FRA=FRA USA=USA G77=G77 France=FRA Chair=Chair',
      parties: [
        'FRA state France',
        'USA state United States of America',
        'G77 group Group of 77 and China',
        'Chair office Chair',
      ],
    });
  });

  test('whom nobody knows are none', () => {
    check('1. Takes [it] {Belguim+, USA+, Belguim-};', {
      actors: 'Belguim=Belguim USA=USA Belguim=Belguim',
      parties: ['USA state United States of America'],
      unknown: [nobody('Belguim', 'BEL (Belgium)'), nobody('Belguim', 'BEL (Belgium)')],
    });
  });
});

describe('an actor whom nobody knows', () => {
  test.each<[string, string, string[]]>([
    ['{Ocean Care+}', 'Ocean Care=Ocean Care', [nobody('Ocean Care')]],
    ['{USA+, proposed by Greenpeace}', 'USA=USA Greenpeace=Greenpeace', [nobody('Greenpeace')]],
    ['{FRA+, KEN+, IN-}', 'FRA=FRA KEN=KEN IN=IN', [nobody('IN', 'IND (India)')]],
    ['{FR+, KE+, IND-}', 'FR=FRA KE=KEN IND=IND', [nobody('IND', 'IND (India)')]],
    /* In small letters another code is believed only of who takes part. */
    ['{FRA+, KEN+, ke-}', 'FRA=FRA KEN=KEN ke=ke', [nobody('ke', 'KEN (Kenya)')]],
    ['{FRA+, USA+, ke-}', 'FRA=FRA USA=USA ke=ke', [nobody('ke')]],
  ])('%s', (tag, actors, unknown) => {
    check(`1. Takes [it] ${tag};`, { actors, unknown });
  });
});

describe('the codes of a text', () => {
  test.each<[NotationName, string, string]>([
    ['signed-braces', '[it] {FR+, KE+, IN+}', 'FR=FRA KE=KEN IN=IND'],
    ['signed-braces', '[it] {usa+, fra-}', 'usa=USA fra=FRA'],
    ['signed-braces', '[it] {AU+}', 'AU=AU'],
    ['prefix-colon', '[AU propose: it] [IN/NO oppose: that]', 'AU=AUS IN=IND NO=NOR'],
    ['prefix-colon', '[AUS propose: it] [AU oppose: that]', 'AUS=AUS AU=AU'],
  ])('%s: %s', (notation, words, actors) => {
    check(`1. Takes ${words};`, { actors }, notation);
  });
});

describe('a person is of the party in parentheses', () => {
  test.each<[string, string, string, string[]]>([
    ['whom an editor mentions', '{++it++}{>>@Alice (USA)<<}', 'Alice (USA)=USA', []],
    ['whom an editor names as the author', '{++{"author":"Alice (USA)"}@@it++}', 'Alice (USA)=USA', []],
    [
      'at each place where they are named',
      '{++it++}{>>@Alice (USA)<<} on {++that++}{>>Alice (USA) supports<<}',
      'Alice (USA)=USA Alice (USA)=USA',
      [],
    ],
    [
      'but not where only a comment names them',
      '{++it++}{>>Alice (USA) supports<<}',
      'Alice (USA)=Alice (USA)',
      [nobody('Alice (USA)')],
    ],
    [
      'and may be of nobody',
      '{++it++}{>>@Alice Smith<<}',
      'Alice Smith=Alice Smith',
      [nobody('Alice Smith')],
    ],
  ])('%s', (_, words, actors, unknown) => {
    check(`1. Takes ${words} now.`, { actors, unknown }, 'critic-markup');
  });

  test('where a tag says who proposes it, a body is not', () => {
    check('1. Takes [it] {proposed by Alice (USA)};', {
      actors: 'Alice (USA)=Alice (USA)',
      unknown: [nobody('Alice (USA)')],
    });
  });
});
