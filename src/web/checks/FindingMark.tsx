import { memo, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableName } from '../../core/model/index.ts';
import { lazyPart } from '../kit/index.ts';
import { useFindingsAt } from '../sync/index.ts';
import classes from './FindingMark.module.css';
import { type Gravest, gravestOf } from './gravest.ts';
import { SeveritySign } from './SeveritySign.tsx';

const MarkPopover = lazyPart(async () => ({ default: (await import('./MarkPopover.tsx')).MarkPopover }));

interface Props {
  table: TableName;
  id: string;
  className?: string | undefined;
  /** False on the map, whose keys lead to it in their own way. */
  tabbable?: boolean;
}

/** The pointer must rest on a mark before it speaks, and may cross the gap to what it says. */
const OPEN_MS = 200;
const CLOSE_MS = 220;

/**
 * How many findings are at a place, and how grave the gravest is. Says them while it is pointed at; a press keeps them.
 * Most places have none, and cost next to nothing.
 */
export const FindingMark = memo(function FindingMark({ table, id, ...rest }: Props) {
  const findings = useFindingsAt(table, id);
  const gravest = gravestOf(findings);
  return gravest && <Mark table={table} id={id} {...gravest} {...rest} />;
});

/** A letter in a title changes what a finding says of it, but not what is to be seen of it: the words are asked for when it speaks. */
const Mark = memo(function Mark({
  table,
  id,
  count,
  severity,
  className,
  tabbable = false,
}: Props & Gravest) {
  const { t } = useTranslation('checks');
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState<'pointed' | 'kept' | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (next: 'pointed' | null, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen((now) => (now === 'kept' ? now : next)), after);
  };
  const close = () => {
    clearTimeout(timer.current);
    setOpen(null);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={tabbable ? undefined : -1}
        className={`${classes.mark} ${className ?? ''}`}
        data-finding-mark
        data-severity={severity}
        aria-haspopup="dialog"
        aria-expanded={open !== null}
        aria-label={t('mark.label', {
          count,
          severity: t(`severity.${severity}`),
        })}
        onPointerEnter={() => later('pointed', OPEN_MS)}
        onPointerLeave={() => later(null, CLOSE_MS)}
        onClick={() => {
          clearTimeout(timer.current);
          setOpen(open === 'kept' ? null : 'kept');
        }}
      >
        <SeveritySign severity={severity} size={13} />
        {count > 1 && <span className={classes.count}>{count}</span>}
      </button>
      {open && button.current && (
        <Suspense>
          <MarkPopover
            beside={button.current}
            table={table}
            id={id}
            kept={open === 'kept'}
            onEnter={() => clearTimeout(timer.current)}
            onLeave={() => later(null, CLOSE_MS)}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
});
