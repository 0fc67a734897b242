import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused } from '../../support/elements.js';
import { field, groupFeed, groupPage, parts } from './support.js';

describe('<network-group>, by keyboard', () => {
  it('is walked through with the keyboard alone, to an application that was received', async () => {
    const element = await groupPage(await groupFeed(), {
      submitApplication: async ({ group }) => ({ version: '1.0', group }),
    });
    // A driver may answer before the page has got the key: each is waited for until what it does is seen.
    const to = async (id: string, key = 'Tab') => {
      await sendKeys({ press: key });
      await waitUntil(() => focused()?.id === id, `${key} leads to ${id}`, { timeout: 8000 });
    };
    const type = async (id: string, text: string) => {
      await sendKeys({ type: text });
      await waitUntil(() => field(element, id).value === text, `${id} holds ${text}`, { timeout: 8000 });
    };
    element.focus();
    expect(focused()?.id).to.equal('title');
    field(element, 'name').focus();
    await type('name', 'Kontorchef');
    for (const id of ['email', 'organisation', 'phone', 'sector', 'profile', 'motivation', 'trialMeeting'])
      await to(id);
    await to('submit');
    await to('summary', 'Enter');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => focused()?.localName === 'a', 'the link has focus', { timeout: 8000 });
    await to('email', 'Enter');
    await type('email', 'k@example.org');
    await to('received', 'Enter');
    expect(parts(element, 'received-heading')).to.deep.equal(['Tak for din ansøgning']);
    // Each key is a round trip to the browser.
  }).timeout(60_000);
});
