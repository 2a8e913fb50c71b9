import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandbookInfo } from '../../../core/protocol/index.ts';
import { CalendarButton, parseDay } from '../../kit/index.ts';
import { handbookApi, useFailure } from '../../sync/index.ts';
import { handbookKey, handbooksKey } from '../shared/queries.ts';
import { BlockingList } from './BlockingList.tsx';
import classes from './issues.module.css';
import { useStanding } from './use-standing.ts';

interface Props {
  handbook: HandbookInfo;
  n: number;
  onClose: () => void;
}

/** Makes the handbook final under a number, or says what stands against it. */
export function IssueDialog({ handbook, n, onClose }: Props) {
  const { t } = useTranslation('handbook');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('issue.title', { n })}
      size={540}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <IssueForm handbook={handbook} n={n} onClose={onClose} />
    </Modal>
  );
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The day at the reader's place. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function IssueForm({ handbook, n, onClose }: Props) {
  const { t } = useTranslation('handbook');
  const client = useQueryClient();
  const words = useFailure();
  const standing = useStanding(handbook.id);
  const [effective, setEffective] = useState(today);
  const [approver, setApprover] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);

  const make = useMutation({
    mutationFn: (day: string) =>
      handbookApi.issue(handbook.id, { effective: day, approver: approver.trim(), note }),
    onSuccess: (issue) => {
      notifications.show({ message: t('issue.done', { n: issue.n }) });
      void client.invalidateQueries({ queryKey: handbooksKey() });
      void client.invalidateQueries({ queryKey: handbookKey(handbook.id) });
      onClose();
    },
    // What stood against it is told by the list itself.
    onError: standing.refresh,
  });
  const day = parseDay(effective);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isDay(day) && approver.trim() !== '') make.mutate(day);
  };
  const isRefused = make.isError && standing.blocking.length > 0;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.formWhat}>{t(n > 1 ? 'issue.what.next' : 'issue.what', { n: n - 1 })}</p>
      <TextInput
        label={t('issue.effective')}
        placeholder="2026-12-31"
        value={effective}
        onChange={(event) => setEffective(event.currentTarget.value)}
        onBlur={() => setEffective(day)}
        error={asked && !isDay(day) ? t('issue.effective.bad') : undefined}
        rightSection={
          <CalendarButton
            label={t('issue.effective.choose')}
            day={isDay(day) ? day : null}
            onPick={setEffective}
          />
        }
        required
      />
      <TextInput
        label={t('issue.approver')}
        placeholder={t('issue.approver.example')}
        maxLength={200}
        value={approver}
        onChange={(event) => setApprover(event.currentTarget.value)}
        error={asked && approver.trim() === '' ? t('issue.approver.missing') : undefined}
        required
        data-autofocus
      />
      <Textarea
        label={t('issue.note')}
        description={t('issue.note.what')}
        inputWrapperOrder={['label', 'input', 'description']}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {standing.blocking.length > 0 && (
        <div className={classes.refused} role={isRefused ? 'alert' : undefined}>
          <p className={classes.stands}>
            {isRefused ? t('blocking.refused') : t('blocking.some', { count: standing.blocking.length })}
          </p>
          <BlockingList findings={standing.blocking} handbook={handbook} />
        </div>
      )}
      {make.isError && !isRefused && (
        <p className={classes.failed} role="alert">
          {words(make.error)}
        </p>
      )}
      <div className={classes.formActions}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={make.isPending}>
          {t('issue.confirm', { n })}
        </Button>
      </div>
    </form>
  );
}
