/** Sentences of the rules on promises of time and on who may decide. */
export const PROMISE_SENTENCES = {};
