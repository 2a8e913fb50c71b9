import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { acknowledge } from './api.ts';
import { useReader } from './context.ts';
import { useKept } from './kept.ts';
import classes from './reader.module.css';

const doneSchema = z.object({ issue: z.number().int(), name: z.string() }).nullable();

/** Says by name that this issue has been read; the server keeps the list. */
export function Acknowledge({ issue }: { readonly issue: number }) {
  const { handbook, words } = useReader();
  const [done, setDone] = useKept('local', `throughline.read.${handbook}.acknowledged`, doneSchema, null);
  const [name, setName] = useState(done?.name ?? '');
  const [state, setState] = useState<'idle' | 'sending' | 'failed'>('idle');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    setState('sending');
    const sent = await acknowledge(handbook, issue, name.trim());
    setState(sent ? 'idle' : 'failed');
    if (sent) setDone({ issue, name: name.trim() });
  };
  if (done?.issue === issue) {
    return (
      <p className={classes.done} role="status">
        ✓ {words.acknowledged(done.name, issue)}
      </p>
    );
  }
  return (
    <form className={classes.acknowledge} onSubmit={send}>
      <h2>{words.acknowledge(issue)}</h2>
      <label>
        <span>{words.yourName}</span>
        <input
          value={name}
          autoComplete="name"
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={state === 'sending' || name.trim() === ''}>
        {words.confirm}
      </button>
      <p role="status" className={classes.problem}>
        {state === 'failed' ? words.notAcknowledged : ''}
      </p>
    </form>
  );
}
