import colors from 'picocolors';
import packageJson from '../../package.json' with { type: 'json' };
import { reasonOf } from '../files/failures.js';
import { readAtMost, readFileAtMost } from '../files/read-file.js';
import { fileIdentity, replaceFile } from '../files/write-file.js';
import { startProgress } from './progress.js';
import { run } from './run.js';
import { visible } from './visible.js';

/* A reader that closes the pipe early, as `head` does, has had what it wanted. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`travaux: cannot write to standard output: ${visible(reasonOf(error))}\n`);
  process.exit(1);
});

/* Messages that nobody can be told are no reason to lose the data. */
process.stderr.on('error', () => undefined);

const progress = process.stderr.isTTY ? startProgress(process.stderr.fd) : null;

void run(
  process.argv.slice(2),
  {
    writeOut: (chunk) => {
      progress?.clear();
      process.stdout.write(chunk);
    },
    writeError: (chunk) => {
      progress?.clear();
      process.stderr.write(chunk);
    },
    ...(progress === null ? {} : { stage: progress.stage }),
    readInput: (most) => readAtMost(process.stdin, most),
    readFile: readFileAtMost,
    writeFile: replaceFile,
    fileIdentity,
    isTerminal: process.stdout.isTTY,
    isErrorTerminal: process.stderr.isTTY,
    color: process.stdout.isTTY && colors.isColorSupported,
    width: process.stdout.columns || 100,
  },
  packageJson.version,
).then((code) => {
  process.exitCode = code;
  progress?.clear();
});
