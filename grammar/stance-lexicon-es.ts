import type { StanceLexicon } from './stance-lexicon.js';

const demand = '(?:pide|solicita|desea|propone|sugiere|prefiere|quiere|exige)n?';

/* The marks, and not what stands between them too. */
const corchetes =
  'corchetes(?! (?:y|con) (?:(?:el|la|las|los|su|todo el) )?(?:textos?|palabras?|redacción|contenido))';
const lift =
  '(?:quit(?:ar|arse|en?|an?|ad[ao]s?)|elimin(?:ar|arse|en?|an?|ad[ao]s?)|suprim(?:ir|irse|en?|id[ao]s?)|levant(?:ar|arse|en?|an?|ad[ao]s?)|retir(?:ar|arse|en?|an?|ad[ao]s?)|borr(?:ar|an?)|elimínense|suprímanse)';
const keep =
  '(?:manten(?:er|erse|id[ao]s?)|mantiene(?:n)?|manténgase|manténganse|conserv(?:ar|arse|an?|ad[ao]s?)|dej(?:ar|an?|ad[ao]s?))';
const lifting = '(?:supresión|eliminación|levantamiento|retirada)';

const ofTexts =
  'textos? / redacción / formulación / reformulación / párrafos? / oración / frases? / palabras? / ' +
  'nota (?:al pie|a pie de página) / corchetes? / referencias? / variante / alternativa / supresión / ' +
  'eliminación / adición / inserción / inclusión / traslado / reemplazo / fusión';

