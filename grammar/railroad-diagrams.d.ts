/** The parts of the package that the generator uses. */
declare module 'railroad-diagrams' {
  namespace railroad {
    /** A drawing, or a part of one. */
    interface Drawing {
      /** For a whole diagram that is laid out: the text of its SVG element. */
      toString(): string;
      /** For a whole diagram: lays it out with this many pixels around it. */
      format(padding: number): Drawing;
    }
    function Diagram(...items: Drawing[]): Drawing;
    function Sequence(...items: Drawing[]): Drawing;
    /** @param normal The index of the item on the main line. */
    function Choice(normal: number, ...items: Drawing[]): Drawing;
    function Optional(item: Drawing): Drawing;
    function ZeroOrMore(item: Drawing): Drawing;
    function OneOrMore(item: Drawing): Drawing;
    function Terminal(text: string): Drawing;
    function NonTerminal(text: string): Drawing;
  }
  export = railroad;
}
