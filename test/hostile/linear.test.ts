import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { growthOf } from '../check/growth.js';
import { hostileFamilies } from '../check/hostile-families.js';

/* Between 4, which is linear, and 16, which is the square; a compiler that warms up and a collector of garbage move it by some. */
const mostGrowth = 9;

describe('four times the text takes some four times the time', () => {
  test.each(Object.entries(hostileFamilies))('%s', { timeout: 120_000, retry: 2 }, async (_, family) => {
    const { now, ratio } = await growthOf(library, family, { enough: 250, times: 2 });
    /* A text of its full size that takes no time at all says nothing against it. */
    if (now > 100) expect(ratio).toBeLessThan(mostGrowth);
  });
});
