import { describe, expect, test } from 'vitest';
import { isOfShare, shareOf, type Environment } from '../../src/batch/share.js';

/** Checks which share a task has, `index of count`, or the beginning of what is wrong. */
function check(value: string, environment: Environment, expected: string): void {
  const share = shareOf(value, environment);
  const told = 'wrong' in share ? share.wrong : `${share.index} of ${share.count}`;
  expect(told.slice(0, expected.length)).toBe(expected);
}

const slurm = (id: number, count: number, min: number, step = 1): Environment => ({
  SLURM_ARRAY_TASK_ID: String(id),
  SLURM_ARRAY_TASK_COUNT: String(count),
  SLURM_ARRAY_TASK_MIN: String(min),
  SLURM_ARRAY_TASK_MAX: String(min + step * (count - 1)),
  SLURM_ARRAY_TASK_STEP: String(step),
});

describe('the share of a task', () => {
  test.each<[string, string, Environment, string]>([
    ['by hand', '2/8', {}, '1 of 8'],
    ['the last', '8/8', {}, '7 of 8'],
    ['none of them', '9/8', {}, '9/8 is none of 8'],
    ['counted from 0', '0/8', {}, '0/8 is none of 8'],
    ['without a number', '2', {}, '“2” is no share of the work'],
    ['no share', 'all', {}, '“all” is no share of the work'],
    ['Slurm, from 0', 'auto', slurm(3, 4, 0), '3 of 4'],
    ['Slurm, from 1', 'auto', slurm(1, 4, 1), '0 of 4'],
    ['Slurm, in steps', 'auto', slurm(11, 4, 5, 2), '3 of 4'],
    [
      'Slurm, in steps that are not equal',
      'auto',
      slurm(9, 3, 1, 1),
      'the task 9 of the Slurm array is none of 3',
    ],
    ['Slurm, one task of an earlier array', 'auto/4', slurm(2, 1, 2), 'Slurm runs 1 tasks here and not 4'],
    ['Kubernetes', 'auto/8', { JOB_COMPLETION_INDEX: '0' }, '0 of 8'],
    [
      'Kubernetes without a number',
      'auto',
      { JOB_COMPLETION_INDEX: '0' },
      'nothing says how many tasks there are',
    ],
    [
      'Kubernetes with more indexes',
      'auto/8',
      { JOB_COMPLETION_INDEX: '8' },
      'the completion index 8 is none of 8',
    ],
    ['AWS Batch', 'auto', { AWS_BATCH_JOB_ARRAY_INDEX: '4', AWS_BATCH_JOB_ARRAY_SIZE: '5' }, '4 of 5'],
    ['nobody', 'auto', {}, 'no scheduler says which task this is'],
    ['what is no number', 'auto', { SLURM_ARRAY_TASK_ID: 'x' }, 'no scheduler says which task this is'],
  ])('%s', (_, value, environment, expected) => check(value, environment, expected));

  test('everything falls to one task', () => {
    for (const count of [1, 2, 7])
      for (let place = 0; place < 30; place += 1) {
        const shares = Array.from({ length: count }, (_, index) => isOfShare(place, { index, count }));
        expect(shares.filter(Boolean)).toHaveLength(1);
      }
    expect(isOfShare(5, null)).toBe(true);
  });
});
