/**
 * A table of positions: for every party, how often its tags say that it supports, opposes and reserves; and the spans in dispute.
 *
 *     npx tsx examples/who-wants-what.ts corpus/hsp-ha-2-1/draft-2023-05-22.txt
 */
import { readFileSync } from 'node:fs';
import { readDraft, tally, type Draft, type Stance } from 'travaux';

const columns: readonly Stance[] = ['support', 'oppose', 'reserve', 'delete'];

/** The table as aligned text, the most active party first. */
export function positionTable(draft: Draft): string {
  const sorted = tally(draft).parties.toSorted((a, b) => b.positions - a.positions);
  const head = ['party', ...columns].map((name) => name.padEnd(9)).join('');
  const lines = sorted.map(({ party, stances }) => [
    party,
    ...columns.map((stance) => String(stances[stance] ?? '')),
  ]);
  return [head, ...lines.map((cells) => cells.map((cell) => cell.padEnd(9)).join(''))]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The spans on which parties stand against one another, with both camps. */
export function disputes({ spans, positions }: Draft): string[] {
  return spans.flatMap(({ id, text, provision }) => {
    const camp = (stance: Stance): string[] =>
      positions
        .filter((position) => position.spans.includes(id) && position.stance === stance)
        .map(({ party }) => party);
    const [support, oppose] = [camp('support'), camp('oppose')];
    if (support.length === 0 || oppose.length === 0) return [];
    return [`${provision ?? ''} “${text}”: ${support.join(' ')} against ${oppose.join(' ')}`];
  });
}

if (process.argv[1] === import.meta.filename) {
  const [, , path] = process.argv;
  if (path === undefined) {
    console.error('Usage: npx tsx examples/who-wants-what.ts DRAFT (/dev/stdin for standard input)');
    process.exit(2);
  }
  const draft = readDraft(readFileSync(path, 'utf8'));
  console.log(positionTable(draft));
  console.log(`\n${disputes(draft).join('\n')}`);
}
