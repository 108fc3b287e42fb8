/**
 * Makes the regular expressions of a bundle when they are first used. An engine reads the source of a literal three times before it matches
 * anything: when the file is loaded, even for a function that is never called, when the literal is evaluated, and when it is compiled; and it
 * looks every class such as `\p{L}` up anew each time. A bundle has a thousand literals, and a call uses a third of them.
 */
import ts from 'typescript';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/* Classes of Unicode cost most; a short pattern without them is read as fast as a call is made. */
const isCostly = (literal: string): boolean => /\\p\{/iu.test(literal) || literal.length > 80;

/* These take an expression with the flag `g` from its start, and leave nothing behind in it. */
const stateless = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']);

/**
 * Rewrites a bundle so that its costly patterns are made when they are first used.
 *
 * @param code A file of JavaScript, as a bundler writes it.
 * @returns The file with the same meaning.
 */
export function withLazyPatterns(code: string): string {
  const { file, checker } = checked(code);
  const declared = lazyDeclarations(file, checker);
  const edits: Edit[] = [];
  const shared = new Map<string, string>();
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    const inside = isInFunction || ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
    if (ts.isIdentifier(node)) pushUse(node);
    else if (inside && ts.isRegularExpressionLiteral(node) && isShareable(node)) {
      const name = shared.get(node.text) ?? `pattern$${String(shared.size)}`;
      shared.set(node.text, name);
      const start = node.getStart(file);
      /* `return/x/u` */
      const isBehindWord = /[\w$]/.test(code.charAt(start - 1));
      edits.push({ start, end: node.end, text: `${isBehindWord ? ' ' : ''}${name}()` });
    }
    const made = ts.isVariableDeclaration(node)
      ? declared.get(checker.getSymbolAtLocation(node.name))
      : undefined;
    if (made !== undefined && ts.isVariableDeclaration(node) && node.initializer !== undefined)
      edits.push({ start: node.initializer.getStart(file), end: node.initializer.end, text: made.maker });
    else ts.forEachChild(node, (child) => visit(child, inside));
  };
  const pushUse = (node: ts.Identifier): void => {
    const isDeclared = ts.isVariableDeclaration(node.parent) && node.parent.name === node;
    if (isDeclared || !declared.names.has(node.text)) return;
    const isShort = ts.isShorthandPropertyAssignment(node.parent);
    const symbol = isShort
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    if (declared.get(symbol) === undefined) return;
    edits.push({ start: node.end, end: node.end, text: isShort ? `:${node.text}()` : '()' });
  };
  visit(file, false);
  const kept = [...declared.kept, ...[...shared.values()].map((name) => `${name}$`)];
  if (kept.length === 0) return code;
  /* Declared as functions, which are there before the first line runs. */
  const made = [...shared].map(
    ([literal, name]) => `function ${name}(){return ${name}$||(${name}$=${fromLiteral(literal)})}`,
  );
  return `${edited(code, edits)}\nvar ${kept.join(',')};${made.join('')}\n`;
}

function checked(code: string): { file: ts.SourceFile; checker: ts.TypeChecker } {
  const options: ts.CompilerOptions = {
    allowJs: true,
    noLib: true,
    noResolve: true,
    target: ts.ScriptTarget.Latest,
  };
  const file = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram(['bundle.js'], options, {
    ...host,
    getSourceFile: (name) => (name === 'bundle.js' ? file : undefined),
    fileExists: (name) => name === 'bundle.js',
    readFile: (name) => (name === 'bundle.js' ? code : undefined),
  });
  return { file, checker: program.getTypeChecker() };
}

/** The declarations of a file that are made lazy, by their symbols. */
interface LazyDeclarations {
  readonly get: (symbol: ts.Symbol | undefined) => { readonly maker: string } | undefined;
  readonly names: ReadonlySet<string>;
  /** The variables that keep what was made. */
  readonly kept: readonly string[];
}

