import { EmbeddedActionsParser, type IOrAlt, type IToken, type TokenType } from 'chevrotain';
import { addPart, entryOf, filler, piece, rangeOf, tagPiece } from './build-pieces.js';
import { partsOfComment, partsOfFacts } from './critic-authors.js';
import { CommentSaid, EditClose, EditFacts, EditOpen, EditTurn } from './critic-tokens.js';
import { lexerOf, placeOfTag, vocabulary } from './lexers.js';
import type { NotationName } from './notation.js';
import { noContext, type TagContext } from './party-names.js';
import type { Piece, Range, TagPart, TagPiece } from './pieces.js';
import {
  Actor,
  Footnote,
  OtherMark,
  Said,
  Separator,
  Space,
  Stakeholder,
  StanceWord,
  Word,
} from './tag-contents.js';
import { Slash, TagClose, TagOpen, TailDash } from './tag-marks.js';
import { saidParts } from './tag-parts.js';
import {
  CloseBracket,
  CloseRound,
  LineBreak,
  OpenBracket,
  OpenRound,
  Stamp,
  StrayClose,
  StrayOpen,
  Text,
} from './text-tokens.js';

/**
 * The grammar of a document: flat and total.
 *
 * Every sequence of tokens is a document, so parsing has no errors to recover from, and brackets are tokens like any other, so
 * nesting costs no stack. (A recursive rule overflows at about 1,000 levels, and recovery by exceptions costs a few thousand
 * times a token and overflows at about 2,000 errors.) What pairs with what is decided afterwards, on an explicit stack.
 *
 * The actions build ranges directly: a concrete syntax tree of the same text costs three times the time and six times the memory.
 */
class DocumentParser extends EmbeddedActionsParser {
  private readonly pieceAlternatives: IOrAlt<Piece>[] = [
    { ALT: () => piece('text', this.CONSUME(Text)) },
    { ALT: () => piece('break', this.CONSUME(LineBreak)) },
    { ALT: () => piece('open', this.CONSUME(OpenBracket)) },
    { ALT: () => piece('close', this.CONSUME(CloseBracket)) },
    { ALT: () => this.SUBRULE(this.tag) },
    { ALT: () => this.SUBRULE(this.head) },
    { ALT: () => this.SUBRULE(this.tail) },
    { ALT: () => piece('round-open', this.CONSUME(OpenRound)) },
    { ALT: () => piece('round-close', this.CONSUME(CloseRound)) },
    { ALT: () => piece('slash', this.CONSUME(Slash)) },
    { ALT: () => piece('edit-open', this.CONSUME(EditOpen)) },
    { ALT: () => piece('edit-turn', this.CONSUME(EditTurn)) },
    { ALT: () => piece('edit-close', this.CONSUME(EditClose)) },
    {
      ALT: () => {
        const facts = this.CONSUME(EditFacts);
        return this.ACTION(() =>
          tagPiece('bracket-start', rangeOf(facts), partsOfFacts(facts.image), facts.startOffset),
        );
      },
    },
    { ALT: () => piece('stamp', this.CONSUME(Stamp)) },
    { ALT: () => piece('stray-open', this.CONSUME(StrayOpen)) },
    { ALT: () => piece('stray-close', this.CONSUME(StrayClose)) },
  ];

  private readonly partAlternatives: IOrAlt<TagPart>[] = [
    { ALT: () => this.SUBRULE(this.entry) },
    { ALT: () => filler('separator', this.CONSUME(Separator)) },
    { ALT: () => filler('separator', this.CONSUME(Space)) },
    {
      ALT: () => {
        const word = this.CONSUME(StanceWord);
        return filler(
          'remark',
          word,
          this.ACTION(() => rangeOf(word)),
        );
      },
    },
    { ALT: () => filler('remark', this.CONSUME(Word)) },
    { ALT: () => filler('remark', this.CONSUME(OtherMark)) },
    { ALT: () => filler('separator', this.CONSUME(Footnote)) },
    { ALT: () => filler('remark', this.CONSUME(Stakeholder)) },
  ];

  /** `document = { Text | LineBreak | OpenBracket | CloseBracket | OpenRound | … | tag | head | tail | Slash | Stamp | … }` */
  readonly document = this.RULE('document', (): Piece[] => {
    const pieces: Piece[] = [];
    this.MANY(() => {
      const next = this.OR(this.pieceAlternatives);
      this.ACTION(() => pieces.push(next));
    });
    return pieces;
  });

  /** What is known of the document that is being parsed, for its tags. */
  context: TagContext = noContext;

  /** `tag = TagOpen ( [ Said ] | { part } ) TagClose`, where `part = entry | Separator | Space | StanceWord | Word | OtherMark | …` */
  readonly tag = this.RULE('tag', (): TagPiece => {
    const open = this.CONSUME(TagOpen);
    const parts: TagPart[] = [];
    let said: IToken | undefined;
    this.OPTION(() => (said = this.CONSUME(Said)));
    this.MANY(() => {
      const next = this.OR(this.partAlternatives);
      this.ACTION(() => addPart(parts, next));
    });
    const close = this.CONSUME(TagClose);
    return this.ACTION(() => {
      const place = placeOfTag(open.tokenType);
      const range = { start: open.startOffset, end: rangeOf(close).end };
      if (said === undefined) return tagPiece(place, range, parts);
      return tagPiece(place, range, partsOf(said, this.context), said.startOffset);
    });
  });

