/** The rows to draw: those in sight, and some around them so that scrolling shows no gap. */
export function rowsInSight(
  { top, height }: { readonly top: number; readonly height: number },
  rowHeight: number,
  count: number,
  around = 8,
): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - around));
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + around);
  return { from, to: Math.max(from, to) };
}
