import { notifications } from '@mantine/notifications';
import { fetchPictures } from '../../records/index.ts';
import { useSession } from '../../session/index.ts';
import type { MapSession } from '../../sync/index.ts';

/** A picture goes to the one card that is selected; the map itself has no place for it. */
export async function pastePicture(session: MapSession, file: File): Promise<void> {
  const { selection } = useSession.getState();
  const [only] = selection;
  const card = selection.length === 1 && only?.table === 'cards' ? only.id : null;
  const pictures = await fetchPictures();
  const why = await pictures?.putPicture(session, card, file);
  if (why) notifications.show({ id: 'picture', message: why });
}
