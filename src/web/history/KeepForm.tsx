import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../core/model/index.ts';
import { useStatus } from '../sync/index.ts';
import classes from './HistoryPanel.module.css';
import { useVersionActions } from './use-versions.ts';

/** Keeps what the journey is at this moment under a name. */
export function KeepForm() {
  const { t } = useTranslation('history');
  const [name, setName] = useState('');
  const { keep } = useVersionActions();
  // What is on its way isn't in what the server would keep.
  const pending = useStatus((status) => status.pending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && !pending) keep.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <form className={classes.keep} onSubmit={submit}>
      <TextInput
        label={t('name.label')}
        placeholder={t('name.placeholder')}
        value={name}
        maxLength={LIMITS.title}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!name.trim() || pending} loading={keep.isPending}>
        {t('name.keep')}
      </Button>
    </form>
  );
}
