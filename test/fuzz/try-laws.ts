/** Tries laws on what it is sent, one at a time, and says what broke. */
import { laws } from './laws.js';

process.on('message', ({ law, input }: { readonly law: string; readonly input: unknown }) => {
  void tried(law, input).then((found) => process.send?.(found));
});

async function tried(law: string, input: unknown): Promise<readonly string[]> {
  try {
    return (await laws[law]?.breaches(input)) ?? [`no law “${law}”`];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
