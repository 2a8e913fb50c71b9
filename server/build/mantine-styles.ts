import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const CLASS_NAMES = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/;
const { resolve } = createRequire(import.meta.url);

/**
 * A component of Mantine brings its own styles, with the chunk that it is in: all of them are 70 kB on the wire, and a
 * list kept by hand would forget one. Only for a build; while developing, dependencies are bundled before plugins see them.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    apply: 'build',
    transform: {
      filter: { id: CLASS_NAMES },
      handler(code, id) {
        const name = CLASS_NAMES.exec(id)?.[1];
        const styles = `@mantine/core/styles/${name}.layer.css`;
        if (!existsSync(resolve(styles))) return null;
        return { code: `import '${styles}';\n${code}`, map: null };
      },
    },
  };
}
