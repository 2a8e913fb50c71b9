import { useEffect, useState } from 'react';
import type { HandbookReading } from '../../core/protocol/index.ts';
import { useReader } from './context.ts';
import classes from './reader.module.css';

type Standard = HandbookReading['slas'][number];

/** Those that run on the clock; working hours are for a calendar to count. */
const MILLISECONDS: Readonly<Record<Standard['target']['unit'], number>> = {
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  wh: 0,
  wd: 0,
};

function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** A promise with its clock, which whoever serves can start. */
export function Clock({ standard }: { readonly standard: Standard }) {
  const { words } = useReader();
  const [due, setDue] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (due === null) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [due]);
  const total = standard.target.amount * MILLISECONDS[standard.target.unit];
  const start = () => {
    setNow(Date.now());
    setDue(Date.now() + total);
  };
  const left = due === null ? 0 : due - now;
  return (
    <li className={classes.standard}>
      <p className={classes.quiet}>
        {standard.name} · {standard.promise}
      </p>
      <p className={classes.big}>
        <span className={classes.label}>{words.within}</span> <strong>{standard.within}</strong>
      </p>
      <p className={classes.quiet}>
        {standard.hours === '' ? words.aroundTheClock : words.hours(standard.hours)}
      </p>
      {standard.escalations.map(({ after, to }) => (
        <p key={`${after}${to}`}>{words.escalation(after, to)}</p>
      ))}
      {total > 0 && total <= MILLISECONDS.d && (
        <p className={classes.clock}>
          {due !== null && (
            <strong role="timer" data-over={left < 0}>
              {left < 0 ? words.over(clockText(-left)) : words.left(clockText(left + 999))}
            </strong>
          )}
          <button type="button" onClick={() => (due === null ? start() : setDue(null))}>
            {due === null ? words.startClock : words.stopClock}
          </button>
        </p>
      )}
    </li>
  );
}
