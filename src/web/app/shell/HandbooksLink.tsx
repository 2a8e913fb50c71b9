import { Button } from '@mantine/core';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './TopBar.module.css';

/** To all handbooks. */
export function HandbooksLink() {
  const { t } = useTranslation('app');
  return (
    <Button
      component={Link}
      to="/handbooks"
      size="xs"
      variant="subtle"
      color="gray"
      aria-label={t('bar.handbooks')}
    >
      <BookOpenText size={15} aria-hidden />
      <span className={classes.language}>{t('bar.handbooks')}</span>
    </Button>
  );
}
