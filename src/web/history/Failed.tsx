import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './HistoryPanel.module.css';

interface Props {
  what: string;
  isAsking: boolean;
  onAgain: () => void;
}

/** What could not be fetched, and another try. */
export function Failed({ what, isAsking, onAgain }: Props) {
  const { t } = useTranslation('history');
  return (
    <div className={classes.failed} role="alert">
      <span>{what}</span>
      <Button size="xs" variant="default" loading={isAsking} onClick={onAgain}>
        {t('again')}
      </Button>
    </div>
  );
}
