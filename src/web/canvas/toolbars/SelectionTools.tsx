import { Editable } from '../Editable.tsx';
import { CardToolbar } from './CardToolbar.tsx';
import { LinkToolbar } from './LinkToolbar.tsx';

/** What stands beside what is selected. */
export function SelectionTools() {
  return (
    <>
      <CardToolbar />
      <Editable>
        <LinkToolbar />
      </Editable>
    </>
  );
}
