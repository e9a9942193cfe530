/**
 * The import rule: contracts <- test-utils <- properties, pacts <- src/shared <- rooms <- features <- vitest, cli, tests included.
 * Parsed by swc: beside TypeScript 7 dependency-cruiser's own parser sees no module and says all is well.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const MAY_IMPORT = {
  contracts: [],
  'test-utils': ['contracts'],
  properties: ['contracts', 'test-utils'],
  pacts: ['contracts', 'test-utils'],
  src: ['contracts', 'test-utils', 'pacts'],
  vitest: ['contracts', 'test-utils', 'src'],
  cli: ['contracts', 'test-utils', 'pacts', 'src'],
  bench: ['contracts', 'test-utils', 'src'],
};

const FOLDERS = Object.keys(MAY_IMPORT);

/** Each has a command. All else in src/ is a room that several of them need. */
const FEATURES = [
  ...['broker', 'conformance', 'contract', 'deploy', 'drift', 'fuzz', 'gate', 'generate'],
  ...['mutants', 'pacts-update', 'publish', 'validate', 'verify'],
].join('|');

const layers = Object.entries(MAY_IMPORT).map(([folder, below]) => ({
  name: `${folder}-imports-downward`,
  comment: `${folder} imports ${below.length === 0 ? 'nothing of ours' : below.join(', ')}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: `^(${FOLDERS.filter((name) => name !== folder && !below.includes(name)).join('|')})/`,
  },
}));

const rooms = [
  {
    name: 'features-apart',
    comment: 'a feature imports no other feature; the gate alone runs the checks of others',
    severity: 'error',
    from: { path: `^src/(${FEATURES})/`, pathNot: '^src/gate/' },
    to: { path: `^src/(${FEATURES})/`, pathNot: '^src/$1/' },
  },
  {
    name: 'rooms-below-features',
    comment: 'what several features need imports none of them',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(${FEATURES})/` },
    to: { path: `^src/(${FEATURES})/` },
  },
  {
    name: 'shared-below-rooms',
    comment: 'src/shared imports no other room of src/',
    severity: 'error',
    from: { path: '^src/shared/' },
    to: { path: '^src/', pathNot: '^src/shared/' },
  },
  {
    name: 'doubles-for-tests-alone',
    comment: 'no source imports what is only for tests',
    severity: 'error',
    from: { pathNot: '^(test|bench)/|\\.test\\.ts$|^vitest[.]config' },
    to: { path: '^test/' },
  },
];

/** Packages that who imports an entry point of ours need not have. */
const entry = (file, packages) => ({
  name: `entry-${file.split('/')[0]}`,
  comment: `${file} is imported by projects without ${packages.join(', ')}`,
  severity: 'error',
  from: { path: `^${file}$` },
  to: { path: `node_modules/(${packages.join('|')})/`, reachable: true },
});

export default {
  forbidden: [
    ...layers,
    ...rooms,
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    entry('contracts/link-token-contract.ts', [
      ...[
        '@pact-foundation',
        'vitest',
        'fast-check',
        'plaid',
        'hono',
        '@hono',
        'commander',
        'yaml',
      ],
    ]),
    entry('test-utils/test-utils.ts', ['@pact-foundation', 'vitest', 'plaid']),
    entry('pacts/pact.ts', ['vitest', 'fast-check', 'plaid']),
    entry('vitest/vitest.ts', ['@pact-foundation', 'plaid', 'hono', '@hono', 'commander', 'yaml']),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
