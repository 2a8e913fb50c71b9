import { Popover, Portal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableName } from '../../core/model/index.ts';
import { useFindingsAt } from '../sync/index.ts';
import classes from './FindingMark.module.css';
import { Findings } from './Findings.tsx';

interface Props {
  beside: HTMLElement;
  table: TableName;
  id: string;
  /** It was asked for: it has the focus until it is left. */
  kept: boolean;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
}

/** The findings of a mark in words, with what can be done about them. */
export function MarkPopover({ beside, table, id, kept, onEnter, onLeave, onClose }: Props) {
  const { t } = useTranslation('checks');
  const findings = useFindingsAt(table, id);
  const dropdown = useRef<HTMLDivElement>(null);
  const [{ left, top, width, height }] = useState(() => beside.getBoundingClientRect());
  useEffect(() => {
    // What it stands beside moves away under it.
    const onWheel = ({ target }: WheelEvent) => {
      if (!(target instanceof Node && dropdown.current?.contains(target))) onClose();
    };
    window.addEventListener('wheel', onWheel, { passive: true });
    return () => window.removeEventListener('wheel', onWheel);
  }, [onClose]);
  return (
    <Portal>
      <Popover
        opened
        width={340}
        position="right-start"
        shadow="lg"
        radius="md"
        trapFocus={kept}
        returnFocus={kept}
        middlewares={{ flip: true, shift: true }}
        onDismiss={onClose}
        onClose={onClose}
      >
        <Popover.Target>
          <span className={classes.anchor} style={{ left, top, width, height }} />
        </Popover.Target>
        <Popover.Dropdown
          ref={dropdown}
          className={classes.popover}
          aria-label={t('section.title')}
          data-own-pointer
          onPointerEnter={onEnter}
          onPointerLeave={onLeave}
        >
          <Findings findings={findings} />
        </Popover.Dropdown>
      </Popover>
    </Portal>
  );
}
