import { CornerDownRight, Plus } from 'lucide-react';
import { newId } from '../../../core/base/index.ts';
import type { Authority } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { useCreate, useReadOnly, useRecordName } from '../../records/index.ts';
import { useMapSession, useReport } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import classes from './authority.module.css';
import { DeadEnd } from './DeadEnd.tsx';
import { deadEndsBeyond } from './matrix.ts';
import { Powers } from './Powers.tsx';

interface Props {
  role: string;
  situation: string;
  /** The touchpoints of the situation: a new authority is attached to them. */
  cards: readonly string[];
  authorities: readonly Authority[];
}

/** What one role may decide in one situation. */
export function Cell({ role, situation, cards, authorities }: Props) {
  const readOnly = useReadOnly();
  if (authorities.length === 0) {
    return readOnly || cards.length === 0 ? null : <Grant role={role} situation={situation} cards={cards} />;
  }
  return (
    <ul className={classes.list}>
      {authorities.map((authority) => (
        <Held key={authority.id} authority={authority} />
      ))}
    </ul>
  );
}

function Held({ authority }: { authority: Authority }) {
  const { t, money, duration } = useWords();
  const open = useOpen();
  const { findings } = useReport();
  const { id, limit, beyond, within } = authority;
  const asked = useRecordName('roles', beyond);
  return (
    <li className={classes.held}>
      <Powers authority={authority} />
      <button type="button" className={classes.facts} onClick={() => open({ table: 'authorities', id })}>
        <span className={classes.limit}>
          {limit
            ? t('authority.upTo', { limit: money(limit.amount, limit.currency) })
            : t('authority.noLimit')}
        </span>
        {within && <span>{t('authority.within', { time: duration(within) })}</span>}
        <span className={beyond === undefined ? classes.nobody : classes.beyond}>
          <CornerDownRight size={13} aria-hidden />
          {beyond === undefined ? t('authority.nobody') : t('authority.beyond', { role: asked })}
        </span>
      </button>
      {deadEndsBeyond(findings, id).map((finding) => (
        <DeadEnd key={finding.key} finding={finding} />
      ))}
    </li>
  );
}

type GrantProps = Omit<Props, 'authorities'>;

/** Gives the role an authority for the situation, at all its touchpoints. */
function Grant({ role, situation, cards }: GrantProps) {
  const { t } = useWords();
  const session = useMapSession();
  const { run } = useHands();
  const create = useCreate();
  const open = useOpen();
  const name = useRecordName('roles', role);
  const grant = () => {
    const gesture = newId();
    const made = create('authorities', situation, { role, gesture });
    if (!made.ok) return;
    const attached = cards.every((card) => {
      const held = session.snapshot().cards.get(card)?.authorities ?? [];
      const patch = { authorities: [...held, made.id] };
      return run({ type: 'records.set', targets: [{ table: 'cards', id: card }], patch }, gesture);
    });
    if (attached) open({ table: 'authorities', id: made.id });
  };
  return (
    <button
      type="button"
      className={classes.grant}
      aria-label={t('authority.grantTo', { role: name, situation })}
      onClick={grant}
    >
      <Plus size={13} aria-hidden />
      <span>{t('authority.grant')}</span>
    </button>
  );
}
