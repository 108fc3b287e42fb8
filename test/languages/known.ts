import { partyOf, readAdopted, readDraft, reconcile, type Draft } from '../../src/index.js';

/** A text of each language with what the table asks for, and words that stand for one another. */
interface Probe {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  /** A tag in words, of which a reader knows that France wants the words gone. */
  readonly wordedTag: string;
  readonly state: string;
  readonly group: string;
  readonly inflected: readonly [draft: string, adopted: string];
}

const probes: readonly Probe[] = [
  {
    name: 'English',
    code: 'en',
    text: 'The General Assembly,\n\nRecalling its [old] {FRA+} plan,\n\n1. Decides to act;\n\n2. Requests States:\n\n(a) To plan.\n\nOption 1: act\n\nOption 2: wait\n\nAnnex\n\n1. One.',
    wordedTag: 'FRA: delete',
    state: 'Switzerland',
    group: 'African Group',
    inflected: ['the local measure', 'the local measures'],
  },
  {
    name: 'French',
    code: 'fr',
    text: 'L’Assemblée générale,\n\nRappelant son [vieux] {FRA+} plan,\n\n1. Décide d’agir ;\n\n2. Prie les États :\n\na) De planifier.\n\nOption 1 : agir\n\nOption 2 : attendre\n\nAnnexe\n\n1. Un.',
    wordedTag: 'FRA : supprimer',
    state: 'Suisse',
    group: 'Groupe africain',
    inflected: ['la mesure nationale', 'les mesures nationales'],
  },
  {
    name: 'Spanish',
    code: 'es',
    text: 'La Asamblea General,\n\nRecordando su [antiguo] {FRA+} plan,\n\n1. Decide actuar;\n\n2. Pide a los Estados:\n\na) Que planifiquen.\n\nOpción 1: actuar\n\nOpción 2: esperar\n\nAnexo\n\n1. Uno.',
    wordedTag: 'FRA: suprimir',
    state: 'Suiza',
    group: 'Grupo Africano',
    inflected: ['la medida nacional', 'las medidas nacionales'],
  },
  {
    name: 'Russian',
    code: 'ru',
    text: 'Генеральная Ассамблея,\n\nссылаясь на свой [старый] {FRA+} план,\n\n1. постановляет действовать;\n\n2. просит государства:\n\nа) планировать.\n\nВариант 1: действовать\n\nВариант 2: ждать\n\nПриложение\n\n1. Один.',
    wordedTag: 'FRA: исключить',
    state: 'Швейцария',
    group: 'Африканская группа',
    inflected: ['национальная мера', 'национальные меры'],
  },
  {
    name: 'Arabic',
    code: 'ar',
    text: 'إن الجمعية العامة،\n\nإذ تشير إلى خطتها [القديمة] {FRA+}،\n\n١ - تقرر العمل؛\n\n٢ - تطلب إلى الدول:\n\n(أ) التخطيط.\n\nالخيار ١: العمل\n\nالخيار ٢: الانتظار\n\nالمرفق\n\n١ - واحد.',
    wordedTag: 'FRA: حذف',
    state: 'سويسرا',
    group: 'المجموعة الأفريقية',
    inflected: ['التدبير الوطني', 'التدابير الوطنية'],
  },
  {
    name: 'Chinese',
    code: 'zh',
    text: '大会，\n\n回顾其［旧］{FRA+}计划，\n\n1. 决定采取行动；\n\n2. 请各国：\n\n（a）制定计划。\n\n备选案文1：行动\n\n备选案文2：等待\n\n附件\n\n1. 一。',
    wordedTag: 'FRA：删除',
    state: '瑞士',
    group: '非洲集团',
    inflected: ['', ''],
  },
];

const labels = (draft: Draft): string =>
  draft.provisions.flatMap(({ label }) => (label === null ? [] : [label])).join(' ');
const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

function formsOf({ inflected: [before, after], text }: Probe): string {
  if (before === '') return 'none: words have no forms';
  const head = text.slice(0, text.indexOf('\n\n1.'));
  const draft = readDraft(`${head}\n\n1. [${before}] {FRA+}.`);
  const fate = reconcile(
    draft,
    readAdopted(`${head.replace(/[[\]]| ?\{.*?\}/gu, '')}\n\n1. ${after}.`),
  ).spans.at(-1)?.fate;
  return yesNo(fate === 'retained');
}

function unspacedOf({ code, text }: Probe): string {
  if (code !== 'zh') return 'spaces';
  const changed = text.replace(/[［］]|\{.*?\}/gu, '').replace('旧', '新');
  const fate = reconcile(readDraft(text), readAdopted(changed)).spans[0]?.fate;
  return fate === 'dropped' || fate === 'reworded' ? 'dictionary of the platform' : 'no';
}

/** What is asked of each language, by the head of its column. */
const questions: readonly (readonly [head: string, answer: (probe: Probe, draft: Draft) => string])[] = [
  ['told by its words', ({ code }, { source }) => yesNo(source.language === code)],
  ['formula, recitals, paragraphs', (_, draft) => yesNo(labels(draft).startsWith('PP1 OP1 OP2'))],
  [
    'items, options, annexes',
    (_, draft) => yesNo(/ OP2\.a \S.* option 1 \S.* option 2 Annex\.1$/u.test(labels(draft))),
  ],
  [
    'brackets and signs',
    (_, { positions: [first], spans }) => yesNo(first?.stance === 'support' && spans.length === 1),
  ],
  [
    'stances in words',
    ({ text, wordedTag }) => {
      const [first] = readDraft(text.replace('FRA+', wordedTag)).positions;
      if (first?.stance === 'delete') return 'yes';
      return readDraft(text.replace('FRA+', 'FRA delete')).positions[0]?.stance === 'delete'
        ? 'English ones'
        : 'no';
    },
  ],
  ['names of States', ({ state }) => yesNo(partyOf(state)?.id === 'CHE')],
  ['names of groups', ({ group }) => yesNo(partyOf(group)?.id === 'AG')],
  ['forms of words', (probe) => formsOf(probe)],
  ['words are parted by', (probe) => unspacedOf(probe)],
];

/**
 * Asks the library what it knows of each language.
 *
 * @returns The table of `docs/languages.md`, a language in each row.
 */
export function tableOfLanguages(): string {
  const rows = probes.map((probe) => {
    const draft = readDraft(probe.text);
    return [probe.name, ...questions.map(([, answer]) => answer(probe, draft))];
  });
  const head = ['Language', ...questions.map(([name]) => name)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
