import classes from './controls.module.css';

/** Why what stands in a field is not stored. */
export function FieldError({ id, children }: { id?: string; children: string | null }) {
  if (children === null) return null;
  return (
    <p id={id} className={classes.error} role="alert">
      {children}
    </p>
  );
}
