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

const STAND_INS: Readonly<Record<string, string | (() => Promise<string>)>> = {
  '../core/json-schema-processors.js': emptyProcessors,
  '../core/to-json-schema.js': `
    const refuse = () => () => { throw new Error('A page makes no JSON Schema.'); };
    export { refuse as createToJSONSchemaMethod, refuse as createStandardJSONSchemaMethod };
  `,
  // What is wrong with a value is said in words of our own.
  '../locales/en.js': `export default () => ({ localeError: () => undefined });`,
};

/** Every schema of zod can write itself as a JSON Schema; only the server does. Without it a page is 6 kB lighter on the wire. */
export function leanZod(): Plugin {
  return {
    name: 'lean-zod',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!(source in STAND_INS) || !importer?.endsWith('/zod/v4/classic/schemas.js')) return null;
      return `\0lean-zod:${source}`;
    },
    load(id) {
      if (!id.startsWith('\0lean-zod:')) return null;
      const standIn = STAND_INS[id.slice('\0lean-zod:'.length)] ?? null;
      return typeof standIn === 'function' ? standIn() : standIn;
    },
  };
}
