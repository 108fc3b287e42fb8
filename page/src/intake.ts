import { go } from './address.js';
import type { TextFacts } from './engine/protocol.js';
import { complain, say, sayAtWork } from './said.js';
import { addText, allTexts, changeText, hasWords, roleName, textWithId, type Text } from './texts.js';
import { work } from './workers.js';

const mostBytes = 200_000_000;

/**
 * Takes files: the first goes to where it was dropped, the others to texts that are empty, then behind them.
 *
 * @param files The files, in the order of their names.
 * @param place The id of the text in whose place they were dropped; null where they were not.
 */
export async function takeFiles(files: readonly File[], place: string | null): Promise<void> {
  const sorted = [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const failures: string[] = [];
  const read: Opened[] = [];
  for (const file of sorted) {
    sayAtWork(`Reading ${file.name}`);
    try {
      read.push({ fileName: file.name, ...(await opened(file)) });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  const inOrder = [...read.filter((one) => !isSettled(one)), ...read.filter(isSettled)];
  const taken = inOrder.map((one, index) => put(one, index === 0 ? place : null));
  const [first] = taken;
  if (first !== undefined) {
    say(`Opened ${taken.map((text) => `${text.fileName} (${roleName(text).toLowerCase()})`).join(', ')}.`);
    go('text', { text: first.id });
  }
  if (failures.length > 0) complain([...new Set(failures)]);
}

interface Opened {
  readonly fileName: string;
  readonly source: Text['source'];
  readonly facts: TextFacts;
}

function isSettled({ facts: { brackets } }: Opened): boolean {
  return brackets === 0;
}

async function opened(file: File): Promise<Omit<Opened, 'fileName'>> {
  if (file.size === 0) throw new Error(`${file.name} is empty.`);
  if (file.size > mostBytes)
    throw new Error(`${file.name} is larger than 200 MB; cut out the pages that matter, and open those.`);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new Error(`${file.name} cannot be read: it is a folder, or it was moved or changed meanwhile.`);
  }
  const { source, facts } = await work.ask('open', { name: file.name, bytes });
  /* Of plain text nothing else is known than its words, and these can be edited. */
  return { source: source.format === 'text' ? source.text : source, facts };
}

/** A text without brackets is the adopted one, where there is a draft and no adopted text yet. */
function put(read: Opened, place: string | null): Text {
  const { fileName, source, facts } = read;
  const texts = allTexts();
  const isDropped = place !== null && textWithId(place) !== null;
  const isAdopted =
    isSettled(read) &&
    texts.some((text) => text.role === 'draft' && hasWords(text)) &&
    !texts.some((text) => text.role === 'adopted' && hasWords(text));
  const role = isAdopted ? 'adopted' : 'draft';
  const empty = texts.find((text) => text.role === role && !hasWords(text));
  const id = isDropped ? place : (empty?.id ?? addText({ role }).id);
  changeText(id, { fileName, source, facts, part: null, isTyped: false });
  return textWithId(id) ?? addText({ fileName, source, facts, role });
}

/**
 * Lets files be dropped and pasted anywhere on the page.
 *
 * @param placeNow Which text is open, where one is.
 */
export function acceptEverywhere(placeNow: () => string | null): void {
  const { body } = document;
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    body.classList.add('dragged');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) body.classList.remove('dragged');
  });
  addEventListener(
    'drop',
    (event) => {
      body.classList.remove('dragged');
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void takeFiles(files, emptyPlace(placeNow()));
    },
    { capture: true },
  );
  addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isForEditing(event.target)) return;
    if (text.trim() !== '') takePasted(text, placeNow());
    else if (files.length > 0) void takeFiles(files, emptyPlace(placeNow()));
    else return;
    event.preventDefault();
  });
}

/** What was dropped on a text that has words comes beside it, so that no words are lost. */
function emptyPlace(id: string | null): string | null {
  const text = textWithId(id);
  return text === null || hasWords(text) ? null : text.id;
}

function isForEditing(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, .editor') !== null;
}

function takePasted(words: string, place: string | null): void {
  const target = emptyPlace(place) ?? allTexts().find((text) => !hasWords(text))?.id ?? addText({}).id;
  changeText(target, { source: words, isTyped: true, fileName: '', facts: null });
  go('text', { text: target });
}
