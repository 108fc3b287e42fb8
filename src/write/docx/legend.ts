import { eventMeanings, fateMeanings, originMeanings } from '../meanings.js';
import type { ViewBlock, ViewPhrasing } from '../../view/view-tree.js';
import type { Legend, Shade } from './plan.js';

/** What the spans and words of a view say, each in the order of its first place. */
interface Said {
  readonly fates: Set<keyof typeof fateMeanings>;
  readonly origins: Set<keyof typeof originMeanings>;
  readonly events: Set<keyof typeof eventMeanings>;
}

/**
 * Writes how a document that says what became of words is to be read.
 *
 * @param blocks The blocks of its view.
 * @returns What it is called, and a line for each kind of verdict in it; null for a view that says nothing of the kind.
 */
export function legendOf(blocks: readonly ViewBlock[]): Legend | null {
  const said: Said = { fates: new Set(), origins: new Set(), events: new Set() };
  for (const { children } of blocks) collect(children, said);
  const lines = [
    ...linesOf(fateMeanings, said.fates, (fate) => fate),
    ...linesOf(originMeanings, said.origins, (origin) => (origin === 'base' ? null : origin)),
    ...linesOf(eventMeanings, said.events, () => null),
  ];
  return lines.length === 0 ? null : { title: titleOf(said), lines };
}

function titleOf({ fates, origins }: Said): string {
  if (fates.size > 0) return 'What became of the brackets of this draft';
  if (origins.size > 0) return 'Where the words of this text came from';
  return 'What happened to the brackets from one draft to the next';
}

/** The legend of two drafts side by side. */
export const sideBySideLegend: Legend = {
  title: 'Two drafts side by side',
  lines: [
    { sample: 'words', shade: 'removed', meaning: 'in the earlier draft only' },
    { sample: 'words', shade: 'added', meaning: 'in the later draft only' },
    { sample: '[words]', shade: null, meaning: 'in brackets: not agreed' },
    { sample: '{USA+, FRA-}', shade: 'aside', meaning: 'who is for it, who is against it' },
    { sample: '⟨closed⟩', shade: 'aside', meaning: 'what happened to the bracket before it' },
  ],
};

function linesOf<Name extends string>(
  meanings: Readonly<Record<Name, string>>,
  said: ReadonlySet<Name>,
  shadeOf: (name: Name) => Shade | null,
): Legend['lines'] {
  const names = Object.keys(meanings) as Name[];
  return names
    .filter((name) => said.has(name))
    .map((name) => ({ sample: name.replace('-', ' '), shade: shadeOf(name), meaning: meanings[name] }));
}

function collect(children: readonly ViewPhrasing[], said: Said): void {
  for (const node of children) {
    if (node.type === 'origin') said.origins.add(node.origin);
    if (node.type !== 'span') continue;
    if (node.fate !== null) said.fates.add(node.fate.fate);
    if (node.event !== null) said.events.add(node.event.event);
    collect(node.children, said);
  }
}
