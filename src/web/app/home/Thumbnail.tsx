import { useState } from 'react';
import classes from './Thumbnail.module.css';

/** A map in small. What it shows is said in words beside it; a picture that does not come leaves its ground. */
export function Thumbnail({ address }: { address: string }) {
  const [shown, setShown] = useState<string>();
  const [failed, setFailed] = useState<string>();
  return (
    <div className={classes.frame} data-state={shown === address ? 'shown' : undefined}>
      {failed !== address && (
        <img
          className={classes.picture}
          src={address}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onLoad={() => setShown(address)}
          onError={() => setFailed(address)}
        />
      )}
    </div>
  );
}
