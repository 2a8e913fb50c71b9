import { memo } from 'react';
import classes from './controls.module.css';

interface Props {
  id?: string;
  children: string | null;
}

/** Why what stands in a field is not stored. It has nothing to do with most of the letters typed there. */
export const FieldError = memo(function FieldError({ id, children }: Props) {
  if (children === null) return null;
  return (
    <p id={id} className={classes.error} role="alert">
      {children}
    </p>
  );
});
