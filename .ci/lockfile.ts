/**
 * What npm leaves out of package-lock.json, so that `npm ci` works on every machine. After an install: `node .ci/lockfile.ts`.
 *
 * The optional packages of other platforms in package-lock.json. A registry mirror that serves one platform makes
 * `npm install` leave them out, and then `npm ci` refuses the lock file everywhere..
 *
 * `gypfile: false`, by which a package that brings its binaries says that nothing is to be compiled. npm reads the lock file
 * instead of the package, misses it, and asks for a compiler that a fresh machine doesn't have.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  gypfile?: boolean;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

const OS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'openbsd',
  'netbsd',
  'sunos',
  'aix',
];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32', 'mips64el'];

/** Optional packages that the lock file names but does not hold, by the path where they belong. */
export function missingOptional(lock: LockFile): Map<string, LockedPackage> {
  const missing = new Map<string, LockedPackage>();
  for (const [path, pkg] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(pkg.optionalDependencies ?? {})) {
      const held = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((at) => lock.packages[at]);
      if (!held) missing.set(`node_modules/${name}`, lockedAs(name, range, pkg.dev === true));
    }
  }
  return missing;
}

/** What npm would write of the package, from its name: `…-linux-arm64-musl`. */
function lockedAs(name: string, range: string, dev: boolean): LockedPackage {
  const parts = (name.split('/').pop() ?? name).split(/[-.]/);
  const cpu = CPU.filter((one) => parts.includes(one));
  const os = OS.filter((one) => parts.includes(one));
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(dev && { dev }),
    optional: true,
    ...(cpu.length > 0 && { cpu }),
    ...(os.length > 0 && { os }),
    ...(parts.some((part) => part.startsWith('musl')) && { libc: ['musl'] }),
  };
}

/** Installed packages that are not to be compiled although they could be, and aren't locked so. */
export function compiledInVain(lock: LockFile, root: URL): string[] {
  return Object.entries(lock.packages)
    .filter(
      ([path, { gypfile }]) =>
        path !== '' && gypfile !== false && saysPrebuilt(new URL(`${path}/package.json`, root)),
    )
    .map(([path]) => path);
}

function saysPrebuilt(manifest: URL): boolean {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).gypfile === false;
}

if (import.meta.main) {
  const lock: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingOptional(lock);
  for (const [path, pkg] of missing) lock.packages[path] = pkg;
  for (const path of compiledInVain(lock, new URL('../', import.meta.url))) {
    lock.packages[path] = { ...lock.packages[path], gypfile: false };
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} optional packages put back`);
}
