export { localeOf, sendProblem } from './answer.ts';
export { answerProblems } from './plugin.ts';
export { Refusal } from './refusal.ts';
export { validatorCompiler } from './validate.ts';
