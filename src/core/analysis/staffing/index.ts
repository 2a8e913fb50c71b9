export { erlangB, erlangC, fewestAgents, rostered, serviceOf } from './erlang.ts';
export { simulate } from './simulation.ts';
export { type Staffing, type StaffingOptions, staffings } from './staffing.ts';
