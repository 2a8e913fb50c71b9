import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { useReadOnly } from '../../records/index.ts';
import classes from './PathPanel.module.css';
import type { Tried } from './tried.ts';

/** Makes what is tried so, as one step of undo, or drops it. */
export function TriedFooter({ tried, onDone }: { tried: Tried; onDone: () => void }) {
  const { t } = useTranslation('findings');
  const { perform } = useHands();
  const readOnly = useReadOnly();
  const count = Object.keys(tried).length;
  if (count === 0) return <p className={classes.soft}>{t('path.hint')}</p>;
  const commands = Object.entries(tried).map(
    ([id, { amount, unit }]): Command => ({
      type: 'records.set',
      targets: [{ table: 'cards', id }],
      patch: { duration: { amount, unit } },
    }),
  );
  return (
    <div className={classes.footer}>
      {!readOnly && (
        <Button
          size="compact-sm"
          onClick={() => perform({ commands, selection: null, refused: null }) && onDone()}
        >
          {t('path.apply', { count })}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
        {t('path.drop')}
      </Button>
    </div>
  );
}
