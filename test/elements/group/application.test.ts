// The application of <network-group>: what it asks, what it sends, and that nothing written is lost.
import { expect } from '@open-wc/testing';
import type { ApplicationRequest, FetchInit } from '@network-meetings/core';
import type { NetworkGroup } from '@network-meetings/elements';
import { accessible, deep, focused, shownText, tags } from '../../support/elements.js';
import { field, groupFeed, groupPage, parts, press, type } from './support.js';
import type { Json } from './support.js';

const receipt = { status: 202, json: { version: '1.0', group: 'digital-east' } };
const problem = (code: string, status: number, more: object = {}) => ({
  status,
  json: { type: `https://example.org/${code}`, title: code, status, code, ...more },
});
type Answer = { status: number; json: unknown } | 'cut';

function server(...answers: Answer[]) {
  const sent: { url: string; key: string; body: Json }[] = [];
  const fetch = async (url: string, { headers = {}, body = '' }: FetchInit = {}) => {
    sent.push({ url, key: headers['idempotency-key'] ?? '', body: JSON.parse(body) });
    const answer = answers.shift() ?? 'cut';
    if (answer === 'cut') throw new TypeError('Failed to fetch');
    const { status, json } = answer;
    return { ok: status < 300, status, headers: { get: () => null }, text: async () => JSON.stringify(json) };
  };
  return { sent, fetch };
}

async function fill(element: NetworkGroup): Promise<void> {
  await type(element, 'name', 'Kontorchef  Eksempel');
  await type(element, 'email', 'kontorchef@example.org');
  await type(element, 'organisation', 'En kommune');
  await type(element, 'sector', 'utility');
  await type(element, 'profile', 'generalist');
  await type(element, 'motivation', 'Vi skal vælge ny login-løsning.');
  await type(element, 'trialMeeting', 'digital-east-2027-1');
}
const summary = (element: NetworkGroup) =>
  [...element.shadowRoot!.querySelectorAll('#summary li')].map((one) => one.textContent?.trim());

