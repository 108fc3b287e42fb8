import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.js';

const texts = {
  fr: (tag: string) =>
    `L’Assemblée générale,\n\nRappelant sa résolution,\n\n1. Prie [les États] ${tag} d’agir.`,
  es: (tag: string) =>
    `La Asamblea General,\n\nRecordando su resolución,\n\n1. Pide a [los Estados] ${tag} que actúen.`,
} as const;

const cases: Readonly<Record<keyof typeof texts, readonly (readonly [tag: string, positions: string])[]>> = {
  fr: [
    ['{France au nom de l’Union européenne : supprimer}', 'EU delete'],
    ['{Union européenne, Suisse et Norvège : maintenir}', 'EU retain, CHE retain, NOR retain'],
    ['{+ Suisse}', 'CHE support'],
    ['{Chine : placer « les États » entre crochets}', 'CHN bracket'],
    ['{Chine : remplacer « les » par « tous les »}', 'CHN replace'],
    ['{USA réserve sur l’alinéa a)}', 'USA reserve'],
    ['<FRA+ CHE->', 'FRA support, CHE oppose'],
    ['[Chine : supprimer]', 'CHN delete'],
    ['(UE supprimer)', 'EU delete'],
    ['{supprimer : USA, FRA}', 'USA delete, FRA delete'],
    ['{proposé par le Japon}', 'JPN propose'],
    ['{ajout du Canada}', 'CAN propose'],
    ['{Réserve de la Suisse}', 'CHE reserve'],
    ['{Suisse retire sa réserve}', 'CHE unknown'],
    ['{Suisse : pas d’objection}', 'CHE unknown'],
    ['{Cuba, appuyée par le Venezuela : supprimer}', 'CUB delete, VEN delete'],
    ['{G77 sauf Inde : supprimer}', 'G77 delete, IND unknown'],
    ['{Suisse – conserver}', 'CHE retain'],
    ['{Suisse ne peut pas accepter}', 'CHE oppose'],
    ['{Japon souhaite conserver le texte original}', 'JPN retain'],
    ['{réserve CHE}', 'CHE reserve'],
    ['{FRA suppr.}', 'FRA delete'],
    ['{à vérifier}', ''],
    ['{le Secrétariat vérifiera}', ''],
    ['{États-Unis d’Amérique+, Fédération de Russie-}', 'USA support, RUS oppose'],
  ],
  es: [
    ['{Chile en nombre del GRULAC: mantener}', 'GRULAC retain'],
    ['{Unión Europea, Suiza y Noruega: mantener}', 'EU retain, CHE retain, NOR retain'],
    ['{China: poner “los Estados” entre corchetes}', 'CHN bracket'],
    ['{China: sustituir “los” por “todos los”}', 'CHN replace'],
    ['{USA reserva sobre el apartado a)}', 'USA reserve'],
    ['[China: suprimir]', 'CHN delete'],
    ['(UE suprimir)', 'EU delete'],
    ['{suprimir: USA, FRA}', 'USA delete, FRA delete'],
    ['{propuesto por el Japón}', 'JPN propose'],
    ['{Reserva de Suiza}', 'CHE reserve'],
    ['{Suiza retira su reserva}', 'CHE unknown'],
    ['{Suiza: sin objeciones}', 'CHE unknown'],
    ['{Cuba, apoyada por Venezuela: suprimir}', 'CUB delete, VEN delete'],
    ['{G77 salvo India: suprimir}', 'G77 delete, IND unknown'],
    ['{Suiza no puede aceptar}', 'CHE oppose'],
    ['{Suiza: no}', 'CHE oppose'],
    ['{México desea mantener el texto original}', 'MEX retain'],
    ['{EE. UU.: suprimir; EE.UU.-}', 'USA delete, USA oppose'],
    ['{por verificar}', ''],
  ],
};

describe.each(Object.keys(texts) as (keyof typeof texts)[])('a tag in a text in %s', (language) => {
  test.each(cases[language])('%s', (tag, positions) => {
    const draft = readDraft(texts[language](tag));
    expect(draft.source.language).toBe(language);
    expect(draft.positions.map(({ party, stance }) => `${party} ${stance}`).join(', ')).toBe(positions);
  });
});
