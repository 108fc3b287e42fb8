import type { Element } from 'xast';
import { x } from 'xastscript';
import { legible } from '../write/legible.js';
import { xmlDocument } from '../write/xml/document.js';
import { pairFields, pairValues, partyFields, type AgreementNetwork } from './agreement-network.js';

/** The elements that hold nothing but elements. */
const outer: ReadonlySet<string> = new Set(['graphml', 'graph', 'node', 'edge']);

const nodeKeys = { party: 'string', name: 'string', ...partyFields } as const;
const edgeKeys = { weight: 'int', ...pairFields } as const;

/**
 * Writes a network as GraphML (Brandes et al. 2002), which igraph, NetworkX and yEd read.
 *
 * @param network The network.
 * @returns An XML document.
 * @example
 * toGraphml(agreementNetwork(readDraft('[on] {USA+ FRA+}'))).startsWith('<?xml'); // true
 */
export function toGraphml(network: AgreementNetwork): string {
  const { parties, agreements } = legible(network);
  const idOf = new Map(parties.map(({ id }, index) => [id, `n${String(index + 1)}`]));
  const root = x('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keys('node', nodeKeys),
    ...keys('edge', edgeKeys),
    /* An id is a token without spaces, which the name of a party may be not. */
    x('graph', { id: 'agreement', edgedefault: 'undirected' }, [
      ...parties.map(({ id, ...party }) =>
        x('node', { id: idOf.get(id) ?? '' }, data('node', nodeKeys, { party: id, ...party })),
      ),
      ...agreements.map((pair) =>
        x(
          'edge',
          { source: idOf.get(pair.party) ?? '', target: idOf.get(pair.other) ?? '' },
          data('edge', edgeKeys, pairValues(pair)),
        ),
      ),
    ]),
  ]);
  return xmlDocument(root, outer);
}

function keys(of: string, types: Readonly<Record<string, string>>): Element[] {
  return Object.entries(types).map(([name, type]) =>
    x('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type }),
  );
}

function data<Name extends string>(
  of: string,
  types: Readonly<Record<Name, string>>,
  values: Readonly<Record<Name, string | number | null>>,
): Element[] {
  return (Object.keys(types) as Name[]).flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [x('data', { key: `${of}-${name}` }, String(value))];
  });
}
