import { attributeOf, wordsIn, type Element, type Nodes } from './hast.js';

/** The declarations of an element, the property in small letters. */
export type Declarations = Readonly<Record<string, string>>;

/** Finds what style sheets and the element itself say of it. */
export type StyleSheet = (element: Element) => Declarations;

interface Rule {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** How much it counts among rules: ids before classes before elements. */
  readonly weight: number;
  readonly declarations: Declarations;
}

/*
 * Of selectors only those of one element are read (`del`, `.deleted`, `span.deleted`, `#title`), which is how converters and word processors
 * write them. One that speaks of elements in others, or of states, has no say.
 */
const selector = /^([a-z][a-z\d]*|\*)?((?:[.#][\w-]+)*)$/iu;
const mostRules = 5000;

/**
 * Reads the style sheets of a document.
 *
 * @param root The document.
 * @returns What they and the element's own style say of an element.
 */
export function styleSheetOf(root: Nodes): StyleSheet {
  const rules = styleTexts(root).flatMap(rulesOf).slice(0, mostRules);
  const byKey = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = rule.classes[0] ?? (rule.id === '' ? rule.tag : `#${rule.id}`);
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  return (element) => {
    const classes = attributeOf(element, 'className').split(' ').filter(Boolean);
    const id = attributeOf(element, 'id');
    const keys = [element.tagName, '*', ...classes, ...(id === '' ? [] : [`#${id}`])];
    const found = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((rule) => matches(rule, element.tagName, id, classes))
      .sort((a, b) => a.weight - b.weight);
    const own = declarationsOf(attributeOf(element, 'style'));
    return found.reduceRight<Declarations>((later, { declarations }) => ({ ...declarations, ...later }), own);
  };
}

function styleTexts(root: Nodes): string[] {
  const texts: string[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element' && node.tagName === 'style') texts.unshift(wordsIn(node));
    else if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return texts;
}

function rulesOf(sheet: string): Rule[] {
  const text = sheet.replace(/\/\*[^]*?\*\/|<!--|-->/gu, ' ');
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selectors = '', body = '']) => {
    const declarations = declarationsOf(body);
    return selectors.split(',').flatMap((one) => ruleOf(one.trim(), declarations) ?? []);
  });
}

function ruleOf(written: string, declarations: Declarations): Rule | null {
  const match = selector.exec(written);
  if (match === null || written === '') return null;
  const [, tag = '*', rest = ''] = match;
  const classes = [...rest.matchAll(/\.([\w-]+)/gu)].map(([, name = '']) => name);
  const id = /#([\w-]+)/u.exec(rest)?.[1] ?? '';
  const weight = (id === '' ? 0 : 100) + 10 * classes.length + (tag === '*' ? 0 : 1);
  return { tag: tag.toLowerCase(), id, classes, weight, declarations };
}

function matches(rule: Rule, tag: string, id: string, classes: readonly string[]): boolean {
  return (
    (rule.tag === '*' || rule.tag === tag) &&
    (rule.id === '' || rule.id === id) &&
    rule.classes.every((name) => classes.includes(name))
  );
}

function declarationsOf(body: string): Record<string, string> {
  const declarations: Record<string, string> = {};
  for (const declaration of body.split(';')) {
    const at = declaration.indexOf(':');
    if (at < 0) continue;
    const value = declaration
      .slice(at + 1)
      .replace(/!important/iu, '')
      .trim()
      .toLowerCase();
    declarations[declaration.slice(0, at).trim().toLowerCase()] = value;
  }
  return declarations;
}
