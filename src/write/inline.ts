import type { ViewFate, ViewOrigin, ViewPhrasing, ViewSpan, Stance } from '../view/view-tree.js';
import { handle, type PhrasingHandlers } from './handlers.js';
import { laidOut } from './lay-out.js';
import { fateText, originText } from './outcome-text.js';
import { tagParts } from './tag-text.js';

/** What a stretch of a line says, for formats that color it: a stance, what became of words, where they came from. */
export type Tone = Stance | ViewFate['fate'] | ViewOrigin['origin'];

/** A stretch of a block: words of the text, marks that the writer sets, or the marker of a footnote. */
export interface Inline {
  readonly kind: 'words' | 'marks' | 'footnote';
  readonly value: string;
  readonly tone: Tone | null;
}

/** The marks of a bracket. Those that a draft lacks are white, so that a reader sees where a bracket was read to begin or end. */
export const bracketMarks = {
  opening: { mark: '[', lost: '⟦', none: '' },
  closing: { mark: ']', lost: '⟧', none: '' },
} as const;

/**
 * Lays the content of a block out in a line, for formats that show brackets and tags as characters. What became of a span, and where
 * adopted words came from, stands in angle brackets behind them.
 *
 * @param children The content.
 * @returns Stretches in order.
 */
export function inlineOf(children: readonly ViewPhrasing[]): Inline[] {
  return laidOut(children).flatMap((node) => handle(handlers, node, null));
}

const handlers: PhrasingHandlers<Tone | null, Inline[]> = {
  text: ({ value }, tone) => [{ kind: 'words', value, tone }],
  span: spanInline,
  attribution: (tag) => [
    marks('{', null),
    ...tagParts(tag).map(({ value, position }) => marks(value, position?.stance ?? null)),
    marks('}', null),
  ],
  status: ({ value }) => [marks(value, null)],
  origin: ({ origin, children, ...node }) => {
    const words = children.map(({ value }): Inline => ({ kind: 'words', value, tone: origin }));
    const said = originText({ ...node, origin, children });
    return said === '' ? words : [marks('⟨', origin), ...words, marks(` | ${said}⟩`, origin)];
  },
  footnote: ({ marker }) => [{ kind: 'footnote', value: marker, tone: null }],
};

function spanInline(span: ViewSpan): Inline[] {
  const tone = span.fate?.fate ?? null;
  const said = fateText(span);
  return [
    marks(bracketMarks.opening[span.opening], tone),
    ...span.children.flatMap((node) => handle(handlers, node, tone)),
    marks(bracketMarks.closing[span.closing], tone),
    ...(said === '' ? [] : [marks(` ⟨${said}⟩`, tone)]),
  ];
}

function marks(value: string, tone: Tone | null): Inline {
  return { kind: 'marks', value, tone };
}
