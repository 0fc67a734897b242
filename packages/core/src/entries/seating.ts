// `@network-meetings/core/seating`: who sits with whom.
export { SeatingPlan, SeatingTable } from '../model/participation.js';
export { mixTables } from '../rules/seating/mix-tables.js';
export type { Seating, SharedTable } from '../rules/seating/mix-tables.js';
export { reseat } from '../rules/seating/reseat.js';
export type { Reseating, ReseatRequest } from '../rules/seating/reseat.js';
export { usualWeights } from '../rules/seating/seating-problem.js';
export type {
  EarlierSeating,
  MixRequest,
  MixWeights,
  SeatedPerson,
} from '../rules/seating/seating-problem.js';
export { tableSizes, usualTableSize } from '../rules/seating/table-sizes.js';
export type { TableSize } from '../rules/seating/table-sizes.js';
