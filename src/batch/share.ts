/** The share of a task in the work. */
export interface Share {
  /** Which of the tasks it is, from 0. */
  readonly index: number;
  /** How many tasks there are. */
  readonly count: number;
}

/** The variables by which schedulers tell a task which it is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Says whether something falls to a task.
 *
 * @param place Its place in what all tasks do together, from 0.
 * @param share The task; null for one that does all.
 * @returns Whether it does.
 */
export function isOfShare(place: number, share: Share | null): boolean {
  return share === null || place % share.count === share.index;
}

/**
 * Reads which share of the work a task has: `2/8` for the second of eight, `auto` for what the scheduler says, `auto/8` where the scheduler
 * does not say how many there are.
 *
 * Slurm says it by `SLURM_ARRAY_TASK_ID`, `_COUNT`, `_MIN` and `_STEP`; Kubernetes by `JOB_COMPLETION_INDEX`, from 0, without the number;
 * AWS Batch by `AWS_BATCH_JOB_ARRAY_INDEX`, from 0, and `AWS_BATCH_JOB_ARRAY_SIZE`.
 *
 * @param value What the user gave.
 * @param environment The variables of the process.
 * @returns The share, or what is wrong, for the user.
 * @example
 * shareOf('auto', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '4' }); // { index: 3, count: 4 }
 */
export function shareOf(value: string, environment: Environment): Share | { readonly wrong: string } {
  const [, which = '', of] = /^(auto|\d+)(?:\/(\d+))?$/u.exec(value) ?? [];
  const count = of === undefined ? null : Number(of);
  if (which === '' || (which !== 'auto' && count === null))
    return {
      wrong: `“${value}” is no share of the work: 2/8 is the second of eight, auto what the scheduler says`,
    };
  if (which === 'auto') return scheduledShare(environment, count);
  return checked(Number(which) - 1, count ?? 0, `${which}/${String(count)}`);
}

function scheduledShare(environment: Environment, asked: number | null): Share | { readonly wrong: string } {
  const number = (name: string): number | null => {
    const value = environment[name];
    return value === undefined || !/^\d+$/u.test(value) ? null : Number(value);
  };
  const slurm = number('SLURM_ARRAY_TASK_ID');
  if (slurm !== null) {
    const first = number('SLURM_ARRAY_TASK_MIN') ?? 0;
    const step = number('SLURM_ARRAY_TASK_STEP') ?? 1;
    const count = number('SLURM_ARRAY_TASK_COUNT');
    if (asked !== null && count !== null && asked !== count)
      return {
        wrong: `Slurm runs ${String(count)} tasks here and not ${String(asked)}; to do one again, name its share: --task 2/${String(asked)}`,
      };
    return checked((slurm - first) / step, count ?? asked, `the task ${String(slurm)} of the Slurm array`);
  }
  const kubernetes = number('JOB_COMPLETION_INDEX');
  if (kubernetes !== null) return checked(kubernetes, asked, `the completion index ${String(kubernetes)}`);
  const aws = number('AWS_BATCH_JOB_ARRAY_INDEX');
  if (aws !== null)
    return checked(
      aws,
      asked ?? number('AWS_BATCH_JOB_ARRAY_SIZE'),
      `the index ${String(aws)} of the AWS Batch array`,
    );
  return { wrong: 'no scheduler says which task this is; name its share: --task 2/8' };
}

function checked(index: number, count: number | null, name: string): Share | { readonly wrong: string } {
  if (count === null)
    return { wrong: `nothing says how many tasks there are; name their number: --task auto/8` };
  if (Number.isInteger(index) && index >= 0 && index < count) return { index, count };
  return {
    wrong: `${name} is none of ${String(count)}; for arrays whose numbers are not in equal steps, name each share: --task 2/${String(count)}`,
  };
}
