import { Menu } from '@mantine/core';
import { CircleSlash, Copy, MoreHorizontal, PencilLine, TriangleAlert, Unlink } from 'lucide-react';
import type { CardFacts, Standing } from '../../../core/analysis/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useRecordName } from '../form/name.ts';
import { useOpenRecord } from '../form/open-record.ts';
import { KindIcon } from '../form/RecordIcon.tsx';
import { useWording } from '../form/wording.ts';
import { sharedBy } from './attach.ts';
import { type Glance, glanceOf } from './glance.ts';
import { reasonOf } from './reasons.ts';
import classes from './standards.module.css';

interface Props {
  card: CardFacts;
  standing: Standing;
  /** None where nothing may be changed. */
  hands: { readonly onDetach: () => void; readonly onCopy: () => void } | null;
}

const sameGlance = (a: Glance, b: Glance): boolean => a.figure === b.figure && a.says === b.says;

/** An attached standard at a glance: its figure, what it says, and why it applies or doesn't. */
export function StandardRow({ card, standing, hands }: Props) {
  const wording = useWording();
  const { t } = wording;
  const open = useOpenRecord();
  const { table, id, state } = standing;
  const known = useRecordName(table, id);
  const glance = useSnapshot((snapshot) => glanceOf(snapshot, table, id, wording), sameGlance);
  const reason = useSnapshot((snapshot) => reasonOf(standing, card, snapshot, wording));
  const shared = useSnapshot((snapshot) => sharedBy(snapshot, table, id));
  const isGone = state === 'gone';
  const name = isGone ? id : known;
  const Sign = state === 'outdone' ? CircleSlash : state === 'applies' ? null : TriangleAlert;
  const content = (
    <>
      <span className={classes.icon}>
        <KindIcon table={table} />
      </span>
      <span className={classes.text}>
        <span className={classes.top}>
          <span className={classes.name}>{name}</span>
          {glance.figure !== '' && <span className={classes.figure}>{glance.figure}</span>}
        </span>
        {glance.says !== '' && !glance.isShort && <span className={classes.says}>{glance.says}</span>}
        <span className={classes.reason}>
          {glance.isShort && <span className={classes.word}>{glance.says}</span>}
          {Sign && <Sign size={12} aria-hidden className={classes.sign} />}
          {reason}{' '}
          {shared > 1 && (
            <span className={classes.shared} title={t('standard.sharedHint')}>
              {t('standard.shared', { count: shared })}
            </span>
          )}
        </span>
      </span>
    </>
  );
  return (
    <li className={classes.row} data-state={state} data-standard={id}>
      {open && !isGone ? (
        <button type="button" className={classes.open} onClick={() => open({ table, id })}>
          {content}
        </button>
      ) : (
        <span className={classes.open}>{content}</span>
      )}
      {hands && (
        <Menu width={248}>
          <Menu.Target>
            <IconButton size={24} label={t('standard.more', { name })} className={classes.more}>
              <MoreHorizontal size={14} aria-hidden />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            {open && !isGone && (
              <Menu.Item
                leftSection={<PencilLine size={14} aria-hidden />}
                onClick={() => open({ table, id })}
              >
                {t('standard.open')}
              </Menu.Item>
            )}
            {!isGone && (
              <Menu.Item leftSection={<Copy size={14} aria-hidden />} onClick={hands.onCopy}>
                {t('standard.copy')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<Unlink size={14} aria-hidden />} onClick={hands.onDetach}>
              {t('standard.detach')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
