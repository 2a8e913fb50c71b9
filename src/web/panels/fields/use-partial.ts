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

const isMissing = ({ code }: Fault): boolean => code === 'missing' || code === 'too-few';

/** The last name in a fault's path: `handling` of `$.volume.handling`. */
const nameIn = ({ path }: Fault): string => /([A-Za-z]+)$/.exec(path)?.[1] ?? path;

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
      if (!faults.every(isMissing)) return faults;
      setHeld({ value: next, missing: [...new Set(faults.map(nameIn))] });
      return NO_FAULTS;
    },
  };
}
