import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFinding } from '../../core/analysis/index.ts';
import { isComposing } from '../kit/index.ts';
import { useWaiving } from './use-waiving.ts';
import classes from './WaiveForm.module.css';

interface Props {
  /** Where it stands. */
  className?: string | undefined;
  finding: AnyFinding;
  onDone: () => void;
}

/** Somebody answers for a finding: with a reason, and a name. */
export function WaiveForm({ className, finding, onDone }: Props) {
  const { t } = useTranslation('waivers');
  const { waive, ownName } = useWaiving();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(ownName);
  const complete = reason.trim() !== '' && by.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && waive(finding, reason, by)) onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isComposing(event)) return;
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  return (
    <form
      className={`${classes.box} ${className ?? ''}`}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      aria-label={t('waive')}
    >
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        autoFocus
        labelProps={{ mb: 4 }}
        label={t('waive.reason')}
        placeholder={t('waive.placeholder')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        labelProps={{ mb: 4 }}
        label={t('waive.by')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <p className={classes.soft}>{t('waive.what')}</p>
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={!complete}>
          {t('waive.do')}
        </Button>
        <Button type="button" size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {t('waive.cancel')}
        </Button>
      </div>
    </form>
  );
}
