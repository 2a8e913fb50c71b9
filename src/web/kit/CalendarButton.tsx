import { Popover } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { IconButton } from './IconButton.tsx';
import { lazyPart } from './lazy-part.ts';
import { useKeptInSight } from './use-kept-in-sight.ts';

const DayCalendar = lazyPart(() => import('./DayCalendar.tsx'));

interface Props {
  /** Names the button: which day it chooses. */
  label: string;
  /** YYYY-MM-DD; null when none is chosen. */
  day: string | null;
  onPick: (day: string) => void;
}

/** Beside a field in which a day is typed: chooses one from a calendar. */
export function CalendarButton({ label, day, onPick }: Props) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useKeptInSight(button, opened);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="lg" trapFocus returnFocus>
      <Popover.Target>
        <IconButton
          ref={button}
          size={28}
          label={label}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <CalendarDays size={15} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Suspense fallback={<div style={{ width: 220, height: 240 }} />}>
          <DayCalendar
            day={day}
            onPick={(next) => {
              setOpened(false);
              onPick(next);
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
