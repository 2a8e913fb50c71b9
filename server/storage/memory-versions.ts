import type { NewVersion, VersionRow, VersionStore } from './storage.ts';

type Guard = <T>(action: () => T) => Promise<T>;

const byNewest = (a: VersionRow, b: VersionRow): number => b.at - a.at || (a.id < b.id ? -1 : 1);

/** Versions in memory; `forget` drops those of a journey that is deleted for good. */
export function createMemoryVersions(
  journeys: ReadonlyMap<string, unknown>,
  guard: Guard,
): { readonly store: VersionStore; readonly forget: (journey: string) => void } {
  const kept = new Map<string, Map<string, NewVersion>>();
  const of = (journey: string) => kept.get(journey) ?? new Map<string, NewVersion>();
  const rowOf = (version: NewVersion | undefined): VersionRow | null => {
    if (!version) return null;
    const { file: _file, ...row } = version;
    return row;
  };
  return {
    store: {
      list: (journey) =>
        guard(() => [...of(journey).values()].map((one) => rowOf(one) as VersionRow).sort(byNewest)),
      get: (journey, id) => guard(() => rowOf(of(journey).get(id))),
      file: (journey, id) => guard(() => of(journey).get(id)?.file.slice() ?? null),
      insert: (version) =>
        guard(() => {
          const versions = of(version.journey);
          if (!journeys.has(version.journey) || versions.has(version.id)) return 'taken';
          versions.set(version.id, { ...version, file: version.file.slice() });
          kept.set(version.journey, versions);
          return 'created';
        }),
      rename: (journey, id, name) =>
        guard(() => {
          const version = of(journey).get(id);
          if (!version) return null;
          const named: NewVersion = { ...version, name, kind: 'named' };
          of(journey).set(id, named);
          return rowOf(named);
        }),
      remove: (journey, ids) =>
        guard(() => {
          for (const id of ids) of(journey).delete(id);
        }),
    },
    forget: (journey) => void kept.delete(journey),
  };
}
