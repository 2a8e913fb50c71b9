import { Anchor } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** Says what was done, with a way to take it back as long as the notice stands. */
export function notifyUndoable(done: string, undo: { readonly label: string; run(): void }): void {
  const note = notifications.show({
    message: (
      <>
        {done}{' '}
        <Anchor
          component="button"
          inherit
          fw={600}
          onClick={() => {
            notifications.hide(note);
            undo.run();
          }}
        >
          {undo.label}
        </Anchor>
      </>
    ),
  });
}
