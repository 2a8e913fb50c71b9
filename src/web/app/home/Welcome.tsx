import { Button, FileButton } from '@mantine/core';
import { FileUp, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n.ts';
import { IMPORT_FILES } from './journey-files.ts';
import type { useCreateJourney } from './use-create-journey.ts';
import classes from './Welcome.module.css';
import { WelcomePicture } from './WelcomePicture.tsx';

interface Props {
  create: ReturnType<typeof useCreateJourney>;
  onImport: (files: readonly File[]) => void;
}

/** Where nobody has made a journey yet: what a map is, and one click into the first. */
export function Welcome({ create, onImport }: Props) {
  const { t } = useTranslation('app');
  const locale = useLanguage();
  return (
    <section className={classes.welcome}>
      <div className={classes.words}>
        <h1 className={classes.title}>{t('welcome.title')}</h1>
        <p className={classes.what}>{t('welcome.what')}</p>
        <div className={classes.buttons}>
          <Button
            size="md"
            leftSection={<Plus size={17} aria-hidden />}
            loading={create.isPending && !('template' in create.variables)}
            disabled={create.isPending}
            onClick={() => create.mutate({ locale })}
          >
            {t('welcome.empty')}
          </Button>
          <FileButton multiple accept={IMPORT_FILES} onChange={onImport}>
            {(button) => (
              <Button {...button} size="md" variant="default" leftSection={<FileUp size={17} aria-hidden />}>
                {t('welcome.import')}
              </Button>
            )}
          </FileButton>
        </div>
        <p className={classes.or}>{t('welcome.or')}</p>
      </div>
      <WelcomePicture />
    </section>
  );
}
