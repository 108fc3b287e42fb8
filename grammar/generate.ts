/**
 * Writes `document.ebnf` and `diagrams.html` from the grammar. A test compares what is written with what would be.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TokenType } from 'chevrotain';
import railroad from 'railroad-diagrams';
import { documentParser } from './document.js';
import { vocabulary } from './lexers.js';

/** What the rules and the tokens match. A rule or a token that is not here, or is no more, stops the generator. */
const legend: Readonly<Record<string, string>> = {
  document:
    'A document: pieces in any order, so every string is one. What pairs with what is decided afterwards.',
  tag: 'A tag with its marks: {USA+ FRA-}.',
  entry: 'What one party says: USA+, RUS reserve, CMR reserve OP1a to e, to adapt principles language.',
  rest: 'What follows a stance word, up to a Separator that an Actor or the end of the tag follows.',
  head: 'Parties in front of the words that they speak of: PE/MX propose; NZ oppose:, Canada, Government:.',
  tail: 'Parties behind a dash at the end of their bracket: - US; G77 delete.',
  Text: 'A run of words, spaces and punctuation without marks or line ends.',
  BraceText: 'Where tags are in braces: anything but [ ] { } and line ends, up to a Stamp.',
  AngleText: 'Where tags are in angles: anything but [ ] { } < > and line ends, up to a Stamp.',
  DashText: 'Where parties stand behind a dash: the same as BraceText, up to the next dash.',
  RoundText: 'Where round brackets contest words too: the same, without ( and ), up to the next long dash.',
  ParenthesisText: 'Where parties stand in parentheses: the same as BraceText, up to the next parenthesis.',
  LineBreak: 'A line end (CR, LF, form feed, vertical tab, U+2028, U+2029) with the white space after it.',
  OpenBracket: '[',
  CloseBracket: ']',
  HeadBracket: '[ before a list of parties up to a colon: [PE/MX propose: …].',
  TailClose: '] behind a list of parties.',
  OpenRound: '(, where round brackets contest words too.',
  CloseRound: '), where round brackets contest words too.',
  TailRound: ') behind a list of parties.',
  EditOpen: '{++, {--, {~~ or {==, where an editor marks changes.',
  EditTurn: '~>, between the words that go and those that come.',
  EditClose: '++}, --}, ~~} or ==}.',
  EditFacts: 'What an editor notes of a mark at its start: {"author":"USA"}@@.',
  CommentBracketOpen: '{>>[<<}, a bracket around marks of an editor.',
  CommentBracketClose: '{>>]<<}',
  CommentWordsOpen:
    '{>>proposed, and to be deleted: or {>>to be deleted, and proposed: that <<} answers, around words that one change puts in and another takes out.',
  CommentWords: 'The words up to <<}.',
  CommentWordsClose: '<<}',
  EditText: 'Where an editor marks changes: the same as BraceText, up to the next + - ~ or =.',
  CommentOpen: '{>> that <<} answers.',
  CommentSaid: 'Anything up to <<}.',
  CommentClose: '<<}',
  Slash: '/ behind a list of parties, before the next alternative of the bracket.',
  Stamp: 'A closure stamp with its date: Ad ref 22 May 2023 12.26, Agreed ad ref 3 May 2024.',
  TagOpen: 'The opening mark of a tag; its closing mark follows, with no bracket or brace between.',
  BraceOpen: '{ that } answers.',
  AngleOpen: '< before a capital letter or a stance word, where tags are in angles, that > answers.',
  StancesOpen: '( before parties that say something: (EU delete).',
  NamesOpen: '( before the names of parties at the end of a paragraph: (Portugal, Slovakia);',
  TagClose: 'The closing mark of a tag.',
  ParenthesisClose: ') behind a list of parties.',
  HeadClose: ': behind a list of parties, or . behind a stance word.',
  TailDash: 'The dash before a list of parties that ends a bracket.',
  ShortDash: '- or –, where short dashes open such lists.',
  LongDash: '—, where long dashes open such lists.',
  BraceClose: '}',
  AngleClose: '>',
  StrayOpen: 'An opening mark of a tag that no closing mark answers.',
  StrayBraceOpen: '{',
  StrayAngleOpen: '<, where tags are in angles.',
  StrayClose: 'A closing mark where no tag is open.',
  StrayBraceClose: '}',
  StrayAngleClose: '>, where tags are in angles.',
  Said: 'All that stands between the marks of a tag; tag-parts.ts reads it.',
  BraceSaid: 'Anything but [ ] { }.',
  AngleSaid: 'Anything but [ ] { } < >.',
  RoundSaid: 'Anything up to the parenthesis that closes.',
  Separator: 'What separates parties and groups of parties.',
  CommaSeparator: 'A comma or a semicolon with the white space around it.',
  Space: 'What may stand before a stance word and says nothing.',
  ListSpace: 'White space, line ends among it.',
  StanceLink: 'A dash or a colon before a stance word: [US: delete: …], [… - US - delete].',
  StanceWord: 'A word or phrase of stance-lexicon.ts, in any case: reserve, Delete, suggest to move.',
  Actor: 'A party in a list.',
  Word: 'Anything else in a list, up to the next space, separator or mark.',
  Footnote: 'The number of a footnote that sticks to a party or a stance word: CA5/MX6.',
  Stakeholder: 'A kind of stakeholder behind a party: Government, Civil Society.',
  ListSeparator:
    'A comma, a semicolon, one or two slashes, & or “and”, or the space before the next party with a stance word.',
  TailSeparator:
    'The same without a slash that has spaces around it, or the full stop before the end of the bracket.',
  ListedStance: 'A StanceWord, also where it sticks to a code (CLpropose) or the number of a footnote to it.',
  ListedActor: 'A code, a numbered group, or a name in capitalized words.',
  BlockActor: 'The same at the start of a paragraph, before a colon.',
  ListedWord: 'Anything else in a list, up to the next space, separator or mark.',
  ListedMark: 'Any other character in a list.',
  OtherMark: 'A mark of another notation inside a list.',
};

