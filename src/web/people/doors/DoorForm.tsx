import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { useForm } from '../shared/use-form.ts';
import classes from './Door.module.css';
import { Failure } from './DoorCard.tsx';

interface Props {
  of: Pick<ReturnType<typeof useForm>, 'form' | 'submit' | 'busy' | 'failure'>;
  /** What its button says. */
  action: string;
  children: ReactNode;
}

/** What is filled in at a door: fields, what is wrong with the whole, and one button. */
export function DoorForm({ of: { form, submit, busy, failure }, action, children }: Props) {
  return (
    <form ref={form} className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      {children}
      {failure && <Failure>{failure}</Failure>}
      <Button type="submit" size="md" loading={busy}>
        {action}
      </Button>
    </form>
  );
}
