/** SHA-256 of the page's style and script, in base64: the only ones that it may use. A test makes them anew. */
export const STYLE_HASH = 'PWMyxducs6FzPum2BgWT2wKA7gzxILSf2vdwPPtqsag=';
export const SCRIPT_HASH = 'tgYD4RjsYpkagPo2c83pHUxltZ0ggfOyGx6U7qQJsD0=';

/** Nothing from anywhere, not even a picture: those that there are stand in the page itself. */
export const POLICY = [
  "default-src 'none'",
  'img-src data:',
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
