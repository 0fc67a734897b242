import {
  ApplicationReceipt,
  ApplicationRequest,
  Availability,
  Id,
  LinkRequest,
  LinkSent,
  Meeting,
  NetworkFeed,
  OfferAnswer,
  PersonalSignup,
  Problem,
  SignupChange,
  SignupOutcome,
  SignupRequest,
  Ask,
  Material,
  MeetingMinutes,
  MemberPromise,
  Offer,
  Programme,
  SeatingPlan,
  Topic,
} from '@network-meetings/core';
import { Round } from '@network-meetings/core/agenda';
import {
  CarriedOver,
  Directory,
  ExchangeRecord,
  ExchangeRecords,
  Ledger,
  Matches,
  MemberExchange,
  MemberPost,
  Reachability,
  RoundRecorded,
} from '@network-meetings/core/exchange';
import {
  AttendanceNote,
  AttendeeList,
  AuditTrail,
  ChangeLog,
  DietaryList,
  FacilitatorSession,
  HeadCounts,
  InvitationsSent,
  ListingAnswer,
  LoginAnswer,
  LoginRequest,
  MeetingAnswers,
  MeetingMove,
  MeetingOverview,
  MeetingPatch,
  NonResponders,
  PersonErased,
  PersonExport,
  PersonRequest,
  Published,
  RetentionPolicy,
  MeetingSeries,
  ProgrammeFindings,
  SeriesAdded,
  YearSummary,
  AdmissionVerdict,
  Applications,
  ApplicationView,
  MemberHearings,
  MemberObjection,
  WebhookDeliveries,
  WebhookList,
  WebhookReplay,
  WebhookRequest,
  WebhookSecret,
} from '@network-meetings/core/facilitation';
import * as z from 'zod/mini';
import { Alive, Readiness } from '../services/health.js';

/** A JSON Schema (draft 2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Every shape that the reference names. One that an endpoint takes or gives must stand here, or making the document fails. */
export const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  AdmissionVerdict,
  Alive,
  ApplicationReceipt,
  ApplicationRequest,
  ApplicationView,
  Applications,
  Ask,
  AttendanceNote,
  AttendeeList,
  AuditTrail,
  Availability,
  CarriedOver,
  ChangeLog,
  DietaryList,
  Directory,
  ExchangeRecord,
  ExchangeRecords,
  FacilitatorSession,
  HeadCounts,
  Id,
  InvitationsSent,
  Ledger,
  LinkRequest,
  LinkSent,
  ListingAnswer,
  LoginAnswer,
  LoginRequest,
  Matches,
  Material,
  Meeting,
  MeetingAnswers,
  MeetingMinutes,
  MeetingMove,
  MeetingOverview,
  MeetingPatch,
  MeetingSeries,
  MemberExchange,
  MemberHearings,
  MemberObjection,
  MemberPost,
  MemberPromise,
  NetworkFeed,
  NonResponders,
  Offer,
  OfferAnswer,
  PersonErased,
  PersonExport,
  PersonRequest,
  PersonalSignup,
  Problem,
  Programme,
  ProgrammeFindings,
  Published,
  Reachability,
  Readiness,
  RetentionPolicy,
  Round,
  RoundRecorded,
  SeatingPlan,
  SeriesAdded,
  SignupChange,
  SignupOutcome,
  SignupRequest,
  Topic,
  YearSummary,
  WebhookDeliveries,
  WebhookList,
  WebhookReplay,
  WebhookRequest,
  WebhookSecret,
};

const names = new Map(Object.entries(schemas).map(([name, schema]) => [schema, name]));

/** Points to a shape. @throws Error where it has no name here */
export function refTo(schema: z.ZodMiniType): JsonSchema {
  const name = names.get(schema);
  if (name === undefined) throw new Error('An endpoint has a shape that openapi/schemas.ts does not name.');
  return { $ref: `#/components/schemas/${name}` };
}

/** All shapes, made from the very schemas that requests are parsed with; what one writes may leave out what has a default. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(schemas)) registry.add(schema, { id: name });
  const made = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  const own = (schema: JsonSchema) =>
    Object.fromEntries(Object.entries(schema).filter(([field]) => field !== '$schema' && field !== '$id'));
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, schema]) => [name, own(schema as JsonSchema)]),
  );
}
