import { sendKeys } from '@web/test-runner-commands';
import { exampleOutcome, expect, FakeServer, openPage, waitUntil } from './harness.js';
import type { SignupPage } from './harness.js';

/**
 * Presses keys one by one; each is waited for until what it does is seen, as a driver may answer before the page has got it.
 */
function hands(page: SignupPage) {
  const until = (what: string, done: () => boolean) => waitUntil(done, what, { timeout: 8000 });
  return {
    /** A key that moves focus to a field. */
    to: async (id: string, key = 'Tab') => {
      await sendKeys({ press: key });
      await until(`${key} leads to ${id}, and not to ${page.focused?.id}`, () => page.focused?.id === id);
    },
    /** A key that does something else. */
    press: async (key: string, what: string, done: () => boolean) => {
      await sendKeys({ press: key });
      await until(what, done);
      await page.settled();
    },
    type: async (id: string, text: string) => {
      await sendKeys({ type: text });
      await until(`${id} holds ${text}`, () => page.field(id).value === text);
    },
  };
}

describe('<network-signup> form, by keyboard', () => {
  it('is walked through with the keyboard alone', async () => {
    const page = await openPage({ server: new FakeServer({ status: 201, json: exampleOutcome() }) });
    const { to, press, type } = hands(page);
    const chosen = (field: string) => page.values[field] !== undefined;
    page.field('part-day').focus();
    await press(' ', 'the day is answered', () => chosen('part-day') && page.has('dietaryNeeds'));
    await to('part-dinner');
    await press(' ', 'the dinner is answered', () => chosen('part-dinner'));
    await to('dietaryNeeds');
    await to('name');
    await type('name', 'Kontorchef');
    await to('email');
    await type('email', 'k@example.org');
    await to('organisation');
    await to('question-parking');
    await press('ArrowDown', 'the other answer is chosen', () => page.values['question-parking'] === 'no');
    await to('occupies');
    const sparring = page.part<HTMLDetailsElement>('sparring');
    await press('Tab', 'the summary has focus', () => page.focused?.localName === 'summary');
    await press('Enter', 'ask and offer are unfolded', () => sparring.open);
    await to('ask');
    await to('offer');
    await to('add-person');
    await to('charter');
    await to('submit');
    await to('summary', 'Enter');
    await press('Tab', 'the link has focus', () => page.focused?.localName === 'a');
    await to('charter', 'Enter');
    await press(' ', 'the box is ticked', () => page.values['charter'] === 'yes');
    await to('submit');
    await to('heading', 'Enter');
    expect(page.heading).to.equal('Vi har modtaget din tilmelding');
    // Each key is a round trip to the browser.
  }).timeout(60_000);

  it('answers an invitation with two keys', async () => {
    const invited = {
      json: {
        version: '1.0',
        meeting: 'digital-east-2027-1',
        standing: 'member',
        state: 'invited',
        signup: { person: { name: 'Kontorchef Eksempel', email: 'k@example.org' }, parts: [] },
        parts: [],
        cancellingIsLate: false,
      },
    };
    const server = new FakeServer(invited, { status: 201, json: exampleOutcome() });
    const page = await openPage({ token: 'secret', server });
    const { press, to } = hands(page);
    page.field('heading').focus();
    await press('Tab', 'the first button has focus', () => page.focused === page.part('tap-coming'));
    await to('heading', 'Enter');
    expect(server.sent).to.have.length(2);
    expect(page.heading).to.equal('Vi har modtaget din tilmelding');
  }).timeout(30_000);
});
