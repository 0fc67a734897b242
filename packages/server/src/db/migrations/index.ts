import { tables } from './0001-tables.js';
import { seats } from './0002-seats.js';
import { door } from './0003-door.js';
import { publishing } from './0004-publishing.js';

/** Every migration in its order. One that was released is never changed; what is new comes in a new file. */
export const migrations = [
  { name: '0001-tables', sql: tables },
  { name: '0002-seats', sql: seats },
  { name: '0003-door', sql: door },
  { name: '0004-publishing', sql: publishing },
] as const;
