import { comma, isBlank, isCapital, isDigit, semicolon } from './letters.js';
import { leafOf, type EntryNode, type LeafNode, type Place } from './nodes.js';

const stanceWords = new Set(
  (
    'reserve reserves reserved reservation reservations delete deletes deleted strike sup retain retains retained keep maintain noc ' +
    'replace replaces replaced mod move moves moved merge merges merged streamline alternative proposal propose proposes proposed ' +
    'suggest suggests suggested add adds added insert inserts inserted considering reflecting reviewing clarification bracket ' +
    'placeholder flexible oppose opposes opposed object objects support supports supported accept accepts agree agrees agreed'
  ).split(' '),
);

const isSeparator = (code: number): boolean => code === comma || code === semicolon || isBlank(code);
const isSign = (code: number): boolean =>
  code === 0x2b || code === 0x2d || code === 0x2212 || code === 0x2013;

/** The parts of the tag whose marks stand at `open` and `close`, with its marks. */
export function tagParts(place: Place, open: number, close: number): LeafNode[] {
  const { source } = place;
  const parts: LeafNode[] = [leafOf(place, 'mark', open, open + 1)];
  let at = open + 1;
  while (at < close) {
    const start = at;
    if (isSeparator(source.charCodeAt(at))) {
      while (at < close && isSeparator(source.charCodeAt(at))) at += 1;
      parts.push(leafOf(place, 'separator', start, at));
      continue;
    }
    const entry = isCapital(source.charCodeAt(at)) ? entryAt(place, at, close) : null;
    if (entry === null) {
      at = remarkEnd(source, at, close);
      parts.push(leafOf(place, 'remark', start, at));
    } else {
      at = entry.position.end.offset;
      parts.push(entry);
    }
  }
  parts.push(leafOf(place, 'mark', close, close + 1));
  return parts;
}

/** A party with its sign or its stance word and what follows that; a party of several words needs one of them. */
function entryAt(place: Place, start: number, close: number): EntryNode | null {
  const { source } = place;
  let nameEnd = wordEnd(source, start, close);
  const isCode = isCapitals(source, start, nameEnd);
  for (let words = 0; words < 8; words += 1) {
    const at = skipSpace(source, nameEnd, close);
    if (at >= close) break;
    const code = source.charCodeAt(at);
    if (isSign(code) && endsItem(source, at + 1, close)) {
      return entryNode(place, start, nameEnd, source.slice(at, at + 1), null, at + 1, at + 1);
    }
    if (at === nameEnd) break;
    const next = wordEnd(source, at, close);
    const word = source.slice(at, next);
    if (stanceWords.has(word.toLowerCase())) {
      return entryNode(place, start, nameEnd, null, word, next, restEnd(source, next, close));
    }
    if (!isCapital(code) && word !== 'of' && word !== 'the' && word !== 'and') break;
    nameEnd = next;
  }
  const end = wordEnd(source, start, close);
  return isCode ? entryNode(place, start, end, null, null, end, end) : null;
}

function entryNode(
  place: Place,
  start: number,
  nameEnd: number,
  sign: string | null,
  stance: string | null,
  restStart: number,
  end: number,
): EntryNode {
  const { value, position } = leafOf(place, 'entry', start, end);
  return {
    type: 'entry',
    value,
    position,
    actor: place.source.slice(start, nameEnd),
    sign,
    stance,
    rest: end > restStart ? place.source.slice(restStart, end).trim() : null,
  };
}

function wordEnd(source: string, start: number, close: number): number {
  let at = start;
  while (at < close) {
    const code = source.charCodeAt(at);
    if (isSeparator(code) || (isSign(code) && endsItem(source, at + 1, close))) break;
    at += 1;
  }
  return at;
}

function endsItem(source: string, at: number, close: number): boolean {
  return at >= close || isSeparator(source.charCodeAt(at)) || source.charCodeAt(at) === 0x2f;
}

function skipSpace(source: string, start: number, close: number): number {
  let at = start;
  while (at < close && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

function isCapitals(source: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (!isCapital(code) && !(at > start && (isDigit(code) || code === 0x2d))) return false;
  }
  return true;
}

/** What follows a stance word goes on over commas, up to one that a party follows. */
function restEnd(source: string, start: number, close: number): number {
  let at = start;
  while (at < close) {
    const code = source.charCodeAt(at);
    if (code === comma || code === semicolon) {
      const next = skipSpace(source, at + 1, close);
      if (isCapitals(source, next, wordEnd(source, next, close))) break;
    }
    at += 1;
  }
  while (at > start && isBlank(source.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** A remark goes on up to a comma or a party. */
function remarkEnd(source: string, start: number, close: number): number {
  let at = start;
  while (at < close && source.charCodeAt(at) !== comma && source.charCodeAt(at) !== semicolon) {
    const isWordStart = at > start && isBlank(source.charCodeAt(at - 1)) && isCapital(source.charCodeAt(at));
    if (isWordStart && isCapitals(source, at, wordEnd(source, at, close))) break;
    at += 1;
  }
  while (at > start && isBlank(source.charCodeAt(at - 1))) at -= 1;
  return at;
}
