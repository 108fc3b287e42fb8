/* What writes, without what reads, which needs a document of a browser or of a package. */
declare module 'graphology-gexf/common/writer.js' {
  const write: typeof import('graphology-gexf').write;
  // eslint-disable-next-line no-restricted-syntax -- So the package has it.
  export default write;
}
