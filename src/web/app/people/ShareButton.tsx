import { Button } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffer } from '../../commands/index.ts';
import { addWords } from '../../kit/index.ts';
import { PEOPLE_WORDS } from '../../people/words.ts';
import type { Shared } from '../../sync/index.ts';
import classes from './ShareButton.module.css';
import { ShareHost } from './ShareHost.tsx';

addWords(PEOPLE_WORDS);

/** In the bar of what can be shared. */
export function ShareButton({ shared, title }: { shared: Shared; title: string }) {
  const { t } = useTranslation('people');
  const [opened, setOpened] = useState(false);
  useOffer(useMemo(() => ({ 'journey.share': { run: () => setOpened(true) } }), []));
  return (
    <>
      <Button
        size="xs"
        variant="light"
        className={classes.button}
        aria-label={t('share.do')}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        <UserPlus size={15} aria-hidden />
        <span className={classes.word}>{t('share.do')}</span>
      </Button>
      {opened && <ShareHost shared={shared} title={title} onClose={() => setOpened(false)} />}
    </>
  );
}
