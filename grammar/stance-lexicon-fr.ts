import type { StanceLexicon } from './stance-lexicon.js';

/*
 * A negated verb is a form of its own, since the negation stands on both sides of it and may be elided. An accent may be missing on a capital,
 * which the patterns allow for.
 */
const demand = '(?:demand|souhait|propos|suggèr|préfèr|voudr|exig)(?:e|ent|ait|aient)';

/* The marks, and not what stands between them too. */
const crochets =
  'crochets(?! (?:et|avec) (?:(?:le|les|leur|son|tout le) )?(?:textes?|mots?|libellé|contenu))';
const lift =
  '(?:supprim(?:er|e|ent|ée?s?|ons|ez|ant)|enlev(?:er|ée?s?|ons)|enlève(?:nt)?|lev(?:er|ée?s?|ons)|lève(?:nt)?|retir(?:er|e|ent|ée?s?)|élimin(?:er|e|ent|ée?s?)|biff(?:er|e|ent|ée?s?)|ôt(?:er|e|ent))';
const keep =
  '(?:gard(?:er|e|ent|ée?s?)|maint(?:enir|ient|iennent|enue?s?)|conserv(?:er|e|ent|ée?s?)|laiss(?:er|e|ent|ée?s?))';
const lifting = '(?:suppression|levée|retrait|élimination)';

const ofTexts =
  'textes? / libellé / formulation / reformulation / rédaction / paragraphes? / alinéas? / phrases? / ' +
  'mots? / membre de phrase / note de bas de page / chapeau / crochets? / références? / variante / ' +
  'suppression / ajout / insertion / adjonction / déplacement / remplacement / fusion';

