import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { script, scriptHash, style, styleHash } from './client-bundle.generated.js';

/**
 * Makes a page that loads nothing and runs nothing but its own script.
 *
 * The content security policy names the style sheet and the script by their hashes, so that a style, a script or a handler that came in with
 * a text would not be obeyed even if it were not escaped.
 *
 * @param title What the page is called.
 * @param body Its content.
 * @param kind Whether the script of reports runs in it.
 * @returns The document.
 */
export function page(
  title: string,
  body: readonly ElementContent[],
  kind: 'with-script' | 'without-script' = 'with-script',
): Root {
  const isRun = kind === 'with-script';
  const policy = [
    "default-src 'none'",
    `style-src '${styleHash}'`,
    isRun ? `script-src '${scriptHash}'` : "script-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const head: Element = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'generator', content: 'travaux' }),
    h('title', title),
    h('style', style),
  ]);
  const html = h('html', { lang: 'en' }, head, h('body', [...body, ...(isRun ? [h('script', script)] : [])]));
  return { type: 'root', children: [{ type: 'doctype' }, html, { type: 'text', value: '\n' }] };
}
