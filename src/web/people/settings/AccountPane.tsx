import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Account, changeAccountSchema, changePasswordSchema } from '../../../core/protocol/index.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { NewAccountFields } from '../doors/NewAccountFields.tsx';
import { newPersonSchema } from '../shared/new-person.ts';
import { Password } from '../shared/Password.tsx';
import { useForm } from '../shared/use-form.ts';
import { Block, Fetched, Pane } from './Pane.tsx';
import { accountQuery } from './queries.ts';
import classes from './settings.module.css';

/** Who one is here: name, password, signing out; a guest makes an account. */
export function AccountPane() {
  const { t } = useTranslation('people');
  const { data, error, refetch } = useQuery(accountQuery);
  return (
    <Pane title={t('settings.account')}>
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        {data && <Shown account={data} />}
      </Fetched>
    </Pane>
  );
}

function Shown({ account }: { account: Account }) {
  const { t } = useTranslation('people');
  const tell = useTellFailure();
  const signOut = async () => {
    try {
      await peopleApi.signOut();
      window.location.assign('/sign-in');
    } catch (error) {
      tell(error);
    }
  };
  const isGuest = account.kind === 'guest';
  return (
    <>
      {isGuest ? (
        <Block title={t('account.guest', { name: account.name })} what={t('account.guest.what')}>
          <KeepForm name={account.name} />
        </Block>
      ) : (
        <>
          <Block title={t('account.profile')} what={t('account.profile.what')}>
            <NameForm account={account} />
          </Block>
          {account.hasPassword && (
            <Block title={t('account.password')} what={t('account.password.what')}>
              <PasswordForm email={account.email} />
            </Block>
          )}
        </>
      )}
      <Block
        title={t('account.signOut')}
        what={t(isGuest ? 'account.signOut.guest' : 'account.signOut.what')}
      >
        <Button
          variant="default"
          leftSection={<LogOut size={15} aria-hidden />}
          onClick={() => void signOut()}
        >
          {t('account.signOut')}
        </Button>
      </Block>
    </>
  );
}

function NameForm({ account }: { account: Account }) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const { form, values, field, submit, busy, failure } = useForm({
    start: { name: account.name },
    schema: changeAccountSchema,
    faults: { name: 'fault.name' },
    send: async ({ name }) => {
      client.setQueryData(accountQuery.queryKey, await peopleApi.rename(name.trim()));
      void client.invalidateQueries({ queryKey: ['session'] });
      notifications.show({ message: t('account.saved') });
    },
  });
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput {...field('name')} label={t('field.name')} autoComplete="name" maxLength={100} />
      <TextInput
        label={t('field.email')}
        value={account.email}
        readOnly
        variant="filled"
        autoComplete="off"
      />
      {failure && <Failure>{failure}</Failure>}
      <Button type="submit" variant="default" loading={busy} disabled={values.name.trim() === account.name}>
        {t('account.save')}
      </Button>
    </form>
  );
}

function PasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('people');
  const start = { current: '', next: '' };
  const { form, field, submit, busy, failure, setValues } = useForm({
    start,
    schema: changePasswordSchema.refine(({ current }) => current !== '', { path: ['current'] }),
    faults: { current: 'fault.password', next: 'fault.newPassword' },
    refusals: { 'password.wrong': 'current' },
    send: async (change) => {
      await peopleApi.changePassword(change);
      setValues(start);
      notifications.show({ message: t('account.password.changed') });
    },
  });
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Password {...field('current')} label={t('account.password.current')} autoComplete="current-password" />
      <Password
        {...field('next')}
        label={t('reset.password')}
        description={t('field.password.new.what')}
        autoComplete="new-password"
      />
      {failure && <Failure>{failure}</Failure>}
      <Button type="submit" variant="default" loading={busy}>
        {t('account.password.change')}
      </Button>
    </form>
  );
}

/** A guest's work goes over to the account. */
function KeepForm({ name }: { name: string }) {
  const { t } = useTranslation('people');
  const { form, field, submit, busy, failure } = useForm({
    start: { name, email: '', password: '' },
    schema: newPersonSchema,
    faults: { name: 'fault.name', email: 'fault.email', password: 'fault.newPassword' },
    refusals: { 'account.taken': 'email' },
    read: (values) => ({ ...values, email: values.email.trim() }),
    send: async (values) => {
      await peopleApi.keepGuest({ ...values, email: values.email.trim() });
      window.location.reload();
    },
  });
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <NewAccountFields field={field} size="sm" />
      {failure && <Failure>{failure}</Failure>}
      <Button type="submit" loading={busy}>
        {t('account.guest.keep')}
      </Button>
    </form>
  );
}
