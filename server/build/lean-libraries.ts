import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const core = join(dirname(createRequire(import.meta.url).resolve('zod/package.json')), 'v4/core');

const processors = join(core, 'json-schema-processors.js');
/** What of it is used beside writing JSON Schemas. */
const kept = 'aggregateChecks';

/** The rest is there by name, and empty: nothing in a page calls it. */
async function emptyProcessors(): Promise<string> {
  const names = Object.keys(await import(pathToFileURL(processors).href)).filter((name) => name !== kept);
  return `
    export { ${kept} } from ${JSON.stringify(processors)};
    export const ${names.map((name) => `${name} = undefined`).join(', ')};
  `;
}

type StandIn = string | (() => Promise<string>);

const nothing = (name: string): StandIn => `export const ${name} = undefined;`;

/** What a library's file imports though no page uses it: file, import, and what stands in for it. */
const STAND_INS: Readonly<Record<string, Readonly<Record<string, StandIn>>>> = {
  '/zod/v4/classic/schemas.js': {
    // Every schema can write itself as a JSON Schema; only the server does.
    '../core/json-schema-processors.js': emptyProcessors,
    '../core/to-json-schema.js': `
      const refuse = () => () => { throw new Error('A page makes no JSON Schema.'); };
      export { refuse as createToJSONSchemaMethod, refuse as createStandardJSONSchemaMethod };
    `,
    // What is wrong with a value is said in words of our own.
    '../locales/en.js': `export default () => ({ localeError: () => undefined });`,
  },
  // Values that hold themselves: nothing that a page reads was ever other than JSON. zod/mini has none of this either.
  '/zod/v4/core/index.js': { './memoizer.js': `export const memoizer = () => undefined;` },
  // Three shapes of DOM nodes, which nobody checks, bring all of the schemas.
  '/lib0/dom.js': { './schema.js': `export const $custom = () => undefined;` },
  // Hung on components whether they are used or not.
  '/components/Menu/Menu.mjs': { './MenuSearch/MenuSearch.mjs': nothing('MenuSearch') },
  '/components/Tooltip/Tooltip.mjs': {
    './TooltipFloating/TooltipFloating.mjs': nothing('TooltipFloating'),
    './TooltipGroup/TooltipGroup.mjs': nothing('TooltipGroup'),
  },
};

const PREFIX = '\0lean:';

const standInOf = (importer: string, source: string): StandIn | undefined =>
  Object.entries(STAND_INS).find(([file]) => importer.endsWith(file))?.[1][source];

/** Libraries without the parts that no page uses but no bundler can take out: 10 kB on the wire. */
export function leanLibraries(): Plugin {
  const found = new Map<string, StandIn>();
  return {
    name: 'lean-libraries',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const standIn = importer && standInOf(importer, source);
      if (!standIn) return null;
      const id = `${PREFIX}${source}`;
      found.set(id, standIn);
      return id;
    },
    load(id) {
      const standIn = found.get(id) ?? null;
      return typeof standIn === 'function' ? standIn() : standIn;
    },
  };
}
