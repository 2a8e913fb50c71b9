/** The page that signs in and leads back to `back`: by itself, to where the reader is. */
export const signInAddress = (back = window.location.pathname + window.location.search): string =>
  `/sign-in?to=${encodeURIComponent(back)}`;
