import type { FaultWording } from './fault-wording.js';
import { readingsWith, timeAfter, valuesText } from './phrases.js';

const readings = readingsWith('oder');
const time = timeAfter(' am');

/** Faults in German. */
export const germanFaults: FaultWording = {
  language: 'de',
  issues: {
    'value/missing': 'Das Feld fehlt.',
    'value/wrong-type': ({ expected }) =>
      `Der Wert hat den falschen Typ; erwartet wird ${valuesText(expected)}.`,
    'value/too-long': ({ limit }) => `Der Text ist zu lang; höchstens ${String(limit)} Zeichen.`,
    'value/too-short': ({ limit }) => `Der Text ist zu kurz; mindestens ${String(limit)} Zeichen.`,
    'value/too-many': ({ limit }) => `Es sind zu viele; höchstens ${String(limit)}.`,
    'value/too-few': ({ limit }) => `Es sind zu wenige; mindestens ${String(limit)}.`,
    'value/too-large': ({ limit }) => `Die Zahl ist zu groß; höchstens ${String(limit)}.`,
    'value/too-small': ({ limit }) => `Die Zahl ist zu klein; mindestens ${String(limit)}.`,
    'value/not-allowed': ({ allowed }) =>
      `Der Wert ist nicht bekannt; wählen Sie einen von: ${valuesText(allowed)}.`,
    'value/malformed': 'Der Wert ist falsch geschrieben.',
    'value/control-character':
      'Der Text enthält Zeichen, die nicht angezeigt werden können. Bitte neu eingeben, ohne zu kopieren.',
    'value/unsafe-link':
      'Die Adresse muss vollständig sein und mit https:// beginnen (oder http, mailto, tel, webcal).',
    'value/not-an-email': 'Geben Sie eine E-Mail-Adresse wie name@organisation.de ein.',
    'value/unknown-field': 'Das Feld ist nicht bekannt und wurde weggelassen; prüfen Sie die Schreibweise.',
    'value/duplicate': ({ id }) =>
      `„${String(id)}“ steht zweimal da; jeder Eintrag darf nur einmal vorkommen.`,
    'reference/unknown': ({ id }) => `„${String(id)}“ gibt es nicht.`,
    'reference/self': 'Der Verweis zeigt auf sich selbst.',
    'time/no-such-time': 'Dieses Datum oder diese Uhrzeit gibt es nicht.',
    'time/unknown-zone': ({ zone }) =>
      `Die Zeitzone „${String(zone)}“ ist nicht bekannt; schreiben Sie zum Beispiel Europe/Berlin.`,
    'time/skipped': (params) =>
      `Die Uhr überspringt ${String(params['time'])} (Beginn der Sommerzeit); schreiben Sie ${readings(params)}.`,
    'time/ambiguous': (params) =>
      `Die Uhr zeigt ${String(params['time'])} an diesem Tag zweimal (Ende der Sommerzeit): ${readings(params)}. Wählen Sie eine andere Zeit.`,
    'time/end-before-start': 'Das Ende muss nach dem Beginn liegen.',
    'time/instant-differs': 'Der Zeitpunkt in UTC passt nicht zu Datum, Uhrzeit und Zeitzone.',
    'feed/version-unsupported': ({ version, supported }) =>
      `Version ${String(version)} des Feeds kann hier nicht gelesen werden; diese Ausgabe liest ${String(supported)}.`,
    'feed/migrated': ({ version, supported }) =>
      `Die Datei ist in Version ${String(version)} geschrieben und wurde als ${String(supported)} gelesen; speichern Sie sie in der neuen Form.`,
    'feed/not-json': ({ reason }) => `Das ist kein gültiges JSON: ${String(reason)}`,
    'feed/too-large': ({ limit }) => `Der Feed ist zu groß; höchstens ${String(limit)} Zeichen.`,
    'signup/unknown-part': 'Diesen Teil hat das Treffen nicht.',
    'signup/unknown-question': 'Diese Frage wird nicht mehr gestellt. Laden Sie die Seite neu.',
    'signup/answer-required': 'Beantworten Sie die Frage.',
    'signup/charter-not-accepted': 'Setzen Sie das Häkchen bei den Spielregeln der Gruppe.',
    'signup/substitute-not-allowed':
      'Der Platz ist in dieser Gruppe persönlich; eine Vertretung ist nicht möglich.',
    'signup/substitute-missing': 'Geben Sie an, wer an Ihrer Stelle kommt.',
    'signup/substitute-unused':
      'Wählen Sie „eine Vertretung kommt“, oder löschen Sie den Namen der Vertretung.',
    'signup/dietary-needs-without-meal':
      'Ernährungswünsche können nur für einen Teil mit Essen angegeben werden, an dem Sie teilnehmen.',
    'signup/nothing-answered': 'Wählen Sie, woran Sie teilnehmen.',
    'signup/email-fixed':
      'Die E-Mail-Adresse kann nicht geändert werden. Sagen Sie ab, und melden Sie sich mit der neuen Adresse an.',
  },
  problems: {
    'request/malformed-json': [
      'Die Anfrage kann nicht gelesen werden',
      'Laden Sie die Seite neu, und versuchen Sie es noch einmal.',
    ],
    'request/invalid': ['Die Angaben sind fehlerhaft', 'Korrigieren Sie die Felder, und senden Sie erneut.'],
    'request/not-json': ['Die Anfrage hat den falschen Typ', 'Senden Sie application/json.'],
    'request/too-large': ['Es wurde zu viel geschrieben', 'Kürzen Sie die Texte, und senden Sie erneut.'],
    'request/not-found': ['Diese Seite gibt es nicht', 'Prüfen Sie, ob die Adresse richtig geschrieben ist.'],
    'request/method-not-allowed': [
      'Das ist unter dieser Adresse nicht möglich',
      'Prüfen Sie, ob die Adresse richtig geschrieben ist.',
    ],
    'request/origin-not-allowed': [
      'Diese Website darf keine Anmeldungen hierher senden',
      'Der Verband muss die Adresse der Website auf dem Server zulassen.',
    ],
    'request/too-many': [
      'Zu viele Versuche',
      'Warten Sie einen Moment, und versuchen Sie es noch einmal. Ihre Eingaben sind noch da.',
    ],
    'request/proof-needed': [
      'Gerade melden sich viele an',
      'Senden Sie gleich noch einmal. Ihre Eingaben sind noch da.',
    ],
    'idempotency/key-missing': [
      'Idempotency-Key fehlt',
      'Senden Sie den Header Idempotency-Key mit 16–128 Zeichen.',
    ],
    'idempotency/key-malformed': [
      'Idempotency-Key ist falsch geschrieben',
      'Verwenden Sie 16–128 Zeichen aus A–Z, a–z, 0–9, _ und -.',
    ],
    'idempotency/key-reused': [
      'Der Schlüssel wurde für etwas anderes verwendet',
      'Laden Sie die Seite neu, und senden Sie erneut.',
    ],
    'idempotency/in-progress': [
      'Die Anmeldung wird gerade bearbeitet',
      'Warten Sie einen Moment, und versuchen Sie es noch einmal.',
    ],
    'signup/meeting-not-found': [
      'Dieses Treffen gibt es nicht',
      'Vielleicht steht es nicht mehr im Programm. Gehen Sie zurück zur Liste der Treffen.',
    ],
    'signup/no-signup': [
      'Für das Treffen gibt es keine Anmeldung',
      'Wenden Sie sich an die Moderation, wenn Sie teilnehmen möchten.',
    ],
    'signup/not-open-yet': [
      'Die Anmeldung hat noch nicht begonnen',
      (p, m) => `Die Anmeldung beginnt${time(p, 'opens', m)}.`,
    ],
    'signup/closed': [
      'Die Anmeldung ist geschlossen',
      (p, m) =>
        `Die Anmeldung endete${time(p, 'closes', m)}. Schreiben Sie an die Moderation, wenn Sie noch teilnehmen möchten.`,
    ],
    'signup/meeting-over': ['Das Treffen hat stattgefunden', 'Sehen Sie sich die kommenden Treffen an.'],
    'signup/meeting-cancelled': ['Das Treffen ist abgesagt', 'Sehen Sie sich die kommenden Treffen an.'],
    'signup/meeting-postponed': [
      'Das Treffen ist verschoben',
      'Ein neuer Termin folgt; dann können Sie sich anmelden.',
    ],
    'signup/members-only': [
      'Das Treffen ist für Mitglieder',
      'Verwenden Sie den persönlichen Link in Ihrer Einladung.',
    ],
    'signup/already-cancelled': [
      'Sie haben bereits abgesagt',
      'Sie können sich wieder anmelden, solange die Anmeldung möglich ist.',
    ],
    'signup/open-part-only': [
      'Dieser Teil des Treffens ist für Mitglieder',
      'Als Gast können Sie am offenen Teil teilnehmen. Wählen Sie den geschlossenen Teil ab, und senden Sie erneut.',
    ],
    'signup/trial-used': [
      'Sie haben Ihren Schnupperbesuch bereits genutzt',
      'Vor der Aufnahme können Sie an einem Treffen teilnehmen. Schreiben Sie an die Moderation, wenn Sie Mitglied werden möchten.',
    ],
    'signup/no-offer': [
      'Ihnen wird kein Platz angeboten',
      'Vielleicht ist das Angebot schon beantwortet. Laden Sie die Seite neu, um den Stand zu sehen.',
    ],
    'signup/offer-expired': [
      'Das Angebot eines Platzes ist abgelaufen',
      'Der Platz ist an die nächste Person gegangen. Sie können sich wieder anmelden und kommen auf die Warteliste.',
    ],
    'link/not-valid': [
      'Der Link ist nicht mehr gültig',
      'Er ist vielleicht abgelaufen oder nicht vollständig kopiert. Lassen Sie sich Ihren Link noch einmal zusenden.',
    ],
    'application/group-not-found': [
      'Diese Gruppe gibt es nicht',
      'Sie wurde vielleicht aufgelöst. Gehen Sie zurück zur Liste der Gruppen.',
    ],
    'application/closed': [
      'Die Gruppe nimmt zurzeit keine Mitglieder auf',
      'Sehen Sie sich die anderen Gruppen an, oder schreiben Sie der Moderation.',
    ],
    'request/precondition-required': [
      'Nennen Sie die Version, die Sie ändern',
      'Senden Sie die Version in If-Match, wie Sie sie in ETag bekommen haben, oder If-None-Match: * für etwas Neues. So überschreibt niemand etwas.',
    ],
    'access/not-signed-in': [
      'Melden Sie sich zuerst an',
      'Lassen Sie sich einen Link zusenden, oder verwenden Sie einen Schlüssel, der für den Verband gilt.',
    ],
    'access/link-not-valid': [
      'Der Link zum Anmelden gilt nicht mehr',
      'Er gilt einmal und für eine halbe Stunde. Lassen Sie sich einen neuen zusenden.',
    ],
    'access/forbidden': [
      'Das leiten Sie nicht',
      'Sie sehen und ändern die Gruppen und Treffen, die Sie leiten. Fragen Sie den Verband, wenn etwas fehlt.',
    ],
    'access/csrf': [
      'Die Anfrage kam nicht von dieser Seite',
      'Laden Sie die Seite neu, und versuchen Sie es noch einmal. Programme senden das X-CSRF-Token der Sitzung mit.',
    ],
    'meeting/changed-meanwhile': [
      'Das Treffen wurde inzwischen geändert',
      'Laden Sie es neu, sehen Sie nach, was neu ist, und ändern Sie diese Version.',
    ],
    'request/changed-meanwhile': [
      'Es wurde inzwischen geändert',
      'Laden Sie es neu, sehen Sie nach, was neu ist, und ändern Sie diese Version.',
    ],
    'membership/not-possible': [
      'Das ist jetzt nicht möglich',
      'Sehen Sie nach, wie es um die Bewerbung steht, und versuchen Sie es erneut, wenn es passt.',
    ],
    'attendance/no-seat': [
      'Die Person hat keinen Platz',
      'Die Anwesenheit wird nur bei einem bestätigten Platz in diesem Teil des Treffens vermerkt.',
    ],
    'server/unavailable': [
      'Der Server antwortet gerade nicht',
      'Nichts ist verloren: Ihre Eingaben sind noch da. Versuchen Sie es in Kürze noch einmal.',
    ],
    'server/failed': [
      'Bei uns ist etwas schiefgegangen',
      'Ihre Eingaben sind noch da. Versuchen Sie es in Kürze noch einmal, oder schreiben Sie an die Moderation.',
    ],
  },
};
