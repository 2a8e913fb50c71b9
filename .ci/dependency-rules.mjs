/**
 * The house's floors as rules: who may import whom. Every message says why.
 * Type imports count (tsPreCompilationDeps).
 */
const core = (name) => `^src/core/${name}/`;
const web = (name) => `^src/web/${name}/`;

/** Tests and what they share may look anywhere. */
const TESTS = '\\.test\\.tsx?$|/testing/';

/** folder, its allowed folders (besides itself) */
const floors = [
  [core('base'), [], 'base knows no journeys and stands on nothing of ours'],
  [core('model'), [core('base')], 'the model stands on base alone'],
  [core('doc'), [core('base'), core('model')], 'doc turns Yjs into snapshots of the model'],
  [core('analysis'), [core('base'), core('model')], 'checks see snapshots only'],
  [core('layout'), [core('base'), core('model')], 'layout sees snapshots only: the same picture everywhere'],
  [
    core('compare'),
    [core('base'), core('model')],
    'a comparison is data made of two snapshots: wording and drawing it is done by others',
  ],
  [core('interchange'), [core('base'), core('model')], 'files in and out are pure data'],
  [
    core('handbook'),
    [core('base'), core('model'), core('analysis'), core('layout'), core('interchange')],
    'the handbook is built from snapshots, reports and drawings; its workbook has the sheets of interchange',
  ],
  [core('protocol'), [core('base'), core('model')], 'the protocol is data that both ends share'],
  [web('kit'), [core('base')], 'kit holds plain pieces without domain words'],
  [web('session'), [core('base'), core('model')], 'session state is never document data'],
  [web('sync'), ['^src/core/', web('session')], 'sync is the only door to the live document'],
  [
    web('actions'),
    ['^src/core/', web('kit'), web('session'), web('sync')],
    'what a hand does to a journey is the same in every feature',
  ],
  [
    web('commands'),
    ['^src/core/', web('kit')],
    'what the reader may ask for is named in one place, and done by features',
  ],
  [
    web('prose'),
    ['^src/core/', web('kit'), web('session'), web('sync')],
    'a text that is typed in live is the same in every feature',
  ],
  [
    web('waivers'),
    ['^src/core/', ...['kit', 'session', 'sync', 'actions'].map(web)],
    'somebody answers for a finding in the same way wherever it is told',
  ],
  [
    web('writing'),
    ['^src/core/', ...['kit', 'session', 'sync', 'actions', 'prose', 'waivers'].map(web)],
    'words are checked as they are typed in the same way in every feature',
  ],
  [
    web('records'),
    ['^src/core/', web('kit'), web('session'), web('sync'), web('prose'), web('writing')],
    'a record is named, shown and edited in the same way in every feature',
  ],
  [
    web('checks'),
    ['^src/core/', ...['kit', 'session', 'sync', 'actions', 'waivers', 'records'].map(web)],
    'a finding is told, mended and waived in the same way in every feature',
  ],
  [web('palette'), ['^src/core/', web('kit'), web('commands')], 'the palette lists what others offer'],
  ...[
    'canvas',
    'find',
    'panels',
    'outline',
    'library',
    'history',
    'talk',
    'findings',
    'insights',
    'handbook',
    'people',
    'workshop',
  ].map((name) => [
    web(name),
    [
      '^src/core/',
      ...['kit', 'session', 'sync', 'commands', 'actions', 'prose', 'writing', 'records', 'checks'].map(web),
    ],
    'features meet in commands, session and app, never in one another',
  ]),
  [
    web('reader'),
    ['^src/core/protocol/'],
    'the reader at the counter loads little: no map, no kit, no live document',
  ],
  [web('app'), ['^src/core/', '^src/web/'], 'the app composes the web'],
  ['^server/storage/', ['^src/core/'], 'storage knows bytes and rows'],
  ['^server/auth/', ['^src/core/', '^server/storage/'], 'policies see storage only'],
  ['^server/mail/', ['^src/core/'], 'letters are words and an address'],
  [
    '^server/collab/',
    ['^src/core/', '^server/storage/', '^server/auth/'],
    'rooms load, apply, append, broadcast',
  ],
  [
    '^server/records/',
    ['^src/core/', '^server/storage/', '^server/auth/', '^server/collab/'],
    'what happened is recorded of whoever did it, on the clock of the rooms',
  ],
  [
    '^server/webhooks/',
    ['^src/core/', '^server/storage/', '^server/auth/', '^server/collab/', '^server/records/'],
    'others are told of what is recorded',
  ],
  ['^server/jobs/', ['^src/core/', '^server/storage/'], 'exports work on files and drawings'],
  ['^server/images/', ['^src/core/', '^server/storage/'], 'pictures are made anew from bytes alone'],
  [
    '^server/versions/',
    ['^src/core/', '^server/storage/', '^server/collab/'],
    'versions are kept of what rooms have committed',
  ],
  [
    '^server/talk/',
    ['^src/core/', '^server/storage/', '^server/auth/', '^server/collab/'],
    'what may be said in whose name is asked by rooms, and told to the store',
  ],
  ['^server/http/', ['^src/core/', '^server/'], 'routes compose the other server folders'],
  [
    '^server/cli/',
    ['^src/core/', '^server/storage/', '^server/jobs/', '^server/images/'],
    'the command line works without the server',
  ],
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A cycle means that two files are one thing, or that one of them lies about its floor.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...floors.map(([from, allowed, why]) => ({
      name: `floor ${from.replace(/[\^]|\/$/g, '')}`,
      comment: why,
      severity: 'error',
      from: { path: from, pathNot: TESTS },
      to: { path: '^(src|server)/', pathNot: [from, ...allowed] },
    })),
    {
      name: 'core-runs-anywhere',
      comment: 'src/core has no DOM and no Node: it runs in the browser, on the server and in a worker.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'yjs-only-in-doc-sync-collab',
      comment:
        'Only core/doc, web/sync and server/collab know Yjs; everyone else reads snapshots and runs commands.',
      severity: 'error',
      from: {
        path: '^(src|server)/',
        pathNot: ['^src/core/doc/', '^src/web/sync/', '^server/collab/', TESTS],
      },
      to: { path: 'node_modules/(yjs|y-protocols|y-websocket|y-indexeddb|lib0)/' },
    },
    {
      name: 'sql-only-in-storage',
      comment: 'SQL and its drivers live in server/storage.',
      severity: 'error',
      from: { path: '^(src|server)/', pathNot: '^server/storage/' },
      to: { path: 'node_modules/(better-sqlite3|pg|kysely)/' },
    },
    {
      name: 'a-folder-is-entered-by-its-index',
      comment:
        'A folder names its exports in index.ts; nobody reaches past it. Its catalogues are a door of their own: they load without the folder.',
      severity: 'error',
      from: { path: '^(src/core|src/web|server)/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^(src/core|src/web|server)/[^/]+/.+',
        pathNot: [
          '^$1/$2/',
          '^(src/core|src/web|server)/[^/]+/index\\.tsx?$',
          '\\.css$',
          '/words(\\.(en|zh-CN))?\\.ts$',
          // What a map needs for copy and paste, without the readers of other kinds of files.
          '^src/core/interchange/(journey-file|cards-from-text)\\.ts$',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|bench/peers)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
