import type { NamedActor } from './groups.js';

/**
 * Those who lead, record or table, as they are named beside or in place of a delegation.
 *
 * Speakers without a name (`Parties`, `the proponents`, `one delegation`) are left out: they identify nobody.
 */
export const offices: readonly NamedActor[] = [
  { id: 'Chair', name: 'Chair', names: ['Chairperson', 'Chairman', 'Chairwoman'] },
  {
    id: 'Co-Chairs',
    name: 'Co-Chairs',
    names: ['Co-Chair', 'Cochair', 'Cochairs', 'Co-Chairperson', 'Co-Chairpersons'],
  },
  {
    id: 'Vice-Chair',
    name: 'Vice-Chair',
    names: ['Vice-Chairs', 'Vice-Chairperson', 'Vice-Chairpersons', 'Vice-Chairman'],
  },
  { id: 'Chair-Rapporteur', name: 'Chair-Rapporteur', names: ['Chairperson-Rapporteur'] },
  { id: 'Friends of the Chair', name: 'Friends of the Chair', names: ['Friend of the Chair'] },
  { id: 'President', name: 'President' },
  { id: 'Vice-President', name: 'Vice-President', names: ['Vice-Presidents'] },
  { id: 'Presidency', name: 'Presidency', names: ['Council Presidency'] },
  { id: 'Bureau', name: 'Bureau' },
  { id: 'Facilitator', name: 'Facilitator', names: ['Facilitators'] },
  {
    id: 'Co-Facilitators',
    name: 'Co-Facilitators',
    names: ['Co-Facilitator', 'Cofacilitator', 'Cofacilitators'],
  },
  { id: 'Coordinator', name: 'Coordinator', names: ['Co-ordinator', 'Coordinators'] },
  { id: 'Rapporteur', name: 'Rapporteur', names: ['Rapporteurs', 'Co-Rapporteurs'] },
  { id: 'Secretariat', name: 'Secretariat' },
  { id: 'Secretary-General', name: 'Secretary-General' },
  { id: 'Commission', name: 'European Commission', short: ['COM', 'CION'], names: ['EU Commission'] },
  { id: 'Council Legal Service', name: 'Council Legal Service', names: ['Legal Service of the Council'] },
  {
    id: 'sponsors',
    name: 'sponsors',
    names: ['sponsor', 'co-sponsor', 'co-sponsors', 'cosponsor', 'cosponsors'],
  },
  { id: 'main sponsors', name: 'main sponsors', names: ['main sponsor'] },
  { id: 'core group', name: 'core group' },
  { id: 'penholder', name: 'penholder', names: ['penholders', 'pen-holder', 'pen-holders'] },
];

/** Organizations that submit or comment on texts as such. */
export const organizations: readonly NamedActor[] = [
  { id: 'UN', name: 'United Nations', short: ['UN'] },
  { id: 'European Parliament', name: 'European Parliament' },
  { id: 'FAO', name: 'Food and Agriculture Organization of the United Nations', short: ['FAO'] },
  { id: 'IAEA', name: 'International Atomic Energy Agency', short: ['IAEA'] },
  { id: 'ICRC', name: 'International Committee of the Red Cross', short: ['ICRC'] },
  {
    id: 'IFRC',
    name: 'International Federation of Red Cross and Red Crescent Societies',
    short: ['IFRC'],
  },
  { id: 'ILO', name: 'International Labour Organization', short: ['ILO'] },
  { id: 'IMF', name: 'International Monetary Fund', short: ['IMF'] },
  { id: 'IMO', name: 'International Maritime Organization', short: ['IMO'] },
  { id: 'IOM', name: 'International Organization for Migration', short: ['IOM'] },
  { id: 'ITU', name: 'International Telecommunication Union', short: ['ITU'] },
  { id: 'IUCN', name: 'International Union for Conservation of Nature', short: ['IUCN'] },
  {
    id: 'OHCHR',
    name: 'Office of the United Nations High Commissioner for Human Rights',
    short: ['OHCHR'],
  },
  { id: 'UN-Habitat', name: 'United Nations Human Settlements Programme', names: ['UNHabitat'] },
  {
    id: 'UN-Women',
    name: 'United Nations Entity for Gender Equality and the Empowerment of Women',
    names: ['UNWomen'],
  },
  { id: 'UNDP', name: 'United Nations Development Programme', short: ['UNDP'] },
  { id: 'UNEP', name: 'United Nations Environment Programme', short: ['UNEP'] },
  {
    id: 'UNESCO',
    name: 'United Nations Educational, Scientific and Cultural Organization',
    short: ['UNESCO'],
  },
  { id: 'UNFPA', name: 'United Nations Population Fund', short: ['UNFPA'] },
  {
    id: 'UNHCR',
    name: 'Office of the United Nations High Commissioner for Refugees',
    short: ['UNHCR'],
  },
  { id: 'UNICEF', name: "United Nations Children's Fund", short: ['UNICEF'] },
  { id: 'WHO', name: 'World Health Organization', short: ['WHO'] },
  { id: 'WIPO', name: 'World Intellectual Property Organization', short: ['WIPO'] },
  { id: 'World Bank', name: 'World Bank' },
  { id: 'WTO', name: 'World Trade Organization', short: ['WTO'] },
  // The regional organizations through which proposals reach the International Telecommunication Union.
  { id: 'APT', name: 'Asia-Pacific Telecommunity', short: ['APT'] },
  { id: 'ATU', name: 'African Telecommunications Union', short: ['ATU'] },
  {
    id: 'CEPT',
    name: 'European Conference of Postal and Telecommunications Administrations',
    short: ['CEPT'],
  },
  { id: 'CITEL', name: 'Inter-American Telecommunication Commission', short: ['CITEL'] },
  { id: 'RCC', name: 'Regional Commonwealth in the field of Communications', short: ['RCC'] },
];

/** The classes under which contributions to the World Summit on the Information Society were filed. */
export const stakeholders: readonly NamedActor[] = [
  { id: 'Government', name: 'Government', names: ['Governments'] },
  { id: 'Private Sector', name: 'Private Sector', names: ['Business Sector'] },
  { id: 'Civil Society', name: 'Civil Society' },
  {
    id: 'International Organization',
    name: 'International Organization',
    names: [
      'International Organizations',
      'International Organisation',
      'International Organisations',
      'Intergovernmental Organizations',
    ],
  },
];
