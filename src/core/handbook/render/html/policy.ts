/** SHA-256 of the page's style and script, in base64: the only ones that it may use. A test makes them anew. */
export const STYLE_HASH = 'zuuPdYsJNSV/MSpKHE5py75mzq5o01KWJmpeKKytBYc=';
export const SCRIPT_HASH = 'tgYD4RjsYpkagPo2c83pHUxltZ0ggfOyGx6U7qQJsD0=';

/** Nothing from anywhere, not even a picture: drawings stand in the page itself. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
