/** Layers, lowest first: a file imports from its own layer or from one before it. */
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

const CORE_IO = '^(node:)?(fs|fs/promises|net|http|https|tls|dns|timers|timers/promises|child_process|worker_threads|os|process|readline|dgram)$'
const pathOf = (layer) => (layer.endsWith('.ts') ? `^src/${layer}$` : `^src/${layer}/`)

const layerRules = LAYERS.slice(0, -1).map((layer, i) => ({
  name: `${layer.replace('.ts', '')}-does-not-look-up`,
  severity: 'error',
  from: { path: pathOf(layer) },
  to: { path: LAYERS.slice(i + 1).map(pathOf).join('|') },
}))

module.exports = {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'products-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/products/([^/]+)/' },
      to: { path: '^src/products/([^/]+)/', pathNot: '^src/products/$1/' },
    },
    {
      name: 'actions-do-not-call-actions',
      severity: 'error',
      from: { path: '/actions/' },
      to: { path: '/actions/' },
    },
    {
      name: 'express-only-in-http',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/' },
      to: { path: 'node_modules/express' },
    },
    {
      name: 'no-io-below-host',
      severity: 'error',
      from: {
        path: '^src/(kernel|catalogue|world|rules|policy|door|products|ros|clone)/',
        pathNot: '^src/(catalogue/(fixtures|catalogue)|world/facts/read)\\.ts$',
      },
      to: { path: CORE_IO },
    },
    { name: 'tests-stay-out-of-src', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
