import type { LanguageCase } from './check-language.js';

/** Russian drafts; stances are read by signs, codes and English words. */
export const russianDrafts: readonly LanguageCase[] = [
  {
    name: 'a resolution',
    text: `Генеральная Ассамблея,

ссылаясь на свою резолюцию [70/1] {RUS+},

вновь подтверждая [все] {USA+, CHN-} права человека,

1. постановляет учредить [специальный] {FRA+} фонд;

2. просит Генерального секретаря:

а) представить [ежегодный] {BLR: исключить} доклад;

б) созвать совещание.`,
    labels: 'PP1 PP2 OP1 OP2 OP2.a OP2.b',
    positions: [
      'RUS support: 70/1',
      'USA support: все',
      'CHN oppose: все',
      'FRA support: специальный',
      'BLR unknown: ежегодный',
    ],
    rules: ['unknown-stance', 'stances-not-known'],
  },
  {
    name: 'a treaty',
    text: `Государства – участники настоящего Соглашения,

признавая необходимость [срочных] {KAZ+} мер,

согласились о нижеследующем:

Статья 1

Цель

Настоящее Соглашение направлено на [сохранение] {ISL-} разнообразия.

Статья 2

1. Настоящее Соглашение применяется [к районам] {RUS delete} за пределами юрисдикции.

2. Оно не применяется к военным кораблям.`,
    labels: 'PP1 Art1 Art2.1 Art2.2',
    positions: ['KAZ support: срочных', 'ISL oppose: сохранение', 'RUS delete: к районам'],
    rules: [],
  },
  {
    name: 'options, an annex, a party in Russian',
    text: `Совет по правам человека,

руководствуясь Уставом,

1. призывает государства:

Вариант 1: [действовать] {Китай+}

Вариант 2: ничего не делать

Приложение I

1. Рабочая группа [собирается] {ARM+} ежегодно.`,
    labels: 'PP1 OP1 OP1 option 1 OP1 option 2 Annex I.1',
    positions: ['Китай support: действовать', 'ARM support: собирается'],
    rules: ['unknown-party'],
  },
];

/** Arabic drafts. */
export const arabicDrafts: readonly LanguageCase[] = [
  {
    name: 'a resolution',
    text: `إن الجمعية العامة،

إذ تشير إلى قرارها [٧٠/١] {مصر+، USA-}،

وإذ تؤكد من جديد [جميع] {EGY+} حقوق الإنسان،

١ - تقرر إنشاء صندوق [خاص] {FRA: حذف}؛

٢ - تطلب إلى الأمين العام ما يلي:

(أ) تقديم [تقرير] {SAU+}؛

(ب) عقد اجتماع.`,
    labels: 'PP1 PP2 OP1 OP2 OP2.a OP2.b',
    positions: [
      'مصر support: ٧٠/١',
      'USA oppose: ٧٠/١',
      'EGY support: جميع',
      'FRA unknown: خاص',
      'SAU support: تقرير',
    ],
    rules: ['unknown-stance', 'stances-not-known', 'unknown-party'],
  },
  {
    name: 'articles with full-width and plain brackets',
    text: `المادة ١

الغرض

الغرض من هذا الاتفاق هو [حفظ] {MAR+} التنوع.

المادة ٢

١ - ينطبق هذا الاتفاق على ［المناطق］ {TUN delete} الواقعة خارج الولاية الوطنية.

٢ - لا ينطبق على السفن الحربية.`,
    labels: 'Art1 Art2.1 Art2.2',
    positions: ['MAR support: حفظ', 'TUN delete: المناطق'],
    rules: [],
  },
  {
    name: 'an annex and a stray bracket',
    text: `إن مجلس حقوق الإنسان،

إذ يسترشد بميثاق الأمم المتحدة،

وإذ يرحب بالتقرير،

١ - يدين [بشدة] {DZA+; CHN-} جميع الانتهاكات؛

٢ - يقرر إبقاء المسألة قيد نظره].

المرفق

١ - يجتمع الفريق [العامل] {IRQ+} سنويا.`,
    labels: 'PP1 PP2 OP1 OP2 Annex.1',
    positions: ['DZA support: بشدة', 'CHN oppose: بشدة', 'IRQ support: العامل'],
    rules: [],
  },
];

/** Chinese drafts. */
export const chineseDrafts: readonly LanguageCase[] = [
  {
    name: 'a resolution with full-width marks',
    text: `大会，

回顾其关于可持续发展的【第70/1号】｛美国＋，CHN－｝决议，

重申［所有］｛FRA＋｝人权，

1．决定设立［特别］{CHN+}基金；

2．请秘书长：

（a）提交［年度］{JPN：删除}报告；

（b）召开会议。`,
    labels: 'PP1 PP2 OP1 OP2 OP2.a OP2.b',
    positions: [
      '美国 support: 第70/1号',
      'CHN oppose: 第70/1号',
      'FRA support: 所有',
      'CHN support: 特别',
      'JPN unknown: 年度',
    ],
    rules: ['unknown-stance', 'stances-not-known', 'unknown-party'],
  },
  {
    name: 'articles with Chinese numbers',
    text: `第一条

目标

本协定的目标是［养护］{AUS+}生物多样性。

第二条

1. 本协定适用于［国家管辖范围以外］{CHN delete}区域。

2. 本协定不适用于军舰。`,
    labels: 'Art1 Art2.1 Art2.2',
    positions: ['AUS support: 养护', 'CHN delete: 国家管辖范围以外'],
    rules: [],
  },
  {
    name: 'options and an annex',
    text: `人权理事会，

遵循《联合国宪章》的宗旨，

1、决定：

备选案文1：［立即行动］{IND+}

备选案文2：不采取行动

附件一

1、工作组［每年］{SGP+}举行会议。`,
    labels: 'PP1 OP1 OP1 option 1 OP1 option 2 Annex I.1',
    positions: ['IND support: 立即行动', 'SGP support: 每年'],
    rules: [],
  },
];
