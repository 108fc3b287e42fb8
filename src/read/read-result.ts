import type { Finding } from '../diagnostics/diagnostic.js';
import type { SourceText } from '../text/source-text.js';

/** What the reader of one format returns: a text without what `readSource` adds, its diagnostics as findings by offsets. */
export interface ReadText extends Omit<SourceText, 'format' | 'encoding' | 'diagnostics'> {
  readonly findings: readonly Finding[];
}

/** Bytes that cannot be read as what they are. */
export interface Refusal {
  /** What they are, why they cannot be read and what to do, to follow “NAME cannot be read: it is”: `a legacy Word file (.doc); save it as .docx`. */
  readonly refusal: string;
}
