import { describe, expect, test } from 'vitest';
import { checkedDraft } from '../check/read.js';

/** Reads a text and writes what each party says, and whether a party is not known. */
function check(source: string, expected: string): void {
  const { positions, diagnostics } = checkedDraft(source);
  const said = positions.map(({ party, stance }) => `${party} ${stance}`).join(', ');
  const isReported = diagnostics.some(({ ruleId }) => ruleId === 'unknown-party');
  expect(isReported ? `${said} ?` : said).toBe(expected);
}

describe('a body is not the State in parentheses behind it', () => {
  test.each([
    ['1. Urges [all] {Sierra Club (USA)+ USA-}.', 'Sierra Club (USA) support, USA oppose ?'],
    ['1. Urges [all] {USA-, Group of Friends (GF)+}.', 'USA oppose, Group of Friends (GF) support ?'],
    [
      '1. Urges [all] {Climate Action Network (CAN)+ Canada-}.',
      'Climate Action Network (CAN) support, CAN oppose ?',
    ],
    ['1. Urges [all] {USA-, Oceana (ES): delete}.', 'USA oppose, Oceana (ES) delete ?'],
    ['1. Urges [all] {USA-, Greenpeace (NLD) supports}.', 'USA oppose, Greenpeace (NLD) support ?'],
    ['1. Urges [all] (Greenpeace (NLD) add).', 'Greenpeace (NLD) propose ?'],
    ['1. Urges [all – Greenpeace (NLD) delete].', 'Greenpeace (NLD) delete ?'],
    ['1. Urges [all – Congo (COD) delete].', 'Congo (COD) delete ?'],
  ])('%j', (source, expected) => {
    check(source, expected);
  });
});

describe('a party may have its code or its speaker in parentheses behind it', () => {
  test.each([
    ['1. Urges [all] {United States (USA)+, Holy See (VAT)-}.', 'USA support, VAT oppose'],
    ['1. Urges [all] {European Union (EU)+, CARICOM (Barbados)-}.', 'EU support, CARICOM oppose'],
    ['1. Urges [all] {Korea (ROK)+, Iran (Islamic Republic of)-}.', 'KOR support, IRN oppose'],
    ['1. Urges [all – Holy See (VAT) delete].', 'VAT delete'],
    ['1. Urges {++all++}{>>@Alice (USA)<<} States.', 'USA propose'],
    ['1. Urges {++all++}{>>Greenpeace (NLD) supports<<} States.', 'Greenpeace (NLD) support ?'],
  ])('%j', (source, expected) => {
    check(source, expected);
  });
});
