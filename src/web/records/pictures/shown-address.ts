import { imageHashOf } from '../../../core/model/index.ts';
import { imageApi, type MapSession, type ShownAs } from '../../sync/index.ts';

/** Where the browser finds a picture that is shown small. @param image what `ownPicture` gave */
export function shownAddress(session: MapSession, image: string, as: ShownAs): string {
  const hash = imageHashOf(image);
  return hash === null ? image : imageApi.address(session, hash, as);
}
