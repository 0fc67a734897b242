// The consent that the others who come see one: asked where there is such a list, of the person alone, and never given by default (rule 24).
import type { PageOptions } from './harness.js';
import { exampleFeed, exampleOutcome, examplePersonal, expect, FakeServer, openPage } from './harness.js';

const listing = exampleFeed((_meeting, _group, feed) => (feed.signups.attendeeList = true));
const open = (options: PageOptions = {}) =>
  openPage({ feed: listing, server: new FakeServer({ status: 201, json: exampleOutcome() }), ...options });

describe('The consent to be seen by the others who come', () => {
  it('is a box that is not ticked and need not be, with a sentence that it can be taken back', async () => {
    const page = await open();
    expect(page.has('listed'), 'not before somebody comes').to.equal(false);
    await page.fill();
    const box = page.field('listed');
    expect([box.type, box.checked, box.required]).to.deep.equal(['checkbox', false, false]);
    expect(box.labels?.[0]?.textContent?.trim()).to.equal(
      'De andre, der kommer, må se mit navn og min organisation. Jeg kan altid ændre det gennem linket i min bekræftelse. (valgfrit)',
    );
    await page.accessible();
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0].listed).to.equal(false);
  });

  it('is sent when it is given', async () => {
    const page = await open();
    await page.fill();
    page.field('listed').click();
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0].listed).to.equal(true);
  });

  it('stands as it was given, and is taken back like any answer', async () => {
    const personal = examplePersonal((given) => (given.signup.listed = true));
    const page = await open({
      token: 'a-personal-link-of-a-member',
      server: new FakeServer({ json: personal }, { json: exampleOutcome() }),
    });
    await page.press('change');
    expect(page.field('listed').checked).to.equal(true);
    page.field('listed').click();
    page.field('charter').click();
    await page.press();
    expect(page.server.sent.at(-1)?.body?.['signup'].listed).to.equal(false);
  });

  it('is nobody’s to give for others', async () => {
    const page = await open();
    await page.fill();
    await page.press('add-person');
    expect(page.has('listed')).to.equal(false);
    expect(page.has('p2-listed')).to.equal(false);
  });

  it('is not asked where nobody sees who comes', async () => {
    const page = await openPage({ server: new FakeServer({ status: 201, json: exampleOutcome() }) });
    await page.fill();
    expect(page.has('listed')).to.equal(false);
    await page.press();
    expect(page.server.sent[0]?.body?.['signups'][0]).to.not.have.property('listed');
  });
});
