import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CircleAlert, Eye } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addWords, signInAddress } from '../../kit/index.ts';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { useKeepFile } from '../bar/use-keep-file.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { type GraveState, isRefusal, remedyOf, whereabouts } from './grave-state.ts';
import { keepLettersReady } from './letters.ts';
import { OldVersionButtons } from './OldVersionButtons.tsx';
import { RestoreButton } from './RestoreButton.tsx';
import classes from './StateNotice.module.css';
import { useFate, useMayRestore } from './use-fate.ts';

addWords(LATER_PANEL_WORDS);
keepLettersReady();

/** One that stops the work, or endangers it. */
export function Notice({ state }: { state: GraveState }) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const keepFile = useKeepFile();
  const last = useStatus(whereabouts);
  const isLibrary = useStatus(({ refusedLibrary }) => refusedLibrary);
  const fate = useFate(session.journey, state === 'no-such-document' && !isLibrary);
  const mayRestore = useMayRestore(session.journey);
  // Somebody else has restored it.
  useEffect(() => {
    if (fate === 'back') session.reconnect();
  }, [fate, session]);
  const isGone = fate === 'binned' || fate === 'deleted';
  // Only who owns the workspace can know that it was deleted: for others it looks the same when they are let in no more.
  const words = !isGone ? state : fate === 'deleted' && session.role !== 'owner' ? 'closed' : fate;
  const toDo =
    words === 'binned' && !mayRestore
      ? 'state.binned.wait'
      : state === 'other-epoch' && last !== 'server'
        ? 'state.other-epoch.unsent'
        : (`state.${words}.do` as const);
  const remedy = isGone ? null : remedyOf(state);
  const what = t(isLibrary && isRefusal(state) ? `state.library.${state}` : `state.${words}.what`);
  const Sign = state === 'read-only' ? Eye : CircleAlert;
  return (
    <section className={classes.notice} role="alert" data-state={words} data-tone={tone(state)}>
      <Sign size={18} aria-hidden className={classes.sign} />
      <p className={classes.words}>
        <strong>{what}</strong> {t(`state.kept.${last}`)} {t(toDo)}
      </p>
      <div className={classes.actions}>
        {fate === 'binned' && <RestoreButton journey={session.journey} />}
        {(isGone ||
          state === 'unsent' ||
          (state === 'no-right' && last !== 'server') ||
          (last === 'screen' && state !== 'other-epoch')) && (
          <Button size="xs" variant="default" onClick={keepFile}>
            {t('state.keepFile')}
          </Button>
        )}
        {state === 'other-epoch' && <OldVersionButtons unsent={last !== 'server'} />}
        {state === 'unsent' && <GoOnWithout />}
        {remedy === 'sign-in' && (
          // What is on this screen alone must not be left: another tab signs in for this one.
          <Button
            size="xs"
            component="a"
            href={signInAddress()}
            target={last === 'screen' ? '_blank' : undefined}
          >
            {t('state.signIn')}
          </Button>
        )}
        {(remedy === 'retry' || (remedy === 'sign-in' && last === 'screen')) && (
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

/** What was not sent before the right went is taken off this device: it would never arrive. */
function GoOnWithout() {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const goOn = useMutation({
    mutationFn: session.forgetCopies,
    onSettled: () => window.location.reload(),
  });
  return (
    <Button size="xs" variant="default" loading={goOn.isPending} onClick={() => goOn.mutate()}>
      {t('state.other-epoch.without')}
    </Button>
  );
}

const tone = (state: GraveState): 'warn' | 'bad' => (state === 'read-only' ? 'warn' : 'bad');
