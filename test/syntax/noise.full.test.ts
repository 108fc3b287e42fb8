import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentParser, parsePieces } from '../../grammar/document.js';
import type { NotationName } from '../../grammar/notation.js';
import { notations, parse, readDraft, type Draft, type ParseOptions } from '../../src/index.js';
import { breachesOfDraft } from '../check/draft-laws.js';
import { noisyText, readingOptions } from '../check/noisy-text.js';
import { seeded } from '../check/seeded.js';
import { breachesOfTree } from '../check/tree-laws.js';

const time = 300_000;

/** Tries a law on noise, read in every notation and format; a law is kept if it finds nothing. */
function holds(law: (source: string, options: ParseOptions) => readonly unknown[]): void {
  fc.assert(
    fc.property(noisyText, readingOptions, (source, options) => {
      expect(law(source, options)).toEqual([]);
    }),
    seeded,
  );
}

describe('whatever a text holds', () => {
  test('the grammar accepts it, and its pieces tile it', { timeout: time }, () => {
    holds((source) =>
      (Object.keys(notations) as NotationName[]).flatMap((notation) => {
        const pieces = parsePieces(source, notation);
        const text = pieces.map(({ start, end }) => source.slice(start, end)).join('');
        const ends = [0, ...pieces.map(({ end }) => end)];
        const gaps = pieces.filter(({ start }, index) => start !== ends[index]);
        return [...documentParser().errors, ...gaps, ...(text === source ? [] : [text])];
      }),
    );
  });

  test('its tree and its draft keep the laws, and are the same a second time', { timeout: time }, () => {
    holds((source, options) => {
      const parsed = parse(source, options);
      const draft = readDraft(source, options);
      const isSame = JSON.stringify(draft) === JSON.stringify(readDraft(source, options));
      return [
        ...breachesOfTree(source, parsed),
        ...breachesOfDraft(source, draft),
        ...(isSame ? [] : ['another draft the second time']),
      ];
    });
  });

  test('line ends of any kind give the same draft', { timeout: time }, () => {
    holds((source, options) => {
      const lines = source.replace(/\r\n?/gu, '\n');
      const drafts = ['\n', '\r\n', '\r'].map((end) => said(readDraft(lines.replaceAll('\n', end), options)));
      return new Set(drafts).size === 1 ? [] : drafts;
    });
  });
});

/** What a draft says, without its places, line by line. */
function said({ provisions, spans, positions, notes, statuses }: Draft): string {
  return [
    ...provisions.map(({ kind, label, parent, part }) => [kind, label, parent, part]),
    ...spans.map(({ text, depth, parent, provision, opened, closed }) => [
      text,
      depth,
      parent,
      provision,
      opened,
      closed,
    ]),
    ...positions.map(({ party, stance, spans: about, provision, scope }) => [
      party,
      stance,
      about,
      provision,
      scope,
    ]),
    ...notes.map(({ kind, text, provision }) => [kind, text, provision]),
    ...statuses.map(({ date, time: hour, provision }) => [date, hour, provision]),
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
}
