// What makes these pages a demonstration: time stands still before the example's season, and signups go nowhere.
// A page of yours has none of this; it loads network-meetings.min.js and is done.
const NOW = Date.parse('2027-01-05T08:00:00Z');

/** In the place of a server: everybody gets a seat for the day, and a place in line for the dinner. */
async function submitSignup(request) {
  const parts = (entry) =>
    entry.parts.map(({ part, answer }) => {
      if (answer === 'not-coming') return { part, answer, seat: 'none' };
      return part === 'dinner'
        ? { part, answer, seat: 'waitlisted', place: 3 }
        : { part, answer, seat: 'confirmed' };
    });
  return {
    version: '1.0',
    meeting: request.meeting,
    signups: request.signups.map((entry) => ({ parts: parts(entry) })),
  };
}

for (const element of document.querySelectorAll('*')) {
  if (!element.localName.startsWith('network-')) continue;
  // Properties set before the tags are defined are kept.
  Object.assign(element, { now: NOW, submitSignup });
}
