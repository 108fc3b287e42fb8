/** A row of a manifest before anything is known of it. */
export interface ManifestRow {
  /** The line of the manifest, from 1. */
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What is wrong with a manifest. */
export interface ManifestError {
  readonly line: number;
  readonly reason: string;
}
