import { isDeepStrictEqual } from 'node:util';
import type { Point, Position } from 'unist';
import {
  notations,
  rules,
  type Attribution,
  type ContestedSpan,
  type DocumentText,
  type NtastNode,
  type Parsed,
  type Root,
} from '../../src/index.js';
import { contentModel } from './content-model.js';

/**
 * Finds where a parsed document breaks the laws that hold for every document.
 *
 * The leaves tile the source; places agree with the source; children lie in their parents, in order; the content model of
 * `grammar/syntax-tree.md` holds; spans are sorted and nested as they say; tags are bound to spans that exist and end before them;
 * everything is plain JSON data; diagnostics are of known rules and have places in the source.
 *
 * @param source The document.
 * @param parsed What `parse` returned for it.
 * @returns A sentence for each breach; none if all is well.
 */
export function breachesOfTree(source: string, { tree, diagnostics }: Parsed): string[] {
  const breaches: string[] = [];
  const report = (breach: string): void => void breaches.push(breach);
  const lines = lineStartsOf(source);
  const isPlace = (position: Position): boolean =>
    isPoint(lines, position.start) && isPoint(lines, position.end);
  checkNodes(source, tree, isPlace, report);
  checkSpans(source, tree.spans, isPlace, report);
  checkTexts(source, tree.texts, isPlace, report);
  for (const { ruleId, place, severity } of diagnostics) {
    if (!Object.hasOwn(rules, ruleId)) report(`unknown rule ${ruleId}`);
    else if (rules[ruleId].severity !== severity) report(`${ruleId} has severity ${severity}`);
    if (!isPlace(place) || startOf(place) > endOf(place) || endOf(place) > source.length)
      report(`${ruleId} has no place in the source`);
  }
  const starts = diagnostics.map(({ place }) => startOf(place));
  if (starts.some((start, index) => start < (starts[index - 1] ?? 0))) report('diagnostics are not in order');
  if (!isJson({ tree, diagnostics })) report('the result is not plain JSON data');
  return breaches;
}

type Report = (breach: string) => void;
type PlaceTest = (position: Position) => boolean;

const startOf = (position: Position): number => position.start.offset ?? NaN;
const endOf = (position: Position): number => position.end.offset ?? NaN;

/** Written anew, not borrowed from the library: a law that asks the accused proves nothing. */
function lineStartsOf(source: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < source.length; offset += 1) {
    const unit = source.charAt(offset);
    if (unit === '\n' || (unit === '\r' && source.charAt(offset + 1) !== '\n')) starts.push(offset + 1);
  }
  return starts;
}

function isPoint(lines: readonly number[], { line, column, offset }: Point): boolean {
  const start = lines[line - 1];
  const next = lines[line] ?? Infinity;
  return (
    start !== undefined &&
    offset !== undefined &&
    offset === start + column - 1 &&
    column >= 1 &&
    offset < next
  );
}

/** Whether a value survives the way to JSON and back, and the way through a structured clone. */
export function isJson(value: unknown): boolean {
  return (
    isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value) &&
    isDeepStrictEqual(structuredClone(value), value)
  );
}

function checkNodes(source: string, tree: Root, isPlace: PlaceTest, report: Report): void {
  const labels = new Set<string>();
  const scopes: { from: string; to: string }[] = [];
  let tiled = 0;
  const stack: NtastNode[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { type, position } = node;
    const [start, end] = [startOf(position), endOf(position)];
    const where = `${type} at ${start}–${end}`;
    if (!isPlace(position)) report(`${where}: the offsets do not agree with line and column`);
    if ('label' in node) labels.add(node.label);
    if (node.type === 'attribution') {
      if (node.binding.scope !== null) scopes.push(node.binding.scope);
      checkBinding(node, tree, where, report);
    }
    if ('children' in node) {
      checkChildren(node, where, report);
      for (const child of [...node.children].reverse() as NtastNode[]) stack.push(child);
      continue;
    }
    if (contentModel.get(type) !== null) report(`${where}: a leaf where children are due`);
    if (node.value === '') report(`${where}: an empty leaf`);
    if (start !== tiled) report(`${where}: the leaf before ends at ${tiled}`);
    if (node.value !== source.slice(start, end)) report(`${where}: the value is not the source`);
    tiled = end;
  }
  if (tiled !== source.length) report(`the leaves end at ${tiled} of ${source.length}`);
  for (const { from, to } of scopes) {
    if (!labels.has(from) || !labels.has(to)) report(`a tag names ${from} to ${to}, which the tree has not`);
  }
}

function checkChildren(
  node: NtastNode & { children: readonly unknown[] },
  where: string,
  report: Report,
): void {
  const children = node.children as readonly NtastNode[];
  const allowed = contentModel.get(node.type);
  let end = startOf(node.position);
  for (const child of children) {
    if (allowed?.has(child.type) !== true) report(`${where}: holds a ${child.type}`);
    if (startOf(child.position) !== end)
      report(`${where}: its ${child.type} begins at ${startOf(child.position)}, not ${end}`);
    end = endOf(child.position);
    if (child.type === 'label' && 'label' in node && child.canonical !== node.label)
      report(`${where}: its label reads ${child.canonical}`);
  }
  if (end !== endOf(node.position)) report(`${where}: its last child ends at ${end}`);
  if (children.length === 0 && node.type !== 'root') report(`${where}: no children`);
}