/** French, after the vocabulary of the conference services of the United Nations and of the Council of the European Union. */
export const french: StanceLexicon = {
  words: [
    ['unknown', ["pas d[’']objection", 'aucune (?:objection|réserve)', 'sans (?:objection|position|avis)']],
    [
      'support-in-principle',
      ['(?:appui(?:e|ent)?|soutien(?:t|nent)?|accepte(?:nt)?) en principe', '(?:en )?accord de principe'],
    ],
    [
      'follow-consensus',
      ["(?:peu(?:t|vent) )?(?:se rallie(?:r|nt)?|s[’']associe(?:r|nt)?|suivre|suit) (?:au|le) consensus"],
    ],
    [
      'reserve',
      [
        "(?:(?:maintien(?:t|nent)|maintenir|gard(?:e|ent|er)|conserv(?:e|ent|er)|plac(?:e|ent)|émet(?:tent)?|formul(?:e|ent|er)|met(?:tent)?|a|ont) )?(?:(?:une|sa|leur|la|des|ses|leurs) )?réserves?(?: (?:générale|parlementaire|linguistique|provisoire|d[’']examen|d[’']attente|de fond|sur le fond))?",
        'réserv(?:ent|er|ée?|ons)(?: (?:sa|leur|notre) position)?',
        'réserve (?:sa|leur) position',
      ],
    ],
    [
      'unbracket',
      [
        `(?:à )?${lift} (?:(?:les|des|ces|tous les) )?${crochets}`,
        `(?:(?:${demand}) )?(?:la |le )?${lifting} (?:des|de ces|de tous les) ${crochets}`,
        'sans (?:les )?crochets',
      ],
    ],
    [
      'delete',
      [
        'à (?:supprimer|retirer|éliminer|biffer|effacer)',
        'supprim(?:er|e|ent|ée?s?|ons|ez|ant)',
        'suppression',
        'suppr(?:[.])?',
        'biff(?:er|e|ent|ée?s?)',
        'retir(?:er|e|ent|ée?s?)',
        'élimin(?:er|e|ent|ée?s?)',
        'retrait',
        `(?:${demand}) (?:la suppression|le retrait)`,
      ],
    ],
    [
      'retain',
      [
        'à (?:conserver|maintenir|garder)',
        'conserv(?:er|e|ent|ée?s?)',
        'maint(?:enir|ient|iennent|ien|enue?s?)',
        'gard(?:er|e|ent|ée?s?)',
        `(?:${demand}) (?:le maintien|la conservation)`,
      ],
    ],
    ['replace', ['(?:à )?remplacer(?: par)?', 'remplac(?:e|ent|ée?s?)(?: par)?', 'remplacement(?: par)?']],
    [
      'move',
      [
        '(?:à )?déplacer',
        'déplac(?:e|ent|ée?s?)',
        'déplacement',
        '(?:à )?transférer',
        'transf(?:ère|èrent|éré)',
      ],
    ],
    ['merge', ['(?:à )?fusionner', 'fusionn(?:e|ent|ée?s?)', 'fusion', '(?:à )?regrouper']],
    ['alternative', ['variante', 'autre libellé', 'libellé de remplacement']],
    [
      'propose',
      [
        'ajouts?',
        '(?:à )?ajouter',
        'ajout(?:e|ent|ée?s?)',
        '(?:à )?insérer',
        'ins(?:ère|èrent|éré|érée)',
        'insertion',
        'propos(?:e|ent|er|ée?s?|itions?)',
        'sugg(?:ère|èrent|érer|éré|estions?)',
      ],
    ],
    [
      'consider',
      [
        "(?:est |sont )?à l[’']étude",
        'étudie(?:nt)?',
        'examine(?:nt)?',
        "(?:est |sont )?en cours d[’']examen",
      ],
    ],
    [
      'clarify',
      [
        '(?:demande(?:nt)? |souhaite(?:nt)? )?(?:des |une )?(?:précisions?|éclaircissements?|clarifications?)',
      ],
    ],
    [
      'bracket',
      [
        "(?:à )?(?:plac(?:er|e|ent|ée?s?)|mettre|met(?:tent)?|mise?s?)(?: (?:le texte|le paragraphe|l[’']alinéa|ce membre de phrase|ces? mots?|les mots|ceci|cela))?… entre crochets",
        `(?:à )?${keep}(?: (?:le texte|le paragraphe|l[’']alinéa|ce membre de phrase|ces? mots?|les mots|ceci|cela))?… entre crochets`,
        `(?:à )?${keep} (?:(?:les|des|ces|tous les) )?${crochets}`,
        `(?:(?:${demand}) )?(?:le |la )?(?:maintien|conservation) (?:(?:des|de ces|de tous les) ${crochets}|entre crochets)`,
        `ne pas ${lift} (?:(?:les|des|ces) )?${crochets}`,
        `(?:s[’']oppos(?:e|ent)|opposée?s?) (?:à la|au) ${lifting} des ${crochets}`,
        'entre crochets',
      ],
    ],
    ['placeholder', ['espace réservé', 'à compléter']],
    ['flexible', ['flexible', '(?:fai(?:t|re) preuve de )?souplesse', "peu(?:t|vent) s[’']en accommoder"]],
    [
      'oppose',
      [
        "s[’']oppos(?:e|ent|er)(?: (?:à|au|aux))?",
        'oppos(?:ition|ée?s?)(?: (?:à|au|aux))?',
        'objections?',
        'rejet(?:te|tent|er)?',
        'refuse(?:nt)?',
        "n[’'](?:accept|approuv|appui)(?:e|ent) pas",
        'ne (?:soutien(?:t|nent)|support(?:e|ent)) pas',
        'ne peu(?:t|vent) (?:pas )?(?:accepter|appuyer|soutenir|approuver)',
        "n[’'](?:est|sont) pas (?:favorables?|d[’']accord|en mesure d[’'](?:accepter|appuyer))",
        'désaccord',
        'défavorables?(?: (?:à|au|aux))?',
      ],
    ],
    [
      'support',
      [
        'appui(?:e|ent)?',
        'appuyer',
        'soutien(?:t|nent)?',
        'soutenir',
        'support(?:e|ent|er)',
        'accept(?:e|ent|er|ée?s?|ables?)',
        'peu(?:t|vent) (?:accepter|appuyer|soutenir|approuver)',
        'approuv(?:e|ent|er|ée?s?)',
        'en faveur',
        '(?:est |sont )?favorables?(?: (?:à|au|aux))?',
      ],
    ],
    ['agree', ["(?:(?:est |sont )?d[’'])?accord", 'convien(?:t|nent)']],
    [
      'retain',
      ['ne pas (?:supprimer|retirer)', "(?:s[’']oppos(?:e|ent)|opposée?s?) (?:à la suppression|au retrait)"],
    ],
    ['delete', ['ne pas (?:conserver|maintenir|garder)', "(?:s[’']oppos(?:e|ent)|opposée?s?) au maintien"]],
    [
      'oppose',
      [
        'ne pas (?:ajouter|insérer|inclure)',
        "(?:s[’']oppos(?:e|ent)|opposée?s?) à l[’'](?:ajout|insertion|inclusion)",
      ],
    ],
  ],
  alone: [
    ['support', ['pour', 'oui', 'ok']],
    ['propose', ['source']],
    ['oppose', ['contre', 'non']],
  ],
  nouns: ['propositions?', 'variante', 'clarifications?', 'suggestions?'],
  ofTexts: ofTexts.split(' / '),
  opensWish: [
    ...['comme', 'ceci', 'cela', 'que (?:ceci|cela)', "qu[’'](?:il|elle|ils|elles)"],
    'de (?:revenir|réexaminer|réécrire|reformuler|restructurer)',
  ],
  before: [
    'aussi',
    'également',
    'toujours',
    'encore',
    'fermement',
    'vivement',
    'fortement',
    `(?:${demand})(?: (?:à|de|la|le|que))?`,
    'veu(?:t|lent)',
    'peu(?:t|vent)',
    'exprime(?:nt)?',
    'est',
    'sont',
    'une?',
    'la',
    'le',
    'les',
    'sa',
    'leur',
    'tous',
    'toutes',
  ],
  negations: [],
  endings: {
    before: [
      '(?:retir|lèv)(?:e|ent) (?:sa|leur|ses|leurs|la|les)',
      '(?:retirer|lever) (?:sa|leur|ses|leurs|la|les)',
    ],
    after: ['levée?s?', 'retirée?s?'],
  },
  aims: [
    ['unbracket', [`(?:${lifting} des|(?:supprimer|enlever|lever|retirer|ôter) les) ${crochets}`]],
    ['bracket', [`(?:(?:maintien|conservation) des|(?:garder|maintenir|conserver|laisser) les) ${crochets}`]],
    ['delete', ['suppression', 'supprimer', 'retrait']],
    [
      'retain',
      ['maintien', 'conservation', 'maintenir', 'conserver', '(?:texte|libellé) (?:original|initial|actuel)'],
    ],
    ['insert', ["(?:l[’'])?(?:ajout|insertion|inclusion)", 'ajouter', 'insérer', 'inclure']],
  ],
  wishes: [
    '(?:préfèr|souhait|demand|recommand)(?:e|ent)',
    'veu(?:t|lent)',
    'insiste(?:nt)? (?:sur|pour)',
    'pour',
    '(?:est |sont )?favorables? (?:à|au)',
    'ok',
    'oui',
    "(?:(?:est |sont )?d[’'])accord",
  ],
  links: ['la', 'le', 'les', 'de', 'du', 'à', 'au', 'pour', 'avec'],
  by: ['par', 'de la part (?:de la|des|du|de)'],
  onBehalfOf: [
    "(?:parlant |s[’']exprimant |intervenant |également |et )?(?:au nom|pour le compte) (?:de la|des|du|de)",
  ],
  except: ['sauf', 'excepté', 'hormis', "à l[’']exception (?:de la|des|du|de)", 'moins'],
  together: ['ainsi que', 'avec', 'de même que'],
  supportedBy: [
    '(?:appuyée?s?|soutenue?s?|rejointe?s?|secondée?s?|suivie?s?|coparrainée?s?) par',
    "avec (?:l[’']appui|le soutien) (?:de la|des|du|de)",
  ],
  opposedBy: ['(?:contestée?s?|rejetée?s?|combattue?s?) par'],
  and: ['et'],
  or: ['ou', 'ni'],
};
