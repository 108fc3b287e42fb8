import { describe, expect, test } from 'vitest';
import { follow, readAdopted, type Draft, type Following } from '../../src/index.js';
import { hasSharedFolder, sharedFile } from '../check/shared-folder.js';

const read = (text: string): Draft => readAdopted(text, { lint: false });
const resolution = read(
  'The Assembly,\n\n1. Requests the Executive Director to initiate the development of international guidelines on people-centred smart cities as a non-binding framework;\n\n' +
    '2. Encourages Member States to bridge the digital divide and to protect the privacy of all inhabitants.\n',
);

/** What a result must be, whatever the texts. */
function check(adopted: Draft, texts: readonly Draft[], controls: readonly Draft[] = []): Following {
  const named = texts.map((text, index) => ({ name: `text ${String(index)}`, text }));
  const following = follow(adopted, named, { controls });
  for (const [index, { passages, words, taken }] of following.texts.entries()) {
    const source = texts[index]?.source.text ?? '';
    let end = 0;
    for (const { later, runs, adopted: place, kind, chance } of passages) {
      expect(later.start).toBeGreaterThanOrEqual(end);
      end = later.end;
      expect(later.end).toBeLessThanOrEqual(source.length);
      for (const run of runs) {
        expect(run.later.start).toBeGreaterThanOrEqual(later.start);
        expect(run.adopted.end).toBeLessThanOrEqual(place.end);
      }
      if (kind === 'quoted') expect(runs.some(({ exact }) => exact)).toBe(true);
      expect(chance === null).toBe(controls.length === 0);
    }
    expect(taken).toBeLessThanOrEqual(1);
    expect(words).toBeGreaterThanOrEqual(passages.reduce((sum, one) => sum + one.words, 0));
  }
  expect(follow(adopted, named, { controls })).toEqual(following);
  return following;
}

describe('follow', () => {
  test('a quotation is found with its place in both', () => {
    const page = read(
      'News. The Assembly asked to initiate the development of international guidelines on people-centred smart cities last week.',
    );
    const [passage] = check(resolution, [page]).texts[0]?.passages ?? [];
    expect(passage?.kind).toBe('quoted');
    expect(passage?.adopted.provision).toBe('OP1');
    const quoted = page.source.text.slice(passage?.later.start, passage?.later.end);
    expect(quoted).toBe(
      'to initiate the development of international guidelines on people-centred smart cities',
    );
  });

  test('other forms and words between are a paraphrase', () => {
    const page = read(
      'We are bridging the digital divide, and in all cities we are protecting the privacy of inhabitants.',
    );
    const passages = check(resolution, [page]).texts[0]?.passages ?? [];
    expect(passages.map(({ kind }) => kind)).toContain('paraphrased');
  });

  test('a text about something else has nothing', () => {
    const page = read(
      'The ferry leaves the harbour at seven in the morning, and the tickets are sold on board by the crew.',
    );
    expect(check(resolution, [page]).texts[0]?.passages).toEqual([]);
  });

  test('what control texts have too raises what chance would give', () => {
    const page = read('They want to bridge the digital divide.');
    const control = read('Long ago others wrote of plans to bridge the digital divide between the villages.');
    const [with_] = check(resolution, [page], [control]).texts[0]?.passages ?? [];
    const [without] =
      check(
        resolution,
        [page],
        [read('Quite another text about the fishing boats in a small harbour by the sea.')],
      ).texts[0]?.passages ?? [];
    expect(with_?.chance).toBeGreaterThan(without?.chance ?? Infinity);
    expect(check(resolution, [page], [control]).controls).toMatchObject({ texts: 1, passages: 1 });
  });

  test('a text has as many words on either side, and all of them in itself', () => {
    const own = check(resolution, [resolution]);
    expect(own.texts[0]).toMatchObject({ words: own.words, taken: 1 });
    expect(own.texts[0]?.passages.map(({ kind, words }) => [kind, words])).toEqual([['quoted', own.words]]);
  });

  test('texts without words', () => {
    expect(check(read(''), [read(''), resolution]).texts.map(({ passages }) => passages)).toEqual([[], []]);
  });

  test('formulas that stand everywhere do not make the work grow with their square', () => {
    const formula = read(`1. ${'by the use of '.repeat(4000)}cities.`);
    expect(check(formula, [formula]).texts).toHaveLength(1);
  });
});

describe.skipIf(!hasSharedFolder)('real texts', () => {
  test('the call for consultation quotes the paragraph on guidelines, and a treaty does not', () => {
    const [adopted, call, treaty] = [
      'hsp-ha-2-1/adopted-2023-06-09.md',
      'context/guidelines-consultation.txt',
      'paris-agreement/adopted-2015-12-12.md',
    ].map((path) => read(sharedFile(`corpus/${path}`)));
    const { texts } = check(adopted ?? read(''), [call ?? read(''), treaty ?? read('')]);
    const [ofCall, ofTreaty] = texts.map(({ passages }) => passages.filter(({ words }) => words >= 20));
    expect(ofCall?.map((one) => [one.kind, one.adopted.provision])).toEqual([['quoted', 'OP3']]);
    expect(ofTreaty).toEqual([]);
  });
});
