import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../kit/index.ts';
import { useFailure } from '../../sync/index.ts';
import classes from './issues.module.css';
import { acknowledgementsQuery } from './queries.ts';

/** Who has said that they have read it. */
export function Acknowledgements({ handbook, n }: { handbook: string; n: number }) {
  const { t } = useTranslation('handbook');
  const { dateTime } = useFormat();
  const words = useFailure();
  const { data, error } = useQuery(acknowledgementsQuery(handbook, n));
  if (error) return <p className={classes.failed}>{words(error)}</p>;
  if (!data) return <Skeleton height={40} mt={8} />;
  if (data.length === 0) return <p className={classes.none}>{t('issue.readers.none')}</p>;
  return (
    <ul className={classes.readers}>
      {data.map(({ name, at }) => (
        <li key={`${name} ${at}`}>
          <span>{name}</span>
          <time dateTime={at}>{dateTime(at)}</time>
        </li>
      ))}
    </ul>
  );
}
