import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { setupSchema } from '../../../core/protocol/index.ts';
import { peopleApi } from '../../sync/index.ts';
import { useForm } from '../shared/use-form.ts';
import { comeIn } from './come-in.ts';
import classes from './Door.module.css';
import { DoorCard, DoorLoading, Failure } from './DoorCard.tsx';
import { NewAccountFields } from './NewAccountFields.tsx';
import { doorQuery } from './queries.ts';

/** The first start: who has the code that the server has printed becomes the owner. */
export function Setup() {
  const { t } = useTranslation('people');
  const { data: door, error } = useQuery(doorQuery);
  const { form, field, submit, busy, failure } = useForm({
    start: { code: '', name: '', email: '', password: '', workspace: '' },
    schema: setupSchema.required({ workspace: true }).refine(({ code }) => code !== '', { path: ['code'] }),
    faults: {
      code: 'fault.code',
      name: 'fault.name',
      email: 'fault.email',
      password: 'fault.newPassword',
      workspace: 'fault.workspace',
    },
    refusals: { 'setup.code': 'code' },
    read: (values) => ({ ...values, code: values.code.trim(), email: values.email.trim() }),
    send: async (values) => {
      await peopleApi.setUp({ ...values, code: values.code.trim(), email: values.email.trim() });
      comeIn('/');
      await new Promise(() => {});
    },
  });
  if (!door && !error) return <DoorLoading />;
  if (door && !door.setup) return <Navigate to="/sign-in" replace />;
  return (
    <DoorCard title={t('setup.title')} what={t('setup.what')}>
      <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
        <TextInput
          {...field('code')}
          size="md"
          label={t('setup.code')}
          description={t('setup.code.what')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <NewAccountFields field={field} />
        <TextInput
          {...field('workspace')}
          size="md"
          label={t('setup.workspace')}
          description={t('setup.workspace.what')}
          autoComplete="organization"
          maxLength={200}
        />
        {failure && <Failure>{failure}</Failure>}
        <Button type="submit" size="md" loading={busy}>
          {t('setup.do')}
        </Button>
      </form>
    </DoorCard>
  );
}
