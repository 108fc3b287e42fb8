/**
 * What every stance word of all languages begins with, in small letters, parted by bars: its first four letters, or fewer where it goes on in
 * several ways; `~` is an accent that is a character of its own. All the words make a pattern that takes longer to compile than a draft to read,
 * so a text is first asked for these. A test keeps the list; none of them begins another.
 */
export const stanceHeads =
  "a ag|a aj|a an|a añ|a bi|a bo|a co|a de|a dé|a ef|a el|a en|a e~|a fa|a fu|a ga|a in|a l'|a la|a le|a lè|a l’|a ma|" +
  'a me|a mi|a mo|a ot|a o~|a pl|a po|a qu|a re|a ré|a sa|a se|a su|a tr|a un|a él|a ôt|acce|acco|acep|acla|acue|add|' +
  'adic|agai|agre|agré|ajou|alte|anad|ana~|an~a|an~á|anád|apoy|appr|appu|apru|are |aucu|autr|a~ a|a~ b|a~ c|a~ d|a~ e|' +
  'a~ f|a~ g|a~ i|a~ l|a~ m|a~ o|a~ p|a~ r|a~ s|a~ t|a~ é|a~ ô|añad|aña~|añád|biff|borr|brac|can |chec|clar|colo|comb|' +
  "come|cons|conv|d'ac|de a|defa|deja|del|dema|depl|des |desa|dese|desp|de~f|de~p|de~s|disa|drop|défa|dépl|désa|d’ac|" +
  'ecla|el c|el e|el l|el m|el r|el s|elim|emet|en a|en c|en d|en e|en f|endo|enle|enlè|entr|espa|est |esta|estu|está|' +
  'etud|exam|exig|expr|e~cl|e~li|e~me|e~tu|fair|fait|favo|flex|foll|form|fusi|gard|gene|get |go a|go w|goes|in b|in f|' +
  'in s|incl|inse|insè|insé|is c|is n|is r|is s|keep|kept|la c|la e|la l|la m|la r|la s|la é|lais|le c|le e|le l|le m|' +
  'le r|le s|le é|leav|left|leur|leva|leve|levo|levé|le~v|libe|lift|ling|lève|main|mant|merg|met|mis|move|mues|muev|' +
  "n'ac|n'ap|n'es|n'so|ne p|ne s|need|ning|no a|no b|no c|no e|no i|no l|no m|no o|no p|no q|no r|no s|no t|not |n’ac|" +
  'n’ap|n’es|n’so|obje|ont |opon|opos|oppo|opue|ote |oten|oter|o~te|para|parl|pas |peut|peuv|pide|plac|pone|por |prec|' +
  'pref|pres|pre~|prop|préc|préf|pued|put|quie|quit|rech|reem|refl|refu|regr|reje|rema|remo|remp|repl|requ|rese|resp|' +
  "reta|rete|reti|retr|reve|revi|re~s|rése|s'as|s'op|sa r|sans|scru|se o|se r|se s|se u|seco|seek|ses |sigu|sin |soli|" +
  'sont|souh|soup|sout|squa|stay|stil|stre|stri|stud|su r|suge|sugg|sugi|suit|suiv|supp|supr|sus |susi|sust|s’as|s’op|' +
  'tach|text|the |tien|to b|to c|to d|to g|to i|to k|to l|to m|to p|to r|to s|tran|tras|una |unbr|une |vari|voud|want|' +
  "will|with|à aj|à bi|à co|à de|à dé|à ef|à el|à en|à e~|à fu|à ga|à in|à l'|à la|à le|à lè|à l’|à ma|à me|à mi|à ot|" +
  'à o~|à pl|à re|à su|à tr|à él|à ôt|écla|élim|émet|étud|ôte |ôten|ôter';

/** The stance words that are codes, and written in capitals only. */
export const stanceCodes = 'MOD|NOC|SUP';

let joined: string | undefined;

/**
 * What a stance word may begin with, in any case. What begins alike is written once: a pattern is compiled in time that grows with its length.
 *
 * @returns The source of a pattern that is found wherever a stance word is, and elsewhere.
 */
export function stanceStart(): string {
  return (joined ??= `(?:${startOf(stanceHeads.split('|'))}|${stanceCodes})`);
}

function startOf(ways: readonly string[]): string {
  if (ways.includes('')) return '';
  const letters = [...new Set(ways.map((way) => way.charAt(0)))];
  const parts = letters.map(
    (letter) =>
      letterPattern(letter) +
      startOf(ways.filter((way) => way.startsWith(letter)).map((way) => way.slice(1))),
  );
  return parts.length > 1 ? `(?:${parts.join('|')})` : parts.join('');
}

function letterPattern(letter: string): string {
  if (letter === ' ') return '\\s+';
  if (letter === '~') return '[\\u0300-\\u0327]';
  const capital = letter.toUpperCase();
  return capital === letter ? letter : `[${letter}${capital}]`;
}
