import { z } from 'zod';

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);

/** What vite says of its build: which file each module is in, and what that file can't do without. */
export type Manifest = z.output<typeof manifestSchema>;

export const parseManifest = (text: string): Manifest => manifestSchema.parse(JSON.parse(text));

/**
 * The files that these modules bring with them, style sheets included.
 * @throws when the build has no such module
 */
export function filesOf(manifest: Manifest, modules: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}.`);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(visit);
  };
  modules.forEach(visit);
  return files;
}
