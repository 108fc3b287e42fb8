import { describe, expect, test } from 'vitest';
import { stanceWordsOf } from '../../grammar/stance-words.js';
import type { Stance } from '../../grammar/notation.js';
import { parse } from '../../src/index.js';
import { headingsOf, stanceUnder, type Heading } from '../../src/model/tag-headings.js';
import type { Attribution, NtastNode } from '../../src/syntax/ntast.js';

const { stanceOf } = stanceWordsOf(null);

function tagsIn(node: NtastNode): Attribution[] {
  if (node.type === 'attribution') return [node];
  return 'children' in node ? (node.children as NtastNode[]).flatMap(tagsIn) : [];
}

describe('what the signs of a tag are about', () => {
  test.each<[string, string]>([
    ['{USA+, FRA-}', '. .'],
    ['{to be deleted; +USA -FRA}', 'delete delete'],
    ['{delete, +USA, see, -FRA}', 'delete .'],
    ['{deletion: USA+; retention: FRA+}', 'delete .'],
    ['{delete: USA+; FRA-}', 'delete delete'],
    ['{: delete : USA+}', 'delete'],
    /* A party without a sign makes a list, which a semicolon, a sign or other words end. */
    ['{delete: USA, FRA; CHN+}', '. delete .'],
    ['{delete: USA; FRA; CHN}', '. . .'],
    ['{delete: USA, FRA+; CHN+}', '. delete delete'],
    ['{delete: USA; retain: FRA; CHN+}', '. . .'],
    ['{delete: USA, retain: FRA, CHN+}', '. delete .'],
    ['{retain: USA, FRA+}', '. .'],
    ['{delete: USA reserve, FRA+}', 'delete delete'],
    ['{delete: USA+, FRA; CHN+}', 'delete delete delete'],
    /* What a colon parts from a deletion is about it. */
    ['{USA proposes to delete: FRA+ RUS-}', '. delete delete'],
    ['{USA delete : FRA+}', '. delete'],
    ['{USA delete; FRA+}', '. .'],
    ['{USA retain: FRA+}', '. .'],
    ['{USA+ delete: FRA+}', '. .'],
    ['{deletion by USA: FRA+}', '. delete'],
    ['{deletion proposed by USA: FRA+, RUS-; CHN+}', 'delete delete delete delete'],
    ['{proposed by USA: FRA-}', '. .'],
    /* Words that may be about something else. */
    ['{removal of barriers; USA+}', 'unsure'],
    ['{barriers; USA+}', '.'],
    /* A last word that nobody says. */
    ['{USA+, FRA-; delete}', 'unsure unsure'],
    ['{USA+, FRA-; delete;}', 'unsure unsure'],
    ['{USA+; see; delete}', 'unsure'],
    ['{USA+; see: delete}', 'unsure'],
    ['{USA+; delete; see}', '.'],
    ['{USA+; see to it}', '.'],
    ['{delete; USA+; delete}', 'delete'],
    ['{delete; USA+, see, FRA+; delete}', 'delete unsure'],
  ])('%s', (tag, expected) => {
    const [{ children } = { children: [] }] = tagsIn(
      parse(`1. Takes [it] ${tag}`, { notation: 'signed-braces' }).tree,
    );
    const headings = headingsOf(children, stanceOf).map((heading) => heading ?? '.');
    expect(headings.join(' ')).toBe(expected);
  });
});

test.each<[Stance, Heading, Stance]>([
  ['support', null, 'support'],
  ['oppose', null, 'oppose'],
  ['support', 'delete', 'delete'],
  ['propose', 'delete', 'delete'],
  ['agree', 'delete', 'delete'],
  ['oppose', 'delete', 'retain'],
  ['reserve', 'delete', 'reserve'],
  ['delete', 'delete', 'delete'],
  ['support', 'unsure', 'unknown'],
  ['oppose', 'unsure', 'unknown'],
  ['reserve', 'unsure', 'reserve'],
])('%s under %s is %s', (said, heading, expected) => {
  expect(stanceUnder(said, heading)).toBe(expected);
});