function lazyDeclarations(file: ts.SourceFile, checker: ts.TypeChecker): LazyDeclarations {
  const declarations = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const makers = new Set(declarations.filter(isMaker).map(({ name }) => checker.getSymbolAtLocation(name)));
  const fixed = changedSymbols(file, checker);
  const bySymbol = new Map<ts.Symbol, { readonly maker: string }>();
  const kept: string[] = [];
  for (const { name, initializer } of declarations) {
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol === undefined || fixed.has(symbol) || initializer === undefined || !ts.isIdentifier(name))
      continue;
    const made = madeBy(initializer, (callee) => makers.has(checker.getSymbolAtLocation(callee)), file);
    if (made === null) continue;
    bySymbol.set(symbol, { maker: `()=>${name.text}$made||(${name.text}$made=${made})` });
    kept.push(`${name.text}$made`);
  }
  const names = new Set([...bySymbol.keys()].map(({ name }) => name));
  return { get: (symbol) => (symbol === undefined ? undefined : bySymbol.get(symbol)), names, kept };
}

/** `(source) => new RegExp(source, 'uy')` */
function isMaker({ initializer }: ts.VariableDeclaration): boolean {
  return initializer !== undefined && ts.isArrowFunction(initializer) && isNewPattern(initializer.body);
}

function isNewPattern(node: ts.Node): node is ts.NewExpression {
  return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp';
}

/** What makes a pattern later; null where the initializer is no pattern, or cheap, or may be another one by then. */
function madeBy(
  initializer: ts.Expression,
  isMakerName: (callee: ts.Identifier) => boolean,
  file: ts.SourceFile,
): string | null {
  if (ts.isRegularExpressionLiteral(initializer))
    return isCostly(initializer.text) ? fromLiteral(initializer.text) : null;
  const isCall =
    isNewPattern(initializer) ||
    (ts.isCallExpression(initializer) &&
      ts.isIdentifier(initializer.expression) &&
      isMakerName(initializer.expression));
  return isCall && (initializer.arguments ?? []).every(isText) ? initializer.getText(file) : null;
}

function isText(node: ts.Expression): boolean {
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => isText(expression));
  if (ts.isBinaryExpression(node)) return isText(node.left) && isText(node.right);
  return ts.isIdentifier(node) || ts.isStringLiteralLike(node);
}

/** What other files see, or what may change. */
function changedSymbols(file: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<ts.Symbol | undefined> {
  const symbols = new Set<ts.Symbol | undefined>();
  const visit = (node: ts.Node): void => {
    if (ts.isExportSpecifier(node)) symbols.add(checker.getExportSpecifierLocalTargetSymbol(node));
    if (
      ts.isBinaryExpression(node) &&
      ts.isIdentifier(node.left) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    )
      symbols.add(checker.getSymbolAtLocation(node.left));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return symbols;
}

function isShareable(node: ts.RegularExpressionLiteral): boolean {
  const flags = node.text.slice(node.text.lastIndexOf('/') + 1);
  if (!isCostly(node.text) || flags.includes('y')) return false;
  if (!flags.includes('g')) return true;
  const { parent } = node;
  return (
    ts.isCallExpression(parent) &&
    parent.arguments[0] === node &&
    ts.isPropertyAccessExpression(parent.expression) &&
    stateless.has(parent.expression.name.text)
  );
}

function fromLiteral(literal: string): string {
  const end = literal.lastIndexOf('/');
  const [source, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  return `new RegExp(${JSON.stringify(source)},${JSON.stringify(flags)})`;
}

function edited(code: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(at, start), text);
    at = end;
  }
  parts.push(code.slice(at));
  return parts.join('');
}

/**
 * Writes what is not ASCII as escapes. A bundler leaves it in regular expressions alone, and one such character makes the engine keep and
 * read the whole file with two bytes a character.
 *
 * @param code A file of JavaScript with no such characters outside of patterns, strings and comments.
 * @returns The file with the same meaning.
 */
export function inAscii(code: string): string {
  return code.replace(/(\\*)([^\0-\x7f])/g, (_, slashes: string, unit: string) => {
    /* `/\”/` is `/”/`; another slash before it would be escaped itself. */
    const kept = slashes.length % 2 === 1 ? slashes.slice(1) : slashes;
    return `${kept}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
