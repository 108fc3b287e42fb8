/*
 * Names of States and territories in French and Spanish where they differ, accents and hyphens aside, from the English ones: the short names in
 * the lists of Member and observer States of the United Nations in these languages first, then others that are met.
 */
const french = `
ALA Åland | ALB Albanie | AND Andorre | ARE Émirats arabes unis | ARG Argentine | ARM Arménie | ASM Samoa américaines
ATA Antarctique | ATF Terres australes françaises | ATG Antigua-et-Barbuda | AUS Australie | AUT Autriche | AZE Azerbaïdjan
BEL Belgique | BES Bonaire, Saint-Eustache et Saba | BGR Bulgarie | BHR Bahreïn | BIH Bosnie-Herzégovine | BLR Biélorussie
BMU Bermudes | BOL Bolivie (État plurinational de)/État plurinational de Bolivie/Bolivie | BRA Brésil | BRB Barbade
BTN Bhoutan | CAF République centrafricaine | CCK Îles Cocos | CHE Suisse | CHL Chili | CHN Chine | CMR Cameroun
COD République démocratique du Congo/RD Congo | COG République du Congo | COK Îles Cook | COL Colombie | COM Comores
CPV Cap-Vert | CXR Île Christmas | CYM Îles Caïmans | CYP Chypre | CZE Tchéquie/République tchèque | DEU Allemagne
DMA Dominique | DNK Danemark | DOM République dominicaine | DZA Algérie | ECU Équateur | EGY Égypte | ERI Érythrée
ESH Sahara occidental | ESP Espagne | EST Estonie | ETH Éthiopie | FIN Finlande | FJI Fidji
FLK Îles Falkland (Malvinas)/Îles Malouines/Îles Falkland | FRO Îles Féroé
FSM Micronésie (États fédérés de)/États fédérés de Micronésie/Micronésie
GBR Royaume-Uni de Grande-Bretagne et d'Irlande du Nord/Royaume-Uni/Grande-Bretagne | GEO Géorgie | GGY Guernesey | GIN Guinée
GMB Gambie | GNB Guinée-Bissau | GNQ Guinée équatoriale | GRC Grèce | GRD Grenade | GRL Groenland | GUF Guyane française
HKG Hong Kong (Chine) | HRV Croatie | HUN Hongrie | IDN Indonésie | IMN Île de Man | IND Inde | IOT Océan Indien Britannique
IRL Irlande | IRN Iran (République islamique d')/République islamique d'Iran | IRQ Irak | ISL Islande | ITA Italie
JAM Jamaïque | JOR Jordanie | JPN Japon | KGZ Kirghizistan | KHM Cambodge | KNA Saint-Kitts-et-Nevis/Saint-Christophe-et-Niévès
KOR République de Corée/Corée du Sud | KWT Koweït | LAO République démocratique populaire lao | LBN Liban | LBY Libye
LCA Sainte-Lucie | LTU Lituanie | LVA Lettonie | MAC Macao (Chine) | MAR Maroc | MDA République de Moldova/Moldavie
MEX Mexique | MHL Îles Marshall | MKD Macédoine du Nord/ex-République yougoslave de Macédoine | MLT Malte | MMR Birmanie
MNG Mongolie | MNP Îles Mariannes du Nord | MRT Mauritanie | MUS Maurice | MYS Malaisie | NAM Namibie | NCL Nouvelle-Calédonie
NFK Île Norfolk | NIU Nioué | NLD Pays-Bas (Royaume des)/Pays-Bas/Royaume des Pays-Bas | NOR Norvège | NZL Nouvelle-Zélande
PCN Îles Pitcairn | PER Pérou | PLW Palaos | PNG Papouasie-Nouvelle-Guinée | POL Pologne | PRI Porto Rico
PRK République populaire démocratique de Corée/Corée du Nord | PSE État de Palestine | PYF Polynésie française | ROU Roumanie
RUS Fédération de Russie/Russie | SAU Arabie saoudite | SDN Soudan | SGP Singapour
SGS Géorgie du Sud-et-les Îles Sandwich du Sud | SHN Sainte-Hélène | SJM Svalbard et Île Jan Mayen | SLB Îles Salomon
SMR Saint-Marin | SOM Somalie | SPM Saint-Pierre-et-Miquelon | SRB Serbie | SSD Soudan du Sud | STP Sao Tomé-et-Principe
SVK Slovaquie | SVN Slovénie | SWE Suède | SWZ Royaume d'Eswatini | SYR République arabe syrienne/Syrie
TCA Îles Turques-et-Caïques | TCD Tchad | THA Thaïlande | TJK Tadjikistan | TLS Timor oriental | TTO Trinité-et-Tobago
TUN Tunisie | TUR Turquie | TZA République-Unie de Tanzanie/Tanzanie | UGA Ouganda | USA États-Unis d'Amérique/États-Unis
UZB Ouzbékistan | VAT Saint-Siège | VCT Saint-Vincent-et-les Grenadines
VEN Venezuela (République bolivarienne du)/République bolivarienne du Venezuela | VGB Îles Vierges britanniques
VIR Îles vierges américaines | WLF Wallis-et-Futuna | ZAF Afrique du Sud | ZMB Zambie
`;

