export { expectAccessible, LOOKS } from './access.ts';
export { createJourney, templateFile } from './api.ts';
export { type Server, startServer } from './server.ts';
export { expect, test, type User } from './test.ts';
