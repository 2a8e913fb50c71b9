import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { journeyFileOf } from '../../../core/interchange/journey-file.ts';
import { LIMITS } from '../../../core/model/index.ts';
import { api, useMapSession } from '../../sync/index.ts';
import { useKeepFile } from '../bar/use-keep-file.ts';
import { useIsNamed } from '../use-is-named.ts';

/**
 * Ways on from a journey that was put back to an earlier version under one's hands. What never reached the server is
 * offered as a journey of its own; it is not mixed into what was restored.
 */
export function OldVersionButtons({ unsent }: { unsent: boolean }) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const keepFile = useKeepFile();
  const isNamed = useIsNamed();
  const copy = useMutation({
    mutationFn: async () => {
      const file = journeyFileOf(session.snapshot());
      const titled = (title: string) =>
        isNamed
          ? t('state.other-epoch.copyTitleOf', { title, name: session.presence.ownName() })
          : t('state.other-epoch.copyTitle', { title });
      // Whose it is has to be read, however long the journey's own title is.
      const room = Math.max(0, LIMITS.title - [...titled('')].length);
      const journey = { ...file.journey, title: titled([...file.journey.title].slice(0, room).join('')) };
      const { id } = await api.createFromFile(JSON.stringify({ ...file, journey }));
      await session.forgetOldVersion();
      window.location.assign(`/j/${id}`);
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: t('state.other-epoch.notCopied'), message: error.message }),
  });
  const goOn = useMutation({
    mutationFn: session.forgetOldVersion,
    // Also if this device won't forget: the server turns the old copy away again, and says so.
    onSettled: () => window.location.reload(),
  });
  if (!unsent) {
    return (
      <Button size="xs" variant="default" loading={goOn.isPending} onClick={() => goOn.mutate()}>
        {t('state.other-epoch.show')}
      </Button>
    );
  }
  return (
    <>
      {session.journey !== '' && (
        <>
          <Button size="xs" loading={copy.isPending} onClick={() => copy.mutate()}>
            {t('state.other-epoch.copy')}
          </Button>
          <Button size="xs" variant="default" onClick={keepFile}>
            {t('state.keepFile')}
          </Button>
        </>
      )}
      <Button size="xs" variant="default" loading={goOn.isPending} onClick={() => goOn.mutate()}>
        {t('state.other-epoch.without')}
      </Button>
    </>
  );
}
