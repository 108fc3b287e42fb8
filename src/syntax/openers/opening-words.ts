import type { Language } from '../../text/language.js';

/**
 * The words that open paragraphs in a language, as sources of regular expressions. Preambular paragraphs open with a participle, a gerund or
 * an adjective, operative ones with a verb in the third person (UN Editorial Manual, "Resolutions and other formal decisions", and the
 * corresponding usage in the other languages).
 */
export interface OpeningWords {
  readonly preambular: string;
  readonly operative: string;
  /** The line that names the body, before the comma at its end: `The General Assembly,`. */
  readonly formula: string;
  /** The line that ends the preamble: `Have agreed as follows:`. */
  readonly agreement: string;
}

const wordEnd = '(?![\\p{L}\\p{M}-])';

const openingVerbs =
  'Accepts|Acknowledges|Adopts|Affirms|Agrees|Appeals|Approves|Authorizes|Calls|Commends|Condemns|Confirms|' +
  'Congratulates|Considers|Decides|Declares|Demands|Deplores|Designates|Emphasi[sz]es|Encourages|Endorses|' +
  'Establishes|Expresses|Highlights|Instructs|Invites|Mandates|Notes|Proclaims|Reaffirms|Recalls|Recogni[sz]es|' +
  'Recommends|Regrets|Reiterates|Requests|Resolves|Stresses|Supports|Takes note|Underlines|Underscores|Urges|' +
  'Welcomes';
const adverbs = 'Again|Also|Further|Once again|Strongly';

/* Participles in -ing are told by their ending; the rest are the openers in use. */
const english: OpeningWords = {
  preambular:
    '(?:(?!(?:Including|Excluding|During|Beijing|Nothing|Everything|Something|King)(?!\\p{L}))\\p{Lu}\\p{Ll}+ing|Affirmed|Alarmed|Appalled|Aware|Cognizant|Committed|Concerned|Confident|Conscious|Convinced|Deeply|Desirous|' +
    'Determined|Disturbed|Encouraged|Firmly|Fully|Further|Gravely|Grateful|Guided|Indignant|Inspired|Mindful|Pursuant|Resolved|Strongly|' +
    `In (?:accordance|furtherance|line|pursuance|pursuit|response|the light|view)|Also|Whereas|Being|Bearing|Having|Once again)${wordEnd}`,
  operative:
    `(?:(?:${openingVerbs})|(?:${adverbs})\\s+(?:${openingVerbs}|${openingVerbs.toLowerCase()}))` +
    '(?!\\p{L})',
  formula: 'The\\s[^.;:]{3,200}',
  agreement:
    '(?:have|has|hereby|do|the [\\p{L} ]{3,80})?\\s*(?:hereby )?(?:agreed?|decide[sd]?|resolve[sd]?|declares?|adopts?|recommends?)\\s+' +
    '(?:as follows|that)[:,]?',
};

