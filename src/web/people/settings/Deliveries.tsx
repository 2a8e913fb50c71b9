import { Button, Tooltip } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleX, Clock, type LucideIcon, RotateCw, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryInfo, DeliveryState, WebhookInfo } from '../../../core/protocol/index.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import classes from './deliveries.module.css';
import { Fetched } from './Pane.tsx';
import { deliveriesQuery, webhooksQuery } from './queries.ts';

const SIGNS: Readonly<Record<DeliveryState, LucideIcon>> = {
  delivered: CircleCheck,
  waiting: Clock,
  'given-up': CircleX,
};

/** What a webhook was sent lately, what came of it, and the ways to try once more. */
export function Deliveries({ workspace, hook }: { workspace: string; hook: WebhookInfo }) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const query = deliveriesQuery(workspace, hook.id);
  const { data, error, refetch } = useQuery(query);
  const settled = {
    onError: tell,
    onSettled: () =>
      Promise.all([client.invalidateQueries(query), client.invalidateQueries(webhooksQuery(workspace))]),
  };
  const test = useMutation({ mutationFn: () => peopleApi.testWebhook(workspace, hook.id), ...settled });
  const again = useMutation({
    mutationFn: (delivery: string) => peopleApi.sendAgain(workspace, hook.id, delivery),
    ...settled,
  });
  return (
    <section className={classes.deliveries} aria-label={t('hooks.deliveries.of', { name: hook.url })}>
      <header className={classes.head}>
        <p>{t('hooks.deliveries.what')}</p>
        <Button
          size="xs"
          variant="default"
          leftSection={<Send size={13} aria-hidden />}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {t('hooks.test')}
        </Button>
      </header>
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        {data?.length === 0 ? (
          <p className={classes.none}>{t('hooks.deliveries.empty')}</p>
        ) : (
          <ul className={classes.list}>
            {data?.map((delivery) => (
              <Row
                key={delivery.id}
                delivery={delivery}
                isOff={!hook.active}
                busy={again.isPending && again.variables === delivery.id}
                onAgain={() => again.mutate(delivery.id)}
              />
            ))}
          </ul>
        )}
      </Fetched>
    </section>
  );
}

interface RowProps {
  delivery: DeliveryInfo;
  /** A webhook that is off is sent nothing but tests. */
  isOff: boolean;
  busy: boolean;
  onAgain: () => void;
}

function Row({ delivery, isOff, busy, onAgain }: RowProps) {
  const { t, i18n } = useTranslation('people');
  const [shown, setShown] = useState(false);
  const { event, state, attempts, createdAt, body } = delivery;
  const Sign = SIGNS[state];
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'medium' });
  const at = time.format(new Date(createdAt));
  const name = `${t(`event.${event}`)}, ${at}`;
  const rests = isOff && event !== 'test';
  return (
    <li className={classes.row}>
      <Sign size={16} className={classes.sign} data-state={state} aria-hidden />
      <div className={classes.words}>
        <span className={classes.event}>{t(`event.${event}`)}</span>
        <span className={classes.facts}>
          {[
            ...outcomeOf(delivery),
            ...(attempts > 0 ? [t('delivery.attempts', { count: attempts })] : []),
          ].join('\u00a0· ')}
        </span>
      </div>
      <time className={classes.time} dateTime={createdAt}>
        {at}
      </time>
      <div className={classes.tail}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-expanded={shown}
          aria-label={t('hooks.body.of', { name })}
          onClick={() => setShown(!shown)}
        >
          {t('hooks.body')}
        </Button>
        {state !== 'waiting' && (
          <Tooltip label={t('hooks.again.off')} disabled={!rests} multiline maw={240}>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<RotateCw size={13} aria-hidden />}
              aria-label={t('hooks.again.of', { name })}
              // It keeps its focus and its reason, where a button that is disabled has neither.
              data-disabled={rests || undefined}
              aria-disabled={rests || undefined}
              loading={busy}
              onClick={(press) => {
                if (rests) press.preventDefault();
                else onAgain();
              }}
            >
              {t('hooks.again')}
            </Button>
          </Tooltip>
        )}
      </div>
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <pre className={classes.body} tabIndex={0}>
          {pretty(body)}
        </pre>
      )}
    </li>
  );

  /** What came of it in words; of what waits, when it is tried next. */
  function outcomeOf({ nextAt, status, fault }: DeliveryInfo): string[] {
    const why = fault && fault !== 'status' ? [t(`delivery.fault.${fault}`)] : [];
    return [
      t(`delivery.${state}`),
      ...(status === null ? [] : [t('delivery.status', { status })]),
      ...why,
      ...(state === 'waiting' && nextAt && attempts > 0
        ? [t('delivery.next', { time: time.format(new Date(nextAt)) })]
        : []),
    ];
  }
}

/** As people read it; what was sent has no spaces. */
function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
