// What may import what. Every rule here is broken on purpose in test/rules/imports.test.ts.

const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);
const DOMAIN = '^src/domain/';
const PORTS = '^src/ports/';
const KIT = '^cards/kit(/|\\.ts$)';
const FEATURE_GROUND = '^src/features/(feature|turn)\\.ts$';
const PLAIN = npm('temporal-polyfill', 'zod/v4');

/** Modules matching `from` may import what is listed, and nothing else. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** What matches `path` is imported from the places in `from`, and from nowhere else. */
const onlyFrom = (name, comment, path, from) => ({
  name,
  comment,
  severity: 'error',
  from: { pathNot: from },
  to: { path },
});

module.exports = {
  forbidden: [
    only('domain-is-pure', 'The domain knows itself, dates and schemas.', DOMAIN, [DOMAIN, ...PLAIN]),
    only('ports-name-the-domain', 'A port is a type over domain types.', PORTS, [PORTS, DOMAIN, ...PLAIN]),
    only(
      'cards-are-views',
      'A card knows what it shows, and the kit it is made with.',
      '^cards/(?!kit(?:/|\\.ts$))([^/]+)/',
      ['^cards/$1/', KIT, DOMAIN, PORTS, ...npm('temporal-polyfill')],
    ),
    only('kit-knows-no-card', 'The kit is what cards are made with.', KIT, [
      KIT,
      DOMAIN,
      PORTS,
      ...npm('temporal-polyfill', 'adaptivecards'),
    ]),
    only(
      'features-keep-apart',
      'What two features want lives in the domain or the kit.',
      '^src/features/([^/]+)/',
      ['^src/features/$1/', '^cards/$1/', FEATURE_GROUND, DOMAIN, PORTS, KIT, ...PLAIN],
    ),
    only('feature-ground-knows-no-feature', 'feature.ts and turn.ts say what a feature is.', FEATURE_GROUND, [
      FEATURE_GROUND,
      DOMAIN,
      PORTS,
      KIT,
      ...PLAIN,
    ]),
    only('feature-list-is-a-list', 'index.ts names the features, no more.', '^src/features/index\\.ts$', [
      '^src/features/',
    ]),
    only('core-knows-no-feature', 'Routing, outbox and planner are the same for every feature.', '^src/app', [
      '^src/app',
      FEATURE_GROUND,
      DOMAIN,
      PORTS,
      KIT,
      ...PLAIN,
      // For ids that are a hash of what they name; what is random in it is caught by the house rules.
      '^crypto$',
    ]),
    {
      ...only(
        'adapters-keep-apart',
        'An adapter knows its own folder and the ports.',
        '^src/adapters/([^/.]+)',
        [],
      ),
      to: {
        pathNot: ['^src/adapters/$1(/|\\.ts$)', DOMAIN, PORTS, '(^|/)node_modules/'],
        dependencyTypesNot: ['core'],
      },
    },
    onlyFrom(
      'adapters-are-wired-at-the-start',
      'Only start, the demo and tests choose an adapter.',
      '^src/adapters/',
      ['^src/adapters/', '^src/(main|start)\\.ts$', '^src/demo/', '^test/'],
    ),
    onlyFrom(
      'features-are-wired-at-the-start',
      'Only start, the demo, the manifest and tests know the features.',
      '^src/features/(?!(feature|turn)\\.ts$)',
      ['^src/features/', '^src/(main|start)\\.ts$', '^src/demo/', '^manifest/', '^test/'],
    ),
    onlyFrom('demo-stays-out', 'Outside the demo there is no demo.', '^src/demo/', [
      '^src/demo/',
      '^src/start\\.ts$',
      '^test/',
    ]),
    {
      name: 'nothing-imports-main',
      comment: 'main.ts is where it starts: it is run, not imported.',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    onlyFrom(
      'bot-sdk-in-one-folder',
      'The SDK is past its end of support: one folder changes on the day it goes.',
      npm('botbuilder[^/]*', 'botframework-[^/]*', '@microsoft/(?!app-manifest)[^/]+'),
      ['^src/adapters/teams/', '^test/'],
    ),
    onlyFrom('azure-in-two-folders', 'Azure is storage and vault.', npm('@azure/[^/]+'), [
      '^src/adapters/(storage|vault)/',
      '^test/',
    ]),
    onlyFrom('sqlite-in-one-folder', 'SQLite is a store.', npm('libsql'), [
      '^src/adapters/storage/',
      '^test/',
    ]),
    onlyFrom('card-validator-in-the-kit', 'Cards are checked where they are built.', npm('adaptivecards'), [
      KIT,
      '^test/',
    ]),
    {
      name: 'known-places-only',
      comment: 'A file in a new place would escape every rule above.',
      severity: 'error',
      from: {},
      to: {
        path: '^(src|cards)/',
        pathNot: [
          '^src/(main|start|audit|logboek|kopie|clock|config|options|app[^/]*)\\.ts$',
          '^src/(app|domain|ports|features|adapters|demo)/',
          '^cards/(kit\\.ts$|[^/]+/)',
        ],
      },
    },
    {
      name: 'tests-stay-out',
      comment: 'The bot does not need its tests.',
      severity: 'error',
      from: { path: '^(src|cards|manifest)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'A production install has no devDependencies; a type is gone by then.',
      severity: 'error',
      from: { path: '^(src|cards)/', pathNot: '^src/demo/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'What is imported is in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere escapes every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'What nothing imports and imports nothing is not used.',
      severity: 'error',
      from: { orphan: true, path: '^(src|cards|manifest)/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['main', 'types'],
    },
  },
};
