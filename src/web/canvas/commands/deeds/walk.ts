import type { Direction } from '../../../actions/index.ts';
import type { Deeds } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import type { Keyboard } from '../../keyboard/act.ts';
import { go, selectMore } from '../../keyboard/walking.ts';

/** Where the keyboard stands, and what is selected on the way. */
export function walkDeeds({ canvas }: Keyboard): Deeds {
  const to = (direction: Direction, add = false) => ({ run: () => go(canvas, direction, add) });
  return {
    'walk.up': to('up'),
    'walk.down': to('down'),
    'walk.left': to('left'),
    'walk.right': to('right'),
    'walk.rowStart': to('row-start'),
    'walk.rowEnd': to('row-end'),
    'walk.mapStart': to('map-start'),
    'walk.mapEnd': to('map-end'),
    'walk.previousStage': to('previous-stage'),
    'walk.nextStage': to('next-stage'),
    'walk.previousCard': to('previous-card'),
    'walk.nextCard': to('next-card'),
    'select.up': to('up', true),
    'select.down': to('down', true),
    'select.left': to('left', true),
    'select.right': to('right', true),
    'select.all': { run: () => selectMore(canvas) },
    leave: { run: leave },
  };
}

function leave(): void {
  const { panel, leavePath, stage, focusOn, selection, select, standOn } = useSession.getState();
  if (panel === 'promise') {
    leavePath();
    return;
  }
  if (stage !== null) focusOn(null);
  else if (selection.length > 0) select([]);
  else standOn(null);
}
