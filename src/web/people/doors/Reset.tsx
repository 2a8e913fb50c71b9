import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { resetSchema } from '../../../core/protocol/index.ts';
import { peopleApi } from '../../sync/index.ts';
import { Password } from '../shared/Password.tsx';
import { useForm } from '../shared/use-form.ts';
import classes from './Door.module.css';
import { DoorCard, DoorLoading } from './DoorCard.tsx';
import { DoorForm } from './DoorForm.tsx';
import { resetDoorQuery } from './queries.ts';

/** A new password, by a link that came by mail or from an owner. */
export function Reset() {
  const { t } = useTranslation('people');
  const { token = '' } = useParams();
  const { data: whose, error } = useQuery(resetDoorQuery(token));
  const [done, setDone] = useState(false);
  const form = useForm({
    start: { password: '' },
    schema: resetSchema,
    faults: { password: 'fault.newPassword' },
    send: async ({ password }) => {
      await peopleApi.reset(token, password);
      setDone(true);
    },
  });
  if (done) {
    return (
      <DoorCard title={t('reset.done.title')} what={t('reset.done.what')} focus>
        <div className={classes.form}>
          <Button component={Link} to="/sign-in" size="md">
            {t('door.signIn')}
          </Button>
        </div>
      </DoorCard>
    );
  }
  if (error) {
    return (
      <DoorCard title={t('reset.gone.title')} what={t('reset.gone.what')}>
        <div className={classes.form}>
          <Button component={Link} to="/forgot" size="md" variant="default">
            {t('reset.again')}
          </Button>
        </div>
      </DoorCard>
    );
  }
  if (!whose) return <DoorLoading />;
  return (
    <DoorCard title={t('reset.title')} what={t('reset.what', whose)}>
      <DoorForm of={form} action={t('reset.do')}>
        {/* So that a keeper of passwords knows whose it is. */}
        <input type="email" name="username" autoComplete="username" value={whose.email} readOnly hidden />
        <Password
          {...form.field('password')}
          size="md"
          label={t('reset.password')}
          description={t('field.password.new.what')}
          autoComplete="new-password"
          autoFocus
        />
      </DoorForm>
    </DoorCard>
  );
}
