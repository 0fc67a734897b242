import { germanCatalogue } from './catalogue-de.js';
import type { GroupWords } from './group-words.js';

/** The page of a group in German. */
export const germanGroup: GroupWords = {
  language: 'de',
  status: germanCatalogue.status,
  notFound: [
    'Diese Gruppe gibt es nicht',
    'Vielleicht wurde sie aufgelöst. Sehen Sie sich die anderen Gruppen an.',
  ],
  about: 'Über die Gruppe',
  mix: 'Wer mit am Tisch sitzt',
  sectors: 'Sektor',
  profiles: 'Profil',
  members: (count) => (count === 1 ? '1 Mitglied' : `${String(count)} Mitglieder`),
  season: (label) => `Saison ${label}`,
  noSeason: 'Die Treffen sind noch nicht festgelegt.',
  held: 'hat stattgefunden',
  apply: 'Mitglied werden',
  applyHere: 'So werden Sie Mitglied',
  writeTo: (email) => `An ${email} schreiben`,
  admission: {
    freeSeats: (count) =>
      count === 1 ? 'Es gibt 1 freien Platz.' : `Es gibt ${String(count)} freie Plätze.`,
    full: 'Alle Plätze sind belegt. Sie können sich trotzdem bewerben und auf die Warteliste kommen.',
    hearing: (days) =>
      `Vor der Aufnahme werden die jetzigen Mitglieder ${days === 1 ? 'einen Tag' : `${String(days)} Tage`} lang angehört.`,
    noHearing: 'Die Moderation nimmt neue Mitglieder ohne Anhörung auf.',
    trial: (visits) =>
      visits === 1
        ? 'Vor der Aufnahme können Sie an einem Treffen zum Kennenlernen teilnehmen.'
        : `Vor der Aufnahme können Sie an ${String(visits)} Treffen zum Kennenlernen teilnehmen.`,
    substitutes:
      'Die Mitgliedschaft ist persönlich, aber bei einem einzelnen Treffen kann Sie jemand aus Ihrer Organisation vertreten.',
    noSubstitutes: 'Die Mitgliedschaft ist persönlich; eine Vertretung ist nicht möglich.',
    closed: 'Die Gruppe nimmt zurzeit keine Mitglieder auf.',
  },
  form: {
    heading: 'Mitgliedschaft beantragen',
    use: (days) =>
      days === 0
        ? 'Was Sie schreiben, geht an die Moderation der Gruppe.'
        : 'Was Sie schreiben, geht an die Moderation der Gruppe. Ihr Name und Ihre Organisation werden den Mitgliedern bei der Anhörung genannt.',
    emailHint: 'An diese Adresse senden wir die Bestätigung und die Antwort.',
    organisationHint:
      'Die Mitglieder werden unter anderem angehört, weil manche im Wettbewerb stehen können.',
    phone: 'Telefon',
    sector: 'Sektor',
    profile: 'Sind Sie eher technisch oder eher generalistisch?',
    profileHint: 'Damit die Gruppe gut gemischt ist.',
    motivation: 'Warum möchten Sie dabei sein, und was bringen Sie ein?',
    motivationHint: 'Ein paar Sätze genügen. Was Sie einbringen, das nehmen Sie mit.',
    trialMeeting: 'Möchten Sie zum Kennenlernen an einem Treffen teilnehmen?',
    trialMeetingHint: 'Sie äußern einen Wunsch; die Moderation lädt ein.',
    submit: 'Antrag senden',
    done: 'Vielen Dank für Ihren Antrag',
    next: (days) =>
      days === 0
        ? 'Die Moderation liest ihn und antwortet Ihnen.'
        : `Die Moderation liest ihn und hört die Mitglieder ${days === 1 ? 'einen Tag' : `${String(days)} Tage`} lang an. Danach erhalten Sie eine Antwort.`,
    mail: (email) => `Wir senden eine Bestätigung an ${email}.`,
    uncertain: [
      'Wir wissen nicht, ob Ihr Antrag angekommen ist',
      'Die Verbindung brach ab, bevor eine Antwort kam. Senden Sie noch einmal: Es bleibt bei einem Antrag, und alles, was Sie geschrieben haben, ist noch da.',
    ],
  },
};
