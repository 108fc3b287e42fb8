export {
  notations,
  type Direction,
  type Notation,
  type NotationEvidence,
  type NotationName,
  type SpanMarks,
  type Stance,
  type TagForm,
} from '../grammar/notation.js';
export type { TagPlace } from '../grammar/pieces.js';
export type { Diagnostic } from './diagnostics/diagnostic.js';
export { rules, type Rule, type RuleId, type Severity } from './diagnostics/rules.js';
export { amendedDraft, markedDraft, type MarkedDraft } from './amended-draft.js';
export { amendedText } from './amendments/amended-text.js';
export { applyAmendments, type AppliedAmendments } from './amendments/apply-amendments.js';
export type {
  AmendmentAction,
  AmendmentChange,
  AmendmentExtent,
  AmendmentPaper,
  AmendmentResult,
  AmendmentTarget,
  FoundChange,
  Instruction,
  MissingChange,
} from './amendments/paper.js';
export { readAmendments } from './amendments/read-amendments.js';
export type { EndSignal, Progress, ProgressOptions, Stage } from './progress/progress.js';
export { isByChance, passagesByChance } from './follow/common-passages.js';
export { follow, type FollowOptions, type LaterText } from './follow/follow.js';
export type { FollowedText, Following, Passage, PassageKind, PassagePlace } from './follow/following.js';
export {
  compileDraft,
  compileNotations,
  contributionsIn,
  type CompileOptions,
  type Contributions,
  type GivenText,
} from './compile-draft.js';
export { compileProposals, type CompiledProposals } from './compile-proposals.js';
export { readProposals, type TextualProposal } from './compile/read-proposals.js';
export { rebase, type LossReason, type LostProposal, type RebasedDraft } from './rebase-draft.js';
export { resolve, type Decisions, type ResolvedDraft } from './resolve-draft.js';
export type { Change, ChangeBasis, ChangeKind, ChangeReading, ChangeReason } from './model/changes/change.js';
export { positionsById, standsOn, type Stand } from './model/changes/stands.js';
export type {
  Choice,
  ChoiceMember,
  Draft,
  DraftAttribution,
  DraftNote,
  DraftParty,
  DraftPart,
  DraftProvision,
  DraftSource,
  DraftSpan,
  DraftHeadLine,
  DraftStatus,
  ModifierKind,
  PartyPosition,
  PositionModifier,
  ProvisionKind,
  ProvisionRelation,
  SpanStyle,
  SpanTracking,
} from './model/draft.js';
export { codeSystemOf } from './parties/code-system.js';
export { longestParty, matchParties } from './parties/match-parties.js';
export { membersOf } from './parties/members-of.js';
export type {
  Body,
  CodeSystem,
  Party,
  PartyCodes,
  PartyKind,
  PartyMatch,
  PartyOptions,
} from './parties/party.js';
export { partyOf, partyWithId } from './parties/resolve-party.js';
export { suggestParty } from './parties/suggest-party.js';
export { selectPart } from './model/select-part.js';
export { defaultMaxSize, readSource, type ReadSourceOptions } from './read/read-source.js';
export { readAdopted, readDraft, readTree, type ReadOptions, type ReadTreeOptions } from './read-draft.js';
export type {
  DetectedNotation,
  NotationScore,
  Text,
  Whitespace,
  Mark,
  Stamp,
  Markup,
  Separator,
  Remark,
  Aside,
  Label,
  Entry,
  Scope,
  Binding,
  Attribution,
  Phrasing,
  Furniture,
  Front,
  Title,
  Heading,
  Formula,
  Paragraph,
  Chapeau,
  PreambularParagraph,
  OperativeParagraph,
  Subparagraph,
  Option,
  Flow,
  Preamble,
  OperativePart,
  ContestedSpan,
  DocumentText,
  Root,
  BlockType,
  NtastNode,
} from './syntax/ntast.js';
export type {
  SourceBlock,
  SourceComment,
  SourceFormat,
  SourceText,
  StyledRun,
  TrackedChange,
} from './text/source-text.js';
export { parse, type Parsed, type ParseOptions } from './syntax/parse.js';
export { compareDrafts } from './compare/compare-drafts.js';
export type {
  DraftComparison,
  PositionChange,
  SpanComparison,
  SpanEvent,
  SpanWhereabouts,
  WordingPart,
} from './compare/comparison.js';
export type {
  AlignedRun,
  ChangeVerdict,
  ChoiceMemberVerdict,
  ChoiceVerdict,
  Fate,
  Origin,
  Outcome,
  ProvisionMatch,
  ProvisionRelationship,
  ComparedText,
  ProvisionVerdict,
  Reconciliation,
  Reviewer,
  SpanVerdict,
  VerdictReason,
  WordOrigin,
} from './reconcile/reconciliation.js';
export { reconcile, type ReconcileOptions } from './reconcile-draft.js';
export { provisionHistories, type ProvisionHistory } from './trace/provision-histories.js';
export { trace } from './trace/trace-drafts.js';
export type {
  ClosedWords,
  SpanLife,
  SpanLifeEvent,
  SpanStage,
  Trace,
  TracedWords,
  WordStanding,
} from './trace/trace.js';
export { agreementNetwork, type AgreementNetwork, type NetworkParty } from './network/agreement-network.js';
export { toGexf } from './network/gexf.js';
export { toGraphml } from './network/graphml.js';
export { agreementsOf, type Agreement } from './research/agreement.js';
export type { ArticleTally, Contention, ParagraphTally } from './research/contention.js';
export type { Counts, Distribution, Split } from './research/counts.js';
export type { Dispute, WordFate } from './research/draft-words.js';
export { findingsOf, worded, type Finding } from './research/findings.js';
export type { Estimate } from './research/intervals.js';
export { measuresOf, type Measure, type MeasureOptions, type MeasureName } from './research/measures.js';
export { toCsv, toNdjson } from './research/tables/csv.js';
export type { Cell, Column, ColumnType, TableSpec } from './research/tables/columns.js';
export { toParquet } from './research/tables/parquet.js';
export { tableNames, tableOf, tableSpecs, type Table, type TableName } from './research/tables/table.js';
export { toSummary, type SummaryOptions } from './research/summary.js';
export { readVerdicts, type VerdictRow, type Verdicts } from './review/read-verdicts.js';
export { toReview, type ReviewRow, type ReviewTable, type VerdictKind } from './review/review-table.js';
export {
  compareVerdicts,
  type ComparedVerdicts,
  type VerdictAgreement,
  type VerdictDisagreement,
} from './review/verdict-agreement.js';
export { withVerdicts, type CorrectedReconciliation } from './review/with-verdicts.js';
export type { PartyTally } from './research/party-tally.js';
export { tally, type DraftTally, type Tally } from './research/tally.js';
export type { ChangeOutcome, Confidence, CutOff, VerdictTally } from './research/verdict-tally.js';
export { amendedChanges, type ShownChange } from './view/amended.js';
export { annotated } from './view/annotated.js';
export { clean } from './view/clean.js';
export { toComparisonReport, type ComparisonReportInput } from './report/comparison-report.js';
export { toFollowingReport, type FollowingReportInput } from './report/following-report.js';
export { toHistory, type HistoryInput } from './report/history.js';
export { toReport, type ReportInput } from './report/report.js';
export { compared } from './view/comparison.js';
export { sideBySide, type SideBySideNames } from './view/side-by-side.js';
export { adoptedOutcome, draftOutcome } from './view/outcome.js';
export { partiesNamed } from './view/parties-named.js';
export { readingOf } from './view/reading.js';
export { cleanPolicies, type CleanPolicy } from './view/resolution.js';
export type {
  ViewAttribution,
  ViewBlock,
  ViewChange,
  ViewClash,
  ViewEvent,
  ViewFate,
  ViewFootnote,
  ViewLabel,
  ViewOrigin,
  ViewParty,
  ViewPhrasing,
  ViewPosition,
  ViewRoot,
  ViewRow,
  ViewSideBySide,
  ViewSpan,
  ViewStand,
  ViewStatus,
  ViewText,
} from './view/view-tree.js';
export { toAkn } from './write/akn/akn.js';
export type { AknFacts } from './write/akn/identification.js';
export { toCriticMarkup } from './write/critic-markup.js';
export { toHast, toHtml } from './write/html.js';
export { toDocx, type DocxOptions } from './write/docx/to-docx.js';
export { toMarkdown } from './write/markdown.js';
export { toMdast } from './write/mdast.js';
export { toTei } from './write/tei/tei.js';
export { toTerminal, type TerminalOptions, type TerminalTone } from './write/terminal.js';
export { toText } from './write/text.js';
export { checkedFacts, type DocumentFacts } from './write/xml/document-facts.js';
export { formatTree } from './syntax/format-tree.js';
