// Each candidate shows the same meetings: `show(given, place)` from the text of a feed, or from what `read` made of it before, `rows(place)` counts what stands there.
// The tags are loaded as a site would, from the built files; the others are bundled with what their lists need.
const parsed = (given) => (typeof given === 'string' ? JSON.parse(given) : given);
const events = (given) =>
  parsed(given).meetings.map(({ id, title, start, end }) => ({ id, title, start, end }));
const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
const months = 'januar februar marts april maj juni juli august september oktober november december'.split(
  ' ',
);
const weekdays = 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' ');
const brief = (name) => (name.length > 4 ? `${name.slice(0, 3)}.` : name);
const lengths = { 'half-day': 'Halvdagsmøde', 'full-day': 'Heldagsmøde' };
const clock = (time) => time.slice(11).replace(/^0/, '').replace(':', '.');
const dayOf = (time) => {
  const weekday = weekdays[new Date(`${time}Z`).getUTCDay()];
  return { weekday, day: Number(time.slice(8, 10)), month: months[Number(time.slice(5, 7)) - 1] };
};
const day = (time) => {
  const { weekday, day, month } = dayOf(time);
  return `${weekday} den ${day}. ${month} ${time.slice(0, 4)}`;
};
const names = new Map();
// A row of ours, written by hand in the words that ours says: the least that a page of one's own would do.
const row = ({ id, title, start, end, place, groups, length, status, previousStart, statusNote, signup }) => {
  const leaf = dayOf(start);
  const moved = status === 'rescheduled';
  return `<li><div class="leaf"><span>${brief(leaf.month)}</span><b>${leaf.day}</b><span>${brief(leaf.weekday)}</span></div><div><p>${escape(groups.map((group) => names.get(group)).join(' · '))}</p><h3><a href="#meeting=${id}">${escape(title)}</a></h3><p><time datetime="${start}">${day(start)} kl. ${clock(start)}–${clock(end)}</time></p><p>${escape([place?.name, place?.city].join(', '))}</p></div><div><p>${moved ? '<span class="badge">Flyttet</span> ' : ''}<span class="badge">${lengths[length]}</span></p>${moved ? `<p>Flyttet fra ${day(previousStart)} kl. ${clock(previousStart)}. ${escape(statusNote)}</p>` : ''}<p>Tilmeldingen er åben til ${day(signup.closes)} kl. ${clock(signup.closes)}.</p></div></li>`;
};

function meetings(given) {
  const feed = parsed(given);
  for (const { id, name } of feed.groups) names.set(id, name);
  return feed.meetings.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** As a page does, by an address; the answer is there already, so that no network is measured. */
function answerWith(json) {
  window.fetch = async () => ({
    ok: true,
    status: 200,
    headers: { get: () => null },
    text: async () => json,
  });
}

export const candidates = {
  /** A string of HTML at once: the floor for few. */
  innerHTML: {
    show: async (json, place) => {
      place.innerHTML = `<ul>${meetings(json).map(row).join('')}</ul>`;
    },
    rows: (place) => place.querySelectorAll('li').length,
  },
  /** The same, laid out only where it is seen: the floor for all rows of many. */
  contentVisibility: {
    show: async (json, place) => {
      place.innerHTML = `<ul class="cv">${meetings(json).map(row).join('')}</ul>`;
    },
    rows: (place) => place.querySelectorAll('li').length,
  },
  /** The first thirty, then the rest: the floor for the first screen of many. */
  progressive: {
    show: async (json, place) => {
      const all = meetings(json);
      place.innerHTML = `<ul class="cv">${all.slice(0, 30).map(row).join('')}</ul>`;
      requestIdleCallback(() => {
        place.firstChild.insertAdjacentHTML('beforeend', all.slice(30).map(row).join(''));
      });
    },
    rows: (place) => place.querySelectorAll('li').length,
  },
  elements: {
    load: () => import(/* @vite-ignore */ `${location.origin}/dist/network-meetings.min.js`),
    /**
     * Another tag of the page has read the feed: the catalogue of its groups, five hundred of two thousand meetings. It is hidden, as the
     * others share their page with nothing either that moves when they grow.
     */
    read: (json) => {
      answerWith(json);
      const groups = document.createElement('network-groups');
      groups.src = '/feed.json';
      groups.hidden = true;
      return new Promise((done) => {
        groups.addEventListener('network-feed-load', () => done({}));
        document.body.append(groups);
      });
    },
    show: async (given, place) => {
      if (typeof given === 'string') answerWith(given);
      const element = document.createElement('network-meetings');
      element.now = Date.parse('2026-12-02T00:00:00Z');
      element.src = '/feed.json';
      place.append(element);
    },
    rows: (place) => place.firstChild.shadowRoot.querySelectorAll('.row').length,
  },
  fullCalendar: {
    load: async () => {
      const [{ Calendar }, { default: list }, { default: theme }] = await Promise.all([
        import('fullcalendar'),
        import('fullcalendar/list'),
        import('fullcalendar/themes/classic'),
      ]);
      candidates.fullCalendar.make = (json, place) =>
        new Calendar(place, {
          plugins: [list, theme],
          initialView: 'listYear',
          initialDate: '2027-01-01',
          events: events(json),
        });
    },
    show: async (json, place) => {
      candidates.fullCalendar.make(json, place).render();
    },
    rows: (place) =>
      [...place.querySelectorAll('*')].filter(
        (one) => one.childElementCount === 0 && one.textContent.startsWith('Møde '),
      ).length,
  },
  scheduleX: {
    load: async () => {
      const { createCalendar, createViewList } = await import('@schedule-x/calendar');
      candidates.scheduleX.make = (json) =>
        createCalendar({
          views: [createViewList()],
          selectedDate: Temporal.PlainDate.from('2027-01-01'),
          timezone: 'Europe/Copenhagen',
          events: events(json).map(({ start, end, ...rest }) => ({
            ...rest,
            start: Temporal.PlainDateTime.from(start).toZonedDateTime('Europe/Copenhagen'),
            end: Temporal.PlainDateTime.from(end).toZonedDateTime('Europe/Copenhagen'),
          })),
        });
    },
    show: async (json, place) => {
      candidates.scheduleX.make(json).render(place);
    },
    rows: (place) => place.querySelectorAll('.sx__list-event').length,
  },
  eventCalendar: {
    load: async () => {
      const { createCalendar, List } = await import('@event-calendar/core');
      candidates.eventCalendar.make = (json, place) =>
        createCalendar(place, [List], { view: 'listYear', date: '2027-01-01', events: events(json) });
    },
    show: async (json, place) => {
      candidates.eventCalendar.make(json, place);
    },
    rows: (place) => place.querySelectorAll('.ec-event').length,
  },
};

const afterPaint = (done) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = done;
  port2.postMessage(0);
};
/** A frame; what `look` finds when it begins is what it paints. */
const frame = (look = () => undefined) =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const seen = look();
      afterPaint(() => done(seen));
    }),
  );

/**
 * Milliseconds from the text of the feed, or from what was read of it before, to the first frame with rows, and to the frame with
 * all of them.
 */
export async function measure(name, json, count, isRead) {
  const { load, read = parsed, show, rows } = candidates[name];
  await load?.();
  const place = document.querySelector('#place');
  const given = isRead ? await read(json) : json;
  await frame();
  const start = performance.now();
  await show(given, place);
  let seen = 0;
  while (seen === 0) seen = await frame(() => rows(place));
  const first = performance.now() - start;
  while (seen < count) seen = await frame(() => rows(place));
  return { first, all: performance.now() - start, rows: rows(place) };
}
window.measure = measure;
window.frame = frame;
