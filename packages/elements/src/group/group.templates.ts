import type { MixEntry } from '@network-meetings/core';
import { html, nothing } from 'lit';
import { heading } from '../base/templates.js';
import { safeLink } from '../routing/links.js';
import type { GroupView } from './group-view.js';

const section = (part: string, title: string, content: unknown, { level }: GroupView) =>
  html`<section class="section ${part}" part=${part} aria-labelledby="${part}-title">
    ${heading(level + 1, title, { part: 'section-title', id: `${part}-title` })} ${content}
  </section>`;

/** Theme, name, and what is to be known at once. */
export function groupHeader({ page, words, lang, level }: GroupView): unknown {
  const { card, status } = page;
  const image = safeLink(card.imageUrl);
  return html`<header class="head" part="head">
    ${image === undefined ? nothing : html`<img part="image" src=${image} alt="" decoding="async" />`}
    ${
      card.theme === undefined || card.theme === card.name
        ? nothing
        : html`<p class="theme" part="theme" lang=${lang}>${card.theme}</p>`
    }
    ${heading(level, card.name, { part: 'name', id: 'title', lang, focusable: true })}
    ${
      status === 'active'
        ? nothing
        : html`<p><span class="badge notice" part="status">${words.status[status]}</span></p>`
    }
    ${
      card.summary === undefined
        ? nothing
        : html`<p class="lines summary-text" part="summary" lang=${lang}>${card.summary}</p>`
    }
  </header>`;
}

/** The fact box, and how to reach the facilitator. */
export function groupFacts({ page, lang }: GroupView): unknown {
  const { facilitator } = page;
  const email = safeLink(facilitator?.email && `mailto:${facilitator.email}`);
  const phone = safeLink(facilitator?.phone && `tel:${facilitator.phone.replace(/[^+\d]/g, '')}`);
  return html`<dl class="facts card" part="facts">
      ${page.card.facts.map(
        ({ label, value, fromFeed }) =>
          html`<div class="fact" part="fact">
            <dt>${label}</dt>
            <dd lang=${fromFeed ? lang : nothing}>${value}</dd>
          </div>`,
      )}
    </dl>
    ${
      email === undefined && phone === undefined
        ? nothing
        : html`<p class="reach" part="facilitator">
            ${email === undefined ? nothing : html`<a href=${email}>${facilitator?.email}</a>`}
            ${phone === undefined ? nothing : html`<a href=${phone}>${facilitator?.phone}</a>`}
          </p>`
    }`;
}

/** What the group is about, at length. */
export function groupDescription(view: GroupView): unknown {
  const { page, words, lang } = view;
  if (page.description === undefined) return nothing;
  return section('about', words.about, html`<p class="lines" lang=${lang}>${page.description}</p>`, view);
}

