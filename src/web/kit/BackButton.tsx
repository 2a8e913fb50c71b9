import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import classes from './BackButton.module.css';

interface Props {
  children: string;
  /** What it says where the name of the place alone doesn't say that it leads back. */
  label?: string;
  /** The button that led here is gone: the keyboard goes on from this one. */
  focused?: boolean;
  onClick: () => void;
}

/** The way back to what a panel showed before. */
export function BackButton({ children, label, focused = true, onClick }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <button ref={button} type="button" className={classes.back} aria-label={label} onClick={onClick}>
      <ArrowLeft size={14} aria-hidden />
      <span>{children}</span>
    </button>
  );
}
