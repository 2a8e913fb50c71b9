import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import classes from './issues.module.css';

/** No phone finds this machine by these. */
const LOCAL = /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])(:|\/)/u;

/** The reader's address as a code for phones, and in letters. */
export default function ReadingCode({ address }: { address: string }) {
  const { t } = useTranslation('handbook');
  const { path, size } = useMemo(() => {
    const { data, size } = encode(address, { border: 2, ecc: 'M' });
    const squares = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { path: squares.join(''), size };
  }, [address]);
  return (
    <figure className={classes.code}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('issue.qr.picture')}>
        {/* Light around dark in every theme: else phones don't find it. */}
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption>
        {t(LOCAL.test(address) ? 'issue.qr.local' : 'issue.qr.what')}
        <span>{address}</span>
      </figcaption>
    </figure>
  );
}
