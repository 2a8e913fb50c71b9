import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../kit/index.ts';
import { handbookApi } from '../../sync/index.ts';
import { handbookKey } from '../shared/queries.ts';
import classes from './issues.module.css';

/** Characters that can't be printed, before anybody prints them. */
export function MissingGlyphs({ handbook }: { handbook: string }) {
  const { t } = useTranslation('handbook');
  const { list } = useFormat();
  const { data } = useQuery({
    queryKey: handbookKey(handbook, 'missing-glyphs'),
    queryFn: ({ signal }) => handbookApi.missingGlyphs(handbook, signal),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  });
  const missing = data?.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <div className={classes.missing} role="status">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <p>{t('missing.what', { count: missing.length })}</p>
        <ul>
          {missing.slice(0, SHOWN).map(({ character, codePoint, places }) => (
            <li key={codePoint}>
              <bdi>{character}</bdi> <code>{codePoint}</code> {list(places)}
            </li>
          ))}
        </ul>
        {missing.length > SHOWN && <p>{t('missing.more', { count: missing.length - SHOWN })}</p>}
      </div>
    </div>
  );
}

const SHOWN = 12;
