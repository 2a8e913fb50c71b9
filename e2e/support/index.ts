export { expectAccessible, LOOKS } from './access.ts';
export { createJourney, removeJourneys, templateFile } from './api.ts';
export { fingersOn } from './fingers.ts';
export { type Server, startServer } from './server.ts';
export { expect, SERVER_GONE, test, testAlone, type User } from './test.ts';
