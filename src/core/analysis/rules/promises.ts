import { auth1 } from './auth-1.ts';
import { auth2 } from './auth-2.ts';
import { sla1 } from './sla-1.ts';
import { sla2 } from './sla-2.ts';
import { sla3 } from './sla-3.ts';
import { sla4 } from './sla-4.ts';
import { sla5 } from './sla-5.ts';

/** The rules on promises of time and on who may decide. */
export const PROMISE_RULES = [sla1, sla2, sla3, sla4, sla5, auth1, auth2] as const;
