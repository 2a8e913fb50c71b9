import type { ReactNode } from 'react';
import { useMapSession } from '../../sync/index.ts';
import classes from './shown.module.css';
import { shownAddress } from './shown-address.ts';
import { useTries } from './use-tries.ts';

interface Props {
  /** What the persona's `image` names. */
  image: string;
  size: number;
  /** Stands in for a picture that isn't there. */
  children: ReactNode;
}

/** A persona's face. The name stands beside it. */
export function Avatar({ image, size, children }: Props) {
  const session = useMapSession();
  const { failed, onError } = useTries();
  if (failed) return children;
  return (
    <img
      src={shownAddress(session, image, 'face')}
      alt=""
      width={size}
      height={size}
      className={classes.face}
      decoding="async"
      draggable={false}
      onError={onError}
    />
  );
}
