import { MessageCircle, MessageCirclePlus } from 'lucide-react';
import type { AnchorTable } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { useOutlineContext } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import classes from './rows.module.css';

/** How much is said about a record; opens it. Who has no menu there, and may comment, begins here. */
export function TalkButton({ table, id, name }: { table: AnchorTable; id: string; name: string }) {
  const { t } = useWording();
  const { readOnly } = useOutlineContext();
  const count = useSession(({ talked }) => talked.get(`${table}:${id}`) ?? 0);
  const begins = useSession(({ speaks }) => speaks && readOnly && count === 0);
  const open = () =>
    useSession.getState().talkAt({ anchor: { kind: 'record', table, id }, ...(begins && { writing: true }) });
  if (count === 0 && !begins) return null;
  return (
    <button
      type="button"
      className={begins ? classes.begin : classes.talk}
      aria-label={begins ? t('talk.begin', { name }) : t('talk.open', { count, name })}
      onClick={open}
    >
      {begins ? (
        <MessageCirclePlus size={15} aria-hidden />
      ) : (
        <>
          <MessageCircle size={14} aria-hidden />
          {count}
        </>
      )}
    </button>
  );
}
