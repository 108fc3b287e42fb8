import type { ViewPhrasing } from '../view/view-tree.js';

/**
 * One function for each type of node that a block may hold. A table that lacks one does not compile, so that no writer can forget what
 * views learn to say.
 */
export type PhrasingHandlers<Context, Result> = {
  readonly [Type in ViewPhrasing['type']]: (
    node: Extract<ViewPhrasing, { type: Type }>,
    context: Context,
  ) => Result;
};

/**
 * Calls the handler of a node.
 *
 * @param handlers The table.
 * @param node The node.
 * @param context What the handlers share.
 * @returns What the handler of its type returns.
 */
export function handle<Context, Result>(
  handlers: PhrasingHandlers<Context, Result>,
  node: ViewPhrasing,
  context: Context,
): Result {
  const handler = handlers[node.type] as (node: ViewPhrasing, context: Context) => Result;
  return handler(node, context);
}
