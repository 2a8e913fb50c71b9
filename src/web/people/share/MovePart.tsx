import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../core/protocol/index.ts';
import { peopleApi, useTellFailure } from '../../sync/index.ts';
import classes from './share.module.css';

interface Props {
  journey: string;
  /** Where it could go. */
  workspaces: Session['workspaces'];
  onMoved: () => void;
}

/** Takes the journey to another workspace, library records with it. */
export function MovePart({ journey, workspaces, onMoved }: Props) {
  const { t } = useTranslation('people');
  const tell = useTellFailure();
  const [to, setTo] = useState<string | null>(null);
  const move = useMutation({
    mutationFn: (workspace: string) => peopleApi.move(journey, workspace),
    onSuccess: onMoved,
    onError: tell,
  });
  if (workspaces.length === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="share-move">
      <h3 id="share-move" className={classes.partTitle}>
        {t('share.move')}
      </h3>
      <p className={classes.empty}>{t('share.move.what')}</p>
      <div className={classes.move} style={{ marginTop: 10 }}>
        <Select
          aria-label={t('share.move.to')}
          placeholder={t('share.move.to')}
          value={to}
          onChange={setTo}
          data={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button
          variant="default"
          disabled={to === null}
          loading={move.isPending}
          onClick={() => to && move.mutate(to)}
        >
          {t('share.move.do')}
        </Button>
      </div>
    </section>
  );
}
