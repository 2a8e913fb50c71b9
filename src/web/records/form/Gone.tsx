import { Button } from '@mantine/core';
import classes from './Gone.module.css';
import { useWording } from './wording.ts';

/** The record was deleted while it was open. */
export function Gone({ onBack }: { onBack: () => void }) {
  const { t } = useWording();
  return (
    <div className={classes.gone} role="status">
      <p className={classes.title}>{t('gone.title')}</p>
      <p className={classes.text}>{t('gone.what')}</p>
      <Button size="xs" variant="default" onClick={onBack}>
        {t('gone.back')}
      </Button>
    </div>
  );
}
