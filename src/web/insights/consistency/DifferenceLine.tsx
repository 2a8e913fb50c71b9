import { Button, Popover, Textarea, TextInput } from '@mantine/core';
import { CheckCheck, EqualNot } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ConsistencyRow, Difference } from '../../../core/analysis/index.ts';
import { newId } from '../../../core/base/index.ts';
import { useHands } from '../../actions/index.ts';
import { useReadOnly } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { ownUndo } from '../page/NumberField.tsx';
import { today } from '../page/today.ts';
import { useWords } from '../page/use-words.ts';
import classes from './consistency.module.css';
import { signOff, waiversOf } from './rows.ts';

interface Props {
  row: ConsistencyRow;
  difference: Difference;
}

/** One difference between the channels: open, or signed off by somebody with a reason. */
export function DifferenceLine({ row, difference }: Props) {
  const { t, date } = useWords();
  const session = useMapSession();
  const { run } = useHands();
  const readOnly = useReadOnly();
  const { aspect, waived } = difference;
  const what = t(`consistency.${aspect}`);
  const reopen = () => {
    const own = waiversOf(session.snapshot(), row, difference);
    if (own.length === 0) return;
    run({ type: 'records.remove', records: own.map(({ id }) => ({ table: 'waivers', id })) });
  };
  if (!waived) {
    return (
      <span className={classes.difference} data-open>
        <span className={`${classes.differenceName} ${classes.unsettled}`}>
          <EqualNot size={14} aria-hidden />
          {t('consistency.differsIn', { what })}
        </span>
        {!readOnly && <SignOff difference={difference} situation={row.situation} what={what} />}
      </span>
    );
  }
  return (
    <span className={classes.difference}>
      <span className={classes.differenceName}>
        <CheckCheck size={14} aria-hidden />
        {t('consistency.signed', { what })}
      </span>
      <span className={classes.reason}>
        {t('consistency.signedBy', { reason: waived.reason, by: waived.by, date: date(waived.at) })}
      </span>
      {!readOnly && (
        <button type="button" className={classes.textButton} onClick={reopen}>
          {t('consistency.reopen')}
        </button>
      )}
    </span>
  );
}

interface SignProps {
  difference: Difference;
  situation: string;
  what: string;
}

function SignOff({ difference, situation, what }: SignProps) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={320}
      position="bottom-start"
      shadow="lg"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.textButton}
          aria-label={t('consistency.signOffOf', { what, situation })}
          onClick={() => setOpened(!opened)}
        >
          {t('consistency.signOff')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('consistency.signOffOf', { what, situation })}>
        {opened && <SignForm difference={difference} onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function SignForm({ difference, onDone }: { difference: Difference; onDone: () => void }) {
  const { t } = useWords();
  const { presence } = useMapSession();
  const { run } = useHands();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(() => presence.ownName());
  const [asked, setAsked] = useState(false);
  const lacks = (text: string) => (asked && text.trim() === '' ? t('consistency.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '' || by.trim() === '') return;
    const signed = { reason: reason.trim(), by: by.trim(), at: today() };
    if (run(signOff(difference, signed, newId))) onDone();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Textarea
        label={t('consistency.reason')}
        placeholder={t('consistency.reason.placeholder')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={ownUndo}
        error={lacks(reason)}
        required
        data-autofocus
      />
      <TextInput
        label={t('consistency.by')}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
        onKeyDown={ownUndo}
        error={lacks(by)}
        required
      />
      <Button type="submit" size="xs">
        {t('consistency.confirm')}
      </Button>
    </form>
  );
}