/** Spanish, after the vocabulary of the conference services of the United Nations. */
export const spanish: StanceLexicon = {
  words: [
    [
      'unknown',
      [
        '(?:sin|ninguna) (?:objeciones|objeción|reservas?|posición)',
        'no (?:objeta|tiene (?:objeciones|objeción|reservas?))n?',
      ],
    ],
    ['support-in-principle', ['(?:apoyan?|aceptan?|acuerdo) en principio']],
    ['follow-consensus', ['(?:se (?:suman?|unen?) al|puede(?:n)? sumarse al|sigue(?:n)? el) consenso']],
    [
      'reserve',
      [
        '(?:(?:mantiene|conserva|formula|expresa|tiene|pone|presenta)n? )?(?:(?:una|su|la|sus) )?reservas?(?: (?:general|generales|parlamentaria|lingüística|de fondo|de estudio|provisional))?',
        '(?:se )?reservan?(?: su (?:posición|postura|derecho))?',
        'reservarse(?: su (?:posición|postura|derecho))?',
      ],
    ],
    [
      'unbracket',
      [
        `(?:a |para )?${lift} (?:(?:los|estos|esos|todos los) )?${corchetes}`,
        `(?:(?:${demand}) )?(?:la |el )?${lifting} de (?:(?:los|estos|esos|todos los) )?${corchetes}`,
        'sin (?:los )?corchetes',
      ],
    ],
    [
      'delete',
      [
        '(?:a |para )(?:suprimir|eliminar|borrar)',
        'suprim(?:ir|ase|irse|en?|id[ao]s?|iendo)',
        'supresión',
        'supr(?:[.])?',
        'elimin(?:ar|arse|en?|an?|ad[ao]s?)',
        'eliminación',
        'elimínese',
        'suprímase',
        'borr(?:ar|an?)',
        'tach(?:ar|an?)',
        `(?:${demand}) (?:la supresión|la eliminación)`,
      ],
    ],
    [
      'retain',
      [
        '(?:a |para )(?:mantener|conservar)',
        'manten(?:er|erse|id[ao]s?)',
        'mantiene(?:n)?',
        'manténgase',
        'mantenimiento',
        'conserv(?:ar|arse|an?|ad[ao]s?)',
        'consérvese',
        `(?:${demand}) (?:el mantenimiento|la conservación)`,
      ],
    ],
    [
      'replace',
      [
        '(?:a )?(?:sustituir|reemplazar)(?: por)?',
        '(?:sustituye|reemplaza)n?(?: por)?',
        'sust?itúyase(?: por)?',
        'sustitución(?: por)?',
      ],
    ],
    ['move', ['(?:a )?(?:trasladar|mover|desplazar)', '(?:traslada|mueve|desplaza)n?', 'traslado']],
    ['merge', ['(?:a )?(?:fusionar|refundir|combinar)', '(?:fusiona|refunde|combina)n?', 'fusión']],
    ['alternative', ['variante', 'alternativa', 'texto alternativo']],
    [
      'propose',
      [
        '(?:a )?(?:añadir|agregar|insertar|incluir)',
        '(?:añade|agrega|inserta)n?',
        'añádase',
        'agréguese',
        'insértese',
        'adición',
        'añadid[ao]s?',
        'inserción',
        '(?:propone|sugiere)n?',
        'propuest[ao]s?',
        'sugerencias?',
        'proponer',
      ],
    ],
    [
      'consider',
      [
        '(?:está |están )?(?:estudiando|examinando|considerando)',
        'en (?:estudio|examen)',
        '(?:estudia|examina)n?',
      ],
    ],
    ['clarify', ['(?:(?:pide|solicita)n? )?(?:una )?aclaraci(?:ón|ones)']],
    [
      'bracket',
      [
        '(?:a )?(?:pone(?:r|n)?|poner|coloca(?:r|n)?|dejar?)(?: (?:el texto|el párrafo|las palabras|esto))?… entre corchetes',
        `(?:a |para )?${keep}(?: (?:el texto|el párrafo|las palabras|esto))?… entre corchetes`,
        `(?:a |para )?${keep} (?:(?:los|estos|esos|todos los) )?${corchetes}`,
        `(?:(?:${demand}) )?(?:el |la )?(?:mantenimiento|conservación) (?:de (?:los )?${corchetes}|entre corchetes)`,
        `no ${lift} (?:(?:los|estos|esos) )?${corchetes}`,
        `(?:se )?oponen? (?:a la|al) ${lifting} de (?:los )?${corchetes}`,
        'entre corchetes',
      ],
    ],
    ['placeholder', ['espacio reservado', 'por completar']],
    ['flexible', ['flexibles?', '(?:muestra(?:n)? )?flexibilidad']],
    [
      'oppose',
      [
        '(?:se )?oponen?(?: (?:a|al))?',
        'oponerse(?: (?:a|al))?',
        'opuest[ao]s?',
        'oposición',
        'obje(?:ta|tan|tar|ción|ciones)',
        'rechaz(?:ar|an?|ad[ao]s?|o)',
        'no (?:apoya|acepta|respalda|aprueba)n?',
        'no puede(?:n)? (?:aceptar|apoyar|respaldar|aprobar)',
        'no (?:está|están) (?:de acuerdo|en condiciones de (?:aceptar|apoyar))',
        'en desacuerdo',
      ],
    ],
    [
      'support',
      [
        'apoy(?:o|ar|an?|ad[ao]s?)',
        'respald(?:o|ar|an?)',
        'acept(?:ar|an?|ad[ao]s?|ables?)',
        'puede(?:n)? (?:aceptar|apoyar|respaldar|aprobar)',
        '(?:aprueba)n?',
        'a favor',
      ],
    ],
    ['agree', ['(?:está |están )?de acuerdo', 'acuerdo', 'conviene(?:n)?']],
    ['retain', ['no (?:suprimir|eliminar|borrar)', '(?:se )?oponen? a la (?:supresión|eliminación)']],
    ['delete', ['no (?:mantener|conservar)', '(?:se )?oponen? al mantenimiento']],
    [
      'oppose',
      ['no (?:añadir|agregar|insertar|incluir)', '(?:se )?oponen? a la (?:adición|inserción|inclusión)'],
    ],
  ],
  alone: [
    ['support', ['a favor', 'sí', 'ok']],
    ['propose', ['fuente']],
    ['oppose', ['en contra', 'no']],
  ],
  nouns: ['propuestas?', 'variante', 'alternativa', 'aclaraci(?:ón|ones)', 'sugerencias?'],
  ofTexts: ofTexts.split(' / '),
  opensWish: [
    ...['no', 'como', 'esto', 'que (?:esto|eso)', '(?:volver|reconsiderar|reformular|reestructurar)'],
    'que se (?:suprima|elimine|mantenga|conserve|traslade|mueva|sustituya|reemplace|reformule|vuelva)n?',
  ],
  before: [
    'también',
    'todavía',
    'aún',
    'firmemente',
    `(?:${demand})(?: (?:que|la|el))?`,
    'desearían?',
    'puede(?:n)?',
    'es',
    'son',
    'está',
    'están',
    'una?',
    'la',
    'el',
    'su',
    'todos',
    'todas',
  ],
  negations: [],
  endings: {
    before: ['(?:retira|levanta)n? (?:su|sus|la|las)'],
    after: ['retirad[ao]s?', 'levantad[ao]s?'],
  },
  aims: [
    ['unbracket', [`(?:${lifting} de|quitar|eliminar|suprimir|levantar|retirar)(?: los)? ${corchetes}`]],
    ['bracket', [`(?:(?:mantenimiento|conservación) de|mantener|conservar|dejar)(?: los)? ${corchetes}`]],
    ['delete', ['supresión', 'suprimir', 'eliminación', 'eliminar']],
    [
      'retain',
      ['mantenimiento', 'conservación', 'mantener', 'conservar', 'texto (?:original|inicial|actual)'],
    ],
    ['insert', ['adición', 'inserción', 'inclusión', 'añadir', 'agregar', 'insertar', 'incluir']],
  ],
  wishes: [
    '(?:prefiere|desea|pide|solicita|recomienda|quiere)n?',
    'insiste(?:n)? en',
    'a favor de',
    'ok',
    'sí',
    '(?:está |están )?de acuerdo',
  ],
  links: ['la', 'el', 'los', 'las', 'de', 'del', 'a', 'al', 'con', 'en', 'para'],
  by: ['por', 'de parte (?:de la|de los|del|de)'],
  onBehalfOf: ['(?:hablando |también |y )?en (?:nombre|representación) (?:de la|de los|de las|del|de)'],
  except: [
    'salvo',
    'excepto',
    'menos',
    'a excepción (?:de la|de los|del|de)',
    'con excepción (?:de la|de los|del|de)',
  ],
  together: ['junto con', 'así como', 'con'],
  supportedBy: [
    '(?:apoyad[ao]s?|respaldad[ao]s?|secundad[ao]s?|copatrocinad[ao]s?) por',
    'con (?:el )?(?:apoyo|respaldo) (?:de la|de los|del|de)',
  ],
  opposedBy: ['(?:rechazad[ao]s?|objetad[ao]s?) por'],
  and: ['y', 'e'],
  or: ['o', 'u', 'ni'],
};
