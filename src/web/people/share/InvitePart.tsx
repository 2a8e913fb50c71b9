import { Button, TextInput } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type MadeInvitation, ROLES } from '../../../core/protocol/index.ts';
import { useFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { CopyField } from '../shared/CopyField.tsx';
import { LetterLanguage } from '../shared/LetterLanguage.tsx';
import { RoleSelect } from '../shared/RoleSelect.tsx';
import { useDay } from '../shared/use-day.ts';
import { useInvite } from '../shared/use-invite.ts';
import classes from './share.module.css';

export interface Props {
  workspace: { readonly id: string; readonly name: string };
  /** The workspace at large doesn't see the journey. */
  isHidden: boolean;
}

/** Asks somebody who is not here yet into the journey's workspace: by a letter, or without mail by a link to hand over. */
export function InvitePart({ workspace, isHidden }: Props) {
  const { t } = useTranslation('people');
  const words = useFailure();
  const form = useInvite(workspace.id);
  const { mails, fault, made, error, isMailed } = form;
  const input = useRef<HTMLInputElement>(null);
  // The next address can be typed at once; a link is there to be copied first.
  const isSent = made?.mail === 'sent';
  useEffect(() => {
    if (isSent) input.current?.focus();
  }, [isSent]);
  const label = t(mails ? 'share.invite.address' : 'share.invite.forWhom');
  return (
    <form
      className={classes.invite}
      aria-label={t('share.invite')}
      noValidate
      onSubmit={(event) => {
        if (!form.submit(event, mails)) input.current?.focus();
      }}
    >
      <div className={classes.inviteLine}>
        <TextInput
          ref={input}
          type="email"
          inputMode="email"
          className={classes.address}
          aria-label={label}
          placeholder={label}
          value={form.email}
          error={fault && t(fault)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          onChange={(event) => {
            form.setEmail(event.currentTarget.value);
            if (made) form.reset();
          }}
        />
        <div className={classes.inviteRole}>
          <RoleSelect
            label={t('share.invite.role')}
            value={form.role}
            roles={ROLES}
            onChange={form.setRole}
          />
        </div>
        <Button type="submit" loading={form.busy}>
          {t(mails ? 'share.invite.send' : 'share.invite.link')}
        </Button>
      </div>
      <div className={classes.inviteFacts}>
        <span>
          {t('share.invite.what', { name: workspace.name })} {isHidden && t('share.invite.hidden')}
        </span>
        {isMailed && (
          <span className={classes.letter}>
            <span aria-hidden>{t('share.invite.letter')}</span>
            <LetterLanguage value={form.locale} onChange={form.setLocale} />
          </span>
        )}
      </div>
      {error && <Failure>{words(error)}</Failure>}
      <div role="status">{made && <Made made={made} />}</div>
    </form>
  );
}

/** What has become of it: a letter that is on its way, or a link. */
function Made({ made: { mail, email, url, expiresAt } }: { made: MadeInvitation }) {
  const { t } = useTranslation('people');
  const day = useDay();
  if (mail === 'sent') {
    return (
      <p className={classes.sent}>
        <CircleCheck size={15} aria-hidden />
        {t('share.invite.sent', { email: email ?? '' })}
      </p>
    );
  }
  return (
    <div className={classes.madeLink}>
      <p className={classes.empty}>
        {mail === 'failed'
          ? t('share.invite.failed', { email: email ?? '' })
          : t('invite.made.link', { day: day(expiresAt) })}
      </p>
      <CopyField label={t('invite.link')} value={url} bare focus />
    </div>
  );
}
