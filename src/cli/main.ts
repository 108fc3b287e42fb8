#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

/*
 * Most patterns of a call match more than once, and would be compiled twice: to be interpreted, and again to run. Not by turning the tiers off
 * (`--no-regexp-tier-up`): what Node itself had matched once by now would then be neither interpreted nor compiled again, and the process ends
 * with a segmentation fault.
 */
v8.setFlagsFromString('--regexp-tier-up-ticks=0');

/*
 * An engine optimizes what it has called a few times, on another core, and takes it back when the next text is of another form. A call that
 * lasts a second gains nothing by that and pays as much again. So it waits eight times (Node 20) or four times (22) as long as it would, by the
 * flag of each engine: another engine's flag is an error that is printed. The longest calls gain too, since less is taken back.
 */
const lateOptimization: Readonly<Record<string, string>> = {
  20: '--interrupt-budget=540672',
  22: '--invocation-count-for-turbofan=12000',
};
const lateFlag = lateOptimization[process.versions.node.split('.', 1)[0] ?? ''];
if (lateFlag !== undefined) v8.setFlagsFromString(lateFlag);

/* What is compiled is kept for the next call, where Node can (22.1); so everything else is imported after this. */
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

void import('./start.js');
