import { Button, Group } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import type { LinkInfo } from '../../../core/protocol/index.ts';
import { printQr } from './print-qr.ts';
import classes from './share.module.css';

/** One path for all dark squares, so that the code is one picture at any size. */
function pathOf(url: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(url, { border: 0, ecc: 'M' });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { path: squares.join(''), size };
}

interface Props {
  title: string;
  link: LinkInfo;
  onBack: () => void;
}

/** The link as a code, large enough to be scanned from a screen across the room. */
export function QrView({ title, link: { url, label, hasPassword }, onBack }: Props) {
  const { t } = useTranslation('people');
  const { path, size } = useMemo(() => pathOf(url), [url]);
  const what = hasPassword ? 'qr.what.password' : 'qr.what';
  return (
    <div className={classes.qr}>
      <div className={classes.code}>
        <svg
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={t('qr.code', { title })}
          shapeRendering="crispEdges"
        >
          <path d={path} fill="#000" />
        </svg>
      </div>
      <p className={classes.qrTitle}>{label || title}</p>
      <p className={classes.qrAddress}>
        {t(what)}
        <br />
        {url}
      </p>
      <Group gap="xs">
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          leftSection={<Printer size={15} aria-hidden />}
          onClick={() => printQr({ title: label || title, what: t(what), url, path, size })}
        >
          {t('qr.print')}
        </Button>
      </Group>
    </div>
  );
}
