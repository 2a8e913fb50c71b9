import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { setupSchema } from '../../../core/protocol/index.ts';
import { peopleApi } from '../../sync/index.ts';
import { useForm } from '../shared/use-form.ts';
import { comeIn } from './come-in.ts';
import { DoorCard, DoorLoading } from './DoorCard.tsx';
import { DoorForm } from './DoorForm.tsx';
import { NewAccountFields } from './NewAccountFields.tsx';
import { doorQuery } from './queries.ts';

/** The first start: who has the code that the server has printed becomes the owner. */
export function Setup() {
  const { t } = useTranslation('people');
  const { data: door, error } = useQuery(doorQuery);
  const form = useForm({
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
      <DoorForm of={form} action={t('setup.do')}>
        <TextInput
          {...form.field('code')}
          size="md"
          label={t('setup.code')}
          description={t('setup.code.what')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <NewAccountFields field={form.field} />
        <TextInput
          {...form.field('workspace')}
          size="md"
          label={t('setup.workspace')}
          description={t('setup.workspace.what')}
          autoComplete="organization"
          maxLength={200}
        />
      </DoorForm>
    </DoorCard>
  );
}
