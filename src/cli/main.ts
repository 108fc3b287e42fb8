#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

/*
 * Most patterns of a call match more than once, and would be compiled twice: to be interpreted, and again to run. Not by turning the tiers off
 * (`--no-regexp-tier-up`): what Node itself had matched once by now would then be neither interpreted nor compiled again, and the process ends
 * with a segmentation fault.
 */
v8.setFlagsFromString('--regexp-tier-up-ticks=0');

/* What is compiled is kept for the next call, where Node can (22.1); so everything else is imported after this. */
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

void import('./start.js');
