/**
 * Takes a parameter out of the address: what it asked for is remembered instead, so that a later
 * choice by hand outlives a reload.
 */
export function takeParameter(name: string): string | undefined {
  const url = new URL(window.location.href);
  const value = url.searchParams.get(name);
  if (value === null) return undefined;
  url.searchParams.delete(name);
  window.history.replaceState(window.history.state, '', url);
  return value;
}
