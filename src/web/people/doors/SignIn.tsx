import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { signInSchema } from '../../../core/protocol/index.ts';
import { peopleApi, useFailure } from '../../sync/index.ts';
import { EmailField } from '../shared/EmailField.tsx';
import { Password } from '../shared/Password.tsx';
import { useForm } from '../shared/use-form.ts';
import { comeIn, wayOn } from './come-in.ts';
import classes from './Door.module.css';
import { DoorCard, DoorLoading, Failure } from './DoorCard.tsx';
import { DoorForm } from './DoorForm.tsx';
import { doorQuery } from './queries.ts';

/** E-mail and password, or the single sign-on; then on to where one was going. */
export function SignIn() {
  const { t } = useTranslation('people');
  const words = useFailure();
  const [search] = useSearchParams();
  const to = wayOn(search.get('to'));
  const { data: door, error } = useQuery(doorQuery);
  if (error && !door) return <DoorCard title={t('door.unreachable')} what={words(error)} />;
  if (!door) return <DoorLoading />;
  if (door.mode === 'local') return <Navigate to={to} replace />;
  if (door.setup) return <Navigate to="/setup" replace />;
  return (
    <DoorCard title={t('door.title.signIn')}>
      {door.sso && <SingleSignOn name={door.sso} back={to} />}
      <PasswordForm to={to} />
      <p className={classes.foot}>{t('door.noAccount')}</p>
    </DoorCard>
  );
}

interface SingleSignOnProps {
  name: string;
  back: string;
  invitation?: string;
}

export function SingleSignOn({ name, back, invitation }: SingleSignOnProps) {
  const { t } = useTranslation('people');
  const words = useFailure();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { url } = await peopleApi.singleSignOn({ back, ...(invitation !== undefined && { invitation }) });
      window.location.assign(url);
    } catch (error) {
      setFailure(words(error));
      setBusy(false);
    }
  };
  return (
    <div className={classes.form}>
      {failure && <Failure>{failure}</Failure>}
      <Button
        variant="default"
        size="md"
        leftSection={<KeyRound size={16} aria-hidden />}
        loading={busy}
        onClick={() => void go()}
      >
        {t(invitation === undefined ? 'door.signIn.sso' : 'invite.sso', { name })}
      </Button>
      <p className={classes.or}>{t('door.or')}</p>
    </div>
  );
}

function PasswordForm({ to }: { to: string }) {
  const { t } = useTranslation('people');
  const form = useForm({
    start: { email: '', password: '' },
    schema: signInSchema,
    faults: { email: 'fault.email', password: 'fault.password' },
    refusals: { 'sign-in.refused': 'password' },
    send: async (who) => {
      await peopleApi.signIn({ ...who, email: who.email.trim() });
      comeIn(to);
      // The next page takes over.
      await new Promise(() => {});
    },
    read: (who) => ({ ...who, email: who.email.trim() }),
  });
  return (
    <DoorForm of={form} action={t('door.signIn')}>
      <EmailField {...form.field('email')} size="md" autoFocus />
      <div>
        <Password
          {...form.field('password')}
          size="md"
          label={t('field.password')}
          autoComplete="current-password"
        />
        <Anchor component={Link} to="/forgot" size="sm" mt={6} py={3} display="inline-block">
          {t('door.forgot')}
        </Anchor>
      </div>
    </DoorForm>
  );
}