  /** `head = part { part } TagClose` */
  readonly head = this.RULE('head', (): TagPiece => {
    const first = this.LA(1);
    const parts: TagPart[] = [];
    this.AT_LEAST_ONE(() => {
      const next = this.OR(this.partAlternatives);
      this.ACTION(() => addPart(parts, next));
    });
    const close = this.CONSUME(TagClose);
    return this.ACTION(() =>
      tagPiece(placeOfTag(first.tokenType), { start: first.startOffset, end: rangeOf(close).end }, parts),
    );
  });

  /** `tail = TailDash { part }`; the mark that ends it is its bracket's. */
  readonly tail = this.RULE('tail', (): TagPiece => {
    const dash = this.CONSUME(TailDash);
    const parts: TagPart[] = [];
    this.MANY(() => {
      const next = this.OR(this.partAlternatives);
      this.ACTION(() => addPart(parts, next));
    });
    return this.ACTION(() =>
      tagPiece(
        'bracket-end',
        { start: dash.startOffset, end: parts.at(-1)?.end ?? rangeOf(dash).end },
        parts,
      ),
    );
  });

  /** `entry = Actor [ Footnote ] [ Separator Stakeholder | [ Space ] StanceWord [ Footnote ] rest ]` */
  readonly entry = this.RULE('entry', (): TagPart => {
    const actor = this.CONSUME(Actor);
    let last = actor;
    let stance: IToken | undefined;
    let rest: Range | null = null;
    this.OPTION(() => (last = this.CONSUME(Footnote)));
    /* The library looks ahead to the end of the rule only: a space with no stance word behind it belongs to the tag. */
    this.OPTION1({
      GATE: () => this.saysSomething(),
      DEF: () =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(Separator);
              last = this.CONSUME(Stakeholder);
              rest = this.ACTION(() => rangeOf(last));
            },
          },
          {
            ALT: () => {
              this.OPTION2(() => this.CONSUME(Space));
              last = stance = this.CONSUME(StanceWord);
              this.OPTION3(() => (last = this.CONSUME1(Footnote)));
              rest = this.SUBRULE(this.rest);
            },
          },
        ]),
    });
    return this.ACTION(() => entryOf(actor, stance, rest, rangeOf(last).end));
  });

  /**
   * `rest = { Space | Word | StanceWord | Actor | OtherMark | Separator | … }`, up to a separator that an actor follows.
   *
   * The words may hold commas of their own: `CMR reserve OP1a to e, to adapt principles language`.
   */
  readonly rest = this.RULE('rest', (): Range | null => {
    let first: IToken | undefined;
    let last: IToken | undefined;
    this.MANY({
      GATE: () => !(isA(this.LA(1), Separator) && this.endsRest()),
      DEF: () => {
        const token = this.OR([
          { ALT: () => this.CONSUME(Space) },
          { ALT: () => this.CONSUME(Word) },
          { ALT: () => this.CONSUME(StanceWord) },
          { ALT: () => this.CONSUME(Actor) },
          { ALT: () => this.CONSUME(OtherMark) },
          { ALT: () => this.CONSUME(Separator) },
          { ALT: () => this.CONSUME(Footnote) },
          { ALT: () => this.CONSUME(Stakeholder) },
        ]);
        this.ACTION(() => {
          first ??= token;
          last = token;
        });
      },
    });
    return this.ACTION(() =>
      first === undefined || last === undefined ? null : { start: first.startOffset, end: rangeOf(last).end },
    );
  });

  constructor(skipValidations: boolean) {
    super([...vocabulary], { recoveryEnabled: false, maxLookahead: 2, skipValidations });
    this.performSelfAnalysis();
  }

  private endsRest(): boolean {
    const after = this.LA(2);
    return isA(after, Actor) || closings.some((type) => isA(after, type));
  }

  private saysSomething(): boolean {
    const [next, after] = [this.LA(1), this.LA(2)];
    if (isA(next, Separator)) return isA(after, Stakeholder);
    return isA(next, StanceWord) || isA(after, StanceWord);
  }
}

const closings = [TagClose, CloseBracket, CloseRound, Slash];

function isA({ tokenType }: IToken, type: TokenType): boolean {
  return tokenType === type || tokenType.CATEGORIES?.includes(type) === true;
}

function partsOf({ image, tokenType }: IToken, context: TagContext): readonly TagPart[] {
  return tokenType === CommentSaid ? partsOfComment(image, context) : saidParts(image, context);
}

let parser: DocumentParser | undefined;

/**
 * The parser, made at its first use and used for every document after it: building it costs more than parsing a draft.
 *
 * @returns The one instance.
 */
export function documentParser(): DocumentParser {
  /* That the rules are unambiguous does not depend on the text: a test checks it, and a third of the time is saved. */
  parser ??= new DocumentParser(true);
  return parser;
}

/**
 * A parser that has checked its own rules; for tests.
 *
 * @returns A new one.
 * @throws Error where the rules are ambiguous or never end.
 */
export function checkedParser(): DocumentParser {
  return new DocumentParser(false);
}

/**
 * Splits a document into pieces.
 *
 * @param source The document.
 * @param notation The notation that it is written in.
 * @param context The parties that are known, without which names are told by their form, and the language.
 * @returns Pieces that tile the source; for an empty source, none.
 * @example
 * parsePieces('[on] {USA+}', 'signed-braces').map((piece) => piece.kind); // ['open', 'text', 'close', 'text', 'tag']
 */
export function parsePieces(
  source: string,
  notation: NotationName,
  context: TagContext = noContext,
): Piece[] {
  const { tokens } = lexerOf(notation).tokenize(source);
  const instance = documentParser();
  instance.input = tokens;
  instance.context = context;
  const pieces = instance.document();
  /* The instance lives on, and would keep the tokens of its last document, a fifth of the memory of its tree. */
  const { errors } = instance;
  instance.input = [];
  instance.errors = errors;
  return pieces;
}
