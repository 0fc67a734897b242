// A round that is over is sent to where the page said, when the facilitator asks for it; whatever happens, its notes stay.
import { expect, waitUntil } from '@open-wc/testing';
import type { NetworkRoundFailedEvent, NetworkRoundRecordedEvent } from '@network-meetings/elements';
import type { Round } from '@network-meetings/core/agenda';
import { accessible, exampleFeed } from '../../support/elements.js';
import { runningRound } from './support.js';

const MEETING = 'digital-east-2027-1';
const URL_TEMPLATE = 'https://meetings.example.org/v1/example/facilitator/meetings/{id}/rounds';
const recorded = { meeting: MEETING, topics: [], promises: [] };

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Round;
}

/** A round with one note, over; and what its element sends and says. */
async function endedRound(answers: readonly (() => Promise<Response> | Response)[] = []) {
  const round = await runningRound({ feed: await exampleFeed(), meeting: MEETING });
  const { element } = round;
  const sent: Sent[] = [];
  const left = [...answers];
  element.recordUrl = URL_TEMPLATE;
  element.fetch = async (url, init) => {
    sent.push({ url, headers: init?.headers ?? {}, body: JSON.parse(init?.body ?? '') as Round });
    return (left.shift() ?? (() => Response.json(recorded, { status: 201 })))();
  };
  const told: object[] = [];
  element.addEventListener('network-round-recorded', ({ type, meeting, item }: NetworkRoundRecordedEvent) =>
    told.push({ type, meeting, item }),
  );
  element.addEventListener('network-round-failed', (event: NetworkRoundFailedEvent) => {
    const { type, meeting, item, code, uncertain } = event;
    told.push({ type, meeting, item, code, uncertain });
  });
  await round.type('note', 'Ny cloudaftale');
  await round.press('keep-topic');
  await round.press('end');
  return { ...round, sent, told };
}

describe('The record of a round', () => {
  it('is sent when asked for, with the notes, and not before', async () => {
    const round = await endedRound();
    round.element.recordToken = 'facilitator-token';
    expect(round.sent).to.deep.equal([]);
    round.find('#record').focus();
    await round.press('record');
    await waitUntil(() => round.has('#recorded'), 'it is kept');
    expect(round.text('#recorded')).to.equal('The round is kept and will be on the next agenda.');
    expect(round.active(), 'focus is not lost').to.equal('recorded');
    expect(round.sent.map(({ url }) => url)).to.deep.equal([URL_TEMPLATE.replace('{id}', MEETING)]);
    const [{ headers, body }] = round.sent as [Sent];
    expect(headers['authorization']).to.equal('Bearer facilitator-token');
    expect([body.meeting, body.item]).to.deep.equal([MEETING, 'round']);
    expect(body.notes.map(({ kind, text }) => [kind, text])).to.deep.equal([['topic', 'Ny cloudaftale']]);
    await waitUntil(() => round.told.length > 0, 'the page is told');
    expect(round.told).to.deep.equal([{ type: 'network-round-recorded', meeting: MEETING, item: 'round' }]);
    await accessible(round.element);
  });

  it('that could not be sent stays on the screen, and goes out when asked again', async () => {
    const round = await endedRound([() => Promise.reject(new TypeError('offline'))]);
    await round.press('record');
    await waitUntil(() => round.has('[part=record] [part=error]'), 'it failed');
    expect(round.text('[part=record]')).to.equal(
      'The round could not be kept. It is still here: check that you are connected, and try again. Try again',
    );
    expect(round.element.state?.notes.map(({ text }) => text)).to.deep.equal(['Ny cloudaftale']);
    await accessible(round.element);
    await round.press('record');
    await waitUntil(() => round.told.length === 2, 'the page is told twice');
    expect(round.told).to.deep.equal([
      {
        type: 'network-round-failed',
        meeting: MEETING,
        item: 'round',
        code: 'server/unavailable',
        uncertain: true,
      },
      { type: 'network-round-recorded', meeting: MEETING, item: 'round' },
    ]);
    const [first, second] = round.sent;
    expect(second?.body).to.deep.equal(first?.body);
  });

  it('that is refused says so in the server’s words', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Not signed in',
      status: 401,
      code: 'access/not-signed-in',
      detail: 'Sign in first.',
    };
    const round = await endedRound([() => Response.json(problem, { status: 401 })]);
    await round.press('record');
    await waitUntil(() => round.told.length > 0, 'it failed');
    expect(round.text('[part=record] [part=error]')).to.equal(
      'The round was not accepted. It is still here: copy the notes, and ask the association. Sign in first.',
    );
    expect(round.told).to.deep.include.members([
      {
        type: 'network-round-failed',
        meeting: MEETING,
        item: 'round',
        code: 'access/not-signed-in',
        uncertain: false,
      },
    ]);
  });

  it('is one request however often the button is pressed', async () => {
    let answer: (response: Response) => void = () => undefined;
    const round = await endedRound([() => new Promise((resolve) => (answer = resolve))]);
    await round.press('record');
    await round.press('record');
    expect(round.find('#record').getAttribute('aria-disabled')).to.equal('true');
    answer(Response.json(recorded, { status: 201 }));
    await waitUntil(() => round.has('#recorded'), 'it is kept');
    expect(round.sent).to.have.length(1);
  });

  it('may be sent again once a note is taken away', async () => {
    const round = await endedRound();
    await round.press('record');
    await waitUntil(() => round.has('#recorded'), 'it is kept');
    await round.click('Remove the note “Ny cloudaftale”');
    expect(round.has('#recorded')).to.equal(false);
    expect(round.text('#record')).to.equal('Keep the round for the next agenda');
  });

  it('that is kept lets a new round begin without a question', async () => {
    const round = await endedRound();
    await round.press('new-round');
    expect(round.has('[part=confirm]'), 'asked while the notes are here alone').to.equal(true);
    await round.press('new-no');
    await round.press('record');
    await waitUntil(() => round.has('#recorded'), 'it is kept');
    await round.press('new-round');
    expect(round.element.state).to.equal(undefined);
  });

  it('goes to the page’s own code where there is some', async () => {
    const round = await endedRound();
    const taken: Round[] = [];
    round.element.submitRound = async (one) => taken.push(one);
    await round.element.updateComplete;
    await round.press('record');
    await waitUntil(() => round.has('#recorded'), 'it is kept');
    expect(round.sent).to.deep.equal([]);
    expect(taken).to.deep.equal([round.element.state]);
    round.element.submitRound = () =>
      Promise.reject(Object.assign(new Error(), { code: 'access/forbidden' }));
    await round.click('Remove the note “Ny cloudaftale”');
    await round.press('record');
    await waitUntil(() => round.told.length === 2, 'it failed');
    expect(round.told[1]).to.include({ type: 'network-round-failed', code: 'access/forbidden' });
  });

  it('is offered nowhere without a place for it, nor to a round of no meeting', async () => {
    const round = await endedRound();
    round.element.recordUrl = undefined;
    await round.element.updateComplete;
    expect(round.has('#record')).to.equal(false);
    const alone = await runningRound();
    alone.element.recordUrl = URL_TEMPLATE;
    await alone.press('end');
    expect(alone.has('#record')).to.equal(false);
  });
});
