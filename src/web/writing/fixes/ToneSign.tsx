import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert, Variable } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './fixes.module.css';
import type { Note } from './note.ts';

const SIGNS: Readonly<Record<Note['tone'], LucideIcon>> = {
  error: OctagonAlert,
  warning: TriangleAlert,
  info: Info,
  quiet: CircleCheck,
  stranger: Variable,
};

/** The severity by shape and colour, and in words for those who see neither. */
export function ToneSign({ tone, size = 14 }: { tone: Note['tone']; size?: number }) {
  const { t } = useTranslation('writing');
  const Sign = SIGNS[tone];
  return (
    <span className={classes.sign} data-tone={tone} role="img" aria-label={t(`tone.${tone}`)}>
      <Sign size={size} aria-hidden />
    </span>
  );
}
