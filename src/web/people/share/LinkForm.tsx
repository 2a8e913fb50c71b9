import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createLinkSchema, GIVEN_ROLES, type GivenRole } from '../../../core/protocol/index.ts';
import { peopleApi, type Shared } from '../../sync/index.ts';
import { Failure } from '../doors/DoorCard.tsx';
import { RoleSelect } from '../shared/RoleSelect.tsx';
import { useForm } from '../shared/use-form.ts';
import classes from './share.module.css';

const DAY_MS = 86_400_000;
const LIVES = ['1', '7', '30', 'forever'] as const;

interface Props {
  shared: Shared;
  onDone: () => void;
  onCancel: () => void;
}

/** What a new link lets do, until when, and whether it asks for a password. */
export function LinkForm({ shared, onDone, onCancel }: Props) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const [role, setRole] = useState<GivenRole>('viewer');
  const [life, setLife] = useState<string>('7');
  const read = ({ label, password }: { label: string; password: string }) => ({
    role,
    ...(label.trim() !== '' && { label: label.trim() }),
    ...(password !== '' && { password }),
    ...(life !== 'forever' && { expiresAt: new Date(Date.now() + Number(life) * DAY_MS).toISOString() }),
  });
  const { form, field, submit, busy, failure } = useForm({
    start: { label: '', password: '' },
    schema: createLinkSchema,
    faults: { password: 'fault.linkPassword' },
    read,
    send: async (values) => {
      await peopleApi.makeLink(shared, read(values));
      onDone();
    },
  });
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <RoleSelect
        labelled
        label={t('links.role')}
        value={role}
        // Guests read a handbook; they work in journeys.
        roles={shared.kind === 'journey' ? GIVEN_ROLES : ['viewer']}
        onChange={setRole}
      />
      <Select
        label={t('links.life')}
        allowDeselect={false}
        value={life}
        onChange={(value) => value && setLife(value)}
        data={LIVES.map((value) => ({
          value,
          label: value === 'forever' ? t('links.forever') : t('days', { count: Number(value) }),
        }))}
      />
      <TextInput
        {...field('label')}
        label={t('links.label')}
        placeholder={t('links.label.example')}
        maxLength={100}
        autoComplete="off"
      />
      <TextInput
        {...field('password')}
        label={t('links.password')}
        placeholder={t('links.password.none')}
        autoComplete="off"
        spellCheck={false}
      />
      {failure && (
        <div className={classes.whole}>
          <Failure>{failure}</Failure>
        </div>
      )}
      <Group className={classes.whole} justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={onCancel}>
          {kit('cancel')}
        </Button>
        <Button size="xs" type="submit" loading={busy}>
          {t('links.make.do')}
        </Button>
      </Group>
    </form>
  );
}