/** Bars whose lengths are an SVG's, as a style would be refused by a strict content security policy. */
function bars(label: string, entries: readonly MixEntry[], { words, lang }: GroupView): unknown {
  if (entries.length === 0) return nothing;
  const most = Math.max(...entries.map(({ share }) => share));
  return html`<div class="mix-list">
    <p class="label" id="mix-${label}">${label}</p>
    <ul role="list" aria-labelledby="mix-${label}">
      ${entries.map(
        ({ label: name, fromFeed, members, share }) =>
          html`<li class="mix-row">
            <span class="mix-name" lang=${fromFeed ? lang : nothing}>${name}</span>
            <svg class="mix-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width=${String(Math.round((share / most) * 100))} height="10"></rect>
            </svg>
            <span class="mix-count"
              ><span aria-hidden="true">${members}</span
              ><span class="unseen">${words.members(members)}</span></span
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Who is at the table: head-counts by sector and profile, and never a name (rule 7). */
export function groupMix(view: GroupView): unknown {
  const { page, words } = view;
  if (page.sectors.length + page.profiles.length === 0) return nothing;
  const lists = html`<div class="mix">
    ${bars(words.sectors, page.sectors, view)} ${bars(words.profiles, page.profiles, view)}
  </div>`;
  return section('members', words.mix, lists, view);
}

/** The season at a glance. */
export function groupSeason(view: GroupView): unknown {
  const { page, words, locale, lang, meetingHref, onMeeting } = view;
  if (!page.season) return section('season', locale.facts.meetings, html`<p>${words.noSeason}</p>`, view);
  const { label, meetings } = page.season;
  const list = html`<ol class="season-list" role="list">
    ${meetings.map(({ meeting, extras }) => {
      const marks = [
        meeting.status,
        meeting.isOver && !meeting.isCancelled ? words.held : undefined,
        meeting.length,
        meeting.mode,
        meeting.joint,
        ...extras,
      ].filter((mark) => mark !== undefined);
      return html`<li
        class="season-row ${meeting.isOver || meeting.isCancelled ? 'over' : ''}"
        part="season-meeting"
      >
        <span class="season-when">${meeting.when}</span>
        <a
          part="link"
          href=${meetingHref(meeting.id)}
          data-meeting=${meeting.id}
          lang=${lang}
          @click=${onMeeting}
          >${meeting.title}</a
        >
        <span class="season-marks"
          >${marks.join(' · ')}${
            meeting.where === undefined
              ? nothing
              : html`${marks.length > 0 ? ' · ' : ''}<span lang=${lang}>${meeting.where}</span>`
          }</span
        >
      </li>`;
    })}
  </ol>`;
  return section('season', words.season(label), list, view);
}

/** The sister groups (rule 9), each a link where there is a page of it. */
export function groupSisters(view: GroupView): unknown {
  const { page, locale, lang, groupHref } = view;
  if (page.sisters.length === 0) return nothing;
  const list = html`<ul class="sisters" role="list">
    ${page.sisters.map(({ id, name, url, meetingPlace }) => {
      const href = groupHref(id, url);
      return html`<li lang=${lang}>
        ${href === undefined ? name : html`<a href=${href}>${name}</a>`}${
          meetingPlace === undefined ? nothing : html`<span class="muted">, ${meetingPlace}</span>`
        }
      </li>`;
    })}
  </ul>`;
  return section('sisters', locale.facts.sisterGroup, list, view);
}

/** The ground rules (rule 7). */
export function groupCharter(view: GroupView): unknown {
  const { page, form, lang } = view;
  const { charter } = page;
  if (!charter) return nothing;
  const url = safeLink(charter.url);
  const rules = html`<ul class="points" lang=${lang}>
      ${charter.points.map((point) => html`<li>${point}</li>`)}
    </ul>
    ${url === undefined ? nothing : html`<p><a href=${url}>${form.charterLink}</a></p>`}`;
  return section('charter', form.charter, rules, view);
}

/** How one becomes a member (rules 3 to 6), and where to turn. @param form the form, where applications go somewhere */
export function groupAdmission(form: unknown, view: GroupView): unknown {
  const { page, words, lang } = view;
  const { admission } = words;
  const { freeSeats, apply } = page;
  const url = safeLink(apply.url);
  const email = safeLink(apply.email && `mailto:${apply.email}`);
  const open = page.takesMembers;
  const sentences = open
    ? [
        freeSeats === undefined
          ? undefined
          : freeSeats === 0
            ? admission.full
            : admission.freeSeats(freeSeats),
        page.hearingDays === 0 ? admission.noHearing : admission.hearing(page.hearingDays),
        page.trialVisits === 0 ? undefined : admission.trial(page.trialVisits),
        page.allowsSubstitutes ? admission.substitutes : admission.noSubstitutes,
      ]
    : [admission.closed];
  const content = html`<ul class="points">
      ${sentences.filter((one) => one !== undefined).map((one) => html`<li>${one}</li>`)}
    </ul>
    ${apply.text === undefined ? nothing : html`<p class="lines" part="apply-text" lang=${lang}>${apply.text}</p>`}
    ${
      url === undefined && email === undefined
        ? nothing
        : html`<p class="reach">
            ${url === undefined ? nothing : html`<a part="apply-link" href=${url}>${words.applyHere}</a>`}
            ${
              email === undefined
                ? nothing
                : html`<a part="apply-email" href=${email}>${words.writeTo(apply.email ?? '')}</a>`
            }
          </p>`
    }
    ${open ? form : nothing}`;
  return section('apply', words.apply, content, view);
}
