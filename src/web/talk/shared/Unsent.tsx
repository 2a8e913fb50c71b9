import { useTranslation } from 'react-i18next';
import { useMute, useTalkStatus } from './hooks.ts';
import classes from './talk.module.css';

/** That something which is shown here as said has not reached the others. */
export function Unsent() {
  const { t } = useTranslation('talk');
  const isUnsent = useTalkStatus(({ unsent }) => unsent, false);
  const isMute = useMute();
  if (!isUnsent) return null;
  return (
    <p role="status" className={classes.unsent}>
      {t(isMute ? 'unsent.mute' : 'unsent')}
    </p>
  );
}
