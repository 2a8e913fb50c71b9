/** The rules on promises of time and on who may decide. */
export const PROMISE_RULES = [] as const;
