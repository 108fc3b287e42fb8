/** The entry `travaux/report`: drafts and verdicts, as JSON, to a page for a browser. */
export type { Draft } from '../model/draft.js';
export type { Reconciliation } from '../reconcile/reconciliation.js';
export { toReport, type ReportInput } from '../report/report.js';
export { toFollowingReport, type FollowingReportInput } from '../report/following-report.js';
export { toComparisonReport, type ComparisonReportInput } from '../report/comparison-report.js';
