import { useState } from 'react';
import type { Json } from '../../../core/base/index.ts';
import type { Fault } from '../../../core/model/index.ts';
import { type Binding, NO_FAULTS } from './binding.ts';

interface PartialValue<T> {
  /** What is filled in so far, stored or not. */
  readonly value: T;
  /** Not stored yet, because these parts are still empty. */
  readonly missing: readonly string[];
  readonly commit: (next: T) => readonly Fault[];
  readonly discard: () => void;
}

/** The keys from the field down to what is wrong: `[0, 'to']` of `$.escalations[0].to`. */
const stepsIn = ({ path }: Fault): readonly string[] =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .slice(2);

/** What was never filled in is no mistake, whatever the schema calls it. */
function isMissing(fault: Fault, value: Json): boolean {
  const at = stepsIn(fault).reduce<unknown>(
    (held, key) => (held as Readonly<Record<string, unknown>> | undefined)?.[key],
    value,
  );
  return at === undefined;
}

/** The last name in a fault's path: `handling` of `$.volume.handling`. */
const nameIn = (fault: Fault): string => stepsIn(fault).findLast((key) => !/^\d+$/.test(key)) ?? fault.path;

/** A value of several parts that is stored as a whole: what is still incomplete is held here meanwhile. */
export function usePartial<T extends Json>(binding: Binding, stored: T): PartialValue<T> {
  const [held, setHeld] = useState<{ readonly value: T; readonly missing: readonly string[] }>();
  return {
    value: held?.value ?? stored,
    missing: held?.missing ?? [],
    discard: () => setHeld(undefined),
    commit: (next) => {
      const faults = binding.commit(next);
      if (faults.length === 0) {
        setHeld(undefined);
        return NO_FAULTS;
      }
      if (!faults.every((fault) => isMissing(fault, next))) return faults;
      setHeld({ value: next, missing: [...new Set(faults.map(nameIn))] });
      return NO_FAULTS;
    },
  };
}
