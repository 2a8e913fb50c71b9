const pattern = /^(?:journey|library|talk|handbook):[A-Za-z0-9_-]{1,64}$/;

export function isDocName(name: string): boolean {
  return pattern.test(name);
}

/** The document that one path segment names; null if it isn't a name. */
export function docNameOfSegment(segment: string): string | null {
  try {
    const name = decodeURIComponent(segment);
    return isDocName(name) ? name : null;
  } catch {
    return null;
  }
}
