import type { LanguageCase } from './check-language.js';

/** French drafts of the kinds that are negotiated, with what a reader finds in them. */
export const frenchDrafts: readonly LanguageCase[] = [
  {
    name: 'a resolution of the General Assembly',
    text: `L’Assemblée générale,

Rappelant sa résolution [70/1 du 25 septembre 2015] {FRA+},

Consciente de l’importance [majeure] {Suisse : supprimer ; Groupe des 77 et la Chine : conserver} des villes,

Ayant à l’esprit le Programme 2030,

1. Prie [le Secrétaire général] {CHE réserve} de faire rapport ;

2. Décide de [créer un fonds] {Égypte au nom du Groupe arabe : ajout} et :

a) D’inviter les États [Membres] {États-Unis, Royaume-Uni s’opposent} ;

b) D’encourager [tous] {UE, Côte d’Ivoire appuient} ;

2 bis. Engage [instamment] {USA placer entre crochets} les organisations [internationales] {JPN remplacer par « régionales »} ;`,
    labels: 'PP1 PP2 PP3 OP1 OP2 OP2.a OP2.b OP2 bis',
    positions: [
      'FRA support: 70/1 du 25 septembre 2015',
      'CHE delete: majeure',
      'G77 retain: majeure',
      'CHE reserve: le Secrétaire général',
      'Arab Group propose: créer un fonds',
      'USA oppose: Membres',
      'GBR oppose: Membres',
      'EU support: tous',
      'CIV support: tous',
      'USA bracket: instamment',
      'JPN replace: internationales',
    ],
  },
  {
    name: 'a resolution of the Human Rights Council with an annex',
    text: `Le Conseil des droits de l’homme,

Guidé par les buts et principes [énoncés dans] {RUS-} la Charte,

Réaffirmant la Déclaration universelle,

Profondément préoccupé par [les violations] {EGY, DZA réservent leur position},

Se félicitant du rapport,

1. Condamne [fermement] {GRULAC+ ; CHN-} toutes les violations ;

1 bis. Demande aux États :

a) De prévenir [et de punir] {Union européenne : maintenir} ces actes ;

b) De coopérer ;

2. Se félicite de [la visite] {NOR+} ;

3. Décide de rester saisi de la question.

Annexe

1. Le groupe [de travail] {BRA ajouter} se réunit.

2. Il fait rapport.`,
    labels: 'PP1 PP2 PP3 PP4 OP1 OP1 bis OP1 bis.a OP1 bis.b OP2 OP3 Annex.1 Annex.2',
    positions: [
      'RUS oppose: énoncés dans',
      'EGY reserve: les violations',
      'DZA reserve: les violations',
      'GRULAC support: fermement',
      'CHN oppose: fermement',
      'EU retain: et de punir',
      'NOR support: la visite',
      'BRA propose: de travail',
    ],
  },
  {
    name: 'a treaty',
    text: `Les États Parties au présent Accord,

Reconnaissant la nécessité [urgente] {AOSIS+} d’agir,

Sont convenus de ce qui suit :

Article premier

Objet

Le présent Accord a pour objet [de conserver] {ISL-} la diversité biologique.

Article 2

Champ d’application

1. Le présent Accord s’applique [aux zones] {MAR à supprimer} ne relevant pas de la juridiction nationale.

2. Il ne s’applique pas aux navires de guerre.

Article 2 bis

Principes

Les Parties [sont guidées par] {PSIDS+} la précaution.`,
    labels: 'PP1 Art1 Art2.1 Art2.2 Art2 bis',
    positions: [
      'AOSIS support: urgente',
      'ISL oppose: de conserver',
      'MAR delete: aux zones',
      'PSIDS support: sont guidées par',
    ],
  },
  {
    name: 'options and variants',
    text: `1. Les Parties décident :

Option 1 : [de créer un mécanisme] {Groupe africain+}

Option 2 : de ne rien créer

2. Les Parties financent :

Variante 1 : toutes les mesures

Variante 2 : [certaines] {AUS+} mesures`,
    labels: 'OP1 OP1 option 1 OP1 option 2 OP2 OP2 option 1 OP2 option 2',
    positions: ['AG support: de créer un mécanisme', 'AUS support: certaines'],
  },
  {
    name: 'stances in words',
    text: `L’Assemblée générale,

Notant le rapport,

1. Décide d’agir [vite] {Canada : ne peut accepter ; Japon : en faveur de la suppression} ;

2. Prie les États [de coopérer] {Mexique préfère le maintien, Pérou demande la suppression} ;

3. Invite [tous] {Norvège : réserve levée ; Inde n’appuie pas ; Chili s’oppose à la suppression} les organes ;

4. Note [que] {Maroc pour, Tunisie contre} le bilan ;

5. Encourage [aussi] {Brésil propose de déplacer ; Pakistan réserve d’examen} les dons ;

6. Charge [la Commission] {Allemagne (réserve), Italie (+)} du suivi.`,
    labels: 'PP1 OP1 OP2 OP3 OP4 OP5 OP6',
    positions: [
      'CAN oppose: vite',
      'JPN delete: vite',
      'MEX retain: de coopérer',
      'PER delete: de coopérer',
      'NOR unknown: tous',
      'IND oppose: tous',
      'CHL retain: tous',
      'MAR support: que',
      'TUN oppose: que',
      'BRA move: aussi',
      'PAK reserve: aussi',
      'DEU reserve: la Commission',
      'ITA support: la Commission',
    ],
  },
  {
    name: 'capitals without accents and decomposed accents',
    text: `LE CONSEIL EXÉCUTIF,

Considérant le document,

Décide [d’agir] {FRANCE A SUPPRIMER ; ETATS-UNIS RESERVE} ;

Prie [tous] {Sénégal : réserve, Côte d’Ivoire : à supprimer} les États.`.replace(
      'Sénégal : réserve, Côte d’Ivoire : à supprimer',
      (said) => said.normalize('NFD'),
    ),
    labels: 'PP1 OP1 OP2',
    positions: ['FRA delete: d’agir', 'USA reserve: d’agir', 'SEN reserve: tous', 'CIV delete: tous'],
  },
  {
    name: 'paragraphs without numbers',
    text: `Le Conseil exécutif,

Rappelant sa résolution XXI-4,

Ayant examiné [avec intérêt] {FRA+} le document,

Décide [d’utiliser] {USA+, RUS-} les Directives ;

Demande un rapport.`,
    labels: 'PP1 PP2 OP1 OP2',
    positions: ['FRA support: avec intérêt', 'USA support: d’utiliser', 'RUS oppose: d’utiliser'],
  },
  {
    name: 'tags in English',
    text: `Le Comité,

Vu le rapport,

Soucieux de la paix,

1. Approuve [le plan] {USA delete, FRA reserve} ;

2. Salue [les efforts] {G77: retain} des États.`,
    labels: 'PP1 PP2 OP1 OP2',
    positions: ['USA delete: le plan', 'FRA reserve: le plan', 'G77 retain: les efforts'],
  },
  {
    name: 'two texts with names',
    text: `Résolution 1/1

Villes

L’Assemblée des Nations Unies pour les établissements humains,

Rappelant son mandat,

1. Adopte [le plan] {ARG+}.

Résolution 1/2

Logement

L’Assemblée des Nations Unies pour les établissements humains,

Tenant compte du bilan,

1. Prend note [du rapport] {KEN-}.`,
    labels: 'PP1 OP1 Text 2 PP1 Text 2 OP1',
    positions: ['ARG support: le plan', 'KEN oppose: du rapport'],
  },
  {
    name: 'brackets across paragraphs and in one another, and a stray one',
    text: `La Conférence des Parties,

Prenant note des travaux,

[1. Décide [de lancer] {UE+} un appel ;

2. Exhorte les Parties [à agir ;] {SAU-}]

3. Regrette les retards].`,
    labels: 'PP1 OP1 OP2 OP3',
    positions: ['EU support: de lancer', 'SAU oppose: à agir ;'],
  },
];
