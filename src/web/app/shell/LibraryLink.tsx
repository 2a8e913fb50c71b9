import { Button } from '@mantine/core';
import { LibraryBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './TopBar.module.css';

/** To the workspace's library. */
export function LibraryLink() {
  const { t } = useTranslation('app');
  return (
    <Button
      component={Link}
      to="/library"
      size="xs"
      variant="subtle"
      color="gray"
      aria-label={t('bar.library')}
    >
      <LibraryBig size={15} aria-hidden />
      <span className={classes.language}>{t('bar.library')}</span>
    </Button>
  );
}
