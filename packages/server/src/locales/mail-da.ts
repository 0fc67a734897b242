import type { MailWording } from './mail-wording.js';

/** The mails in Danish. */
export const danishMail: MailWording = {
  subject: (kind, { title, standing, about, contact, belowMinimum, status }) => {
    switch (kind) {
      case 'invitation':
        return `Invitation: ${title}`;
      case 'confirmation':
        return standing === 'waitlisted'
          ? `Du er på venteliste: ${title}`
          : standing === 'none'
            ? `Vi har fået dit svar: ${title}`
            : `Du er tilmeldt: ${title}`;
      case 'already-signed-up':
        return `Du er allerede tilmeldt: ${title}`;
      case 'promoted':
        return `Du har fået en plads: ${title}`;
      case 'offer':
        return `Du tilbydes en plads: ${title}`;
      case 'offer-expired':
        return `Tilbuddet om en plads er udløbet: ${title}`;
      case 'accepted':
        return `Din plads er bekræftet: ${title}`;
      case 'declined':
        return `Du har sagt nej til pladsen: ${title}`;
      case 'substitute':
        return `Du kommer i stedet for ${about}: ${title}`;
      case 'substitute-released':
        return `Du skal alligevel ikke komme i stedet for ${about}: ${title}`;
      case 'changed':
        return `Din tilmelding er ændret: ${title}`;
      case 'cancelled':
        return `Dit afbud er modtaget: ${title}`;
      case 'link':
        return `Dit link til tilmeldingen: ${title}`;
      case 'meeting-changed':
        return status === 'postponed' ? `Udskudt: ${title}` : `Ændret: ${title}`;
      case 'meeting-cancelled':
        return `Aflyst: ${title}`;
      case 'late-cancellation':
        return `Sent afbud fra ${about}: ${title}`;
      case 'reminder':
        return `Husk mødet: ${title}`;
      case 'chase':
        return `Kommer du? ${title}`;
      case 'head-count':
        return belowMinimum && contact === 'facilitator'
          ? `Skal mødet holdes? ${title}`
          : `Så mange kommer: ${title}`;
      case 'follow-up':
        return `Tak for mødet: ${title}`;
    }
  },
  hello: (name) => `Hej ${name}`,
  lead: (kind, { title, standing, about, contact, belowMinimum, status }) => {
    switch (kind) {
      case 'invitation':
        return `Du er inviteret til “${title}”. Svar, om du kommer: Linket herunder ved, hvem du er.`;
      case 'confirmation':
        switch (standing) {
          case 'confirmed':
            return `Tak for din tilmelding til “${title}”. Du har en plads, og vi glæder os til at se dig.`;
          case 'mixed':
            return `Tak for din tilmelding til “${title}”. Du har en plads til noget af mødet og står på venteliste til resten.`;
          case 'offered':
            return `Tak for din tilmelding til “${title}”. Du tilbydes en plads.`;
          case 'waitlisted':
            return `Tak for din tilmelding til “${title}”. Der er desværre ikke flere ledige pladser lige nu, så du står på venteliste.`;
          case 'none':
            return `Tak for dit svar om “${title}”. Vi har noteret, at du ikke deltager.`;
        }
      // eslint-disable-next-line no-fallthrough -- every standing returns
      case 'already-signed-up':
        return `Nogen, formentlig du selv, har lige tilmeldt denne adresse til “${title}”. Du var tilmeldt i forvejen, så der er ikke ændret noget. Sådan står din tilmelding:`;
      case 'promoted':
        return `Godt nyt: Der blev en plads ledig på “${title}”, og den er din.`;
      case 'offer':
        return `Godt nyt: Der er blevet en plads ledig på “${title}”, og du står først på ventelisten. Pladsen holdes til dig et stykke tid. Sig ja til den, eller sig nej, så en anden kan få den.`;
      case 'offer-expired':
        return `Du nåede ikke at sige ja til den plads på “${title}”, som du blev tilbudt. Den er gået videre til den næste, og du står ikke længere på ventelisten. Du kan tilmelde dig igen.`;
      case 'accepted':
        return `Du har sagt ja til pladsen på “${title}”. Vi glæder os til at se dig.`;
      case 'declined':
        return `Du har sagt nej til pladsen på “${title}” og står ikke længere på ventelisten. Tak, fordi du sagde til; så kan en anden få den.`;
      case 'substitute':
        return `${about} kan ikke komme til “${title}” og har bedt dig komme i stedet.`;
      case 'substitute-released':
        return `Du skulle være kommet til “${title}” i stedet for ${about}. Det er ændret, så du behøver ikke komme.`;
      case 'changed':
        return `Din tilmelding til “${title}” er ændret. Sådan står den nu:`;
      case 'cancelled':
        return `Vi har modtaget dit afbud til “${title}”. Tak, fordi du sagde til; så kan en anden få pladsen.`;
      case 'link':
        return `Her er linket til din tilmelding til “${title}”, som du bad om.`;
      case 'meeting-changed':
        return status === 'postponed'
          ? `“${title}” er udskudt. Du får besked, når der er en ny dato.`
          : `“${title}” er ændret. Sådan er det nu:`;
      case 'meeting-cancelled':
        return `“${title}” er aflyst. Du behøver ikke gøre noget.`;
      case 'late-cancellation':
        return `${about} har meldt afbud til “${title}” efter fristen. Står nogen på venteliste, har de fået pladsen eller får den tilbudt.`;
      case 'reminder':
        return `Du har en plads på “${title}”, og vi glæder os til at se dig. Kan du alligevel ikke komme, så meld afbud nu, så en anden kan få pladsen.`;
      case 'chase':
        return `Vi har ikke hørt fra dig om “${title}”. Svar, om du kommer, også hvis du ikke gør: Så ved vært og oplægsholder, hvor mange vi bliver.`;
      case 'head-count':
        if (contact !== 'facilitator')
          return `Her er tallet til “${title}”, som det ser ud i dag. Nogle få kan stadig komme til eller falde fra.`;
        return belowMinimum
          ? `Der er færre tilmeldte til “${title}”, end mødet kræver. Skal det holdes? Aflyser du, får alle tilmeldte besked, og mødet forsvinder fra deres kalendere.`
          : `Tilmeldingerne til “${title}” er talt op. Vært og oplægsholdere har fået tallet.`;
      case 'follow-up':
        return `Tak, fordi du var med til “${title}”. Det, der blev sagt i gruppen, bliver i gruppen.`;
    }
  },
  when: 'Tid',
  where: 'Sted',
  online: 'Deltag online',
  theme: 'Tema',
  purpose: 'Formål',
  facilitator: 'Facilitator',
  agenda: 'Program',
  yourSignup: 'Din tilmelding',
  prepare: 'Tænk gerne over inden mødet',
  bring: 'Tag med',
  whatChanged: 'Det er ændret',
  givenBack: 'Afbuddet gælder',
  headCount: 'Så mange kommer',
  dietary: 'Kosthensyn',
  unanswered: 'Har ikke svaret',
  materials: 'Materialer',
  nextMeeting: 'Næste møde',
  heads: (part, { confirmed, waiting, minimum, isBelowMinimum }) =>
    [
      `${part}: ${String(confirmed)} kommer`,
      ...(waiting > 0 ? [`${String(waiting)} på venteliste`] : []),
      ...(isBelowMinimum && minimum !== undefined ? [`mindst ${String(minimum)} skal der til`] : []),
    ].join(', '),
  waiting: 'Du får en mail, så snart der er en plads til dig. Du behøver ikke gøre noget imens.',
  offered: 'Pladsen er din, når du siger ja, og går videre til den næste, hvis du lader tiden gå.',
  answer: 'Svar på invitationen',
  answerOffer: 'Sig ja eller nej til pladsen',
  seeMeeting: 'Se mødet',
  calendar:
    'Mødet er vedhæftet som kalenderinvitation. Nogle kalendere lægger det ind selv, andre spørger først, og så siger du ja dér.',
  late: 'Afbuddet kom efter fristen, så der kan være bestilt mad til dig. Sig gerne til i god tid næste gang.',
  change: 'Se, ret eller meld afbud',
  signUpAgain: 'Tilmeld dig igen',
  linkIsYours: 'Linket er personligt. Send det ikke videre: Den, der har det, kan ændre din tilmelding.',
  notYou: 'Har du ikke selv tilmeldt dig? Så brug linket til at melde afbud.',
  dietaryIsHealth:
    'Kosthensyn er helbredsoplysninger. Brug dem til måltidet, del dem kun med køkkenet, og slet denne mail bagefter.',
  howToAnswer: (substitutes) =>
    substitutes
      ? 'Svar med knappen herunder: at du kommer, at du ikke kommer, eller at en kollega kommer i stedet for dig. Med samme link kan du ændre dit svar eller melde afbud senere.'
      : 'Svar med knappen herunder, at du kommer, eller at du ikke kommer. Med samme link kan du ændre dit svar eller melde afbud senere.',
  opens: (when) => `Tilmeldingen åbner ${when}.`,
  closes: (when) => `Svar senest ${when}.`,
  until: (when) => `Kan du alligevel ikke komme, så meld afbud senest ${when}. Derefter er afbuddet sent.`,
  ownPage: (url) => `Virker siden ikke, så brug denne, som er enklere: ${url}`,
  privacy: (url) => `Sådan behandler vi dine oplysninger: ${url}`,
};
