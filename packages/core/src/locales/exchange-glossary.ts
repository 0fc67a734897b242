/**
 * What a machine must know of a field's vocabulary to see that two people mean the same. Data, for an association to replace or extend:
 * this one is for public digitalisation in Danish and English.
 */
export interface ExchangeGlossary {
  /** Words and phrases that mean the same, in any language. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words that stand alone and in compounds, so that a compound can be taken apart. */
  readonly words: readonly string[];
  /** Words of the field that say little by themselves: that two people both say "project" makes no match. */
  readonly general: readonly string[];
  /** Words that belong to asking and offering, and not to what is asked or offered. */
  readonly filler: readonly string[];
}

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The vocabulary of public digitalisation, Danish and English. */
export const digitalGlossary: ExchangeGlossary = {
  synonyms: [
    ['sky', 'skyen', 'cloud', 'hosting'],
    [
      'kunstig intelligens',
      'ai',
      'artificial intelligence',
      'machine learning',
      'maskinlæring',
      'sprogmodel',
    ],
    ['udbud', 'genudbud', 'genudbyde', 'udbyde', 'procurement', 'tender'],
    ['indkøb', 'indkøber', 'købe', 'købt', 'procurement', 'purchase'],
    ['leverandør', 'supplier', 'vendor'],
    ['kontrakt', 'aftale', 'contract', 'agreement'],
    ['rammeaftale', 'framework agreement'],
    ['sikkerhed', 'security'],
    ['informationssikkerhed', 'information security', 'it-sikkerhed', 'cybersikkerhed'],
    ['ledelse', 'direktion', 'topledelse', 'management', 'executives'],
    ['forandringsledelse', 'change management', 'forandring', 'omstrukturering', 'omorganisering'],
    ['medarbejder', 'personale', 'ansat', 'employee', 'staff'],
    ['ansætte', 'ansat', 'ansættelse', 'rekruttere', 'rekruttering', 'recruit', 'hire'],
    ['robot', 'softwarerobot', 'rpa', 'automatisering', 'automation'],
    ['gevinst', 'gevinstrealisering', 'benefit', 'benefits realisation'],
    ['tilgængelighed', 'accessibility', 'skærmlæser', 'screen reader', 'blind', 'wcag'],
    ['databeskyttelse', 'persondata', 'gdpr', 'privacy', 'databehandleraftale', 'data protection'],
    ['bæredygtig', 'grøn', 'klima', 'sustainable', 'green'],
    ['borger', 'citizen'],
    ['bruger', 'user'],
    ['brugerinddragelse', 'user involvement', 'workshop', 'inddragelse'],
    ['sagsbehandler', 'sagsbehandling', 'case worker', 'case handling'],
    ['retningslinje', 'politik', 'policy', 'guideline'],
    ['oplæring', 'undervisning', 'kursus', 'træning', 'training', 'e-læring'],
    ['arkitektur', 'architecture'],
    ['integration', 'snitflade', 'grænseflade', 'api', 'interface'],
    ['strategi', 'strategy'],
    ['portefølje', 'portfolio', 'prioritering', 'prioritere'],
    ['beredskab', 'beredskabsplan', 'øvelse', 'øve', 'incident', 'contingency'],
    ['adgangsstyring', 'brugerrolle', 'rolle', 'identity', 'access management', 'iam', 'brugerrettighed'],
    ['grunddata', 'masterdata', 'dataejerskab', 'master data'],
    ['migrere', 'migrering', 'flytte', 'konvertere', 'migrate', 'migration'],
    ['viden', 'videnoverdragelse', 'overlevering', 'knowledge', 'handover'],
    ['etik', 'etisk', 'dataetik', 'ethics'],
    ['udvikler', 'programmør', 'developer'],
    ['kommune', 'municipality', 'municipal'],
    ['logning', 'overvågning', 'logging', 'monitoring'],
    ['gammel', 'legacy', 'mainframe'],
    ['samarbejde', 'samarbejdspartner', 'partner', 'ekstern', 'collaboration'],
    ['agil', 'agile', 'scrum'],
    ['drift', 'operation', 'driftsfællesskab'],
  ],
  words: list(`
    adgang adresse afdeling analyse behandling betaling data database datter drift dokument ejerskab fag fællesskab gevinst henvendelse
    identitet information infrastruktur integration intelligens journal jura katalog kontrakt krav kunde kvalitet ledelse leverandør
    livscyklus løn løsning medarbejder model møde mål netværk organisation plan portal post principper proces produkt program projekt
    prøve register regnskab reform rolle råd samarbejde selvbetjening service sikkerhed skabelon skole sky strategi styring sundhed
    system team test tilsyn udbud udvikling vejledning velfærd viden virksomhed økonomi
    access contract data risk security service supplier vendor
  `),
  general: list(`
    arbejde data digital digitalisering fag it kommune ledelse løsning model møde nye offentlig organisation plan projekt
    proces sag service stor styring system team udvikling digitalisation project solution system public management work
  `),
  filler: list(`
    al alle andre andres begge bestemt brug burde deler dele derfor eget eks ejer erfaring erfaringer fast fem findes fire folk fordi
    fortælle fortæller forskellige fået får første gerne ganske giver god gode godt gør halvt have hel hele helt hjælp hjælpe holde holder
    hver hvem hvilke hvilken hvordan hvorfor høre igen igennem indføre indført ingen jeres kan kender kende kigge kom kommer lade langt
    lave laver laves leder lidt lige ligger lægger længe læse læser man mangler mellem mest mindre mindst måske nemt netop nogen nu næste
    nået ofte overvejer par plads prøve prøvet rigtig råd råder samme sammen se sidde sidder sige siger sidste snak snakke sparring start
    starte stille stillet svært søger synes syv ser tager tale tid tiden tilbyde tilbyder tit to tre træt tværs vide vil vise virke virker
    vores vore være ønsker øvrige år års otte ni ti
    able advice any anybody anyone anything best between could does experience experiences five four get give good hear help how know like
    looking lot make need new offer one our really share sharing some somebody someone talk tell three tried try two use used using want
    way well what who with work would worth years
  `),
};
