import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriesGrammar, isFunctionWord } from '../../src/words/function-words.js';
import { lemmaOf } from '../../src/words/inflections.js';
import { normalForm } from '../../src/words/normal-form.js';
import { formRelation, stemOf, type FormRelation } from '../../src/words/stems.js';
import { emptyVocabulary, idOf } from '../../src/words/vocabulary.js';
import { weighingOf } from '../../src/words/weighing.js';
import { seeded } from '../check/seeded.js';

/** Relates two words both ways, and asserts what holds for any two. */
function check(one: string, other: string): FormRelation | null {
  const [a, b] = [normalForm(one), normalForm(other)];
  const relation = formRelation(a, b);
  expect(formRelation(b, a)).toBe(relation);
  expect(formRelation(a, a)).toBe('same');
  if (relation !== null) expect(stemOf(a)).toBe(stemOf(b));
  if (relation === 'number' || relation === 'inflection') expect(lemmaOf(a)).toBe(lemmaOf(b));
  const vocabulary = emptyVocabulary();
  const [x, y] = [idOf(one, vocabulary), idOf(other, vocabulary)];
  const { stems } = weighingOf(vocabulary);
  expect(stems[x] === stems[y]).toBe(relation !== null);
  return relation;
}

const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s*[/\n]\s*/u)
    .map((pair) => pair.trim().split(/\s+/u) as [string, string]);

const related: Readonly<Record<Exclude<FormRelation, 'renumbered'>, string>> = {
  same: `centre center / Programme program / ten 10`,
  number: `
    city cities / country countries / process processes / goal goals / child children / criterion criteria / crisis crises / hypothesis hypotheses
    activity activities / purpose purposes / measure measures / box boxes / approach approaches / hero heroes / woman women / life lives
    State State's / Assembly Assembly's / Parties' Party / institution institutions / case cases / promote promotes / size sizes / tie ties / shoe shoes / movie movies
    naciones nación / derechos derecho / ciudades ciudad / law laws / LDC LDCs / droits droit`,
  inflection: `
    promote promoting / promoted promoting / recalls recalling / recall recalled / visit visiting / note noted / make made / take taken
    undertake undertook / build built / hold held / plan planned / commit committed / controlled control / fulfil fulfilling / apply applied
    tie tied / die died / agree agreed / guarantee guaranteed / change changing / challenge challenging / settle settling / enable enabled / use using / serve serving
    meet meetings / raise raising / achieve achieved / increase increasing / issue issued / value valued / large largest / high higher / early earlier
    leave leaving / force forced / solve solved / merge merging / sense sensed / exchange exchanged / bring bringing / belong belonging / study studied
    place placed / emphasize emphasizing / utilise utilizing / refer referred / prefer preferring / develop developing / assess assessing`,
  derivation: `
    eradicate eradication / develop development / developing developments / contribute contribution / contributing contributions
    implement implementation / implementing implementations / effective effectiveness / effect effectively / strategy strategic / finance financial
    financing financial / apply application / applicable application / recognize recognition / ratify ratification / verifiable verification
    sustain sustainability / sustainable sustainability / adapt adaptation / mitigate mitigation / decide decision / assist assistance
    participate participation / participant participatory / efficient efficiency / vulnerable vulnerability / responsible responsibility
    respond response / harm harmful / mind mindful / ready readily / analysis analyses / environment environmental / environmentally environment
    nation national / region regional / institution institutional / condition conditional / technology technological / economy economic
    history historical / territory territorial / industry industrial / procedure procedural / nature natural / remove removal / propose proposal
    transparent transparency / coherent coherence / consistent consistency / resilient resilience / represent representative / inclusive inclusion
    include inclusion / reduce reduction / describe description / submit submission / emit emissions / transmit transmission / commit commitment
    create creation / cooperate cooperation / co-operate cooperation / declare declaration / prepare preparatory / advise advisory / regulate regulatory
    indicate indicator / protect protector / leader leadership / partner partnership / owner ownership / finalize final / digitalization digital
    mobilize mobilization / revise revision / organisational organization / ecology ecological / system systemic / act action / publish publication
    acceptable acceptance / measurable measure / govern governance / guide guidance / avoid avoidance / differ difference / continue continuous`,
};

describe.each(Object.entries(related))('%s', (relation, list) => {
  test.each(pairs(list).map(([one, other]) => [one, other]))('%s, %s', (one, other) => {
    const found = check(one, other);
    expect(relation === 'number' && found === 'same' ? 'number' : found).toBe(relation);
  });
});

/** Words that look as if one were derived from the other, or both from a third. */
const unrelated = `
  university universe / general generation / general generate / policy police / international national / international internal / note not
  nation notion / organ organization / organism organization / community communication / authority author / integrity integrate / several severity
  object objective / objective objection / execute executive / initial initiative / number numb / important import / importance imports
  conference confer / competent compete / state statement / treaty treatment / party part / former form / formal former / manner many / read ready
  comment coming / government governance / appropriate appropriation / access accession / designate design / emergency emerge / just justice
  serve service / city cite / care car / plan plane / file fill / human humane / local locale / moral morale / base basis / priority prior
  humanity human / public publish / success successive / respect respective / mention mental / present presence / supply suppl / assembly assemble
  unit unity / unity unite / director direct / sector section / addition additive / provisional provision / substance substantial / interval intervention
  family familiar / special species / restore rest / receive recent / principal principle / hundred hundr / being bee
  proceed proce / thing th / during dur / everything every / means mean / series serie / goods good / whereas where / customs custom / economics economic
  responsible response / collective collect / people person / experience expert / relative relation / minor minority / major majority
  with without / shall should / 5 6 / 2015 2016`;

describe('different words', () => {
  test.each(pairs(unrelated))('%s, %s', (one, other) => {
    expect(check(one, other)).toBeNull();
  });
});

test('words are related by the classes of their stems, so that variants of variants are variants', () => {
  const words = Object.values(related).flatMap((list) => pairs(list).flat());
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.constantFrom(...words), (one, other) => {
      expect(check(one, other) !== null).toBe(stemOf(normalForm(one)) === stemOf(normalForm(other)));
    }),
    seeded,
  );
});

test.each(['the', 'not', 'shall'])('%s carries grammar', (word) => {
  expect([isFunctionWord(word), carriesGrammar(word)]).toEqual([true, true]);
});

test.each(['para', "l'", 'aux'])('%s carries grammar, but not in English', (word) => {
  expect([isFunctionWord(word), carriesGrammar(word)]).toEqual([false, true]);
});

test.each(['state', 'one', 'per'])('%s carries matter', (word) => {
  expect([isFunctionWord(word), carriesGrammar(word)]).toEqual([false, false]);
});
