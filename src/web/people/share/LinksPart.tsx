import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, QrCode, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkInfo } from '../../../core/protocol/index.ts';
import { ConfirmDialog, IconButton } from '../../kit/index.ts';
import { peopleApi, type Shared, useTellFailure } from '../../sync/index.ts';
import { Fetched } from '../settings/Pane.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useDay } from '../shared/use-day.ts';
import { LinkForm } from './LinkForm.tsx';
import { linksQuery } from './queries.ts';
import classes from './share.module.css';

interface Props {
  shared: Shared;
  onQr: (link: LinkInfo) => void;
}

/** Links that let in whoever has them: no account is needed. */
export function LinksPart({ shared, onQr }: Props) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const tell = useTellFailure();
  const query = linksQuery(shared);
  const { data, error, refetch } = useQuery(query);
  const [making, setMaking] = useState(false);
  const [asked, setAsked] = useState<LinkInfo | null>(null);
  const revoke = useMutation({
    mutationFn: ({ id }: LinkInfo) => peopleApi.revokeLink(shared, id),
    onError: tell,
    onSettled: () => {
      setAsked(null);
      return client.invalidateQueries(query);
    },
  });
  return (
    <section className={classes.part} aria-labelledby="share-links">
      <h3 id="share-links" className={classes.partTitle}>
        {t('links.title')}
        {!making && (
          <Button
            size="xs"
            variant="light"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() => setMaking(true)}
          >
            {t('links.make')}
          </Button>
        )}
      </h3>
      {making && (
        <LinkForm
          shared={shared}
          onDone={() => {
            setMaking(false);
            void client.invalidateQueries(query);
          }}
          onCancel={() => setMaking(false)}
        />
      )}
      <Fetched loaded={data !== undefined} error={error} onAgain={() => void refetch()}>
        {data?.length === 0 && !making && <p className={classes.empty}>{t(`links.empty.${shared.kind}`)}</p>}
        <ul className={classes.list}>
          {data?.map((link) => (
            <Row key={link.id} link={link} onQr={() => onQr(link)} onRevoke={() => setAsked(link)} />
          ))}
        </ul>
      </Fetched>
      <ConfirmDialog
        opened={asked !== null}
        title={t('links.revoke.title')}
        confirm={t('links.revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate(asked)}
        onClose={() => setAsked(null)}
      >
        {t('links.revoke.what')}
      </ConfirmDialog>
    </section>
  );
}

interface RowProps {
  link: LinkInfo;
  onQr: () => void;
  onRevoke: () => void;
}

function Row({ link: { role, label, expiresAt, hasPassword, guests, url }, onQr, onRevoke }: RowProps) {
  const { t } = useTranslation('people');
  const day = useDay();
  const name = label || t(`links.of.${role}`);
  const facts = [
    label && t(`links.of.${role}`),
    expiresAt ? t('tokens.until', { day: day(expiresAt) }) : t('links.forever'),
    hasPassword && t('links.withPassword'),
    t('links.guests', { count: guests }),
  ].filter(Boolean);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div className={classes.name}>{name}</div>
        <div className={classes.facts}>{facts.join(' · ')}</div>
      </div>
      <div className={classes.tail}>
        <CopyButton value={url} label={t('links.copy', { name })} />
        <IconButton label={t('links.qr', { name })} onClick={onQr} variant="default" size={30}>
          <QrCode size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('links.revoke.of', { name })} onClick={onRevoke} size={30}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}
