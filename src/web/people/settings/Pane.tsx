import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../../sync/index.ts';
import { CopyField } from '../shared/CopyField.tsx';
import classes from './settings.module.css';

interface Props {
  title: string;
  what?: string;
  /** What can be done here, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Pane({ title, what, actions, children }: Props) {
  return (
    <section className={classes.pane} aria-labelledby="pane-title">
      <header className={classes.head}>
        <div>
          <h1 id="pane-title" className={classes.title}>
            {title}
          </h1>
          {what && <p className={classes.lead}>{what}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  );
}

/** A part of a pane with a heading of its own. */
export function Block({ title, what, children }: { title: string; what?: string; children: ReactNode }) {
  return (
    <div className={classes.block}>
      <div className={classes.blockWords}>
        <h2 className={classes.blockTitle}>{title}</h2>
        {what && <p className={classes.blockWhat}>{what}</p>}
      </div>
      <div className={classes.blockBody}>{children}</div>
    </div>
  );
}

interface ListingProps<T> {
  query: Pick<UseQueryResult<readonly T[]>, 'data' | 'error' | 'refetch'>;
  /** Where there is none yet: what one is good for. */
  empty: string;
  children: (item: T) => ReactNode;
}

/** All there are of something, a row for each. */
export function Listing<T>({ query: { data, error, refetch }, empty, children }: ListingProps<T>) {
  return (
    <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
      {data?.length === 0 ? (
        <div className={classes.empty}>
          <p>{empty}</p>
        </div>
      ) : (
        <ul className={classes.list}>{data?.map(children)}</ul>
      )}
    </Fetched>
  );
}

interface ToldProps {
  what: string;
  label: string;
  value: string;
  onClose: () => void;
}

/** A secret that is told this once, in the dialog that has made it. */
export function ToldOnce({ what, label, value, onClose }: ToldProps) {
  const { t } = useTranslation('people');
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {what}
      </Text>
      <CopyField label={label} value={value} bare focus />
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('done')}</Button>
      </Group>
    </Stack>
  );
}

interface ListProps {
  loaded: boolean;
  error: unknown;
  onAgain: () => void;
  children: ReactNode;
}

/** What is being fetched: rows of grey until it is here, the reason when it isn't. */
export function Fetched({ loaded, error, onAgain, children }: ListProps) {
  const { t } = useTranslation('people');
  const words = useFailure();
  if (loaded) return children;
  if (error) {
    return (
      <div className={classes.trouble} role="alert">
        <span>{words(error)}</span>
        <Button size="xs" variant="default" onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    );
  }
  return (
    <div role="status" aria-label={t('loading')}>
      {[0, 1, 2].map((at) => (
        <Skeleton key={at} height={44} mb={6} />
      ))}
    </div>
  );
}
