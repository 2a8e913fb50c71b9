import { Popover, Portal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFinding } from '../../core/analysis/index.ts';
import classes from './FindingMark.module.css';
import { Findings } from './Findings.tsx';

interface Props {
  beside: HTMLElement;
  findings: readonly AnyFinding[];
  /** It was asked for: it has the focus until it is left. */
  kept: boolean;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
}

/** The findings of a mark in words, with what can be done about them. */
export function MarkPopover({ beside, findings, kept, onEnter, onLeave, onClose }: Props) {
  const { t } = useTranslation('checks');
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
