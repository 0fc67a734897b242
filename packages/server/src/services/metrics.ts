import type { SignupOutcome } from '@network-meetings/core';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/connect.js';
import { countJobs } from '../db/jobs.js';
import { oldestUnsentSeconds } from '../db/notifications.js';

/** What one server counts of itself, for Prometheus: numbers, and names of routes and codes, never of people. */
export interface Metrics {
  /** A request was answered. @param route as the router has it, so that there are as many as there are routes */
  answered(method: string, route: string, status: number, seconds: number): void;
  /** A request was refused, or failed, with this code. */
  refused(code: string): void;
  /** People were signed up: what became of each part. */
  signedUp(outcome: SignupOutcome): void;
  /** The text that Prometheus reads. */
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

/** Seconds; what a signup may take is a few hundredths. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes the counts of one server. @param now milliseconds since 1970, by the clock that mails go by */
export function createMetrics(database: Database, now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'network_http_request_duration_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const problems = new Counter({
    name: 'network_problems_total',
    help: 'Requests that were refused or failed, by code of the problem',
    labelNames: ['code'],
    registers,
  });
  const signups = new Counter({
    name: 'network_signup_parts_total',
    help: 'Parts that people answered when they signed up, by what they got: confirmed, waitlisted, offered, none',
    labelNames: ['seat'],
    registers,
  });
  const outbox = new Gauge({
    name: 'network_oldest_unsent_mail_seconds',
    help: 'How long the oldest mail waits that is not sent; 0 where none does',
    registers,
  });
  const jobs = new Gauge({
    name: 'network_jobs',
    help: 'Jobs in the queue: waiting, failing (tried before), dead (given up)',
    labelNames: ['state'],
    registers,
  });
  const connections = new Gauge({
    name: 'network_database_connections',
    help: 'Connections of this server to its database: open, idle, and requests that wait for one',
    labelNames: ['state'],
    registers,
  });
  const up = new Gauge({
    name: 'network_database_up',
    help: 'Whether the database answered when this was asked',
    registers,
  });

  /** What the database knows; where it doesn't answer, the rest is told all the same. */
  async function readDatabase(): Promise<void> {
    const { pool } = database;
    connections.set({ state: 'open' }, pool.totalCount);
    connections.set({ state: 'idle' }, pool.idleCount);
    connections.set({ state: 'waiting' }, pool.waitingCount);
    try {
      outbox.set(await oldestUnsentSeconds(database, now()));
      const { waiting, failing, dead } = await countJobs(database);
      jobs.set({ state: 'waiting' }, waiting);
      jobs.set({ state: 'failing' }, failing);
      jobs.set({ state: 'dead' }, dead);
      up.set(1);
    } catch {
      up.set(0);
    }
  }

  return {
    answered: (method, route, status, seconds) => {
      durations.observe({ method, route, status: String(status) }, seconds);
    },
    refused: (code) => {
      problems.inc({ code });
    },
    signedUp: (outcome) => {
      for (const { parts } of outcome.signups) for (const { seat } of parts) signups.inc({ seat });
    },
    text: async () => {
      await readDatabase();
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}
