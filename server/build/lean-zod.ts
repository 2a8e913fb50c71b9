import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const core = join(dirname(createRequire(import.meta.url).resolve('zod/package.json')), 'v4/core');

const STAND_INS: Readonly<Record<string, string>> = {
  '../core/json-schema-processors.js': `export { aggregateChecks } from ${JSON.stringify(join(core, 'json-schema-processors.js'))};`,
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
      return id.startsWith('\0lean-zod:') ? (STAND_INS[id.slice('\0lean-zod:'.length)] ?? null) : null;
    },
  };
}
