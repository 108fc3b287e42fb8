/** What is known of a text, by which it can be told from others. */
interface KnownText {
  readonly sha256: string;
}

/**
 * Refuses results that are shown or counted with other texts than those that they are of: offsets and ids would point at other words.
 *
 * @param result A result that says which texts it is of.
 * @param given The texts that it is used with; those that are not given are not compared.
 * @throws TypeError where a text is another one, or another version of it.
 */
export function assertSameTexts(
  result: { readonly draft: KnownText; readonly adopted: KnownText },
  given: {
    readonly draft?: { readonly source: KnownText } | undefined;
    readonly adopted?: { readonly source: KnownText } | undefined;
  },
): void {
  for (const [role, name] of [
    ['draft', 'draft'],
    ['adopted', 'adopted text'],
  ] as const) {
    const known = result[role].sha256;
    const other = given[role]?.source.sha256 ?? known;
    if (known !== other)
      throw new TypeError(
        `The reconciliation is of another ${name}: of the one with the SHA-256 ${known}, not of ${other}. Reconcile these texts.`,
      );
  }
}
