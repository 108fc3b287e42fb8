/** A node of pandoc's tree: its type and its content. */
interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/**
 * Lists the paragraphs of a document as pandoc reads it, without spaces.
 *
 * @param json What `pandoc -t json` prints.
 * @returns The words of each, those of table cells and list items among them, in order.
 */
export function pandocTexts(json: string): string[] {
  const { blocks } = JSON.parse(json) as { blocks: PandocNode[] };
  const texts: string[] = [];
  collect(blocks, texts);
  return texts.filter((text) => text !== '');
}

function collect(node: unknown, texts: string[]): void {
  if (Array.isArray(node)) for (const child of node) collect(child, texts);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { t, c } = node as PandocNode;
  if (t === 'Para' || t === 'Plain') texts.push(wordsIn(c));
  else if (t === 'Header') texts.push(wordsIn((c as unknown[])[2]));
  else collect(c ?? Object.values(node), texts);
}

function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as PandocNode;
  if (t === 'Str') return (c as string).replace(/\s+/gu, '');
  if (t === 'Math' || t === 'Code') return String((c as unknown[])[1]).replace(/\s+/gu, '');
  if (t === 'Note') return '';
  const isComment = t === 'Span' && JSON.stringify((c as unknown[])[0]).includes('"comment-');
  return isComment ? '' : wordsIn(c);
}
