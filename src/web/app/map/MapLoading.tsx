import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MapLoading.module.css';

/** Waiting for less than this needs no words. */
const SHOW_AFTER_MS = 400;

/** An empty grid until the map is here. */
export function MapLoading() {
  const { t } = useTranslation('canvas');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={classes.stage} aria-busy="true">
      <div className={classes.words} role="status">
        {late && (
          <>
            <span className={classes.pulse} aria-hidden />
            {t('page.loading')}
          </>
        )}
      </div>
    </main>
  );
}
