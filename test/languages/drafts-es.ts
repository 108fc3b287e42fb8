import type { LanguageCase } from './check-language.js';

/** Spanish drafts of the kinds that are negotiated, with what a reader finds in them. */
export const spanishDrafts: readonly LanguageCase[] = [
  {
    name: 'a resolution of the General Assembly',
    text: `La Asamblea General,

Recordando su resolución [70/1] {FRA+},

Teniendo en cuenta la importancia [mayor] {Suiza: suprimir; Grupo de los 77 y China: mantener} de las ciudades,

Consciente de que [todos] {EE. UU.: reserva} los Estados participan,

1. Exhorta a [los Estados] {CHE reserva} a que informen;

2. Decide [crear un fondo] {Egipto en nombre del Grupo Árabe: añadir} y:

a) Alentar a los Estados [Miembros] {Estados Unidos, Reino Unido se oponen};

b) Solicitar [todos] {UE, España apoyan} los informes;

2 bis. Solicita [urgentemente] {JPN sustituir por “pronto”} un informe.`,
    labels: 'PP1 PP2 PP3 OP1 OP2 OP2.a OP2.b OP2 bis',
    positions: [
      'FRA support: 70/1',
      'CHE delete: mayor',
      'G77 retain: mayor',
      'USA reserve: todos',
      'CHE reserve: los Estados',
      'Arab Group propose: crear un fondo',
      'USA oppose: Miembros',
      'GBR oppose: Miembros',
      'EU support: todos',
      'ESP support: todos',
      'JPN replace: urgentemente',
    ],
  },
  {
    name: 'a resolution of the Human Rights Council with an annex',
    text: `El Consejo de Derechos Humanos,

Guiado por los propósitos [y principios] {RUS-} de la Carta,

Reafirmando la Declaración Universal,

Profundamente preocupado por [las violaciones] {EGY, DZA reservan su posición},

Acogiendo con beneplácito el informe,

1. Condena [enérgicamente] {GRULAC+; CHN-} todas las violaciones;

1 bis. Pide a los Estados que:

a) Prevengan [y castiguen] {Unión Europea: mantener} esos actos;

b) Cooperen;

2. Acoge con beneplácito [la visita] {NOR+};

3. Decide seguir ocupándose de la cuestión.

Anexo

1. El grupo [de trabajo] {BRA añadir} se reúne.

2. Presenta informes.`,
    labels: 'PP1 PP2 PP3 PP4 OP1 OP1 bis OP1 bis.a OP1 bis.b OP2 OP3 Annex.1 Annex.2',
    positions: [
      'RUS oppose: y principios',
      'EGY reserve: las violaciones',
      'DZA reserve: las violaciones',
      'GRULAC support: enérgicamente',
      'CHN oppose: enérgicamente',
      'EU retain: y castiguen',
      'NOR support: la visita',
      'BRA propose: de trabajo',
    ],
  },
  {
    name: 'a treaty',
    text: `Los Estados Partes en el presente Acuerdo,

Reconociendo la necesidad [urgente] {AOSIS+} de actuar,

Han convenido en lo siguiente:

Artículo 1

Objeto

El presente Acuerdo tiene por objeto [conservar] {ISL-} la diversidad biológica.

Artículo 2

Ámbito de aplicación

1. El presente Acuerdo se aplica [a las zonas] {MAR eliminar} situadas fuera de la jurisdicción nacional.

2. No se aplica a los buques de guerra.

Artículo 2 bis

Principios

Las Partes [se guían por] {PSIDS+} la precaución.`,
    labels: 'PP1 Art1 Art2.1 Art2.2 Art2 bis',
    positions: [
      'AOSIS support: urgente',
      'ISL oppose: conservar',
      'MAR delete: a las zonas',
      'PSIDS support: se guían por',
    ],
  },
  {
    name: 'options',
    text: `1. Las Partes deciden:

Opción 1: [crear un mecanismo] {Grupo Africano+}

Opción 2: no crear nada

2. Las Partes financian:

Variante 1: todas las medidas

Variante 2: [algunas] {AUS+} medidas`,
    labels: 'OP1 OP1 option 1 OP1 option 2 OP2 OP2 option 1 OP2 option 2',
    positions: ['AG support: crear un mecanismo', 'AUS support: algunas'],
  },
  {
    name: 'stances in words',
    text: `La Asamblea General,

Observando el informe,

1. Decide actuar [pronto] {Canadá: no puede aceptar; Japón: a favor de la supresión};

2. Pide a los Estados que [cooperen] {México prefiere mantener, Perú solicita la supresión};

3. Invita a [todos] {Noruega: reserva retirada; India no apoya; Chile se opone a la supresión} los órganos;

4. Toma nota [del] {Marruecos a favor, Túnez en contra} balance;

5. Alienta [también] {Brasil propone trasladar; Pakistán reserva de estudio} las donaciones;

6. Encarga a [la Comisión] {Alemania (reserva), Italia (+)} el seguimiento.`,
    labels: 'PP1 OP1 OP2 OP3 OP4 OP5 OP6',
    positions: [
      'CAN oppose: pronto',
      'JPN delete: pronto',
      'MEX retain: cooperen',
      'PER delete: cooperen',
      'NOR unknown: todos',
      'IND oppose: todos',
      'CHL retain: todos',
      'MAR support: del',
      'TUN oppose: del',
      'BRA move: también',
      'PAK reserve: también',
      'DEU reserve: la Comisión',
      'ITA support: la Comisión',
    ],
  },
  {
    name: 'capitals without accents',
    text: `EL CONSEJO EJECUTIVO,

Considerando el documento,

Decide [actuar] {MEXICO SUPRIMIR; ESPAÑA RESERVA};

Pide a [todos] {Perú: añadir, Panamá: poner entre corchetes} los Estados un informe.`,
    labels: 'PP1 OP1 OP2',
    positions: ['MEX delete: actuar', 'ESP reserve: actuar', 'PER propose: todos', 'PAN bracket: todos'],
  },
  {
    name: 'paragraphs without numbers',
    text: `El Consejo Ejecutivo,

Recordando su resolución XXI-4,

Habiendo examinado [con interés] {FRA+} el documento,

Decide [utilizar] {USA+, RUS-} las Directrices;

Pide un informe.`,
    labels: 'PP1 PP2 OP1 OP2',
    positions: ['FRA support: con interés', 'USA support: utilizar', 'RUS oppose: utilizar'],
  },
  {
    name: 'tags in English',
    text: `El Comité,

Visto el informe,

Deseoso de la paz,

1. Aprueba [el plan] {USA delete, FRA reserve};

2. Celebra [los esfuerzos] {G77: retain} de los Estados.`,
    labels: 'PP1 PP2 OP1 OP2',
    positions: ['USA delete: el plan', 'FRA reserve: el plan', 'G77 retain: los esfuerzos'],
  },
  {
    name: 'two texts with names',
    text: `Resolución 1/1

Ciudades

La Asamblea de las Naciones Unidas sobre los Asentamientos Humanos,

Recordando su mandato,

1. Aprueba [el plan] {ARG+}.

Resolución 1/2

Vivienda

La Asamblea de las Naciones Unidas sobre los Asentamientos Humanos,

Teniendo presente el balance,

1. Toma nota [del informe] {KEN-}.`,
    labels: 'PP1 OP1 Text 2 PP1 Text 2 OP1',
    positions: ['ARG support: el plan', 'KEN oppose: del informe'],
  },
  {
    name: 'brackets across paragraphs and in one another, and a stray one',
    text: `La Conferencia de las Partes,

Tomando nota de los trabajos,

[1. Decide [hacer] {UE+} un llamamiento;

2. Insta a las Partes [a actuar;] {SAU-}]

3. Lamenta los retrasos].`,
    labels: 'PP1 OP1 OP2 OP3',
    positions: ['EU support: hacer', 'SAU oppose: a actuar;'],
  },
];
