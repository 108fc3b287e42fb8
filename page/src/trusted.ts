/** The declarations of the DOM do not know it yet (https://www.w3.org/TR/trusted-types/). */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/* The page's content security policy allows one policy of this name, so that no other code can let a script in. */
const policy = trustedTypes?.createPolicy('travaux', { createScriptURL: ownAddress });

/* Files beside the page, and code that the page has put together. */
function ownAddress(address: string): string {
  if (/^(?:blob:|[a-z-]+\.js$)/u.test(address)) return address;
  throw new TypeError(`not a script of this page: ${address}`);
}

/**
 * Allows a script of the page's own to be loaded.
 *
 * @param address A file beside the page, or an address that the page made.
 * @returns The address, as the browser wants it.
 * @throws TypeError for any other.
 */
export function allowScript(address: string): string {
  return policy === undefined ? ownAddress(address) : policy.createScriptURL(address);
}
