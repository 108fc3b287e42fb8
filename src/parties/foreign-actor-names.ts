/**
 * Names of groups, offices and organizations in French and Spanish, by id. Abbreviations, which are compared with regard to case, stand behind
 * a colon; those that are the code of a State (`UA`, `RU`) are missing on purpose.
 */
const table = `
EU: UE | EU Union européenne/UE et ses États membres/Union européenne et ses États membres/Communauté européenne
EU Unión Europea/UE y sus Estados miembros/Unión Europea y sus Estados miembros/Comunidad Europea
G77 Groupe des 77/Groupe des 77 et la Chine/Groupe des 77 et de la Chine/Groupe des 77 et Chine/Groupe des Soixante-dix-sept/G77 et Chine/G77 et la Chine
G77 Grupo de los 77/Grupo de los 77 y China/Grupo de los 77 y de China/Grupo de los Setenta y Siete/G77 y China
AOSIS Alliance des petits États insulaires/Alianza de los Pequeños Estados Insulares
SIDS: PEID | SIDS petits États insulaires en développement/pequeños Estados insulares en desarrollo
LDCs: PMA | LDCs pays les moins avancés/Groupe des pays les moins avancés/países menos adelantados/Grupo de los países menos adelantados
LLDCs pays en développement sans littoral/países en desarrollo sin litoral
LMDC pays en développement animés du même esprit/pays en développement partageant les mêmes vues/países en desarrollo de ideas afines/países en desarrollo con ideas afines
AG Groupe africain/Groupe des États d'Afrique/Groupe d'Afrique/Grupo Africano/Grupo de los Estados de África/Grupo de África/Grupo de Estados de África
AU Union africaine/Unión Africana
Arab Group Groupe arabe/Groupe des États arabes/Grupo Árabe/Grupo de los Estados Árabes/Grupo de Estados Árabes
LAS Ligue des États arabes/Ligue arabe/Liga de los Estados Árabes/Liga Árabe
GRULAC Groupe des États d'Amérique latine et des Caraïbes/Groupe de l'Amérique latine et des Caraïbes/Grupo de los Estados de América Latina y el Caribe/Grupo de Estados de América Latina y el Caribe
CARICOM Communauté des Caraïbes/Comunidad del Caribe
Non-Aligned Movement: MNOAL | Non-Aligned Movement Mouvement des pays non alignés/Mouvement des non-alignés/Movimiento de los Países No Alineados/Movimiento de Países No Alineados
OIC: OCI | OIC Organisation de la coopération islamique/Organización de Cooperación Islámica/Organización de la Cooperación Islámica
WEOG Groupe des États d'Europe occidentale et autres États/Grupo de los Estados de Europa Occidental y otros Estados/Grupo de Estados de Europa Occidental y otros Estados
EEG Groupe des États d'Europe orientale/Grupo de los Estados de Europa Oriental/Grupo de Estados de Europa Oriental
APG Groupe des États d'Asie et du Pacifique/Grupo de los Estados de Asia y el Pacífico/Grupo de Estados de Asia y el Pacífico
Nordic countries pays nordiques/países nórdicos
Chair Présidence de séance/Présidente de séance
President Président/Présidente/Presidente/Presidenta
Presidency Présidence/Presidencia
Vice-President Vice-Président/Vice-Présidente/Vicepresidente/Vicepresidenta
Co-Chairs Coprésident/Coprésidente/Coprésidents/Coprésidentes/Coprésidence/Copresidente/Copresidenta/Copresidentes/Copresidentas
Bureau Mesa
Facilitator Facilitateur/Facilitatrice/Facilitador/Facilitadora
Co-Facilitators Cofacilitateur/Cofacilitatrice/Cofacilitateurs/Cofacilitatrices/Cofacilitador/Cofacilitadora/Cofacilitadores/Cofacilitadoras
Coordinator Coordonnateur/Coordonnatrice/Coordinador/Coordinadora
Rapporteur Rapporteuse/Relator/Relatora
Secretariat Secrétariat/Secretaría
Secretary-General Secrétaire général/Secrétaire générale/Secretario General/Secretaria General
Commission Commission européenne/Comisión Europea
sponsors auteurs/coauteurs/autrices/patrocinadores/copatrocinadores/autores
`;

/** Names of one actor in another language than English. */
export interface ForeignNames {
  readonly id: string;
  readonly names: readonly string[];
  readonly short: readonly string[];
}

/**
 * Names of groups, offices and organizations in French and Spanish.
 *
 * @param ids The ids that are known, which tell where an id with spaces in it ends.
 * @returns The names by id.
 * @throws Nothing: rows of ids that are not known are left out, and a test finds them.
 */
export function foreignActorNames(ids: Iterable<string>): ForeignNames[] {
  const known = [...ids].sort((a, b) => b.length - a.length);
  return table
    .trim()
    .split(/\s*[|\n]\s*/u)
    .flatMap((row): ForeignNames[] => {
      const id = known.find((one) => row.startsWith(`${one} `) || row.startsWith(`${one}:`));
      if (id === undefined) return [];
      const rest = row.slice(id.length);
      return rest.startsWith(':')
        ? [{ id, names: [], short: rest.slice(1).trim().split('/') }]
        : [{ id, names: rest.trim().split('/'), short: [] }];
    });
}
