import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { ViewAttribution, ViewPhrasing, ViewSpan } from '../../view/view-tree.js';
import { handle, type PhrasingHandlers } from '../handlers.js';
import { tagText } from '../tag-text.js';
import type { Shown } from '../xml/shown-changes.js';
import { apparatusOf } from './apparatus.js';
import { isMarkedByEnds, type TeiIds } from './tei-ids.js';

/** What the handlers of a TEI document share. */
export interface TeiContext {
  readonly shown: Shown;
  readonly ids: TeiIds;
  /** How many parts of a span have been written, by its id. */
  readonly written: Map<string, number>;
}

/**
 * Begins the writing of a text.
 *
 * @param shown The changes and spans of the view.
 * @param ids The ids of the document.
 * @returns The context.
 */
export function teiContext(shown: Shown, ids: TeiIds): TeiContext {
  return { shown, ids, written: new Map() };
}

/**
 * Writes what a block or a span holds.
 *
 * @param children The content.
 * @param context The context of the text.
 * @returns Words and elements, without any white space between them but that of the text.
 */
export function phrasingOf(children: readonly ViewPhrasing[], context: TeiContext): ElementContent[] {
  const result: ElementContent[] = [];
  let behind: ViewSpan | null = null;
  for (let index = 0; index < children.length;) {
    const group = groupAt(children, index);
    const node = children[index];
    if (group.length > 0) result.push(apparatus(group, context));
    else if (node?.type === 'attribution') result.push(tagNote(node, context, behind));
    else if (node !== undefined) for (const part of handle(handlers, node, context)) result.push(part);
    if (node?.type !== 'attribution') behind = node?.type === 'span' ? node : null;
    index += Math.max(group.length, 1);
  }
  return result;
}

/** A span with a reading, the other spans of its change that stand beside it, and the tags behind each of them. */
function groupAt(children: readonly ViewPhrasing[], start: number): (ViewSpan | ViewAttribution)[] {
  const group: (ViewSpan | ViewAttribution)[] = [];
  const first = children[start];
  if (first?.type !== 'span' || first.change === null || first.change.part === 'none') return group;
  for (let index = start; index < children.length; index += 1) {
    const node = children[index];
    const belongs = node?.type === 'span' && node.change?.id === first.change.id;
    if (!belongs && node?.type !== 'attribution') break;
    group.push(node);
  }
  return group;
}

function apparatus(group: readonly (ViewSpan | ViewAttribution)[], context: TeiContext): ElementContent {
  const readings = group.flatMap((node) => {
    if (node.type !== 'span') return [];
    const link = partLink(node.id, context);
    return [{ span: node, link, children: phrasingOf(node.children, context) }];
  });
  let behind: ViewSpan | null = null;
  const notes: ElementContent[] = [];
  for (const node of group) {
    if (node.type === 'span') behind = node;
    else notes.push(tagNote(node, context, behind));
  }
  return apparatusOf(readings, notes, context.shown, context.ids);
}

/** The attributes by which the part of a span is named, and linked with the parts before and behind it. */
function partLink(span: string, { ids, written }: TeiContext): Record<string, string | null> {
  const parts = ids.parts(span);
  const index = written.get(span) ?? 0;
  written.set(span, index + 1);
  const pointer = (id: string | undefined): string | null => (id === undefined ? null : `#${id}`);
  return {
    'xml:id': parts[index] ?? null,
    next: pointer(parts[index + 1]),
    prev: index === 0 ? null : pointer(parts[index - 1]),
  };
}

const handlers: PhrasingHandlers<TeiContext, ElementContent[]> = {
  text: ({ value }) => [{ type: 'text', value }],
  span: spanWithoutReading,
  attribution: (node, context) => [tagNote(node, context, null)],
  status: ({ value }) => [x('note', { type: 'status' }, value)],
  origin: ({ origin, parties, span, children }, { ids }) => {
    const words = children.map(({ value }): ElementContent => ({ type: 'text', value }));
    if (origin === 'base') return words;
    const resp = parties.map((party) => `#${ids.party(party)}`).join(' ') || null;
    return [x('seg', { type: 'origin', subtype: origin, n: span, resp }, words)];
  },
  footnote: ({ marker, value }) => [x('note', { place: 'bottom', n: marker }, value)],
};

function spanWithoutReading(node: ViewSpan, context: TeiContext): ElementContent[] {
  const { shown, ids, written } = context;
  const span = shown.spans.get(node.id);
  if (span === undefined || !isMarkedByEnds(span)) {
    const attributes = { type: 'contested', subtype: node.change?.kind, ...partLink(node.id, context) };
    return [x('seg', attributes, phrasingOf(node.children, context))];
  }
  const index = (written.get(node.id) ?? 0) + 1;
  written.set(node.id, index);
  const words = phrasingOf(node.children, context);
  const [start, end] = ids.parts(node.id);
  return [
    ...(index === 1 ? [x('anchor', { 'xml:id': start })] : []),
    ...words,
    ...(index === span.parts ? [x('anchor', { 'xml:id': end })] : []),
  ];
}

/** A tag right behind a span speaks of it; of what another speaks, a view does not say. */
function tagNote(tag: ViewAttribution, { ids }: TeiContext, span: ViewSpan | null): ElementContent {
  const parties = [...new Set(tag.positions.map(({ party }) => party))];
  const resp = parties.map((party) => `#${ids.party(party)}`).join(' ') || null;
  const target = span === null ? null : `#${ids.span(span.id)}`;
  return x('note', { type: 'attribution', target, resp }, tagText(tag));
}
