/**
 * The optional packages of other platforms in package-lock.json. A registry mirror that serves one platform makes
 * `npm install` leave them out, and then `npm ci` refuses the lock file everywhere. `node .ci/lockfile.ts` puts them back.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
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
      if (!held) missing.set(`node_modules/${name}`, describe(name, range, pkg.dev === true));
    }
  }
  return missing;
}

/** What npm would write of the package, from its name: `…-linux-arm64-musl`. */
function describe(name: string, range: string, dev: boolean): LockedPackage {
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

if (import.meta.main) {
  const lock: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingOptional(lock);
  for (const [path, pkg] of missing) lock.packages[path] = pkg;
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.size} optional packages put back`);
}
