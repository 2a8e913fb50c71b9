/** The journey's title, its view and how it is saved: the start of the map's bar. */
export function MapBarPlace() {
  return null;
}