/* Participles in -ant; the words of the list end so and are none. */
const french: OpeningWords = {
  preambular:
    '(?:(?!(?:Pendant|Avant|Auparavant|Suivant|Durant|Quant|Maintenant|Nonobstant|Cependant|Autant|Enfant|Devant|Dorénavant|Montant|' +
    "Représentant|Instant|Moyennant|Concernant)(?!\\p{L}))\\p{Lu}\\p{Ll}*[\\p{Ll}]ant|(?:Se|S['’]|Ne|N['’]|En)\\s*\\p{Ll}+ant|" +
    '(?:Profondément|Gravement|Vivement|Pleinement|Fermement|Extrêmement|Particulièrement|Sérieusement|Toujours|Très|Également)\\s+\\p{Ll}+' +
    '|Consciente?s?|Préoccupée?s?|Convaincue?s?|Alarmée?s?|Résolue?s?|Guidée?s?|Désireu(?:x|ses?)|Inspirée?s?|Soucieu(?:x|ses?)|Déterminée?s?|' +
    'Encouragée?s?|Consternée?s?|Troublée?s?|Indignée?s?|Inqui(?:ets?|ètes?)|Attachée?s?|Animée?s?|Attenti(?:fs?|ves?)|Mue?s?|Horrifiée?s?|' +
    'Vu(?:e?s)?|Vu|Eu égard|Compte tenu|Conformément|En application|Dans le (?:souci|but|droit fil)|[ÀA] la (?:lumière|suite)|Afin|Au vu)' +
    wordEnd,
  operative:
    '(?:Accepte|Accueille|Adopte|Affirme|Appelle|Applaudit|Apprécie|Approuve|Appuie|Autorise|Charge|Condamne|Confie|Confirme|Considère|' +
    'Constate|Convie|Convient|Crée|Décide|Déclare|Déplore|Demande|Désigne|Encourage|Engage|Enjoint|Entérine|Établit|Etablit|Estime|Exhorte|' +
    'Exige|Exprime|Fait|Félicite|Forme|Insiste|Institue|Invite|Juge|Lance|Loue|Met|Nomme|Note|Observe|Précise|Préconise|Prend|Prie|Proclame|' +
    'Propose|Proroge|Rappelle|Réaffirme|Reconduit|Recommande|Reconnaît|Regrette|Réitère|Rejette|Remercie|Rend|Renouvelle|Réprouve|Réclame|' +
    "Salue|Signale|Souligne|Souscrit|Sollicite|Soutient|Suggère|Supplie|Tient|Transmet|En\\s+appelle|Est\\s+(?:d['’]avis|convaincue?|consciente?)|" +
    "(?:Se|S['’])\\s*(?:félicite|déclare|dit|engage|propose|réjouit|associe|inquiète|alarme|élève|emploie)|" +
    '(?:Également|De\\s+nouveau|En\\s+outre|Instamment)\\s+\\p{Ll}+e)' +
    wordEnd,
  formula: "(?:L['’]|(?:Le|La|Les)\\s)[^.;:]{3,200}",
  agreement:
    "(?:ont?|sont|est|les [\\p{L}’' ]{3,80}|nous,?)?\\s*(?:convenus?|convenues?|conviennent|convient|décident?|décidé|résol(?:u|vent)|adopt(?:e|ent|é)|déclar(?:e|ent|é)|" +
    'recommand(?:e|ent|é))\\s+(?:de )?(?:ce qui suit|des dispositions (?:suivantes|ci-après))\\s*[:,]?',
};

/* Gerunds in -ndo, with pronouns behind them. */
const spanish: OpeningWords = {
  preambular:
    '(?:(?!(?:Cuando|Segundo|Fondo|Mundo|Mando|Bando|Fernando|Orlando)(?!\\p{L}))\\p{Lu}\\p{L}*[aey]ndo(?:se|l[aeo]s?)?|' +
    '(?:Profundamente|Gravemente|Plenamente|Firmemente|Sumamente|Vivamente|Hondamente|Seriamente|Muy|Especialmente|Particularmente|' +
    'También|Igualmente)\\s+\\p{Ll}+(?:d[ao]s?|ntes?|ndo)|No\\s+\\p{Ll}+ndo|' +
    'Conscientes?|Convencid[ao]s?|Preocupad[ao]s?|Guiad[ao]s?|Alarmad[ao]s?|Decidid[ao]s?|Deseos[ao]s?|Resuelt[ao]s?|Inspirad[ao]s?|' +
    'Animad[ao]s?|Alentad[ao]s?|Consternad[ao]s?|Perturbad[ao]s?|Atent[ao]s?|Inquiet[ao]s?|Indignad[ao]s?|Empeñad[ao]s?|Comprometid[ao]s?|' +
    'Horrorizad[ao]s?|Movid[ao]s?|Vist[ao]s?|De conformidad|En (?:vista|cumplimiento|atención|virtud)|A la luz|Con (?:miras|el fin)|Habida cuenta|A fin)' +
    wordEnd,
  operative:
    '(?:(?:También|Además|Igualmente|Asimismo)\\s+\\p{Ll}+|Acepta|Acoge|Acuerda|Adopta|Afirma|Agradece|Alienta|Anima|Apoya|Aprecia|Aprueba|Aplaude|Autoriza|' +
    'Aguarda|Celebra|Comparte|Condena|Confía|Confirma|Considera|Conviene|Crea|Declara|Decide|Deplora|Designa|Destaca|Encarece|Encarga|Encomia|' +
    'Enfatiza|Elogia|Establece|Espera|Estima|Exhorta|Exige|Expresa|Felicita|Hace|Hace\\s+suy[ao]s?|Insta|Insiste|Instituye|Invita|Lamenta|Llama|' +
    'Manifiesta|Nombra|Nota|Observa|Pide|Pone|Precisa|Proclama|Prorroga|Propone|Ratifica|Reafirma|Recalca|Rechaza|Reclama|Recomienda|' +
    'Reconoce|Recuerda|Reitera|Remite|Renueva|Resuelve|Respalda|Rinde|Ruega|Saluda|Señala|Solicita|Subraya|Sugiere|Suplica|Toma\\s+(?:nota|conocimiento)|' +
    'Transmite|Urge|Valora|Se\\s+(?:felicita|congratula|compromete|muestra|suma|declara|adhiere|complace))' +
    wordEnd,
  formula: '(?:El|La|Los|Las)\\s[^.;:]{3,200}',
  agreement:
    '(?:han?|hemos|l[ao]s [\\p{L} ]{3,80}|l[ao] [\\p{L} ]{3,80})?\\s*(?:convenido|convienen|conviene|acordado|acuerdan?|deciden?|decidido|resuelven?|resuelto|declaran?|' +
    'declarado|adoptan?|adoptado|recomiendan?|recomendado)\\s+(?:en )?(?:lo (?:siguiente|que sigue)|las siguientes disposiciones)\\s*[:,]?',
};

