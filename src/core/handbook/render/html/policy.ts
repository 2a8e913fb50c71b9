/** SHA-256 of the page's style and script, in base64: the only ones that it may use. A test makes them anew. */
export const STYLE_HASH = 'j0zaat5EhQ/bhU4fv+7etnd6iDZBWrxFHDNMHKp6YsE=';
export const SCRIPT_HASH = 'b8QyphWRFv4rwS16HSEQnuYEnniFbKtiUnm9eCpXfIo=';

/** Nothing from anywhere, not even a picture: drawings stand in the page itself. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
