import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './Page.module.css';
import { useWords } from './use-words.ts';

/** Waiting for less than this needs no words. */
const SHOW_AFTER_MS = 400;

/** In the place of what is still being computed. */
export function Waiting() {
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting} role="status">
      {late && (
        <>
          <Loader size="sm" color="gray" aria-hidden />
          {t('computing')}
        </>
      )}
    </div>
  );
}
