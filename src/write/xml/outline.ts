import type { ViewBlock } from '../../view/view-tree.js';
import { indentOf } from '../item-lists.js';

/** A provision with those that it holds. */
export interface OutlineProvision {
  readonly type: 'provision';
  readonly kind: ViewBlock['kind'];
  readonly block: ViewBlock;
  readonly children: OutlineProvision[];
}

/** What stands under a heading, or the provisions of an article. */
export interface OutlineDivision {
  readonly type: 'section' | 'article';
  /** The label of an article, `Art2 bis`; null for a section. */
  readonly label: string | null;
  readonly heading: ViewBlock | null;
  readonly children: OutlineNode[];
}

/** A node of the outline of a text. */
export type OutlineNode = OutlineProvision | OutlineDivision;

/**
 * Finds what holds what among the blocks of a view, which stand in a row.
 *
 * A heading holds what follows it up to the next. Provisions of one article are held by it; a heading that stands over provisions of one
 * article is its heading, because texts set it below the number (`Article 2` / `(Purpose)`), and a further one is a section within it.
 *
 * @param blocks The blocks in the order of the text.
 * @returns The outermost nodes; every block is in one of them, once, and in its order.
 */
export function outlineOf(blocks: readonly ViewBlock[]): OutlineNode[] {
  const result: OutlineNode[] = [];
  for (const { heading, provisions } of underHeadings(blocks)) {
    const articles = byArticle(nested(provisions));
    const [first] = articles;
    if (heading === null) {
      for (const division of articles.flatMap(divisionOf)) result.push(division);
    } else if (first === undefined || first.label === null || articles.length > 1) {
      result.push(section(heading, articles.flatMap(divisionOf)));
    } else {
      addHeaded(result, heading, { label: first.label, children: first.children });
    }
  }
  return result;
}

function addHeaded(result: OutlineNode[], heading: ViewBlock, { label, children }: ArticleRun): void {
  const last = result.at(-1);
  if (last?.type === 'article' && last.label === label) last.children.push(section(heading, children));
  else result.push({ type: 'article', label, heading, children });
}

function section(heading: ViewBlock, children: OutlineNode[]): OutlineDivision {
  return { type: 'section', label: null, heading, children };
}

interface Headed {
  readonly heading: ViewBlock | null;
  readonly provisions: ViewBlock[];
}

function underHeadings(blocks: readonly ViewBlock[]): Headed[] {
  const result: Headed[] = [{ heading: null, provisions: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'title') result.push({ heading: block, provisions: [] });
    else result.at(-1)?.provisions.push(block);
  }
  return result;
}

/**
 * A view leaves out provisions that have no words, such as an option of which only the items have. What they hold must not be given to
 * the provision before, so the labels have to agree as well as the depths.
 */
function nested(blocks: readonly ViewBlock[]): OutlineProvision[] {
  const result: OutlineProvision[] = [];
  const open: OutlineProvision[] = [];
  for (const block of blocks) {
    const node: OutlineProvision = { type: 'provision', kind: block.kind, block, children: [] };
    while (open.length > 0 && !holds(open.at(-1)?.block, block)) open.pop();
    (open.at(-1)?.children ?? result).push(node);
    open.push(node);
  }
  return result;
}

function holds(holder: ViewBlock | undefined, block: ViewBlock): boolean {
  if (holder === undefined || indentOf(holder) >= indentOf(block)) return false;
  /* An item with a bullet holds the lists in it, and nothing else. */
  if (holder.item !== undefined) return block.item !== undefined;
  if (holder.label === null || block.label === null) return true;
  const outer = holder.label.canonical;
  const inner = block.label.canonical;
  return inner.startsWith(outer) && /^[. ]/u.test(inner.slice(outer.length));
}

interface ArticleRun {
  readonly label: string | null;
  readonly children: OutlineProvision[];
}

/** Provisions without a label go with the article before them. */
function byArticle(nodes: readonly OutlineProvision[]): ArticleRun[] {
  const result: ArticleRun[] = [];
  for (const node of nodes) {
    const label =
      node.block.label === null ? (result.at(-1)?.label ?? null) : articleOf(node.block.label.canonical);
    const last = result.at(-1);
    if (last?.label === label) last.children.push(node);
    else result.push({ label, children: [node] });
  }
  return result;
}

/* `Art2 bis` of `Art2 bis.1`, `Annex I Art3` of `Annex I Art3.1.a`: an article, a regulation, a rule, with the text that it is of. */
const articleLabel =
  /^(?:[^.]* )?(?:Art|Reg|Rule|Principle|Guideline)(?:\d|[IVXL]+(?![a-z])|[A-Z](?![a-z]))[^\s.]*(?: (?!alt\b|option\b)[a-z]+)?/u;

function articleOf(label: string): string | null {
  return articleLabel.exec(label)?.[0] ?? null;
}

function divisionOf({ label, children }: ArticleRun): OutlineNode[] {
  return label === null ? children : [{ type: 'article', label, heading: null, children }];
}
