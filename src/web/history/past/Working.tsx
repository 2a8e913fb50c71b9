import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './past.module.css';

/** What takes less than this needs no words. */
const SHOW_AFTER_MS = 500;

/** In the place of the button while what was chosen is worked out. */
export function Working({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('history');
  const { t: kit } = useTranslation('kit');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.working}>
      <Loader size={16} />
      <span role="status" className={classes.workingWords}>
        {late && t('merge.working')}
      </span>
      <Button variant="default" size="xs" onClick={onCancel}>
        {kit('cancel')}
      </Button>
    </div>
  );
}
