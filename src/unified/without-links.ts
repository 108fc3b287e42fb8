/*
 * An extension of micromark's syntax, as data. `micromark-util-types` has types for it; they are not asked for, so that nobody has to
 * install them.
 */

type Code = number | null;
type State = (code: Code) => State | undefined;

interface Effects {
  readonly enter: (type: string) => unknown;
  readonly exit: (type: string) => unknown;
  readonly consume: (code: Code) => unknown;
}

const lessThan = 0x3c;
const isCapital = (code: Code): boolean => code !== null && code >= 0x41 && code <= 0x5a;

/*
 * `<RUS reserve>` has the form of an element of HTML, with an attribute. The extension does not disable HTML in text, which would make
 * words of `<sup>` and of comments: it takes `<` before a capital for a character. What is lost is an element or an autolink in
 * capitals, `<HTTPS://…>`.
 */
function tokenizeAngle(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return (next) => (isCapital(next) ? ok : nok)(next);
  };
}

/**
 * The syntax of Markdown without links, images, definitions, task lists and indented code: what else would read brackets as its own, or
 * items of nested lists as code. A disabled construct that a document's Markdown does not have is no error.
 */
export const withoutLinks = {
  disable: {
    null: ['codeIndented', 'definition', 'labelEnd', 'labelStartImage', 'labelStartLink', 'tasklistCheck'],
  },
  text: { [lessThan]: { name: 'angleBeforeCapital', tokenize: tokenizeAngle } },
};
