import { Button } from '@mantine/core';
import { Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../core/protocol/index.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useDay } from '../shared/use-day.ts';
import { useInvitations } from '../shared/use-invitations.ts';
import classes from './settings.module.css';

/** Invitations that nobody has taken yet. */
export function Invitations({ workspace }: { workspace: string }) {
  const { t } = useTranslation('people');
  const { list, withdraw, mail, canMail } = useInvitations(workspace);
  if (list.length === 0) return null;
  return (
    <>
      <h2 className={classes.subtitle}>{t('invitations.title')}</h2>
      <ul className={classes.list}>
        {list.map((invitation) => (
          <Row
            key={invitation.id}
            invitation={invitation}
            busy={withdraw.isPending && withdraw.variables.id === invitation.id}
            onWithdraw={() => withdraw.mutate(invitation)}
            onMail={canMail(invitation) ? () => mail.mutate(invitation) : undefined}
            mailing={mail.isPending && mail.variables.id === invitation.id}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  invitation: Invitation;
  busy: boolean;
  onWithdraw: () => void;
  /** Without it there is nowhere to send it to, or nothing to send it with. */
  onMail: (() => void) | undefined;
  mailing: boolean;
}

function Row({ invitation, busy, onWithdraw, onMail, mailing }: RowProps) {
  const { email, role, by, expiresAt, url } = invitation;
  const { t } = useTranslation('people');
  const day = useDay();
  const name = email ?? t('invitations.anyone');
  return (
    <li className={classes.row}>
      <Mail size={18} aria-hidden color="var(--tl-text-soft)" />
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.facts}>
          {[
            t(`role.${role}`),
            t('invitations.by', { name: by }),
            t('tokens.until', { day: day(expiresAt) }),
          ].join(' · ')}
        </div>
      </div>
      <div className={classes.tail}>
        {onMail && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={mailing}
            aria-label={t('invitations.mail.of', { name })}
            onClick={onMail}
          >
            {t('invitations.mail')}
          </Button>
        )}
        <CopyButton value={url} label={t('invitations.copy', { name })} />
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={busy}
          aria-label={t('invitations.withdraw.of', { name })}
          onClick={onWithdraw}
        >
          {t('invitations.withdraw')}
        </Button>
      </div>
    </li>
  );
}
