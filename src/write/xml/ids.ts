/**
 * Gives a name that XML takes as an id, and that no other thing of the document has.
 *
 * @param wanted What it would best be called.
 * @returns The name: the wish itself where it can be one, else with `-` for what an id may not hold and a number behind a name that is taken.
 */
export type IdMint = (wanted: string) => string;

/**
 * Begins the list of ids of a document.
 *
 * Only letters, digits, `.`, `-` and `_` of ASCII are used: the editions of XML 1.0 do not agree on others.
 *
 * @param separator What stands before the number of a repeated name.
 * @returns A function that gives every id but once; the same wishes in the same order give the same ids.
 * @example
 * const mint = idMint('.');
 * mint('USA'); // 'USA'
 * mint('USA'); // 'USA.2'
 */
export function idMint(separator: string): IdMint {
  const taken = new Set<string>();
  /* The next number of a name; without it, many things of one name would each count from two. */
  const next = new Map<string, number>();
  return (wanted) => {
    const name = idName(wanted);
    let id = name;
    for (let number = next.get(name) ?? 2; taken.has(id); number += 1) {
      id = `${name}${separator}${number}`;
      next.set(name, number + 1);
    }
    taken.add(id);
    return id;
  };
}

function idName(wanted: string): string {
  const name = wanted
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/gu, '-');
  return /^[A-Za-z_]/u.test(name) ? name : `_${name}`;
}
