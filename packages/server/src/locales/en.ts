import { english, englishFaults } from '@network-meetings/core';
import type { Wording } from './wording.js';

/** English, as it is written in Europe. */
export const englishWording: Wording = {
  language: 'en',
  locale: english,
  faults: englishFaults,
  mail: {
    subject: (kind, title, standing, about = '') => {
      switch (kind) {
        case 'invitation':
          return `Invitation: ${title}`;
        case 'confirmation':
          return standing === 'waitlisted'
            ? `You are on the waitlist: ${title}`
            : standing === 'none'
              ? `We have your answer: ${title}`
              : `You are signed up: ${title}`;
        case 'already-signed-up':
          return `You are signed up already: ${title}`;
        case 'promoted':
          return `You have a seat: ${title}`;
        case 'offer':
          return `A seat is offered to you: ${title}`;
        case 'offer-expired':
          return `The offer of a seat has expired: ${title}`;
        case 'accepted':
          return `Your seat is confirmed: ${title}`;
        case 'declined':
          return `You declined the seat: ${title}`;
        case 'substitute':
          return `You come in place of ${about}: ${title}`;
        case 'substitute-released':
          return `You are not needed in place of ${about} after all: ${title}`;
        case 'changed':
          return `Your signup has changed: ${title}`;
        case 'cancelled':
          return `You have cancelled: ${title}`;
        case 'link':
          return `Your link to the signup: ${title}`;
      }
    },
    hello: (name) => `Hello ${name}`,
    lead: (kind, title, standing, about = '') => {
      switch (kind) {
        case 'invitation':
          return `You are invited to “${title}”. Tell us whether you come: the link below knows who you are.`;
        case 'confirmation':
          switch (standing) {
            case 'confirmed':
              return `Thank you for signing up for “${title}”. You have a seat, and we look forward to seeing you.`;
            case 'mixed':
              return `Thank you for signing up for “${title}”. You have a seat for some of it and are on the waitlist for the rest.`;
            case 'offered':
              return `Thank you for signing up for “${title}”. A seat is offered to you.`;
            case 'waitlisted':
              return `Thank you for signing up for “${title}”. There are no seats left just now, so you are on the waitlist.`;
            case 'none':
              return `Thank you for your answer about “${title}”. We have noted that you are not coming.`;
          }
        // eslint-disable-next-line no-fallthrough -- every standing returns
        case 'already-signed-up':
          return `Somebody, probably you, has just signed up this address for “${title}”. You were signed up before, so nothing has changed. This is how your signup stands:`;
        case 'promoted':
          return `Good news: a seat has fallen free for “${title}”, and it is yours.`;
        case 'offer':
          return `Good news: a seat has fallen free for “${title}”, and you are first on the waitlist. It is held for you for a while; accept it, or decline it so that somebody else can have it.`;
        case 'offer-expired':
          return `The seat for “${title}” that was offered to you was not accepted in time, so it has gone to the next person, and you are off the waitlist. You can sign up again.`;
        case 'accepted':
          return `You have accepted the seat for “${title}”. We look forward to seeing you.`;
        case 'declined':
          return `You have declined the seat for “${title}” and are off the waitlist. Thank you for letting us know; now somebody else can have it.`;
        case 'substitute':
          return `${about} cannot come to “${title}” and has asked you to come instead.`;
        case 'substitute-released':
          return `You were to come to “${title}” in place of ${about}. That has changed: you need not come.`;
        case 'changed':
          return `Your signup for “${title}” has changed. This is how it stands now:`;
        case 'cancelled':
          return `You have cancelled “${title}”. Thank you for letting us know; now somebody else can have the seat.`;
        case 'link':
          return `Here is the link to your signup for “${title}” that you asked for.`;
      }
    },
    when: 'When',
    where: 'Where',
    online: 'Join online',
    facilitator: 'Facilitator',
    yourSignup: 'Your signup',
    prepare: 'To think over before the meeting',
    bring: 'Bring',
    waiting: 'You get a mail as soon as there is a seat for you. There is nothing you need to do.',
    offered: 'The seat is yours when you accept it, and goes to the next person when you let the time pass.',
    answer: 'Answer the invitation',
    answerOffer: 'Accept or decline the seat',
    seeMeeting: 'See the meeting',
    calendar: 'The meeting is attached, so that you can put it in your calendar.',
    late: 'You cancelled after the deadline, so a meal may have been ordered for you. Please tell us in good time next time.',
    change: 'See, change or cancel',
    signUpAgain: 'Sign up again',
    linkIsYours: 'The link is personal. Do not pass it on: whoever has it can change your signup.',
    notYou: 'It was not you who signed up? Then use the link to cancel.',
    until: (when) => `You can cancel without further ado until ${when}.`,
    privacy: (url) => `What we do with your data: ${url}`,
  },
  devMail: {
    title: 'Development mail',
    intro: 'These are the mails that the server would have sent. They reach nobody.',
    empty: 'No mail yet. Sign up for a meeting, and the confirmation comes here.',
    to: 'To',
    received: 'Received',
    back: 'All mail',
    links: 'Links in the mail',
    attachments: 'Attachments',
    source: 'The whole mail (.eml)',
    plainText: 'As plain text',
    site: 'To the website',
  },
  columns: {
    group: ['group'],
    name: ['name', 'full name'],
    email: ['email', 'e-mail', 'mail'],
    organisation: ['organisation', 'organization', 'company', 'employer'],
    phone: ['phone', 'telephone', 'mobile'],
    sector: ['sector'],
    profile: ['profile'],
    language: ['language'],
    status: ['status'],
  },
  problemPage: { code: 'Code', back: 'Go back to the page that you came from and try again.' },
};
