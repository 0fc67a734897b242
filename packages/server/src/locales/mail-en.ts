import type { MailWording } from './mail-wording.js';

/** The mails in English. */
export const englishMail: MailWording = {
  subject: (kind, { title, standing, about, contact, belowMinimum, status }) => {
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
      case 'meeting-changed':
        return status === 'postponed' ? `Postponed: ${title}` : `Changed: ${title}`;
      case 'meeting-cancelled':
        return `Cancelled: ${title}`;
      case 'late-cancellation':
        return `Late cancellation by ${about}: ${title}`;
      case 'reminder':
        return `Reminder: ${title}`;
      case 'chase':
        return `Are you coming? ${title}`;
      case 'head-count':
        return belowMinimum && contact === 'facilitator'
          ? `Is the meeting to be held? ${title}`
          : `How many come: ${title}`;
      case 'follow-up':
        return `Thank you for coming: ${title}`;
    }
  },
  hello: (name) => `Hello ${name}`,
  lead: (kind, { title, standing, about, contact, belowMinimum, status }) => {
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
      case 'meeting-changed':
        return status === 'postponed'
          ? `“${title}” is postponed. You will hear from us when there is a new date.`
          : `“${title}” has changed. This is how it is now:`;
      case 'meeting-cancelled':
        return `“${title}” is cancelled. There is nothing you need to do.`;
      case 'late-cancellation':
        return `${about} has given back a seat at “${title}” after the deadline. Whoever was first on the waitlist has got it, or is offered it.`;
      case 'reminder':
        return `You have a seat at “${title}”, and we look forward to seeing you. If you cannot come after all, cancel now, so that somebody else can have the seat.`;
      case 'chase':
        return `We have not heard from you about “${title}”. Tell us whether you come, also if you do not: then the host and the speaker know how many we are.`;
      case 'head-count':
        if (contact !== 'facilitator')
          return `This is the number for “${title}” as it stands today. A few may still join or drop out.`;
        return belowMinimum
          ? `Fewer have signed up for “${title}” than it takes. Is it to be held? If you cancel it, everybody who signed up is told, and it leaves their calendars.`
          : `Heads have been counted for “${title}”. The host and the speakers have been told the number.`;
      case 'follow-up':
        return `Thank you for coming to “${title}”. What was said in the group stays in the group.`;
    }
  },
  when: 'When',
  where: 'Where',
  online: 'Join online',
  theme: 'Theme',
  purpose: 'Purpose',
  facilitator: 'Facilitator',
  agenda: 'Programme',
  yourSignup: 'Your signup',
  prepare: 'To think over before the meeting',
  bring: 'Bring',
  whatChanged: 'What has changed',
  givenBack: 'Given back',
  headCount: 'How many come',
  dietary: 'Dietary needs',
  unanswered: 'Have not answered',
  materials: 'Materials',
  nextMeeting: 'Next meeting',
  heads: (part, { confirmed, waiting, minimum, isBelowMinimum }) =>
    [
      `${part}: ${String(confirmed)} coming`,
      ...(waiting > 0 ? [`${String(waiting)} on the waitlist`] : []),
      ...(isBelowMinimum && minimum !== undefined ? [`it takes ${String(minimum)} at least`] : []),
    ].join(', '),
  waiting: 'You get a mail as soon as there is a seat for you. There is nothing you need to do.',
  offered: 'The seat is yours when you accept it, and goes to the next person when you let the time pass.',
  answer: 'Answer the invitation',
  answerOffer: 'Accept or decline the seat',
  seeMeeting: 'See the meeting',
  calendar:
    'The meeting is attached as a calendar invitation. Some calendars add it by themselves; others ask you first.',
  late: 'You cancelled after the deadline, so a meal may have been ordered for you. Please tell us in good time next time.',
  change: 'See, change or cancel',
  signUpAgain: 'Sign up again',
  linkIsYours: 'The link is personal. Do not pass it on: whoever has it can change your signup.',
  notYou: 'It was not you who signed up? Then use the link to cancel.',
  dietaryIsHealth:
    'Dietary needs are health data. Use them for the meal, share them with the kitchen alone, and delete this mail afterwards.',
  howToAnswer: (substitutes) =>
    substitutes
      ? 'Answer with the button below: you come, you do not come, or a colleague comes in your place. The same link lets you change your answer or cancel later.'
      : 'Answer with the button below: you come, or you do not. The same link lets you change your answer or cancel later.',
  opens: (when) => `Signup opens ${when}.`,
  closes: (when) => `Answer by ${when}.`,
  until: (when) => `If you cannot come after all, cancel by ${when}. After that it is a late cancellation.`,
  ownPage: (url) => `If the page does not work, use this one, which is simpler: ${url}`,
  privacy: (url) => `What we do with your data: ${url}`,
};
