import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorScreen } from './ErrorScreen.tsx';

/** A part of the program that could not be loaded: most often a newer version has taken its place. */
const isLostChunk = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|importing a module|unable to preload/i.test(error.message);

/** The page failed: what happened, what was kept, what to do. */
export function CrashScreen({ error }: { error: unknown }) {
  const { t } = useTranslation('app');
  const lost = isLostChunk(error);
  return (
    <ErrorScreen
      title={t(lost ? 'error.chunk.title' : 'error.crash.title')}
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
          <Button component="a" href="/" variant="default">
            {t('error.home')}
          </Button>
        </>
      }
      detail={{
        label: t('error.detail'),
        text: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }}
    >
      <p>{t(lost ? 'error.chunk.what' : 'error.crash.what')}</p>
      <p>{t('error.kept')}</p>
    </ErrorScreen>
  );
}
