import type { Body } from './party.js';

/** A group, office, organization or class of stakeholders. */
export interface NamedActor {
  /** The short name by which it is known in results. */
  readonly id: string;
  readonly name: string;
  /** Abbreviations, which are compared with regard to case; letters only. */
  readonly short?: readonly string[];
  /** Other names, which are compared without regard to case; id and name need not be repeated. */
  readonly names?: readonly string[];
  /** The forum without which the actor cannot be meant, because its words mean something else or nothing in others. */
  readonly body?: Body;
}

/**
 * Groups in which States negotiate.
 *
 * The Non-Aligned Movement has no abbreviation for its id, because `NAM` is Namibia. Groups whose name says nothing outside one
 * forum have that forum in `body`: the `G20` of the World Trade Organization is another one than that of the summits.
 * A group that is called by the initials of its members has the initials in its name, so that a list of just these States is not
 * taken for the group.
 */
export const groups: readonly NamedActor[] = [
  {
    id: 'EU',
    name: 'European Union',
    short: ['EU', 'EC', 'EEC'],
    names: [
      'EU and its Member States',
      'EU and its MS',
      'EU and Member States',
      'European Union and its Member States',
      'European Community',
      'European Community and its Member States',
      'European Communities',
      'European Economic Community',
      'EC and its Member States',
      'EU-15',
      'EU-25',
      'EU-27',
      'EU-28',
    ],
  },
  {
    id: 'G77',
    name: 'Group of 77 and China',
    names: [
      'G77',
      'G77 and China',
      'G77 China',
      'G77/China',
      'G77+China',
      'Group of 77',
      'Group of 77/China',
      'Group of 77 China',
      'Group of Seventy-Seven',
      'Group of Seventy-Seven and China',
    ],
  },
  { id: 'AOSIS', name: 'Alliance of Small Island States', short: ['AOSIS'] },
  {
    id: 'SIDS',
    name: 'Small Island Developing States',
    short: ['SIDS'],
    names: ['Small Island Developing Countries'],
  },
  { id: 'PSIDS', name: 'Pacific Small Island Developing States', short: ['PSIDS'], names: ['Pacific SIDS'] },
  {
    id: 'LDCs',
    name: 'Least Developed Countries',
    short: ['LDCs', 'LDC'],
    names: ['LDC Group', 'LDCs Group', 'Group of LDCs', 'Group of Least Developed Countries'],
  },
  {
    id: 'LLDCs',
    name: 'Landlocked Developing Countries',
    short: ['LLDCs', 'LLDC'],
    names: ['Land-Locked Developing Countries', 'LLDC Group', 'Group of Landlocked Developing Countries'],
  },
  {
    id: 'LMDC',
    name: 'Like-Minded Developing Countries',
    short: ['LMDC', 'LMDCs'],
    names: ['Like-Minded Group of Developing Countries'],
  },
  { id: 'LMG', name: 'Like-Minded Group', short: ['LMG'] },
  {
    id: 'LMMC',
    name: 'Like-Minded Megadiverse Countries',
    short: ['LMMC', 'LMMCs'],
    names: ['Group of Like-Minded Megadiverse Countries'],
  },
  {
    id: 'AILAC',
    name: 'Independent Association of Latin America and the Caribbean',
    short: ['AILAC'],
    names: ['Independent Alliance of Latin America and the Caribbean'],
  },
  {
    id: 'ALBA',
    name: 'Bolivarian Alliance for the Peoples of Our America',
    short: ['ALBA'],
    names: ['Bolivarian Alternative for the Peoples of Our America'],
  },
  { id: 'ABU', name: 'ABU (Argentina, Brazil, Uruguay)', short: ['ABU'] },
  { id: 'Grupo Sur', name: 'Grupo Sur', names: ['Group Sur'] },
  {
    id: 'GRULAC',
    name: 'Group of Latin American and Caribbean Countries',
    short: ['GRULAC'],
    names: ['Group of Latin American and Caribbean States', 'Latin American and Caribbean Group'],
  },
  { id: 'CARICOM', name: 'Caribbean Community', short: ['CARICOM'] },
  {
    id: 'SICA',
    name: 'Central American Integration System',
    short: ['SICA'],
    names: ['Sistema de la Integración Centroamericana'],
  },
  { id: 'MERCOSUR', name: 'Southern Common Market', short: ['MERCOSUR'], names: ['Mercosul'] },
  {
    id: 'CELAC',
    name: 'Community of Latin American and Caribbean States',
    short: ['CELAC'],
  },
  {
    id: 'AG',
    name: 'African Group',
    short: ['AG'],
    names: ['Africa Group', 'African States', 'Group of African States'],
  },
  { id: 'Arab Group', name: 'Arab Group', names: ['Arab States', 'Group of Arab States'] },
  { id: 'LAS', name: 'League of Arab States', short: ['LAS'], names: ['Arab League'] },
  {
    id: 'OIC',
    name: 'Organisation of Islamic Cooperation',
    short: ['OIC'],
    names: ['Organization of Islamic Cooperation', 'Organization of the Islamic Conference', 'OIC Group'],
  },
  {
    id: 'Non-Aligned Movement',
    name: 'Non-Aligned Movement',
    short: ['NAM'],
    names: ['Nonaligned Movement', 'Movement of Non-Aligned Countries'],
  },
  { id: 'EIG', name: 'Environmental Integrity Group', short: ['EIG'] },
  { id: 'UG', name: 'Umbrella Group', short: ['UG'] },
  {
    id: 'JUSCANZ',
    name: 'JUSCANZ (Japan, United States, Canada, Australia, New Zealand)',
    short: ['JUSCANZ', 'JUSSCANNZ'],
  },
  { id: 'CANZ', name: 'CANZ (Canada, Australia, New Zealand)', short: ['CANZ'] },
  { id: 'MIKTA', name: 'MIKTA (Mexico, Indonesia, Republic of Korea, Türkiye, Australia)', short: ['MIKTA'] },
  {
    id: 'BASIC',
    name: 'BASIC (Brazil, South Africa, India, China)',
    short: ['BASIC'],
    names: ['BASIC Group'],
  },
  {
    id: 'BRICS',
    name: 'BRICS (Brazil, Russian Federation, India, China, South Africa and others)',
    short: ['BRICS', 'BRIC'],
  },
  { id: 'G7', name: 'Group of Seven' },
  { id: 'G20', name: 'Group of Twenty', names: ['Group of 20'] },
  {
    id: 'G24',
    name: 'Intergovernmental Group of Twenty-Four',
    names: ['Group of Twenty-Four', 'Group of 24', 'Intergovernmental Group of 24'],
  },
  {
    id: 'WEOG',
    name: 'Western European and Others Group',
    short: ['WEOG'],
    names: ['Western European and Other States', 'Western European and Other States Group'],
  },
  {
    id: 'EEG',
    name: 'Eastern European Group',
    short: ['EEG'],
    names: ['Eastern European States', 'Group of Eastern European States'],
  },
  {
    id: 'APG',
    name: 'Asia-Pacific Group',
    short: ['APG'],
    names: [
      'Asia and the Pacific Group',
      'Asian Group',
      'Asia-Pacific States',
      'Group of Asia-Pacific States',
    ],
  },
  {
    id: 'CfRN',
    name: 'Coalition for Rainforest Nations',
    short: ['CfRN', 'CFRN'],
    names: ['Rainforest Coalition'],
  },
  { id: 'HAC', name: 'High Ambition Coalition', short: ['HAC'] },
  { id: 'CVF', name: 'Climate Vulnerable Forum', short: ['CVF'] },
  {
    id: 'Cartagena Dialogue',
    name: 'Cartagena Dialogue for Progressive Action',
  },
  {
    id: 'CACAM',
    name: 'Central Asia, Caucasus, Albania and Moldova',
    short: ['CACAM'],
    names: ['Central Asia and the Caucasus, Albania and Moldova'],
  },
  { id: 'CG-11', name: 'Central Group Eleven', names: ['Central Group 11', 'Central Group of Eleven'] },
  {
    id: 'EIT',
    name: 'Economies in Transition',
    short: ['EIT', 'EITs'],
    names: ['Countries with Economies in Transition'],
  },
  { id: 'Visegrad Group', name: 'Visegrad Group', names: ['Visegrad', 'Visegrad Four', 'V4'] },
  {
    id: 'ASEAN',
    name: 'Association of Southeast Asian Nations',
    short: ['ASEAN', 'ASN'],
    names: ['Association of South-East Asian Nations'],
  },
  { id: 'PIF', name: 'Pacific Islands Forum', short: ['PIF'] },
  { id: 'AU', name: 'African Union', short: ['AU'] },
  { id: 'SADC', name: 'Southern African Development Community', short: ['SADC'] },
  { id: 'ECOWAS', name: 'Economic Community of West African States', short: ['ECOWAS'] },
  {
    id: 'GCC',
    name: 'Gulf Cooperation Council',
    short: ['GCC'],
    names: ['Cooperation Council for the Arab States of the Gulf'],
  },
  { id: 'CIS', name: 'Commonwealth of Independent States', short: ['CIS'] },
  { id: 'EAEU', name: 'Eurasian Economic Union', short: ['EAEU'] },
  {
    id: 'OPEC',
    name: 'Organization of the Petroleum Exporting Countries',
    short: ['OPEC'],
  },
  {
    id: 'OECD',
    name: 'Organisation for Economic Co-operation and Development',
    short: ['OECD'],
    names: ['Organization for Economic Cooperation and Development'],
  },
  {
    id: 'ACP',
    name: 'Organisation of African, Caribbean and Pacific States',
    short: ['ACP', 'OACPS'],
    names: [
      'African, Caribbean and Pacific States',
      'African, Caribbean and Pacific Group of States',
      'ACP Group',
      'ACP Countries',
    ],
  },
  { id: 'Nordic countries', name: 'Nordic countries', names: ['Nordics', 'Nordic States'] },
  { id: 'Baltic States', name: 'Baltic States', names: ['Baltics', 'Baltic countries'] },
  { id: 'Benelux', name: 'Benelux', names: ['Benelux countries', 'Benelux Union'] },
];
