import { basename } from 'node:path';
import { Option } from 'commander';
import { createColors } from 'picocolors';
import {
  follow,
  isByChance,
  passagesByChance,
  readAdopted,
  type Draft,
  type FollowedText,
  type Following,
  type Passage,
} from '../index.js';
import { wrongFiles } from './call-files.js';
import { reportIsAlone, sizeOf, type ExitCode, type Shell } from './document-command.js';
import { readDocument, writeResult, type Io } from './io.js';
import { oneLine, screenFor } from './lines.js';
import { jsonOf, visible } from './visible.js';
import { outputOption } from './writers.js';

interface FollowFlags {
  readonly control?: string[];
  readonly json?: true;
  readonly report?: string;
  readonly output?: string;
  readonly maxSize?: number;
}

/**
 * Adds the command `follow`.
 *
 * @param shell The program.
 */
export function addFollow(shell: Shell): void {
  shell.program
    .command('follow')
    .description('Find where later texts take up the words of an adopted text, and what chance would give.')
    .argument('<adopted>', 'the adopted text, - for standard input')
    .argument('<later...>', 'the later texts')
    .option(
      '--control <file>',
      'a text that cannot depend on the adopted one, to measure chance by; may stand several times',
      (file: string, before?: readonly string[]) => [...(before ?? []), file],
    )
    .addOption(new Option('--json', 'write one JSON document (schema: travaux/schema/following.json)'))
    .option(
      '--report <file>',
      'write a page to read the adopted text with the passages in a browser, - for standard output and nothing else',
    )
    .addOption(outputOption())
    .action(async (adopted: string, later: string[], flags: FollowFlags) => {
      const { report, json, output } = flags;
      if (report === '-' && (json !== undefined || output !== undefined)) shell.program.error(reportIsAlone);
      shell.finish(await followWith(shell, adopted, later, flags));
    });
}

async function followWith(
  { io }: Shell,
  adopted: string,
  later: readonly string[],
  flags: FollowFlags,
): Promise<ExitCode> {
  const { control = [], json, report, output } = flags;
  const files = [adopted, ...later, ...control];
  const wrong = await wrongFiles(io, { inputs: files, outputs: [output, report] });
  if (wrong !== null) {
    io.writeError(`travaux: ${wrong}\n`);
    return 2;
  }
  const both = control.find((file) => later.includes(file));
  if (both !== undefined) {
    io.writeError(
      `travaux: ${visible(both)} is a later text and a control; a control is a text that cannot depend on the adopted one\n`,
    );
    return 2;
  }
  const texts: Draft[] = [];
  for (const file of files) {
    const read = await readDocument(io, file, sizeOf(flags));
    if ('failure' in read) {
      io.writeError(`${read.failure}\n`);
      return 1;
    }
    texts.push(readAdopted(read.source, { lint: false }));
  }
  const [source, ...others] = texts;
  if (source === undefined) return 2;
  const named = others.slice(0, later.length).map((text, index) => ({ name: later[index] ?? '', text }));
  const following = follow(source, named, { controls: others.slice(later.length) });
  if (report !== undefined) {
    const { toFollowingReport } = await import('../entries/report.js');
    const page = toFollowingReport({
      adopted: source,
      later: named.map((one) => ({ ...one, name: nameOf(one.name) })),
      following,
      name: nameOf(adopted),
    });
    const code = await writeResult(io, report, page);
    if (code !== 0 || report === '-') return code;
  }
  if (json) return writeResult(io, output, jsonOf(following));
  return writeResult(
    io,
    output,
    followReport(
      source,
      named.map(({ text }) => text),
      following,
      screenFor(io, output),
    ),
  );
}

/** Without the folders, which concern nobody who gets the page. */
function nameOf(path = ''): string {
  return path === '-' ? '<stdin>' : basename(path);
}

const signs = { quoted: ['=', 'green'], paraphrased: ['~', 'cyan'], echoed: ['.', 'dim'] } as const;

function followReport(
  adopted: Draft,
  later: readonly Draft[],
  { words, texts, controls }: Following,
  { color, width }: Pick<Io, 'color' | 'width'>,
): string {
  const colors = createColors(color);
  const lines = texts.flatMap((one, index) => [
    colors.bold(visible(one.name)),
    `  ${summaryOf(one, controls)}`,
    ...one.passages
      .filter((passage) => !isByChance(passage, one.words, controls))
      .flatMap((passage) => {
        const [sign, paint] = signs[passage.kind];
        const room = Math.max(30, width - 6);
        return [
          colors[paint](
            `  ${sign} ${passage.kind.padEnd(12)}${visible(passage.adopted.provision ?? '–').padEnd(8)}${oddsOf(passage)}`,
          ),
          `      ${oneLine(adopted.source.text.slice(passage.adopted.start, passage.adopted.end), room)}`,
          `      ${oneLine(later[index]?.source.text.slice(passage.later.start, passage.later.end) ?? '', room)}`,
        ];
      }),
    '',
  ]);
  const measure =
    controls === null
      ? 'No control text was given: a common phrase of the field counts like words of this text.'
      : `${counted(controls.texts, 'control text')} (${counted(controls.words, 'word')}): ${counted(controls.passages, 'passage')} shared with it.`;
  return `${[`The adopted text has ${String(words)} words. ${measure}`, '', ...lines].join('\n').trimEnd()}\n`;
}

function summaryOf({ words, taken, passages }: FollowedText, controls: Following['controls']): string {
  if (passages.length === 0) return `no passage; ${String(words)} words`;
  const share = `${counted(passages.length, 'passage')}, ${(100 * taken).toFixed(1)} % of its ${String(words)} words`;
  const byChance = passagesByChance(words, controls);
  if (byChance === null) return share;
  const common = passages.filter((passage) => isByChance(passage, words, controls)).length;
  const left = common === 0 ? '' : `; ${String(common)} as common as that are not listed`;
  return `${share}; the controls would give ${byChance.toFixed(1)}${left}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function oddsOf({ words, bits, chance }: Passage): string {
  const byControls =
    chance === null
      ? ''
      : `, by the controls ${chance < 0.1 ? chance.toFixed(3) : chance.toFixed(1)} such in a text of this length`;
  return `${String(words)} words, ${bits.toFixed(0)} bits${byControls}`;
}
