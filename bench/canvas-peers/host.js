/** What both host pages do: `?scene=URL` opens a saved drawing, without it an empty one to build in. */
const scene = new URLSearchParams(location.search).get('scene');

export const savedScene = async () => (scene ? (await fetch(scene)).json() : null);

/** Marks `map-shown` when what `isShown` looks for has been painted. */
export function markShown(isShown) {
  // A frame's callbacks run before it is painted: the next frame's come after.
  const mark = () => performance.mark('map-shown');
  const look = () => requestAnimationFrame(isShown() ? mark : look);
  requestAnimationFrame(look);
}
