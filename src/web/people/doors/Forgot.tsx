import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askResetSchema } from '../../../core/protocol/index.ts';
import { peopleApi } from '../../sync/index.ts';
import { EmailField } from '../shared/EmailField.tsx';
import { useForm } from '../shared/use-form.ts';
import classes from './Door.module.css';
import { DoorCard, DoorLoading } from './DoorCard.tsx';
import { DoorForm } from './DoorForm.tsx';
import { doorQuery } from './queries.ts';

/** Asks for a link by mail; where the server sends none, it says who can help. */
export function Forgot() {
  const { t } = useTranslation('people');
  const { data: door, isPending } = useQuery(doorQuery);
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (isPending) return <DoorLoading />;
  const back = (
    <p className={classes.foot}>
      <Anchor inherit component={Link} to="/sign-in">
        {t('forgot.back')}
      </Anchor>
    </p>
  );
  if (sentTo !== null) {
    return (
      <DoorCard title={t('forgot.sent.title')} what={t('forgot.sent.what', { email: sentTo })} focus>
        {back}
      </DoorCard>
    );
  }
  const sendsMail = door?.mail !== false;
  return (
    <DoorCard title={t('forgot.title')} what={t(sendsMail ? 'forgot.what' : 'forgot.noMail.what')}>
      {sendsMail && <AskForm onSent={setSentTo} />}
      {back}
    </DoorCard>
  );
}

function AskForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation('people');
  const form = useForm({
    start: { email: '' },
    schema: askResetSchema,
    faults: { email: 'fault.email' },
    read: ({ email }) => ({ email: email.trim() }),
    send: async ({ email }) => {
      await peopleApi.askReset(email.trim());
      onSent(email.trim());
    },
  });
  return (
    <DoorForm of={form} action={t('forgot.send')}>
      <EmailField {...form.field('email')} size="md" autoFocus />
    </DoorForm>
  );
}
