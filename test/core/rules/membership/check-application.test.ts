import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applicationRefusal,
  checkApplication,
  knownSectors,
  parseApplicationRequest,
  sendApplication,
  trialMeetings,
} from '@network-meetings/core';
import type { ApplicationRequest, FetchInit } from '@network-meetings/core';
import { example, exampleFeed, faults, good } from '../../../support/feeds.js';

const NOW = Date.parse('2027-01-05T12:00Z');
const feed = exampleFeed();
const [group] = feed.groups;
if (!group) throw new Error('no group');
const request = good(parseApplicationRequest(example('application-request')));
const check = (more: Partial<ApplicationRequest>, now = NOW, own = group) =>
  checkApplication({ ...request, ...more }, own, feed, now).map(({ code, path }) => [code, path]);

describe('An application', () => {
  it('needs a name and an address, and no more', () => {
    const least = { version: '1.0', group: 'digital-east', person: { name: 'N', email: 'n@example.org' } };
    assert.deepEqual(good(parseApplicationRequest(least)), least);
    assert.deepEqual(faults(parseApplicationRequest({ ...least, person: { email: 'ingen' } })), [
      'value/missing $.person.name',
      'value/not-an-email $.person.email',
    ]);
  });

  it('names a sector that the association knows: ours and its own', () => {
    assert.deepEqual(check({}), []);
    assert.deepEqual(check({ person: { ...request.person, sector: 'moon' } }), [
      ['value/not-allowed', '$.person.sector'],
    ]);
    const association = { ...feed.association };
    delete association.sectors;
    const common = ['state', 'region', 'municipality', 'supplier', 'other'];
    assert.deepEqual(knownSectors({ association }), common);
    const own = {
      ...association,
      sectors: [
        { id: 'moon', label: 'Månen' },
        { id: 'state', label: 'Staten' },
      ],
    };
    assert.deepEqual(knownSectors({ association: own }), [...common, 'moon']);
  });

  it('needs neither a sector nor a trial visit; what is wrong is named with what would be right', () => {
    const least: ApplicationRequest = {
      version: '1.0',
      group: group.id,
      person: { name: 'N', email: 'n@example.org' },
    };
    assert.deepEqual(checkApplication(least, group, feed, NOW), []);
    const wrong = { ...least, person: { ...least.person, sector: 'moon' }, trialMeeting: 'gone' };
    assert.deepEqual(
      checkApplication(wrong, group, feed, NOW).map(({ params }) => params),
      [{ allowed: knownSectors(feed) }, { id: 'gone' }],
    );
  });

  it('asks for a trial visit to a coming meeting of the group, and to no other (rule 6)', () => {
    const unknown = [['reference/unknown', '$.trialMeeting']];
    assert.deepEqual(check({ trialMeeting: 'digital-east-2027-1' }), []);
    assert.deepEqual(check({ trialMeeting: 'gone' }), unknown);
    assert.deepEqual(
      check({ trialMeeting: 'digital-east-2027-1' }, Date.parse('2027-03-12T12:00Z')),
      unknown,
    );
    const none = { ...group, admission: { hearingDays: 14, trialVisits: 0 } };
    assert.deepEqual(check({ trialMeeting: 'digital-east-2027-1' }, NOW, none), unknown);
    assert.deepEqual(trialMeetings(none, feed, NOW), []);
    const start = Date.parse('2027-03-11T08:00Z');
    assert.deepEqual(check({ trialMeeting: 'digital-east-2027-1' }, start - 1), []);
    assert.deepEqual(check({ trialMeeting: 'digital-east-2027-1' }, start), unknown);
    for (const status of ['cancelled', 'postponed'] as const) {
      const off = { ...feed, meetings: feed.meetings.map((meeting) => ({ ...meeting, status })) };
      assert.deepEqual(trialMeetings(group, off, NOW), []);
    }
  });

  it('is taken by a group that meets or forms, and by no other', () => {
    const code = (status: typeof group.status) => applicationRefusal({ ...group, status })?.code;
    assert.deepEqual((['active', 'forming', 'paused', 'ended'] as const).map(code), [
      undefined,
      undefined,
      'application/closed',
      'application/closed',
    ]);
    assert.equal(applicationRefusal(undefined)?.code, 'application/group-not-found');
  });

  it('is posted with its key, and answered with a receipt', async () => {
    const sent: { url: string; init: FetchInit }[] = [];
    const answer = await sendApplication(request, 'k'.repeat(16), {
      url: 'https://signup.example.org/v1/example/applications/',
      language: 'da',
      fetch: async (url, init = {}) => {
        sent.push({ url, init });
        const text = JSON.stringify(example('application-receipt'));
        return { ok: true, status: 202, headers: { get: () => null }, text: async () => text };
      },
    });
    assert.deepEqual(answer, { ok: true, value: { version: '1.0', group: 'digital-east' } });
    assert.equal(sent[0]?.url, 'https://signup.example.org/v1/example/applications');
    assert.equal(sent[0]?.init.headers?.['idempotency-key'], 'k'.repeat(16));
    assert.deepEqual(JSON.parse(sent[0]?.init.body ?? ''), request);
  });
});
