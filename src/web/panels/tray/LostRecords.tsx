import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/index.ts';
import { RecordIcon, useReadOnly, useRecordName, useWording } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { RecordPick } from './RecordPick.tsx';
import classes from './Tray.module.css';

interface Props {
  table: 'steps' | 'moments';
  records: readonly { readonly id: string }[];
}

/** Steps without a stage, moments without a step: choosing one puts them back. */
export function LostRecords({ table, records }: Props) {
  const { t } = useTranslation('panels');
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{t(`tray.${table}`, { count: records.length })}</h3>
      <ul className={classes.list}>
        {records.map(({ id }) => (
          <LostRecord key={id} table={table} id={id} />
        ))}
      </ul>
    </section>
  );
}

function LostRecord({ table, id }: { table: 'steps' | 'moments'; id: string }) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const session = useMapSession();
  const readOnly = useReadOnly();
  const name = useRecordName(table, id);
  const home = table === 'steps' ? 'stages' : 'steps';
  const put = (to: string) => {
    const place: Record<string, string | null> = table === 'steps' ? { stage: to } : { step: to, card: null };
    session.run({ type: 'records.move', table, ids: [id], place });
  };
  return (
    <li className={classes.lost}>
      <div className={classes.lostHead}>
        <span className={classes.grip}>
          <RecordIcon table={table} id={id} />
        </span>
        <span className={classes.name}>{name}</span>
        {!readOnly && (
          <IconButton
            size={24}
            label={t('tray.delete', { name })}
            onClick={() => session.run({ type: 'records.remove', records: [{ table, id }] })}
          >
            <Trash2 size={13} aria-hidden />
          </IconButton>
        )}
      </div>
      <RecordPick
        table={home}
        label={word(table === 'steps' ? 'f.stage' : 'f.step')}
        value={undefined}
        onPick={put}
        disabled={readOnly}
      />
    </li>
  );
}
