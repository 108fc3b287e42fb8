import { legible } from '../write/legible.js';
import { pairFields, pairValues, partyFields, type AgreementNetwork } from './agreement-network.js';

/**
 * Writes a network as GEXF 1.3, the format of Gephi: undirected edges, their weight is the number of changes on which both took one side.
 *
 * @param network The network.
 * @returns A promise of the XML document; what writes it is loaded when it is first used.
 * @example
 * (await toGexf(agreementNetwork(readDraft('[on] {USA+ FRA+}')))).startsWith('<?xml'); // true
 */
export async function toGexf(network: AgreementNetwork): Promise<string> {
  const [{ UndirectedGraph }, { default: write }] = await Promise.all([
    import('graphology'),
    import('graphology-gexf/common/writer.js'),
  ]);
  const { parties, agreements } = legible(network);
  const graph = new UndirectedGraph();
  for (const { id, name, ...party } of parties) graph.addNode(id, { label: name, ...party });
  for (const { party, other, ...pair } of agreements)
    graph.addEdgeWithKey(`${party} – ${other}`, party, other, pairValues({ party, other, ...pair }));
  const written = write(graph, {
    version: '1.3',
    formatNode: (_, { label, ...attributes }) => ({
      label: String(label),
      attributes: only(Object.keys(partyFields), attributes),
    }),
    formatEdge: (_, { weight, ...attributes }) => ({
      weight: Number(weight),
      attributes: only(Object.keys(pairFields), attributes),
    }),
  });
  return `${withDeclared(withDeclared(written, 'node', partyFields), 'edge', pairFields)}\n`;
}

const gexfTypes = { string: 'string', int: 'integer', double: 'double' } as const;

/**
 * Declares what nodes or edges have by the types of the columns. What the library declares follows from the values: a column of probabilities that
 * all happen to be 1 would be whole numbers, and one without values would not be there. Values cannot hold `<`, which is escaped in them.
 */
function withDeclared(
  written: string,
  of: 'node' | 'edge',
  fields: Readonly<Record<string, keyof typeof gexfTypes>>,
): string {
  const head = `<attributes class="${of}">`;
  const from = written.indexOf(head);
  if (from < 0) return written;
  const lines = Object.entries(fields).map(
    ([name, type]) => `\n      <attribute id="${name}" title="${name}" type="${gexfTypes[type]}"/>`,
  );
  const to = written.indexOf('\n    </attributes>', from);
  return written.slice(0, from + head.length) + lines.join('') + written.slice(to);
}

function only(names: readonly string[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
