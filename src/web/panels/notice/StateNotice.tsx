import { Button } from '@mantine/core';
import { CircleAlert, Eye } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { useKeepFile } from '../bar/use-keep-file.ts';
import { type GraveState, graveState, isRefusal, remedyOf, whereabouts } from './grave-state.ts';
import { OldVersionButtons } from './OldVersionButtons.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import classes from './StateNotice.module.css';
import { useFate } from './use-fate.ts';
import { useWordsReady } from './use-words-ready.ts';

/** Over the map, while the work is stopped or in danger: what happened, what was kept, what to do. */
export function StateNotice() {
  const { t } = useTranslation('panels');
  useWordsReady(t);
  const state = useStatus(graveState);
  return state === null ? null : <Notice state={state} />;
}

function Notice({ state }: { state: GraveState }) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const keepFile = useKeepFile();
  const last = useStatus(whereabouts);
  const isLibrary = useStatus(({ refusedLibrary }) => refusedLibrary);
  const fate = useFate(session.journey, state === 'no-such-document' && !isLibrary);
  // Somebody else has restored it.
  useEffect(() => {
    if (fate === 'back') session.reconnect();
  }, [fate, session]);
  const isGone = fate === 'binned' || fate === 'deleted';
  const words = isGone ? fate : state;
  const remedy = isGone ? null : remedyOf(state);
  const what = t(isLibrary && isRefusal(state) ? `state.library.${state}` : `state.${words}.what`);
  const Sign = state === 'read-only' ? Eye : CircleAlert;
  return (
    <section className={classes.notice} role="alert" data-state={words} data-tone={tone(state)}>
      <Sign size={18} aria-hidden className={classes.sign} />
      <p className={classes.words}>
        <strong>{what}</strong> {t(`state.kept.${last}`)}{' '}
        {t(state === 'other-epoch' && last !== 'server' ? 'state.other-epoch.unsent' : `state.${words}.do`)}
      </p>
      <div className={classes.actions}>
        {fate === 'binned' && <RestoreButton journey={session.journey} />}
        {(isGone || (last === 'screen' && state !== 'other-epoch')) && (
          <Button size="xs" variant="default" onClick={keepFile}>
            {t('state.keepFile')}
          </Button>
        )}
        {state === 'other-epoch' && <OldVersionButtons unsent={last !== 'server'} />}
        {remedy === 'retry' && (
          <Button size="xs" variant="default" onClick={session.reconnect}>
            {t('state.retry')}
          </Button>
        )}
        {remedy === 'reload' && (
          <Button size="xs" variant="default" onClick={() => window.location.reload()}>
            {t('save.reload')}
          </Button>
        )}
      </div>
    </section>
  );
}

const tone = (state: GraveState): 'warn' | 'bad' => (state === 'read-only' ? 'warn' : 'bad');
