import type { Processor } from 'unified';

/**
 * Adds an extension of Markdown to a processor, in the way of remark: its parser and its compiler look for them in the data of the
 * processor.
 *
 * @param processor The processor.
 * @param field Where extensions of that kind are.
 * @param extension The extension.
 */
export function extend(
  processor: Processor,
  field: 'micromarkExtensions' | 'toMarkdownExtensions',
  extension: object,
): void {
  const data = processor.data() as Record<string, object[] | undefined>;
  data[field] = [...(data[field] ?? []), extension];
}
