/**
 * Names parties in a sentence with the verb that follows them, which agrees with their number.
 *
 * @param parties The parties, in order.
 * @param one The verb for one party.
 * @param several The verb for several.
 * @returns Their names and the verb.
 * @example
 * partiesWithVerb(['FRA', 'USA'], 'asks', 'ask'); // 'FRA, USA ask'
 */
export function partiesWithVerb(parties: Iterable<string>, one: string, several: string): string {
  const names = [...parties];
  return `${names.join(', ')} ${names.length === 1 ? one : several}`;
}
