import { Anchor, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { z } from 'zod';
import type { LinkDoor } from '../../../core/protocol/index.ts';
import { signInAddress } from '../../kit/index.ts';
import { ApiError, peopleApi, useFailure } from '../../sync/index.ts';
import { Password } from '../shared/Password.tsx';
import { useForm } from '../shared/use-form.ts';
import { comeIn } from './come-in.ts';
import classes from './Door.module.css';
import { DoorCard, DoorLoading } from './DoorCard.tsx';
import { DoorForm } from './DoorForm.tsx';
import { linkDoorQuery, whoQuery } from './queries.ts';

/** A shared link: a guest says a name, and is in. */
export function Join() {
  const { t } = useTranslation('people');
  const words = useFailure();
  const { token = '' } = useParams();
  const { data: link, error } = useQuery(linkDoorQuery(token));
  const { data: session, isPending } = useQuery(whoQuery);
  if (error) {
    const isLost = error instanceof ApiError && error.code === 'connection.lost';
    return (
      <DoorCard
        title={t(isLost ? 'door.unreachable' : 'join.gone.title')}
        what={isLost ? words(error) : t('join.gone.what')}
      />
    );
  }
  if (!link || isPending) return <DoorLoading />;
  return (
    <DoorCard
      title={link.title ?? t('join.title')}
      what={t('join.what', { shared: t(`join.${link.kind}`), may: t(`join.may.${link.role}`) })}
    >
      <EnterForm token={token} link={link} known={session?.user.name ?? null} />
    </DoorCard>
  );
}

interface FormProps {
  token: string;
  link: LinkDoor;
  /** What the one who is signed in is called. */
  known: string | null;
}

function EnterForm({ token, link: { kind, needsPassword }, known }: FormProps) {
  const { t } = useTranslation('people');
  const isGuest = known === null;
  const form = useForm({
    start: { name: '', password: '' },
    schema: z.object({
      name: isGuest ? z.string().trim().min(1).max(100) : z.string(),
      password: needsPassword ? z.string().min(1) : z.string(),
    }),
    faults: { name: 'fault.name', password: 'fault.password' },
    refusals: { 'link.password': 'password' },
    send: async ({ name, password }) => {
      const entered = await peopleApi.enter(token, {
        ...(isGuest && { name: name.trim() }),
        ...(needsPassword && { password }),
      });
      const id = encodeURIComponent(entered.id);
      comeIn(entered.kind === 'journey' ? `/j/${id}` : `/read/${id}`);
      await new Promise(() => {});
    },
  });
  const here = `/join/${encodeURIComponent(token)}`;
  return (
    <>
      <DoorForm of={form} action={t(`join.do.${kind}`)}>
        {isGuest ? (
          <TextInput
            {...form.field('name')}
            size="md"
            label={t('join.name')}
            description={t('join.name.what')}
            autoComplete="nickname"
            maxLength={100}
            autoFocus
          />
        ) : (
          <p className={classes.what}>{t('join.as', { name: known })}</p>
        )}
        {needsPassword && (
          <Password
            {...form.field('password')}
            size="md"
            label={t('join.password')}
            description={t('join.password.what')}
            autoComplete="off"
          />
        )}
      </DoorForm>
      {isGuest && (
        <p className={classes.foot}>
          {t('join.have')}{' '}
          <Anchor inherit underline="always" component={Link} to={signInAddress(here)}>
            {t('join.signIn')}
          </Anchor>
        </p>
      )}
    </>
  );
}
