import type { ReactNode } from 'react';
import type { TableName } from '../../../core/model/index.ts';
import { RecordIcon, useOpenRecord, useRecordName } from '../../records/index.ts';
import classes from './rows.module.css';

interface Props {
  table: TableName;
  id: string;
  /** Instead of the record's own name. */
  name?: string;
  icon?: ReactNode;
  detail?: ReactNode;
  value?: ReactNode;
  /** Instead of opening it in place. */
  onOpen?: () => void;
  label?: string;
  children?: ReactNode;
}

/** A record in a list: opens it where one stands. */
export function RecordRow({ table, id, name, icon, detail, value, onOpen, label, children }: Props) {
  const open = useOpenRecord();
  const known = useRecordName(table, name === undefined ? id : undefined);
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.main}
        aria-label={label}
        onClick={onOpen ?? (() => open?.({ table, id }))}
      >
        <span className={classes.icon}>{icon ?? <RecordIcon table={table} id={id} />}</span>
        <span className={classes.text}>
          <span className={classes.name}>{name ?? known}</span>
          {detail && <span className={classes.detail}>{detail}</span>}
        </span>
        {value !== undefined && <span className={classes.value}>{value}</span>}
      </button>
      {children}
    </li>
  );
}
