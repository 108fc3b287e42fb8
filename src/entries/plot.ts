/** The entry `travaux/plot`: drafts and verdicts, as JSON, to figures as SVG. */
export type { Draft } from '../model/draft.js';
export type { Reconciliation } from '../reconcile/reconciliation.js';
export type { Trace } from '../trace/trace.js';
export { agreementPlot } from '../plot/agreement.js';
export { contentionPlot } from '../plot/contention.js';
export { successPlot } from '../plot/success.js';
export { timelinePlot, type Series } from '../plot/timeline.js';