function checkBinding(
  { binding, position, children }: Attribution,
  { spans, notation }: Root,
  where: string,
  report: Report,
): void {
  /* What an editor notes of a mark stands in it. */
  const { tag, editMarks } = notations[notation.name];
  const isBehind = tag?.place === 'after-bracket' && !editMarks && children[0]?.type === 'mark';
  for (const [index, at] of binding.spans.entries()) {
    const span = spans[at];
    if (span === undefined) report(`${where}: bound to a span that is not there`);
    else if (isBehind && endOf(span.position) > startOf(position))
      report(`${where}: bound to a span that ends after it begins`);
    if (at <= (binding.spans[index - 1] ?? -1)) report(`${where}: its spans are not in order`);
  }
}

function checkSpans(
  source: string,
  spans: readonly ContestedSpan[],
  isPlace: PlaceTest,
  report: Report,
): void {
  for (const [index, span] of spans.entries()) {
    const { position, depth, parent } = span;
    const [start, end] = [startOf(position), endOf(position)];
    const where = `span ${index + 1} at ${start}–${end}`;
    const before = spans[index - 1]?.position;
    if (!isPlace(position)) report(`${where}: the offsets do not agree with line and column`);
    if (!(start < end && end <= source.length)) report(`${where}: not a range of the source`);
    if (
      before !== undefined &&
      (startOf(before) > start || (startOf(before) === start && endOf(before) < end))
    )
      report(`${where}: not in order`);
    checkMarks(source, span, where, report);
    checkNesting(spans, index, depth, parent, where, report);
  }
}

/** Texts that are not inside another follow one another; what is inside one ends before it does. */
function checkTexts(
  source: string,
  texts: readonly DocumentText[],
  isPlace: PlaceTest,
  report: Report,
): void {
  if (texts[0]?.label !== 'Text 1' || texts[0].inside) report('the first text is not Text 1');
  let holder: DocumentText | undefined;
  let end = 0;
  for (const text of texts) {
    const { label, inside, position } = text;
    if (!isPlace(position)) report(`${label}: the offsets do not agree with line and column`);
    if (startOf(position) > endOf(position) || endOf(position) > source.length)
      report(`${label}: not a range of the source`);
    if (startOf(position) < end) report(`${label}: begins before the text before it ends`);
    if (inside && holder !== undefined && endOf(position) > endOf(holder.position))
      report(`${label}: ends behind the text that holds it`);
    end = inside ? endOf(position) : startOf(position);
    if (!inside) {
      if (holder !== undefined && endOf(holder.position) > startOf(position))
        report(`${holder.label}: reaches into ${label}`);
      holder = text;
    }
  }
}

/* A slash between alternatives is the mark of both. */
const openingMarks = {
  square: ['[', '［', '【', '/'],
  round: ['(', '（', '/'],
  inserted: ['{', '~'],
  deleted: ['{'],
  highlighted: ['{'],
};
const closingMarks = { square: ']］】', round: ')）', inserted: '}', deleted: '}', highlighted: '}' };

function checkMarks(
  source: string,
  { position, opened, closed, marks }: ContestedSpan,
  where: string,
  report: Report,
): void {
  if (marks !== 'square' && marks !== 'round') return;
  if (!opened && !closed) report(`${where}: has neither mark`);
  const first = source.charAt(startOf(position));
  if (opened && !openingMarks[marks].includes(first)) report(`${where}: says that it is opened`);
  const last = source.charAt(endOf(position) - 1);
  const isSlashed = /^(?:\/|~>)/u.test(source.slice(endOf(position), endOf(position) + 2));
  if (closed && !closingMarks[marks].includes(last) && !isSlashed) report(`${where}: says that it is closed`);
}

function checkNesting(
  spans: readonly ContestedSpan[],
  index: number,
  depth: number,
  parent: number | null,
  where: string,
  report: Report,
): void {
  const span = spans[index];
  if (span === undefined) return;
  const holds = (at: number): boolean => {
    const other = spans[at];
    return (
      other !== undefined &&
      startOf(other.position) <= startOf(span.position) &&
      endOf(other.position) >= endOf(span.position)
    );
  };
  if (parent === null) {
    if (depth !== 0) report(`${where}: depth ${depth} without a parent`);
  } else {
    if (parent >= index || !holds(parent)) report(`${where}: its parent does not hold it`);
    if (depth !== (spans[parent]?.depth ?? NaN) + 1)
      report(`${where}: depth ${depth} does not follow from its parent`);
  }
  /* The square of the number of spans; enough for what people write. */
  if (spans.length > 400) return;
  for (let at = index - 1; at > (parent ?? -1); at -= 1) {
    if (holds(at)) report(`${where}: span ${at + 1} is nearer around it than its parent`);
  }
}
