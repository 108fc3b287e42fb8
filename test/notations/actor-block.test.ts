import { expect, test } from 'vitest';
import { detectNotation } from '../../grammar/detect.js';
import { checkMeaning } from './check-notation.js';

/* The form is that of the preparatory platform of WSIS+10 (N38 of the survey). */
const platform = `1. We build the society.

Canada, Government: We build an open society.

Internet Society, Civil Society: We build an open and free society.

UNESCO, International Organization: We build knowledge societies.`;

test('each party has its version of the paragraph', () => {
  const { positions } = checkMeaning(platform, 'actor-block', {
    spans: [
      '∅We build an open society.',
      '∅We build an open and free society.',
      '∅We build knowledge societies.',
    ],
    changes: [
      'insertion > “We build an open society.”',
      'insertion > “We build an open and free society.”',
      'insertion > “We build knowledge societies.”',
    ],
  });
  expect(
    positions.map(({ actor, stance, modifiers }) => [actor, stance, ...modifiers.map(({ text }) => text)]),
  ).toEqual([
    ['Canada', 'alternative', 'Government'],
    ['Internet Society', 'alternative', 'Civil Society'],
    ['UNESCO', 'alternative', 'International Organization'],
  ]);
});

test('it is detected', () => {
  expect(detectNotation(platform).name).toBe('actor-block');
});

test.each([
  'Note: aaa bbb.\n\nSource: ccc.',
  'The Chair: we meet again.\n\nCanada: we agree.',
  'Time: 10 a.m.\n\nPlace: Nairobi.',
])('lines of speakers are not detected: %j', (source) => {
  expect(detectNotation(source).name).toBe('plain-brackets');
});