/** What a fold over productions makes of each kind. */
interface Fold<Result> {
  rule: (name: string) => Result;
  token: (name: string) => Result;
  sequence: (parts: Result[]) => Result;
  choice: (parts: Result[]) => Result;
  optional: (part: Result) => Result;
  many: (part: Result) => Result;
  some: (part: Result) => Result;
}

/** A production as Chevrotain serializes it; its own type leaves out the name. */
interface Production {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Production[];
}

interface Rule extends Production {
  readonly name: string;
}

function folded<Result>(production: Production, fold: Fold<Result>): Result {
  const parts = (production.definition ?? []).map((part) => folded(part, fold));
  const [only] = parts;
  const body = parts.length === 1 && only !== undefined ? only : fold.sequence(parts);
  const { type, name = '' } = production;
  if (type === 'Terminal') return fold.token(name);
  if (type === 'NonTerminal') return fold.rule(name);
  if (type === 'Alternation') return fold.choice(parts);
  if (type === 'Option') return fold.optional(body);
  if (type === 'Repetition') return fold.many(body);
  if (type === 'RepetitionMandatory') return fold.some(body);
  if (type === 'Rule' || type === 'Alternative') return body;
  throw new TypeError(`no way to write a production of type ${type}`);
}

const grouped = (part: string): string => (/^\w+$|^\([^()]*\)$/u.test(part) ? part : `(${part})`);

const ebnf: Fold<string> = {
  rule: (name) => name,
  token: (name) => name,
  sequence: (parts) => parts.join(' '),
  choice: (parts) => `(${parts.join(' | ')})`,
  optional: (part) => `${grouped(part)}?`,
  many: (part) => `${grouped(part)}*`,
  some: (part) => `${grouped(part)}+`,
};

const drawing: Fold<railroad.Drawing> = {
  rule: (name) => railroad.NonTerminal(name),
  token: (name) => railroad.Terminal(name),
  sequence: (parts) => railroad.Sequence(...parts),
  choice: (parts) => railroad.Choice(0, ...parts),
  optional: (part) => railroad.Optional(part),
  many: (part) => railroad.ZeroOrMore(part),
  some: (part) => railroad.OneOrMore(part),
};

/** The symbols of the grammar. */
interface Symbols {
  readonly rules: readonly Rule[];
  /** An abstract token has kinds: the tokens that stand for it. */
  readonly tokens: readonly { readonly name: string; readonly kinds: readonly string[] }[];
}

