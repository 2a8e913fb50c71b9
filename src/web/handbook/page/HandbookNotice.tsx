import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Refusal, useLiveSession, useStatus } from '../../sync/index.ts';
import classes from './notice.module.css';

const WORDED = ['no-right', 'no-such-document', 'other-epoch'] as const;
const isWorded = (refusal: Refusal): refusal is (typeof WORDED)[number] =>
  (WORDED as readonly string[]).includes(refusal);

/** Over the page, while the work is stopped or in danger: what happened, and what to do. */
export function HandbookNotice() {
  const { t } = useTranslation('handbook');
  const session = useLiveSession();
  const save = useStatus((status) => status.save);
  const refused = useStatus((status) => status.refused);
  const viewOnly = useStatus((status) => status.viewOnly);
  if (save === 'read-only' && viewOnly) return null;
  if (save !== 'refused' && save !== 'read-only' && save !== 'offline-unkept') return null;
  const reason = save !== 'refused' ? save : refused && isWorded(refused) ? refused : 'refused';
  const goOn = () => void session.forgetOldVersion().finally(() => window.location.reload());
  return (
    <section className={classes.notice} role="alert">
      <CircleAlert size={17} aria-hidden />
      <p>{t(`notice.${reason}`)}</p>
      {reason === 'other-epoch' ? (
        <Button size="xs" variant="default" onClick={goOn}>
          {t('notice.show')}
        </Button>
      ) : (
        save === 'refused' && (
          <Button size="xs" variant="default" onClick={session.reconnect}>
            {t('notice.retry')}
          </Button>
        )
      )}
    </section>
  );
}
