import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../page-title.ts';
import { ErrorScreen } from './ErrorScreen.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  usePageTitle(t('error.notFound.title'));
  return (
    <ErrorScreen
      title={t('error.notFound.title')}
      actions={
        <Button component={Link} to="/">
          {t('error.home')}
        </Button>
      }
    >
      <p>{t('error.notFound.what')}</p>
    </ErrorScreen>
  );
}
