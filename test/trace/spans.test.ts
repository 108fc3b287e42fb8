import { expect, test } from 'vitest';
import { checkedTrace, lifeLines } from './check-trace.js';

test.each<[string, string[], string[]]>([
  [
    'opened, then agreed',
    [
      '1. Requests action by all States;',
      '1. Requests [urgent] {USA+} action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['[urgent] b opened (USA support); c closed kept'],
  ],
  [
    'opened, then given up in a draft',
    [
      '1. Requests [urgent] {USA+ FRA-} action by all States;',
      '1. Requests action by all States;',
      '1. Requests action by all States;',
    ],
    ['[urgent] a opened (USA support, FRA oppose); b closed dropped'],
  ],
  [
    'kept as it is while parties change their minds',
    [
      '1. Requests [urgent] {USA+ FRA-} action by all States;',
      '1. Requests [urgent] {USA+ FRA+} action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['[urgent] a opened (USA support, FRA oppose); b unchanged (USA support, FRA support); c closed kept'],
  ],
  [
    'reworded',
    [
      '1. Notes [with grave concern] the loss of coral reefs;',
      '1. Notes [with deep concern] the loss of coral reefs;',
      '1. Notes with deep concern the loss of coral reefs;',
    ],
    ['[with grave concern] a opened; b reworded; c closed kept'],
  ],
  [
    'closed with its words, and reopened',
    [
      '1. Requests [urgent] {USA+} action by all States;',
      '1. Requests urgent action by all States;',
      '1. Requests [urgent] {FRA-} action by all States;',
      '1. Requests action by all States;',
    ],
    ['[urgent] a opened (USA support); b closed kept; c reopened (FRA oppose); d closed dropped'],
  ],
  [
    'closed without its words, and reopened',
    [
      '1. Requests [urgent] {USA+} action by all States;',
      '1. Requests action by all States;',
      '1. Requests [urgent] {USA+} action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['[urgent] a opened (USA support); b closed dropped; c reopened (USA support); d closed kept'],
  ],
  [
    'reopened two drafts later, in another wording',
    [
      '1. Requests [urgent and immediate] action by all States;',
      '1. Requests action by all States;',
      '1. Requests action by all States;',
      '1. Requests [urgent] action by all States;',
      '1. Requests urgent action by all States;',
    ],
    ['[urgent and immediate] a opened; b closed dropped; d reopened; e closed kept'],
  ],
  [
    'the same words at another place are another bracket',
    [
      '1. Requests [urgent] action by all States;\n\n2. Invites donors to give more help;',
      '1. Requests action by all States;\n\n2. Invites donors to give more help;',
      '1. Requests action by all States;\n\n2. Invites donors to give more [urgent] help;',
      '1. Requests action by all States;\n\n2. Invites donors to give more help;',
    ],
    ['[urgent] a opened; b closed dropped', '[urgent] c opened; d closed dropped'],
  ],
  [
    'moved with its clause',
    [
      '1. Protects the coral reefs of [shallow] seas against warming;\n\n2. Invites harbour masters to publish dredging plans;',
      '1. Invites harbour masters to publish dredging plans;\n\n2. Protects the coral reefs of [shallow] seas against warming;',
      '1. Invites harbour masters to publish dredging plans;\n\n2. Protects the coral reefs of seas against warming;',
    ],
    ['[shallow] a opened; b unchanged; c closed dropped'],
  ],
  [
    'a bracket that becomes part of another',
    [
      '1. Requests [prompt] action by all States;',
      '1. Requests [prompt action by all States, without exception or delay];',
      '1. Requests prompt action by all States;',
    ],
    [
      '[prompt] a opened; b closed in-another-span',
      '[prompt action by all States, without exception or delay] b opened; c closed reworded',
    ],
  ],
])('%s', (_, texts, expected) => {
  expect(lifeLines(checkedTrace(texts))).toEqual(expected);
});
