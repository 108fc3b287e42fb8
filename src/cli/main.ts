#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

/* Most patterns of a call match more than once, and would be compiled twice: to be interpreted, and again to run. */
v8.setFlagsFromString('--no-regexp-tier-up');

/* What is compiled is kept for the next call, where Node can (22.1); so everything else is imported after this. */
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

await import('./start.js');
