import { Menu } from '@mantine/core';
import { Ellipsis, Mail, Send, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../core/protocol/index.ts';
import { IconButton } from '../../kit/index.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useDay } from '../shared/use-day.ts';
import classes from './share.module.css';

interface Props {
  invitation: Invitation;
  onWithdraw: () => void;
  /** Without it no letter can be sent. */
  onMail: (() => void) | undefined;
}

/** Somebody who was asked in and has not come yet, among those who have. */
export function InvitedRow({ invitation: { email, role, expiresAt, url }, onWithdraw, onMail }: Props) {
  const { t } = useTranslation('people');
  const day = useDay();
  const name = email ?? t('invitations.anyone');
  return (
    <li className={classes.row}>
      <span className={classes.letterSign}>
        <Mail size={15} aria-hidden />
      </span>
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.facts}>
          {[t(`role.${role}`), t('share.invited', { day: day(expiresAt) })].join(' · ')}
        </div>
      </div>
      <div className={classes.tail}>
        <CopyButton value={url} label={t('invitations.copy', { name })} />
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton label={t('share.invited.more', { name })} size={30}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            {onMail && (
              <Menu.Item leftSection={<Send size={15} aria-hidden />} onClick={onMail}>
                {t('invitations.mail')}
              </Menu.Item>
            )}
            <Menu.Item
              color="var(--tl-negative)"
              leftSection={<Trash2 size={15} aria-hidden />}
              onClick={onWithdraw}
            >
              {t('invitations.withdraw')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
