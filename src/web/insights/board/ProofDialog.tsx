import { Autocomplete, Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Action, METRICS } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';

import { metricName } from '../../records/index.ts';
import { NumberField, ownUndo } from '../page/NumberField.tsx';
import { today } from '../page/today.ts';
import { useWords } from '../page/use-words.ts';
import classes from './board.module.css';

interface Props {
  /** What is to be verified; null while nothing is asked. */
  action: Action | null;
  onClose: () => void;
}

/** Asks for the numbers that prove an action, before it counts as verified. */
export function ProofDialog({ action, onClose }: Props) {
  const { t } = useWords();
  return (
    <Modal
      opened={action !== null}
      onClose={onClose}
      title={t('proof.title', { title: action?.title ?? '' })}
      size={480}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('proof.close') }}
    >
      {action && <ProofForm key={action.id} action={action} onClose={onClose} />}
    </Modal>
  );
}

function ProofForm({ action, onClose }: { action: Action; onClose: () => void }) {
  const { t, records } = useWords();
  const { run } = useHands();
  const nameOf = (one: string) => metricName(one, records);
  const [metric, setMetric] = useState('');
  const [before, setBefore] = useState<number | null>(null);
  const [after, setAfter] = useState<number | null>(null);
  const [n, setN] = useState<number | null>(null);
  const [at, setAt] = useState(today);
  const [asked, setAsked] = useState(false);
  const lacks = (missing: boolean) => (asked && missing ? t('proof.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const name = metric.trim();
    // A number from nobody proves nothing.
    if (name === '' || before === null || after === null || n === null || n < 1 || at === '') return;
    const known = METRICS.find((one) => nameOf(one) === name);
    const proof = { metric: known ?? name, before, after, n, at };
    const target = { table: 'actions', id: action.id } as const;
    if (run({ type: 'records.set', targets: [target], patch: { state: 'verified', proof } })) onClose();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <p className={classes.formWhat}>{t('proof.what')}</p>
      <Autocomplete
        label={t('proof.metric')}
        placeholder={t('proof.metric.placeholder')}
        data={METRICS.map(nameOf)}
        openOnFocus={false}
        value={metric}
        onChange={setMetric}
        onKeyDown={ownUndo}
        error={lacks(metric.trim() === '')}
        data-autofocus
        required
      />
      <div className={classes.pair}>
        <NumberField
          label={t('proof.before')}
          value={before}
          onNumber={setBefore}
          error={lacks(before === null)}
          required
        />
        <NumberField
          label={t('proof.after')}
          value={after}
          onNumber={setAfter}
          error={lacks(after === null)}
          required
        />
      </div>
      <div className={classes.pair}>
        <NumberField
          label={t('proof.n')}
          description={t('proof.n.what')}
          value={n}
          onNumber={setN}
          min={1}
          integer
          error={lacks(n === null)}
          required
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
        <TextInput
          type="date"
          label={t('proof.at')}
          value={at}
          max={today()}
          onChange={(event) => setAt(event.currentTarget.value)}
          error={lacks(at === '')}
          required
        />
      </div>
      <div className={classes.formActions}>
        <Button variant="default" onClick={onClose}>
          {t('proof.cancel')}
        </Button>
        <Button type="submit">{t('proof.confirm')}</Button>
      </div>
    </form>
  );
}
