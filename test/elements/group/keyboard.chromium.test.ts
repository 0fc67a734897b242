import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { focused } from '../../support/elements.js';
import { field, groupFeed, groupPage, parts } from './support.js';

describe('<network-group>, by keyboard', () => {
  it('is walked through with the keyboard alone, to an application that was received', async () => {
    const element = await groupPage(await groupFeed(), {
      submitApplication: async ({ group }) => ({ version: '1.0', group }),
    });
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await sendKeys({ press: key });
        // What a key opens is there before the next one goes on.
        await element.updateComplete;
      }
    };
    element.focus();
    expect(focused()?.id).to.equal('title');
    field(element, 'email').focus();
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
    expect((focused() as HTMLInputElement).name).to.equal('name');
    await sendKeys({ type: 'Kontorchef' });
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(focused()?.id).to.equal('sector');
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(focused()?.id).to.equal('submit');
    await press('Enter');
    expect(focused()?.id).to.equal('summary');
    await press('Tab', 'Enter');
    expect(focused()?.id).to.equal('email');
    await sendKeys({ type: 'k@example.org' });
    await press('Enter');
    await element.updateComplete;
    expect(parts(element, 'received-heading')).to.deep.equal(['Tak for din ansøgning']);
    expect(focused()?.id).to.equal('received');
    // Each key is a round trip to the browser.
  }).timeout(20_000);
});
