/* The package has declarations, but does not name them in its `exports`. */
declare module 'windows-1252' {
  /** Decodes bytes; with `replacement`, the default, no byte is an error. */
  export function decode(bytes: Uint8Array): string;
}
