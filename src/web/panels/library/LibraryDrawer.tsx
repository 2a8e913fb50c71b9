/** The workspace's library over the map; open while `useSession().panel` is `library`. */
export function LibraryDrawer() {
  return null;
}
