import { useMemo } from 'react';
import { type Json, newId } from '../../../core/base/index.ts';
import { type Snapshot, TABLES, type Target, tableIn } from '../../../core/model/index.ts';
import { type MapSession, useMapSession, useSnapshot } from '../../sync/index.ts';
import type { Field } from '../descriptors/index.ts';
import { schemaOf, shapeOf } from '../form/schema-of.ts';
import { type Binding, NO_FAULTS, sameData } from './binding.ts';
import { placeCommand } from './place.ts';

type Commit = Binding['commit'];
type List = readonly Json[];

interface Shared {
  readonly value: unknown;
  readonly mixed: boolean;
}

const fieldAt = (snapshot: Snapshot, { table, id }: Target, key: string): unknown => {
  const record = table === 'journey' ? snapshot.journey : tableIn(snapshot, table).get(id);
  return (record as Readonly<Record<string, unknown>> | undefined)?.[key];
};

const isList = (value: unknown): value is List => Array.isArray(value);

/** What the values have in common: the value itself, or of lists the items that are in each. */
export function shareOf(values: readonly unknown[]): Shared {
  const [first, ...others] = values;
  const mixed = others.some((other) => !sameData(other, first));
  if (!mixed) return { value: first, mixed };
  if (!values.every(isList)) return { value: undefined, mixed };
  const everywhere = (item: Json) =>
    others.every((other) => isList(other) && other.some((one) => sameData(one, item)));
  return { value: (first as List).filter(everywhere), mixed };
}

/** `list` with what was added to and taken from the shared part: what a record has beside it stays. */
export function applyToList(own: List, shared: List, next: List): List {
  const missing = (from: List, item: Json) => !from.some((one) => sameData(one, item));
  const kept = own.filter((item) => missing(shared, item) || !missing(next, item));
  return [...kept, ...next.filter((item) => missing(kept, item) && missing(shared, item))];
}

/** Nobody asks its binding for a text: the editor follows it by itself, and with a letter it alone renders. */
const TEXT: Shared = { value: undefined, mixed: false };

/** Binds one field of one or many records of a kind. */
export function useFieldBinding(targets: readonly Target[], { key, kind }: Field): Binding {
  const session = useMapSession();
  const shared = useSnapshot(
    (snapshot) =>
      kind === 'prose' ? TEXT : shareOf(targets.map((target) => fieldAt(snapshot, target, key))),
    sameShare,
  );
  return useMemo(() => {
    const table = targets[0]?.table ?? 'journey';
    const schema = shapeOf(schemaOf(table))[key] ?? schemaOf(table);
    const commit: Commit = (value, gesture) => commitField(session, { targets, key, shared }, value, gesture);
    return { ...shared, schema, commit };
  }, [session, targets, key, shared]);
}

const sameShare = (a: Shared, b: Shared) => a.mixed === b.mixed && sameData(a.value, b.value);

interface Bound {
  readonly targets: readonly Target[];
  readonly key: string;
  readonly shared: Shared;
}

function commitField(
  session: MapSession,
  { targets, key, shared }: Bound,
  value: Json | null,
  gesture: string | undefined,
): ReturnType<Commit> {
  const [first] = targets;
  if (!first || (!shared.mixed && sameData(value ?? undefined, shared.value))) return NO_FAULTS;
  if (first.table !== 'journey' && TABLES[first.table].place.includes(key)) {
    const ids = targets.map(({ id }) => id);
    const moved = session.run(placeCommand(session.snapshot(), first.table, ids, key, value), gesture);
    return moved.ok ? NO_FAULTS : moved.error;
  }
  if (shared.mixed && isList(value) && isList(shared.value)) {
    return commitLists(session, { targets, key, shared }, shared.value, value, gesture ?? newId());
  }
  const set = session.run({ type: 'records.set', targets: [...targets], patch: { [key]: value } }, gesture);
  return set.ok ? NO_FAULTS : set.error;
}

function commitLists(
  session: MapSession,
  { targets, key }: Bound,
  shared: List,
  next: List,
  gesture: string,
): ReturnType<Commit> {
  for (const target of targets) {
    const own = fieldAt(session.snapshot(), target, key);
    const list = applyToList(isList(own) ? own : [], shared, next);
    if (sameData(list, own)) continue;
    const set = session.run({ type: 'records.set', targets: [target], patch: { [key]: [...list] } }, gesture);
    if (!set.ok) return set.error;
  }
  return NO_FAULTS;
}
