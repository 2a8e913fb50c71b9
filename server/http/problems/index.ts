export { localeOf, sendProblem } from './answer.ts';
export { describeProblems } from './described.ts';
export { answerProblems } from './plugin.ts';
export { Refusal } from './refusal.ts';
export { asRefusal } from './translate.ts';
export { answerUnreadable } from './unreadable.ts';
export { validatorCompiler } from './validate.ts';
