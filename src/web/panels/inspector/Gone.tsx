import { Button } from '@mantine/core';
import { useWording } from '../record/wording.ts';
import classes from './RecordView.module.css';

/** The record was deleted while it was open. */
export function Gone({ onBack }: { onBack: () => void }) {
  const { t } = useWording();
  return (
    <div className={classes.gone} role="status">
      <p className={classes.goneTitle}>{t('inspector.gone.title')}</p>
      <p className={classes.goneText}>{t('inspector.gone.what')}</p>
      <Button size="xs" variant="default" onClick={onBack}>
        {t('inspector.gone.back')}
      </Button>
    </div>
  );
}
