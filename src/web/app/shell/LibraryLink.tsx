import { Button } from '@mantine/core';
import { LibraryBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

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
      leftSection={<LibraryBig size={15} aria-hidden />}
    >
      {t('bar.library')}
    </Button>
  );
}
