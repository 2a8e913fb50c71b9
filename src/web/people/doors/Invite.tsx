import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Invited } from '../../../core/protocol/index.ts';
import { signInAddress } from '../../kit/index.ts';
import { ApiError, peopleApi, useFailure } from '../../sync/index.ts';
import { newPersonSchema } from '../shared/new-person.ts';
import { useForm } from '../shared/use-form.ts';
import { comeIn } from './come-in.ts';
import classes from './Door.module.css';
import { DoorCard, DoorLoading, Failure } from './DoorCard.tsx';
import { DoorForm } from './DoorForm.tsx';
import { NewAccountFields } from './NewAccountFields.tsx';
import { doorQuery, invitedQuery, whoQuery } from './queries.ts';
import { SingleSignOn } from './SignIn.tsx';

/** Who invites to what; then one joins as who one is, or with a new account. */
export function Invite() {
  const { t } = useTranslation('people');
  const words = useFailure();
  const { token = '' } = useParams();
  const { data: invited, error } = useQuery(invitedQuery(token));
  const { data: session, isPending } = useQuery(whoQuery);
  if (error) {
    return error instanceof ApiError && error.code === 'connection.lost' ? (
      <DoorCard title={t('door.unreachable')} what={words(error)} />
    ) : (
      <DoorCard title={t('invite.gone.title')} what={t('invite.gone.what')}>
        <div className={classes.form}>
          <Button component={Link} to="/sign-in" variant="default" size="md">
            {t('door.signIn')}
          </Button>
        </div>
      </DoorCard>
    );
  }
  if (!invited || isPending) return <DoorLoading />;
  const what = t('invite.by', { name: invited.by, role: t(`invite.role.${invited.role}`) });
  const known = session && session.user.kind !== 'guest' ? session.user.name : null;
  return (
    <DoorCard title={t('invite.title', { workspace: invited.workspace })} what={what}>
      {known === null ? (
        <NewAccount token={token} invited={invited} />
      ) : (
        <JoinAs token={token} name={known} />
      )}
    </DoorCard>
  );
}

function JoinAs({ token, name }: { token: string; name: string }) {
  const { t } = useTranslation('people');
  const words = useFailure();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (deed: () => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await deed();
    } catch (error) {
      setFailure(words(error));
      setBusy(false);
    }
  };
  const join = () =>
    attempt(async () => {
      await peopleApi.accept(token);
      comeIn('/');
    });
  const leave = () =>
    attempt(async () => {
      await peopleApi.signOut();
      window.location.assign(signInAddress());
    });
  return (
    <div className={classes.form}>
      <p className={classes.what}>{t('invite.as', { name })}</p>
      {failure && <Failure>{failure}</Failure>}
      <Button size="md" loading={busy} onClick={() => void join()}>
        {t('invite.join')}
      </Button>
      <Button size="md" variant="subtle" disabled={busy} onClick={() => void leave()}>
        {t('invite.other')}
      </Button>
    </div>
  );
}

function NewAccount({ token, invited }: { token: string; invited: Invited }) {
  const { t } = useTranslation('people');
  const { data: door } = useQuery(doorQuery);
  const form = useForm({
    start: { name: '', email: invited.email ?? '', password: '' },
    schema: newPersonSchema,
    faults: { name: 'fault.name', email: 'fault.email', password: 'fault.newPassword' },
    refusals: { 'account.taken': 'email' },
    read: (values) => ({ ...values, email: values.email.trim() }),
    send: async (values) => {
      await peopleApi.accept(token, { ...values, email: values.email.trim() });
      comeIn('/');
      await new Promise(() => {});
    },
  });
  const here = `/invite/${encodeURIComponent(token)}`;
  return (
    <>
      {door?.sso && <SingleSignOn name={door.sso} back="/" invitation={token} />}
      <DoorForm of={form} action={t('invite.make')}>
        <NewAccountFields field={form.field} fixedEmail={invited.email !== null} />
      </DoorForm>
      <p className={classes.foot}>
        {t('invite.have')}{' '}
        <Anchor inherit underline="always" component={Link} to={signInAddress(here)}>
          {t('invite.signIn')}
        </Anchor>
      </p>
    </>
  );
}