function symbolsOf(tokens: readonly TokenType[]): Symbols {
  const rules = documentParser().getSerializedGastProductions() as unknown as Rule[];
  const kindsOf = ({ tokenTypeIdx }: TokenType): string[] =>
    tokens
      .filter(({ CATEGORIES }) => CATEGORIES?.some((category) => category.tokenTypeIdx === tokenTypeIdx))
      .map(({ name }) => name);
  const symbols = { rules, tokens: tokens.map((token) => ({ name: token.name, kinds: kindsOf(token) })) };
  const names = new Set([...rules, ...tokens].map(({ name }) => name));
  const astray = [
    ...[...names].filter((name) => !Object.hasOwn(legend, name)),
    ...Object.keys(legend).filter((name) => !names.has(name)),
  ];
  if (astray.length > 0) throw new TypeError(`the legend and the grammar differ in ${astray.join(', ')}`);
  return symbols;
}

const meaningOf = (name: string): string => legend[name] ?? '';

/**
 * Writes the grammar in the notation of the XML recommendation of the W3C.
 *
 * @returns The text of `document.ebnf`.
 */
export function grammarInEbnf(): string {
  const { rules, tokens } = symbolsOf(vocabulary);
  const productions = rules.map((rule) =>
    [`/* ${meaningOf(rule.name)} */`, `${rule.name} ::= ${ungrouped(folded(rule, ebnf))}`].join('\n'),
  );
  const categories = tokens
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ name, kinds }) => `/* ${meaningOf(name)} */\n${name} ::= ${kinds.join(' | ')}`);
  const terminals = tokens
    .filter(({ kinds }) => kinds.length === 0)
    .map(({ name }) => `/* ${name}: ${meaningOf(name)} */`);
  return (
    [
      '/* Generated from document.ts and tokens.ts by generate.ts. */',
      ...productions,
      ...categories,
      `/* What the other tokens match: */\n${terminals.join('\n')}`,
    ].join('\n\n') + '\n'
  );
}

/** A rule that is one group needs no parentheses around it. */
function ungrouped(body: string): string {
  return /^\([^()]*\)$/u.test(body) ? body.slice(1, -1) : body;
}

/**
 * Draws the grammar as railroad diagrams.
 *
 * @returns The text of `diagrams.html`: one page that loads nothing and runs nothing.
 */
export function grammarAsPage(): string {
  const { rules, tokens } = symbolsOf(vocabulary);
  const sections = rules.map(
    (rule) =>
      `<h2 id="${rule.name}">${rule.name}</h2>\n<p>${escaped(meaningOf(rule.name))}</p>\n${drawingOf(rule)}`,
  );
  const rows = tokens.map(
    ({ name, kinds }) =>
      `<dt>${name}${kinds.length > 0 ? ` = ${kinds.join(' | ')}` : ''}</dt><dd>${escaped(meaningOf(name))}</dd>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The grammar of a document</title>
<style>${style}</style>
<h1>The grammar of a document</h1>
<p>Generated from <code>document.ts</code> and <code>tokens.ts</code>. Rounded boxes are tokens, square ones rules.</p>
${sections.join('\n')}
<h2 id="tokens">Tokens</h2>
<dl>
${rows.join('\n')}
</dl>
</html>
`;
}

function drawingOf(rule: Rule): string {
  const diagram = railroad.Diagram(folded(rule, drawing)).format(10).toString();
  return diagram.replace('<svg ', `<svg role="img" aria-label="Railroad diagram of ${rule.name}" `);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const style = `
:root { color-scheme: light dark; --line: #444; --box: #dce6f5; }
@media (prefers-color-scheme: dark) { :root { --line: #bbb; --box: #2b3d5c; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
svg { display: block; max-width: 100%; height: auto; }
path { stroke: var(--line); stroke-width: 2; fill: none; }
rect { stroke: var(--line); stroke-width: 1.5; fill: var(--box); }
svg text { font: bold 14px monospace; text-anchor: middle; fill: currentColor; }
dt { font-family: monospace; font-weight: bold; }
dd { margin: 0 0 0.5em 2em; }
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(import.meta.dirname, 'document.ebnf'), grammarInEbnf());
  writeFileSync(join(import.meta.dirname, 'diagrams.html'), grammarAsPage());
}
