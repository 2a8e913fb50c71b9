import { Loader } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Door.module.css';

interface Props {
  title: string;
  what?: ReactNode;
  children?: ReactNode;
  /** The title takes the focus: what is here came in the place of something else. */
  focus?: boolean;
}

/** What one reads and fills in before coming in. */
export function DoorCard({ title, what, children, focus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Throughline`;
    if (focus) heading.current?.focus();
  }, [title, focus]);
  return (
    <section className={classes.card}>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {what && <p className={classes.what}>{what}</p>}
      {children}
    </section>
  );
}

/** What is wrong with the whole, above the button. */
export function Failure({ children }: { children: ReactNode }) {
  return (
    <p className={classes.failure} role="alert">
      <CircleAlert size={15} aria-hidden />
      <span>{children}</span>
    </p>
  );
}

export function DoorLoading() {
  const { t } = useTranslation('people');
  return <Loader size="sm" role="status" aria-label={t('loading')} />;
}
