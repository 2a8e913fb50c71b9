export {
  type Demand,
  erlangB,
  erlangC,
  fewestAgents,
  type Goal,
  loadOf,
  rostered,
  type Service,
  serviceOf,
} from './erlang.ts';
export { type Simulated, simulate } from './simulation.ts';
export { type Staffing, type StaffingOptions, staffings } from './staffing.ts';
