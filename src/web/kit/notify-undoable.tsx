import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './notify-undoable.module.css';

/** Says what was done, with a way to take it back as long as the notice stands. */
export function notifyUndoable(done: string, undo: { readonly label: string; run(): void }): void {
  const note = notifications.show({
    message: (
      <span className={classes.line}>
        <span className={classes.done}>{done}</span>{' '}
        <Anchor
          component="button"
          className={classes.undo}
          inherit
          fw={600}
          onClick={() => {
            notifications.hide(note);
            undo.run();
          }}
        >
          {undo.label}
        </Anchor>
      </span>
    ),
  });
}