const spanish = `
AFG Afganistán | AIA Anguila | ALA Islas Åland | ARE Emiratos Árabes Unidos | ASM Samoa Americana | ATA Antártida
ATF Tierras Australes Francesas | ATG Antigua y Barbuda | AZE Azerbaiyán | BEL Bélgica | BES Bonaire, San Eustaquio y Saba
BHR Bahrein/Baréin | BIH Bosnia y Herzegovina | BLR Bielorrusia | BLZ Belice | BMU Bermudas
BOL Bolivia (Estado Plurinacional de)/Estado Plurinacional de Bolivia | BRA Brasil | BTN Bután | BWA Botsuana
CAF República Centroafricana | CCK Islas Cocos (Keeling) | CHE Suiza | CIV Costa de Marfil | CMR Camerún
COD República Democrática del Congo/Congo (República Democrática del) | COG República del Congo | COK Islas Cook | COM Comoras
CXR Isla de Navidad | CYM Islas Caimán | CYP Chipre | CZE Chequia/República Checa | DEU Alemania | DJI Yibuti | DNK Dinamarca
DOM República Dominicana | DZA Argelia | EGY Egipto | ESH Sahara Occidental | ESP España | ETH Etiopía | FIN Finlandia
FJI Fiyi | FLK Islas Malvinas (Falkland Islands)/Islas Malvinas | FRA Francia | FRO Islas Feroe
FSM Micronesia (Estados Federados de)/Estados Federados de Micronesia
GBR Reino Unido de Gran Bretaña e Irlanda del Norte/Reino Unido/Gran Bretaña | GLP Guadalupe | GNQ Guinea Ecuatorial
GRC Grecia | GRD Granada | GRL Groenlandia | GUF Guayana Francesa | HKG Hong Kong (China) | HRV Croacia | HUN Hungría
IMN Isla de Man | IOT Territorio Británico del Océano Índico | IRL Irlanda
IRN Irán (República Islámica del)/República Islámica del Irán/República Islámica de Irán | IRQ Irak | ISL Islandia | ITA Italia
JOR Jordania | JPN Japón | KAZ Kazajstán/Kazajistán | KEN Kenia | KGZ Kirguistán | KHM Camboya
KNA Saint Kitts y Nevis/San Cristóbal y Nieves | KOR República de Corea/Corea del Sur | LAO República Democrática Popular Lao
LBN Líbano | LBY Libia | LCA Santa Lucía | LSO Lesoto | LTU Lituania | LUX Luxemburgo | LVA Letonia | MAC Macao (China)
MAR Marruecos | MDA República de Moldova/Moldavia | MDV Maldivas | MHL Islas Marshall | MKD Macedonia del Norte | MMR Birmania
MNP Islas Marianas del Norte | MTQ Martinica | MUS Mauricio | MWI Malaui | MYS Malasia | NCL Nueva Caledonia | NFK Isla Norfolk
NLD Países Bajos (Reino de los)/Países Bajos/Reino de los Países Bajos/Holanda | NOR Noruega | NZL Nueva Zelandia/Nueva Zelanda
PHL Filipinas | PLW Palaos | PNG Papua Nueva Guinea | POL Polonia | PRK República Popular Democrática de Corea/Corea del Norte
PSE Estado de Palestina/Palestina | PYF Polinesia Francesa | QAT Catar | ROU Rumania/Rumanía | RUS Federación de Rusia/Rusia
RWA Ruanda | SAU Arabia Saudita/Arabia Saudí | SGP Singapur | SGS Georgia del Sur y las Islas Sandwich del Sur
SHN Santa Helena, Ascensión y Tristán de Acuña | SJM Svalbard y Jan Mayen | SLB Islas Salomón | SLE Sierra Leona
SPM San Pedro y Miquelón | SSD Sudán del Sur | STP Santo Tomé y Príncipe | SVK Eslovaquia | SVN Eslovenia | SWE Suecia
SWZ Esuatini/Swazilandia | SYR República Árabe Siria/Siria | TCA Islas Turcas y Caicos | THA Tailandia | TJK Tayikistán
TLS Timor Oriental | TTO Trinidad y Tabago/Trinidad y Tobago | TUN Túnez | TUR Turquía
TZA República Unida de Tanzanía/República Unida de Tanzania | UKR Ucrania | USA Estados Unidos de América/Estados Unidos
VAT Santa Sede | VCT San Vicente y las Granadinas | VEN Venezuela (República Bolivariana de)/República Bolivariana de Venezuela
VGB Islas Vírgenes británicas | VIR Islas Vírgenes de los Estados Unidos | WLF Wallis y Futuna | ZAF Sudáfrica | ZWE Zimbabue
`;

/** The rows of a table: an alpha-3 code with names. */
export type NameRows = readonly (readonly [alpha3: string, ...names: string[]])[];

/**
 * Names of States and territories in French and Spanish.
 *
 * @returns Rows by alpha-3 code, made at every call: whoever makes the index of parties calls once.
 */
export function foreignStateNames(): NameRows {
  return [french, spanish].flatMap((table) =>
    table
      .trim()
      .split(/\s*[|\n]\s*/u)
      .map((row) => [row.slice(0, 3), ...row.slice(4).split('/')] as const),
  );
}

/** Abbreviations of States in French and Spanish. `RU` and `UA` are missing on purpose: by ISO 3166 they are Russia and Ukraine. */
export const foreignStateAbbreviations: NameRows = [
  ['COD', 'RDC'],
  ['PRK', 'RPDC'],
  ['USA', 'EUA', 'EEUU'],
];
