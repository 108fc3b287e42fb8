import { isCertainlyOfPage, isMasthead, pageNumberOf, symbolsIn } from '../syntax/page/page-forms.js';

/*
 * Words that a masthead has and a provision that is a short line hardly does: of bodies, of meetings, and of what a document is, in the
 * official languages.
 */
const bodies =
  /(?:^|\P{L})(?:nations?|naciones|assembl[ée]e?|asamblea|council|conseil|consejo|committee|comit[éè]|commi?ssion|comisi[óo]n|conf[eé]renc|organi[sz]a[ct]i|programme of|programa de|secretaria|working group|contact group|open-ended|forum|foro|parliament|parlement|session|sesi[óo]n|sesiones)|ООН|Наци[йи]|Ассамбле|Совет|Комитет|Комисси|Конференц|Организаци|сесси|الأمم|الجمعية|المجلس|مجلس|اللجنة|المؤتمر|الدورة|联合国|聯合國|大会|理事会|委员会|会议|届/iu;
const documents =
  /(?:^|\P{L})(?:draft|avant-projet|projet|proyecto|borrador|resoluti?on|r[ée]solution|resoluci[óo]n|decision|d[ée]cision|decisi[óo]n|recommendation|declaration|(?:report|note) (?:of|by)|negotiating text|submi(?:tted|ssion)|proposals?|amendments?|annex|sponsors?|agenda|ordre du jour|contents|compilation|version|chair(?:person|man|woman)?|president|co-facilitators?|facilitators?|english|french|spanish|arabic|chinese|russian)(?=$|\P{L})|проект|резолюци|решени|повестк|доклад|مشروع|قرار|جدول الأعمال|تقرير|决议|草案|决定|议程|报告/iu;
const dates =
  /(?:^|\P{L})\d{1,2}(?:er|º|th|st|nd|rd)?[\s\u00A0](?:de )?(?:jan|feb|f[ée]v|mar|apr|avr|abr|ma[iy]|jun|juin|juil|jul|aug|ao[uû]|ago|sep|oct|nov|dec|d[ée]c|dic|ene|янв|фев|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)|(?:january|february|march|april|may|june|july|august|september|october|november|december),? \d|\d\s?月|(?:^|\D)(?:19|20)\d\d(?:\)|$)/iu;
/*
 * Verbs that bind somebody, or by which a body decides: a line that has one says something, whatever else it names. Of the latter only those that
 * are no nouns too (`requests`, `notes`). `May` is a month with a capital or beside a number. A line in capitals is a heading.
 */
const provisionVerbs =
  /(?:^|\P{L})(?:shall|should|must|(?<!\d\s)may(?!\s\d)|will|agrees|decides|invites|recommends|resolves|urges|doit|doivent|devr(?:a|ont|ait|aient)|décide|convient|debe(?:rán?|rían?|n)?|podrán?|decide|acuerda)(?=$|\P{L})|(?:^|\P{L})(?:Shall|Must)(?=$|\P{L})|(?:^|\P{L})(?:должн[аоы]|должен|обязан[аоы]?|следует|постановляет)(?=$|\P{L})|(?:يجب|ينبغي|يتعين|تقرر)|应当|必须|不得/u;
/* What a file has for those who show it: addresses of links, attributes, the table of contents, lines of its leaders. */
const ofFile = /^\[[^\]]*\]:\s|^(?:[*+-]\s+\S+\s+)?\{:[^}]*\}$|^<!--|\.{4,}|…{2,}|https?:|\S@\S/u;

/**
 * Tells whether a line before a text is one that a masthead has: a symbol, a date, a language, an item of the agenda, the name of a body or of
 * a kind of document. A line with the verb of a provision is none.
 *
 * @param line The line, or the lines of a block.
 * @returns Whether it is; names of places and people are not told from words.
 * @example
 * isMastheadLine('Second session'); // true
 * isMastheadLine('Respecting rivers'); // false
 * isMastheadLine('The Committee shall meet'); // false
 */
export function isMastheadLine(line: string): boolean {
  if (isCertainlyOfPage(line) || pageNumberOf(line) !== null) return true;
  if (provisionVerbs.test(line)) return false;
  if (isMasthead(line)) return true;
  return symbolsIn(line).length > 0 || bodies.test(line) || documents.test(line) || dates.test(line);
}

const agendaItem =
  /^(?:(?:provisional )?agenda )?items? \d[^\n]{0,24}$|^points? \d.*ordre du jour|^temas? \d.*programa|^пункт \d.*повестк|^议程项目|^البند/iu;

/**
 * Tells whether a line numbers an item of the agenda: its title is the line behind it.
 *
 * @param line The line.
 * @returns Whether it does.
 */
export function namesAgendaItem(line: string): boolean {
  return agendaItem.test(line);
}

/**
 * Tells whether a line before a text has words that a reader of the text may miss.
 *
 * @param line The line.
 * @returns Whether it has; addresses, attributes and lines of a table of contents have none.
 */
export function hasWords(line: string): boolean {
  return /\p{L}/u.test(line) && !ofFile.test(line);
}

/* The little words in names: “Committee of the Whole”, “Ministère de la Culture”. */
const littleWord = /^\p{Ll}{1,3}$/u;

/**
 * Tells whether a line may be a name: every word has a capital, but little ones. In scripts without capitals any line may be.
 *
 * @param line The line.
 * @returns Whether it may be; it is one only beside lines of a masthead.
 */
export function mayBeName(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  return !provisionVerbs.test(line) && words.every((word) => !/^\p{Ll}/u.test(word) || littleWord.test(word));
}
