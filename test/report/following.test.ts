import { describe, expect, test } from 'vitest';
import { follow, readAdopted, toFollowingReport, type Draft } from 'travaux';

const read = (text: string): Draft => readAdopted(text, { lint: false });
const adopted = read(
  'Resolution on cities\n\n1. Requests the Executive Director to initiate the development of international guidelines on people-centred smart cities;\n\n' +
    '2. Encourages Member States to bridge the digital divide and to protect the privacy of all inhabitants.\n',
);
const quoting =
  'News. The Assembly asked to initiate the development of international guidelines on people-centred smart cities last week.';
const paraphrasing =
  'We are bridging the digital divide, and in all cities we are protecting the privacy of inhabitants.';

/** Writes the page of a following, and checks that every link leads somewhere. */
function pageOf(texts: Readonly<Record<string, string>>, controls: readonly string[] = []): string {
  const later = Object.entries(texts).map(([name, text]) => ({ name, text: read(text) }));
  const following = follow(adopted, later, { controls: controls.map(read) });
  const html = toFollowingReport({ adopted, later, following, name: 'adopted.md' });
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect([...ids]).toContain(target);
  expect(html).not.toMatch(/<script|<img|\sstyle=/iu);
  return html;
}

describe('the page of a following', () => {
  test('passages are marked by their kind, with links both ways', () => {
    const html = pageOf({ 'news.txt': quoting, 'we.txt': paraphrasing });
    expect(html).toContain(
      '<span class="hw tq">to initiate the development of international guidelines on people-centred smart cities</span>',
    );
    expect(html).toMatch(/<a id="a1-1" href="#p1-1"[^>]*>1\.1<\/a>/u);
    expect(html).toMatch(/<li id="p1-1"><p><a href="#a1-1">1\.1<\/a>/u);
    expect(html).toContain('class="hw tp"');
    expect(html).toMatch(/<b>quoted<\/b> from <a href="#OP1">OP1<\/a>/u);
    /* What stands beside the words, and what parts them. */
    expect(html).toContain('News. The Assembly asked ');
    expect(html).toMatch(/<b>[^<]*digital divide[^<]*<\/b>/u);
  });

  test('without controls it says that nothing is known of chance', () => {
    const html = pageOf({ 'news.txt': quoting });
    expect(html).toContain('No control text was given');
    expect(html).toContain('not known');
  });

  test('what the controls have too is folded, and not marked in the text', () => {
    const html = pageOf({ page: 'They want to bridge the digital divide.' }, [
      'Long ago they wrote of plans to bridge the digital divide.',
      'Others want to bridge the digital divide.',
    ]);
    expect(html).toContain('2 control texts');
    expect(html).toContain('1 passage as common as the control texts have them');
    expect(html).not.toContain('class="hw');
  });

  test('where passages overlap, the closest counts, and each has its link', () => {
    const html = pageOf({ one: quoting, other: quoting });
    expect(html.match(/class="hw tq"/gu)).toHaveLength(1);
    expect(html).toContain('href="#p1-1"');
    expect(html).toContain('href="#p2-1"');
  });

  test('texts without words, names that would be markup', () => {
    expect(pageOf({ '': '' })).toContain('Nothing that chance would not give.');
    expect(pageOf({ '<img src=x onerror=1>\u202E': quoting })).toContain('‹U+202E›');
  });

  test('a following of other texts is refused', () => {
    const following = follow(adopted, []);
    expect(() => toFollowingReport({ adopted, later: [{ name: 'a', text: adopted }], following })).toThrow(
      /of other texts/u,
    );
  });
});
