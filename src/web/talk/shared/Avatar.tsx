import type { Speaker } from '../../../core/model/index.ts';
import { initials } from '../../kit/index.ts';
import classes from './talk.module.css';

/** White on each of them is at least 4.5 : 1. */
const COLORS = ['#3f5bd6', '#0f766e', '#b4320f', '#8b3fc4', '#2f7414', '#c01a6e', '#8a5a00', '#0b6a9c'];

const colorOf = (id: string): string => {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return COLORS[sum % COLORS.length] ?? '#3f5bd6';
};

/** A face beside words that name the person. */
export function Avatar({ person, size = 24 }: { person: Speaker; size?: number }) {
  return (
    <span
      className={classes.avatar}
      style={{ background: colorOf(person.id), width: size, height: size, fontSize: size < 22 ? 9.5 : 11 }}
      data-initials={initials(person.name)}
      aria-hidden
    />
  );
}
