#!/usr/bin/env node
import module from 'node:module';

/* What is compiled is kept for the next call, where Node can (22.1); so everything else is imported after this. */
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();

await import('./start.js');
