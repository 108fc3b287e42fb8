import type { Trace } from '../index.js';
import type { RowOf } from '../research/tables/columns.js';
import type { threads, traces } from './corpus-tables.js';

/**
 * The rows of the lives of spans.
 *
 * @param negotiation The id of the negotiation.
 * @param trace Its history.
 * @returns A row for each stage; texts are counted from 1.
 */
export function stageRows(negotiation: string, { spans }: Trace): RowOf<typeof traces>[] {
  return spans.flatMap(({ id, provision, stages }) =>
    stages.map(({ text, event, moved, closed, span, place, wording, positions, confidence, ...stage }) => ({
      negotiation,
      life: id,
      text: text + 1,
      event,
      moved,
      closed,
      span,
      label: stage.provision,
      adopted_label: provision,
      start: place?.start ?? null,
      end: place?.end ?? null,
      wording: wording === '' ? null : wording,
      parties: new Set(positions.map(({ party }) => party)).size,
      confidence,
    })),
  );
}

/**
 * The rows of the histories of adopted words.
 *
 * @param negotiation The id of the negotiation.
 * @param trace Its history.
 * @returns A row for each run in each draft.
 */
export function threadRows(negotiation: string, { words }: Trace): RowOf<typeof threads>[] {
  return words.flatMap(({ start, end, first, stands }, index) =>
    stands.map((standing, draft) => ({
      negotiation,
      run: index + 1,
      draft_number: draft + 1,
      adopted_start: start,
      adopted_end: end,
      characters: end - start,
      stands: standing !== null,
      first: first === draft,
      start: standing?.start ?? null,
      end: standing?.end ?? null,
      span: standing?.span ?? null,
      proposers: standing?.parties.length ?? 0,
    })),
  );
}