describe('The application of <network-group>', () => {
  it('says before anything is written who will read it, and has a label for every control', async () => {
    const element = await groupPage(await groupFeed());
    await accessible(element);
    const form = deep(element, '[part=form]');
    expect(shownText(form)).to.contain('Dit navn og din organisation forelægges medlemmerne i høringen.');
    expect(field(element, 'name').autocomplete).to.equal('name');
    expect(field(element, 'phone').type).to.equal('tel');
    const sectors = [...field(element, 'sector').querySelectorAll('option')].map((one) => one.textContent);
    expect(sectors).to.deep.equal([
      'Vælg …',
      'Stat',
      'Region',
      'Kommune',
      'Leverandør',
      'Andre',
      'Forsyning',
    ]);
  });

  it('sends what the contract says, and says what happens now', async () => {
    const { sent, fetch } = server(receipt);
    const element = await groupPage(await groupFeed(), { fetch });
    const told: Event[] = [];
    for (const name of ['request', 'received', 'failed'])
      element.addEventListener(`network-application-${name}`, (event) => told.push(event));
    await fill(element);
    await press(element);
    expect(sent[0]?.url).to.equal('https://signup.example.org/v1/example/applications');
    expect(sent[0]?.key).to.match(/^[A-Za-z0-9_-]{16,128}$/);
    expect(sent[0]?.body).to.deep.equal({
      version: '1.0',
      group: 'digital-east',
      language: 'da',
      person: {
        name: 'Kontorchef Eksempel',
        email: 'kontorchef@example.org',
        organisation: 'En kommune',
        sector: 'utility',
        profile: 'generalist',
      },
      motivation: 'Vi skal vælge ny login-løsning.',
      trialMeeting: 'digital-east-2027-1',
    });
    expect(focused()?.id).to.equal('received');
    expect(parts(element, 'received')[0]).to.equal(
      'Tak for din ansøgning Facilitatoren læser den og sender den i høring blandt medlemmerne i 14 dage. Derefter får du svar. ' +
        'Vi sender en kvittering til kontorchef@example.org.',
    );
    expect(tags(element, '[part=form]')).to.be.empty;
    expect(told.map((event) => event.type)).to.deep.equal([
      'network-application-request',
      'network-application-received',
    ]);
    expect(JSON.stringify(told)).not.to.contain('kontorchef');
    await accessible(element);
  });

  it('says every fault at once, each with a link to its field', async () => {
    const { sent, fetch } = server();
    const element = await groupPage(await groupFeed(), { fetch });
    await type(element, 'email', 'ingen adresse');
    await press(element);
    expect(focused()?.id).to.equal('summary');
    expect(summary(element)).to.deep.equal([
      'Skriv et navn.',
      'Skriv en mailadresse som navn@organisation.dk.',
    ]);
    expect(parts(element, 'error')).to.deep.equal(summary(element));
    expect(sent).to.be.empty;
    await accessible(element);
    deep<HTMLAnchorElement>(element, '#summary a[href="#email"]').click();
    expect(focused()?.id).to.equal('email');
  });

  it('puts the faults that the server finds at their fields', async () => {
    const { fetch } = server(
      problem('request/invalid', 422, {
        errors: [
          { code: 'value/not-allowed', path: '$.person.sector', params: { allowed: ['state'] } },
          { code: 'reference/unknown', path: '$.trialMeeting', params: { id: 'x' } },
          { code: 'value/from-the-future', path: '$.somewhere', params: {} },
        ],
      }),
    );
    const element = await groupPage(await groupFeed(), { fetch });
    await fill(element);
    await press(element);
    expect(summary(element)).to.have.length(3);
    expect(field(element, 'sector').getAttribute('aria-invalid')).to.equal('true');
    expect(field(element, 'trialMeeting').getAttribute('aria-invalid')).to.equal('true');
  });

  it('loses nothing when the connection breaks, and sends again with the same key', async () => {
    const { sent, fetch } = server('cut', receipt);
    const element = await groupPage(await groupFeed(), { fetch });
    await fill(element);
    await press(element);
    expect(focused()?.id).to.equal('failure');
    expect(parts(element, 'failure')[0]).to.contain('Vi ved ikke, om din ansøgning kom frem');
    expect(field(element, 'motivation').value).to.equal('Vi skal vælge ny login-løsning.');
    await accessible(element);
    await press(element);
    expect(sent[1]?.key).to.equal(sent[0]?.key);
    expect(tags(element, '[part=received]')).to.have.length(1);
  });

  it('says what to do when the group has closed meanwhile, with another key for another try', async () => {
    const { sent, fetch } = server(problem('application/closed', 409), receipt);
    const element = await groupPage(await groupFeed(), { fetch });
    await fill(element);
    await press(element);
    expect(parts(element, 'failure')[0]).to.contain('Gruppen optager ikke medlemmer lige nu');
    await press(element);
    expect(sent[1]?.key).not.to.equal(sent[0]?.key);
  });

  it('takes a receipt for another group for none', async () => {
    const { fetch } = server({ status: 202, json: { version: '1.0', group: 'digital-west' } });
    const element = await groupPage(await groupFeed(), { fetch });
    await fill(element);
    await press(element);
    expect(parts(element, 'failure')[0]).to.contain('Vi ved ikke');
  });

  it('makes one request of a double click', async () => {
    const { sent, fetch } = server(receipt);
    const element = await groupPage(await groupFeed(), { fetch });
    await fill(element);
    const button = deep(element, '[part=submit]');
    button.click();
    button.click();
    await press(element).catch(() => undefined);
    expect(sent).to.have.length(1);
  });

  it('goes to the page’s own code instead, which promises no mail', async () => {
    const taken: ApplicationRequest[] = [];
    const feed = await groupFeed((_group, one) => delete one.applications);
    const element = await groupPage(feed, {
      submitApplication: async (request) => {
        taken.push(request);
        return { version: '1.0', group: request.group };
      },
    });
    await fill(element);
    await press(element);
    expect(taken[0]?.person.name).to.equal('Kontorchef Eksempel');
    expect(parts(element, 'received')[0]).not.to.contain('kvittering');
  });

  it('words an error of the page’s own code, and leaves open what it does not know', async () => {
    const errors: unknown[] = [
      Object.assign(new Error('no'), { code: 'application/closed' }),
      new Error('?'),
    ];
    const element = await groupPage(await groupFeed(), {
      submitApplication: () => Promise.reject(errors.shift() as Error),
    });
    await fill(element);
    await press(element);
    expect(parts(element, 'failure')[0]).to.contain('Gruppen optager ikke medlemmer');
    await press(element);
    expect(parts(element, 'failure')[0]).to.contain('Vi ved ikke');
  });

  it('is kept from being sent by the page, and stays as it is', async () => {
    const { sent, fetch } = server(receipt);
    const element = await groupPage(await groupFeed(), { fetch });
    element.addEventListener('network-application-request', (event) => {
      event.preventDefault();
    });
    await fill(element);
    await press(element);
    expect(sent).to.be.empty;
    expect(field(element, 'name').value).to.equal('Kontorchef  Eksempel');
  });

  it('is not there without an address, and the page says where to turn', async () => {
    const element = await groupPage(await groupFeed((_group, one) => delete one.applications));
    expect(tags(element, '[part=form]')).to.be.empty;
    expect(parts(element, 'apply-email')).to.deep.equal(['Skriv til optagelse@example.org']);
    expect(parts(element, 'apply-text')).to.deep.equal(['Skriv til os.']);
  });

  it('keeps what is about the person when another group is looked at', async () => {
    const element = await groupPage(await groupFeed());
    await fill(element);
    element.group = 'digital-west';
    await element.updateComplete;
    expect(field(element, 'name').value).to.equal('Kontorchef  Eksempel');
    element.group = 'digital-east';
    await element.updateComplete;
    expect(field(element, 'trialMeeting').value, 'a wish of the other group').to.equal('');
  });
});
