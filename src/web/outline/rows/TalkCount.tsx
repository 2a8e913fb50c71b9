import { MessageCircle } from 'lucide-react';
import type { AnchorTable } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { useWording } from '../use-wording.ts';
import classes from './rows.module.css';

/** How much is said about a record; opens it. */
export function TalkCount({ table, id, name }: { table: AnchorTable; id: string; name: string }) {
  const { t } = useWording();
  const count = useSession(({ talked }) => talked.get(`${table}:${id}`) ?? 0);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={classes.talk}
      aria-label={t('talk.open', { count, name })}
      onClick={() => useSession.getState().talkAt({ anchor: { kind: 'record', table, id } })}
    >
      <MessageCircle size={14} aria-hidden />
      {count}
    </button>
  );
}
