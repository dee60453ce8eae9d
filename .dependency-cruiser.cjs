/** Layers, lowest first: a file imports from its own layer or from one before it (docs/decisions/0002). */
const LAYERS = [
  'kernel',
  'catalogue',
  'world',
  'rules',
  'policy',
  'door',
  'products',
  'ros',
  'clone',
  'host',
  'store',
  'scenario',
  'http',
  'emulator.ts',
  'cli',
  'main.ts',
]

/** What of Node's own modules computes only. Everything else reaches a disk, a network, a timer or a process. */
const PURE_CORE = '^(node:)?(crypto|url|module|path|buffer|util|assert|string_decoder)$'

/** Facts and catalogue are read from fixtures/ here and nowhere else. */
const FIXTURE_READERS = '^src/(catalogue/fixtures|world/facts/read)\\.ts$'

/** Bundled for the browser by Vite, with packages of its own. */
const CONSOLE = '^src/console/'

const pathOf = (layer) => (layer.endsWith('.ts') ? `^src/${layer.replace('.', '\\.')}$` : `^src/${layer}/`)

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

const layerRules = LAYERS.slice(0, -1).map((layer, i) =>
  forbid(
    `${layer.replace('.ts', '')}-does-not-look-up`,
    { path: pathOf(layer) },
    {
      path: LAYERS.slice(i + 1)
        .map(pathOf)
        .join('|'),
    },
  ),
)

module.exports = {
  forbidden: [
    ...layerRules,
    forbid('no-cycles', {}, { circular: true }),
    forbid(
      'products-do-not-know-each-other',
      { path: '^src/products/([^/]+)/' },
      { path: '^src/products/', pathNot: '^src/products/$1/' },
    ),
    forbid('actions-do-not-call-actions', { path: '^src/.*/actions/' }, { path: '^src/.*/actions/' }),
    forbid(
      'express-only-in-http',
      { path: '^src/', pathNot: '^src/http/' },
      { path: 'node_modules/(@types/)?express(-serve-static-core)?/' },
    ),
    forbid(
      'no-io-below-host',
      { path: '^src/(kernel|catalogue|world|rules|policy|door|products|ros|clone)/', pathNot: FIXTURE_READERS },
      { dependencyTypes: ['core'], pathNot: PURE_CORE },
    ),
    forbid('tests-stay-out-of-src', { path: '^src/' }, { path: '^(test|scripts)/' }),
    forbid(
      'only-runtime-packages-in-src',
      { path: '^src/', pathNot: CONSOLE },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    forbid('every-file-has-a-layer', { path: '^src/', pathNot: [...LAYERS.map(pathOf), CONSOLE].join('|') }, {}),
    // The console runs in a browser and reaches the emulator by HTTP only; it may know the shapes of what it is told.
    forbid(
      'console-stands-alone',
      { path: CONSOLE },
      { path: '^src/', pathNot: CONSOLE, dependencyTypesNot: ['type-only'] },
    ),
    forbid('nobody-imports-the-console', { path: '^src/', pathNot: CONSOLE }, { path: CONSOLE }),
    forbid('no-unresolvable', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Sees `import type`, too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