/* What is written small goes on with the sentence that the formula begins; in a list each word has a capital. */
const eitherCase = (words: string): string =>
  words.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);

/* Adverbial participles in -я and -в. */
const russian: OpeningWords = {
  preambular:
    `(?:(?:${eitherCase('вновь|также|особо|с\\s+\\p{Ll}+|будучи|глубоко|серьезно|серьёзно|далее')})\\s+)?` +
    `(?:\\p{L}{3,}(?:[аяую]я|ясь|ав|ив|ев)|${eitherCase(
      'принимая|помня|сознавая|памятуя|ссылаясь|руководствуясь|действуя|исходя|учитывая|приветствуя|' +
        'убеждена?|встревожена?|обеспокоена?|преисполнена?|в\\s+соответствии',
    )})${wordEnd}`,
  operative:
    `(?:(?:${eitherCase('также|вновь|настоятельно|далее|решительно')})\\s+)?` +
    `(?:${eitherCase(
      'принимает|призывает|просит|постановляет|предлагает|приветствует|подтверждает|подчеркивает|подчёркивает|признает|признаёт|одобряет|' +
        'осуждает|отмечает|выражает|поручает|рекомендует|напоминает|утверждает|заявляет|провозглашает|поощряет|требует|обращается|благодарит|учреждает|' +
        'поддерживает|настаивает|сожалеет|решает|назначает|уполномочивает',
    )})${wordEnd}`,
  formula:
    '(?:Генеральная|Совет|Комитет|Комиссия|Конференция|Экономический|Исполнительный|Стороны|Государства|Договаривающиеся|Всемирная|Ассамблея|' +
    'Руководящий|Правление|Собрание|Межправительственн\\p{Ll}+|Правительства|Участники)[^.;:]{0,200}',
  agreement:
    '(?:[\\p{L}, ]{3,80} )?(?:согласились|договорились|постановили|решили)\\s+о\\s+(?:нижеследующем|следующем)\\s*[:,]?',
};

/* `إذ` (“while”) opens each recital; a verb in the feminine of the third person, as the names of the bodies are, each decision. */
const arabic: OpeningWords = {
  preambular: '(?:و?إذ|واذ|اذ)(?!\\p{L})|وقد\\s',
  operative:
    '(?:وت|ت|ي|وي)(?:قرر|طلب|حث|دعو|هيب|رحب|شجع|عرب|ؤكد|عيد|لاحظ|شيد|دين|ناشد|وصي|قر|عتمد|سلم|علن|حيط|شدد|كرر|نوه|ؤيد|ذكر|شير|عين|أذن)' +
    '(?![\\p{L}])',
  formula: '(?:إن|ان|إنّ)\\s[^.;:]{3,200}',
  agreement: '(?:قد\\s+)?(?:اتفق(?:ت|وا)?|تتفق|تقرر)\\s+على\\s+ما\\s+يلي\\s*[:,]?',
};

/*
 * Chinese has no endings, and the same verb opens recitals and decisions: what has a number or ends a sentence is a decision. Only words that
 * open nothing but one of them are here, so the marks at the ends tell the rest.
 */
const chinese: OpeningWords = {
  preambular: '(?!)',
  operative: '(?!)',
  formula: '[\\p{Script=Han}\\s]{0,24}(?:大会|理事会|委员会|会议|缔约方|缔约国|各国|各方|董事会|执行局|政府)',
  agreement: '\\p{Script=Han}{0,20}(?:议定|协议|商定|决定)如下\\s*[:,：]?',
};

/** The opening words by language. */
export const openingWords: Readonly<Record<Language, OpeningWords>> = {
  en: english,
  fr: french,
  es: spanish,
  ru: russian,
  ar: arabic,
  zh: chinese,
};
