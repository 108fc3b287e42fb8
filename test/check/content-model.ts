import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a node may hold, by its type; null for a leaf. */
export type ContentModel = ReadonlyMap<string, ReadonlySet<string> | null>;

const path = join(import.meta.dirname, '../../grammar/syntax-tree.md');
const interfaces = /^interface (?<name>\w+) <: (?<base>\w+) \{\n(?<body>[^}]*)\}/gmu;
const aliases = /^type (?<name>\w+) = (?<members>.*)$/gmu;

/**
 * Reads the content model from the interfaces of `grammar/syntax-tree.md`, so that the page is what trees are held to.
 *
 * @returns The types of children by the type of their parent.
 */
function readContentModel(): ContentModel {
  const page = readFileSync(path, 'utf8');
  const groups = [...page.matchAll(aliases)].map(({ groups: { name = '', members = '' } = {} }) => [
    name,
    members,
  ]);
  const kinds = new Map(groups.map(([name, members]) => [name, (members ?? '').split(' | ')]));
  const nodes = [...page.matchAll(interfaces)].flatMap(
    ({ groups: { name = '', base = '', body = '' } = {} }) => {
      const type = /^ {2}type: "(\w+)"$/mu.exec(body)?.[1];
      const children = /^ {2}children: \[(.*)\]$/mu.exec(body)?.[1]?.split(' | ') ?? null;
      return type === undefined || (base !== 'Parent' && base !== 'Literal')
        ? []
        : [{ name, type, base, children }];
    },
  );
  const typeOf = new Map(nodes.map(({ name, type }) => [name, type]));
  const expanded = (name: string): string[] =>
    kinds.get(name)?.flatMap(expanded) ?? [typeOf.get(name) ?? `unknown ${name}`];
  return new Map(
    nodes.map(({ type, children }) => [type, children === null ? null : new Set(children.flatMap(expanded))]),
  );
}

/** The content model of ntast. */
export const contentModel: ContentModel = readContentModel();
