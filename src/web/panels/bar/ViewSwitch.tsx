import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { VIEWS } from '../../../core/model/index.ts';
import { useReadOnly } from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import classes from './bar.module.css';

/** Whether the map shows what is or what should be. */
export function ViewSwitch() {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const readOnly = useReadOnly();
  const { id, view } = useSnapshot((snapshot) => snapshot.journey);
  return (
    <SegmentedControl
      size="xs"
      radius="sm"
      className={classes.view}
      aria-label={t('bar.view')}
      readOnly={readOnly}
      value={view}
      data={VIEWS.map((value) => ({ value, label: t(`view.${value}.short`) }))}
      onChange={(value) =>
        session.run({ type: 'records.set', targets: [{ table: 'journey', id }], patch: { view: value } })
      }
    />
  );
}
