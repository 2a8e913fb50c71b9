import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import classes from './menus.module.css';

const NOTICE = 'outline-deleted';

/** Says what is gone, with the way back beside it. */
export function showDeleted(said: string, undo: string, onUndo: () => void): void {
  const bringBack = () => {
    hideDeleted();
    onUndo();
  };
  notifications.hide(NOTICE);
  notifications.show({
    id: NOTICE,
    message: (
      <span className={classes.deleted}>
        {said}
        <Button size="compact-sm" variant="light" onClick={bringBack}>
          {undo}
        </Button>
      </span>
    ),
  });
}

/** Once something else has been done, the button would take back that instead. */
export const hideDeleted = (): void => {
  notifications.hide(NOTICE);
};
