import { test } from 'vitest';
import { checkMeaning, type Meaning } from './check-notation.js';

/* The forms are those of the co-chairs' text of Rio+20 of 2 June 2012 (N34 of the survey). */
test.each<[string, Meaning]>([
  [
    'x [aaa - US; G77 delete] y',
    {
      positions: ['USA propose “aaa”', 'G77 delete “aaa”'],
      changes: ['insertion > “aaa”'],
      stands: ['USA+ G77-'],
    },
  ],
  [
    'x[, bbb ccc. -G77; US, Canada, Japan, EU delete.]',
    { spans: [', bbb ccc.'], changes: ['insertion > “, bbb ccc.”'], stands: ['G77+ USA- CAN- JPN- EU-'] },
  ],
  [
    'x [ddd - EU, G77 retain / eee - US] y',
    {
      spans: ['ddd', 'eee'],
      changes: ['replacement “ddd” > “eee”'],
      positions: ['EU retain “ddd”', 'G77 retain “ddd”', 'USA propose “eee”'],
      stands: ['EU- G77- USA+'],
    },
  ],
  ['x [aaa - US / bbb] y', { spans: ['aaa', 'bbb'], positions: ['USA propose “aaa”'] }],
  ['x [aaa / bbb - US] y', { spans: ['aaa / bbb'], positions: ['USA propose “aaa / bbb”'] }],
  ['x [aaa – delete – EU] y', { spans: ['aaa'], changes: ['deletion “aaa” >'], stands: ['EU+'] }],
  ['x [aaa - retain - EU, G77] y', { spans: ['aaa'], positions: ['EU retain “aaa”', 'G77 retain “aaa”'] }],
  ['x [aaa – delete – RUS; retain – US] y', { spans: ['aaa'], stands: ['RUS+ USA-'] }],
  ['x [aaa – retain – RUS; delete – US] y', { spans: ['aaa'], stands: ['RUS- USA+'] }],
  ['x [aaa – delete – RUS; US retain] y', { spans: ['aaa'], stands: ['RUS+ USA-'] }],
  [
    'x [aaa – delete – RUS, US – retain] y',
    { spans: ['aaa'], positions: ['RUS delete “aaa”', 'USA retain “aaa”'] },
  ],
  ['x [aaa – move to OP2 – US] y', { spans: ['aaa'], changes: ['move >'], stands: ['USA+'] }],
  ['x [aaa - moved to the end of the preamble - US, FRA] y', { spans: ['aaa'], stands: ['USA+ FRA+'] }],
  ['x [aaa – place in OP2 – US] y', { spans: ['aaa'], changes: ['move >'], stands: ['USA+'] }],
  ['x [aaa – move to OP2 – US; G77 delete] y', { spans: ['aaa'], changes: ['deletion “aaa” >'] }],
  ['x [aaa – move to a green economy – US] y', { changes: ['insertion > “aaa – move to a green economy”'] }],
  ['x [aaa – US; delete – RUS] y', { spans: ['aaa'], positions: ['USA propose “aaa”', 'RUS delete “aaa”'] }],
  ['x [aaa – delete – RUS, FRA supports deletion – US] y', { spans: ['aaa'] }],
  ['x [aaa - bbb delete ccc - EU] y', { positions: ['EU propose “aaa - bbb delete ccc”'] }],
  ['x [aaa - EU delete] y', { changes: ['deletion “aaa” >'], stands: ['EU+'] }],
  ['x [aaa – Holy See, Norway] y', { positions: ['VAT propose “aaa”', 'NOR propose “aaa”'] }],
  ['x [aaa - G-77/China; EU reserve] y', { positions: ['G77 propose “aaa”', 'EU reserve “aaa”'] }],
  [
    'x [aaa - US / bbb - EU / ccc - G77] y',
    {
      spans: ['aaa', 'bbb', 'ccc'],
      positions: ['USA propose “aaa”', 'EU propose “bbb”', 'G77 propose “ccc”'],
    },
  ],
  [
    'x [aaa - bbb - US and Norway] y',
    { spans: ['aaa - bbb'], positions: ['USA propose “aaa - bbb”', 'NOR propose “aaa - bbb”'] },
  ],
  [
    'x [aaa [bbb - EU] ccc - US] y',
    { spans: ['aaa bbb ccc', 'bbb'], positions: ['EU propose “bbb”', 'USA propose “aaa bbb ccc”'] },
  ],
])('%s', (source, expected) => {
  checkMeaning(source, 'inside-dash', expected);
});

test.each([
  '[10 - 20] [10–20 per cent] [co-chaired] [2020 - 2030 period] [and/or] [low-carbon - and other - paths]',
  'trade between the EU - US and others',
  'x - US / y',
])('a range or a hyphen is no tag: %s', (source) => {
  checkMeaning(source, 'inside-dash', { positions: [] });
});
