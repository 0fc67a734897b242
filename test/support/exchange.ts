// Asks, offers, topics and promises for the tests of the exchange, with what a test doesn't care about filled in.
import { readFileSync } from 'node:fs';
import { Ask, Member, MemberPromise, Offer, parseWith, Topic } from '@network-meetings/core';
import { good } from './good.js';

const createdAt = '2026-11-20T08:00:00Z';
type Fields = Record<string, unknown>;

export const ask = (id: string, text: string, more: Fields = {}) =>
  good(parseWith(Ask, { id, group: 'east', member: `${id}-asks`, text, createdAt, ...more }));
export const offer = (id: string, text: string, more: Fields = {}) =>
  good(parseWith(Offer, { id, group: 'east', member: `${id}-offers`, text, createdAt, ...more }));
export const topic = (id: string, title: string, more: Fields = {}) =>
  good(parseWith(Topic, { id, group: 'east', title, createdAt, ...more }));
export const promise = (id: string, text: string, more: Fields = {}) =>
  good(parseWith(MemberPromise, { id, group: 'east', member: 'karen', text, createdAt, ...more }));
export const member = (id: string, more: Fields = {}) =>
  good(parseWith(Member, { id, group: 'east', name: `Medlem ${id}`, email: `${id}@example.org`, ...more }));

interface LabelledAsk {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  /** The offers to which a facilitator would point. */
  readonly helps: readonly string[];
}

/** The labelled set by which matching is measured. */
export function labelled() {
  const file = new URL('../fixtures/exchange/asks-and-offers.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as {
    readonly asks: readonly LabelledAsk[];
    readonly offers: readonly Omit<LabelledAsk, 'helps'>[];
  };
}
