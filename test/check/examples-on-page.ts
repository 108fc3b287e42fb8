import { parse, readDraft, type DraftProvision, type ParseOptions } from '../../src/index.js';
import { formatTree } from '../../src/syntax/format-tree.js';
import { breachesOfDraft } from './draft-laws.js';
import { dumpDiagnostics } from './diagnostics-dump.js';
import { dumpNote, dumpPosition } from './draft-dump.js';
import { breachesOfTree } from './tree-laws.js';

/** A page with its examples run. */
export interface ExecutedPage {
  /** The page, with what is under each draft made anew. */
  readonly page: string;
  readonly examples: readonly ExecutedExample[];
}

/** A draft of a page and what stands under it. */
export interface ExecutedExample {
  readonly source: string;
  readonly options: ParseOptions;
  /** By the words behind their fences: `tree`, `diagnostics`, … */
  readonly outputs: Readonly<Record<string, string>>;
  /** The laws that it breaks. */
  readonly breaches: readonly string[];
}

type Output = (source: string, options: ParseOptions) => string;

const outputs: Readonly<Record<string, Output>> = {
  tree: (source, options) => formatTree(parse(source, options).tree),
  diagnostics: (source, options) => dumpDiagnostics(source, parse(source, options).diagnostics),
  positions: (source, options) => {
    const { spans, positions, notes } = readDraft(source, options);
    const words = spans.map(({ id, text }) => `${id}: ${text}`);
    return [...words, ...positions.map(dumpPosition), ...notes.map(dumpNote), ''].join('\n');
  },
  labels: (source, options) =>
    readDraft(source, options)
      .provisions.filter(({ label }) => label !== null)
      .map(({ label, rawLabel, related }) => {
        const relation = related === null ? '' : `, ${relationTo(related)}`;
        return `${label ?? ''}${rawLabel === null ? ', not written' : `, written ${rawLabel}`}${relation}\n`;
      })
      .join(''),
};

function relationTo({ label, relation }: NonNullable<DraftProvision['related']>): string {
  return relation === 'unknown' ? `unknown relation to ${label}` : `${relation} ${label}`;
}

const fence = /^```(?<info>[^\n]*)\n(?<content>[^]*?)^```$/gmu;

/**
 * Runs the examples of a page. A fenced block `draft` is a text, with options behind the word (`draft format=markdown`); the blocks
 * `tree`, `diagnostics`, `positions` and `labels` that follow are what becomes of it.
 *
 * @param page The page, in Markdown.
 * @returns The page with fresh outputs, and the examples.
 */
export function executePage(page: string): ExecutedPage {
  const examples: { source: string; options: ParseOptions; outputs: Record<string, string> }[] = [];
  const fresh = page.replace(fence, (block: string, info: string, content: string) => {
    const [word = '', ...settings] = info.split(' ');
    if (word === 'draft') {
      const options = Object.fromEntries(settings.map((setting) => setting.split('='))) as ParseOptions;
      examples.push({ source: content.replace(/\n$/u, ''), options, outputs: {} });
    }
    const example = examples.at(-1);
    const output = outputs[word];
    if (output === undefined || example === undefined) return block;
    const made = output(example.source, example.options);
    example.outputs[word] = made;
    return `\`\`\`${info}\n${made}\`\`\``;
  });
  return {
    page: fresh,
    examples: examples.map((example) => ({ ...example, breaches: breachesOf(example) })),
  };
}

function breachesOf({ source, options }: { source: string; options: ParseOptions }): string[] {
  return [
    ...breachesOfTree(source, parse(source, options)),
    ...breachesOfDraft(source, readDraft(source, options)),
  ];
}
