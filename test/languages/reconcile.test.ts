import { describe, expect, test } from 'vitest';
import { compareDrafts, readAdopted, readDraft, reconcile } from '../../src/index.js';
import { breachesOfReconciliation } from '../check/reconcile-laws.js';

interface Pair {
  readonly name: string;
  readonly draft: string;
  readonly adopted: string;
  /** Each span with its fate, in order. */
  readonly fates: readonly string[];
  readonly relations: string;
}

const pairs: readonly Pair[] = [
  {
    name: 'French',
    draft: `L’Assemblée générale,

Rappelant sa résolution [70/1 du 25 septembre 2015] {FRA+},

Consciente de l’importance [majeure] {CHE : supprimer} des villes,

1. Prie [instamment] {USA-} le Secrétaire général de faire rapport ;

2. Décide de [créer un fonds pour le logement] {Groupe arabe : ajout} et d’évaluer [les besoins] {UE+} ;

3. Invite [tous] {NOR+} les États à [utiliser de façon durable les sols] {JPN réserve} ;

4. Encourage [la coopération régionale entre les villes côtières] {IDN+}.`,
    adopted: `L’Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

Consciente de l’importance des villes,

1. Prie le Secrétaire général de faire rapport ;

2. Décide de créer un fonds pour le logement et d’évaluer les besoins ;

3. Invite les États à l’utilisation durable des sols ;

4. Encourage la recherche scientifique.`,
    fates: [
      '70/1 du 25 septembre 2015: retained',
      'majeure: dropped',
      'instamment: dropped',
      'créer un fonds pour le logement: retained',
      'les besoins: retained',
      'tous: dropped',
      'utiliser de façon durable les sols: reworded',
      'la coopération régionale entre les villes côtières: moot',
    ],
    relations: 'PP1>PP1 PP2>PP2 OP1>OP1 OP2>OP2 OP3>OP3 OP4>',
  },
  {
    name: 'Spanish',
    draft: `La Asamblea General,

Recordando su resolución [70/1, de 25 de septiembre de 2015] {FRA+},

Consciente de la importancia [decisiva] {CHE: suprimir} de las ciudades,

1. Solicita [encarecidamente] {USA-} al Secretario General que presente un informe;

2. Decide [crear un fondo para la vivienda] {Grupo Árabe: añadir} y evaluar [las necesidades] {UE+};

3. Invita a [todos] {NOR+} los Estados a [utilizar de forma sostenible las tierras] {JPN reserva};

4. Alienta [la cooperación regional entre las ciudades costeras] {IDN+}.`,
    adopted: `La Asamblea General,

Recordando su resolución 70/1, de 25 de septiembre de 2015,

Consciente de la importancia de las ciudades,

1. Solicita al Secretario General que presente un informe;

2. Decide crear un fondo para la vivienda y evaluar las necesidades;

3. Invita a los Estados a la utilización sostenible de las tierras;

4. Alienta la investigación científica.`,
    fates: [
      '70/1, de 25 de septiembre de 2015: retained',
      'decisiva: dropped',
      'encarecidamente: dropped',
      'crear un fondo para la vivienda: retained',
      'las necesidades: retained',
      'todos: dropped',
      'utilizar de forma sostenible las tierras: reworded',
      'la cooperación regional entre las ciudades costeras: moot',
    ],
    relations: 'PP1>PP1 PP2>PP2 OP1>OP1 OP2>OP2 OP3>OP3 OP4>',
  },
  {
    name: 'French, an accent on a capital, and another number',
    draft:
      'Le Conseil,\n\nNotant le rapport,\n\n1. Prie [les Etats] {FRA+} d’agir ;\n\n2. Salue [la mesure nationale] {USA+}.',
    adopted:
      'Le Conseil,\n\nNotant le rapport,\n\n1. Prie les États d’agir ;\n\n2. Salue les mesures nationales.',
    fates: ['les Etats: retained', 'la mesure nationale: retained'],
    relations: 'PP1>PP1 OP1>OP1 OP2>OP2',
  },
  {
    name: 'Russian',
    draft:
      'Генеральная Ассамблея,\n\nссылаясь на свою резолюцию [70/1] {RUS+},\n\n1. призывает [все] {NOR+} государства охранять болота;\n\n2. просит [ежегодный] {USA-} доклад.',
    adopted:
      'Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,\n\n1. призывает государства охранять болота;\n\n2. просит ежегодный доклад.',
    fates: ['70/1: retained', 'все: dropped', 'ежегодный: retained'],
    relations: 'PP1>PP1 OP1>OP1 OP2>OP2',
  },
  {
    name: 'Arabic',
    draft:
      'إن الجمعية العامة،\n\nإذ تشير إلى قرارها [٧٠/١] {EGY+}،\n\n١ - تحث الدول على حماية [جميع] {FRA+} الأراضي [الرطبة] {USA-}.',
    adopted: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ٧٠/١،\n\n١ - تحث الدول على حماية الأراضي الرطبة.',
    fates: ['٧٠/١: retained', 'جميع: dropped', 'الرطبة: retained'],
    relations: 'PP1>PP1 OP1>OP1',
  },
  {
    name: 'Chinese',
    draft:
      '大会，\n\n回顾其关于可持续发展的［第70/1号］{USA+}决议，\n\n1. 决定设立［特别］{CHN+}基金，以促进［可持续］{FRA+}发展；\n\n2. 请秘书长［在现有资源范围内］{USA+}提交报告；\n\n3. 鼓励各会员国［和民间社会］{EU+}开展合作。',
    adopted:
      '大会，\n\n回顾其关于可持续发展的第70/1号决议，\n\n1. 决定设立基金，以促进可持续发展；\n\n2. 请秘书长在现有资源范围内提交一份报告；\n\n3. 鼓励各会员国开展合作。',
    fates: [
      '第70/1号: retained',
      '特别: dropped',
      '可持续: retained',
      '在现有资源范围内: retained',
      '和民间社会: dropped',
    ],
    relations: 'PP1>PP1 OP1>OP1 OP2>OP2 OP3>OP3',
  },
];

describe('a draft and what was adopted', () => {
  test.each(pairs.map((pair) => [pair.name, pair] as const))('in %s', (_, pair) => {
    const draft = readDraft(pair.draft);
    const adopted = readAdopted(pair.adopted);
    const reconciliation = reconcile(draft, adopted);
    const fateOf = new Map(reconciliation.spans.map(({ id, fate }) => [id, fate]));
    expect(draft.spans.map(({ id, text }) => `${text}: ${String(fateOf.get(id))}`)).toEqual(pair.fates);
    const relations = reconciliation.provisions
      .filter(({ draft: [label] }) => /^[A-Z]+\d/u.test(label ?? ''))
      .map(({ draft: before, adopted: after }) => `${before.join('+')}>${after.join('+')}`);
    expect(relations.join(' ')).toBe(pair.relations);
    expect(breachesOfReconciliation(draft, adopted, reconciliation)).toEqual([]);
  });

  test('two drafts in French', () => {
    const compared = compareDrafts(
      readDraft('1. Prie [tous] {FRA+} les États d’agir ;\n\n2. Décide [vite] {CHE : réserve}.'),
      readDraft('1. Prie [tous] {FRA+, CHE : supprimer} les États d’agir ;\n\n2. Décide.'),
    );
    expect(compared.spans.map(({ event }) => event)).toEqual(['unchanged', 'closed']);
  });
});
