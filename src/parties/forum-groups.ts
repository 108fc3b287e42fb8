import type { NamedActor } from './groups.js';

/**
 * Groups that exist in one forum. Only those whose words mean something else in other forums are bound to it: `Group B` is the
 * industrialized countries in the World Intellectual Property Organization and anything elsewhere.
 */
export const forumGroups: readonly NamedActor[] = [
  // World Intellectual Property Organization.
  { id: 'Group B', name: 'Group B', body: 'wipo' },
  { id: 'CEBS', name: 'Central European and Baltic States', short: ['CEBS'], names: ['CEBS Group'] },
  {
    id: 'CACEEC',
    name: 'Central Asian, Caucasus and Eastern European Countries',
    short: ['CACEEC'],
    names: ['CACEEC Group'],
  },
  { id: 'DAG', name: 'Development Agenda Group', short: ['DAG'] },
  { id: 'LMCs', name: 'Like-Minded Countries', short: ['LMCs', 'LMC'], body: 'wipo' },
  // World Trade Organization.
  { id: 'G10', name: 'Group of Ten', names: ['Group of 10'] },
  { id: 'WTO G20', name: 'G-20 of the World Trade Organization', names: ['G20', 'Group of 20'], body: 'wto' },
  { id: 'G33', name: 'Group of Thirty-Three', names: ['Group of 33'] },
  { id: 'G90', name: 'Group of Ninety', names: ['Group of 90'] },
  { id: 'Cairns Group', name: 'Cairns Group' },
  { id: 'Cotton-4', name: 'Cotton-4', names: ['Cotton Four', 'C4', 'C-4'] },
  {
    id: 'SVEs',
    name: 'Small, Vulnerable Economies',
    short: ['SVEs', 'SVE'],
    names: ['Small and Vulnerable Economies'],
  },
  { id: 'RAMs', name: 'Recently Acceded Members', short: ['RAMs', 'RAM'] },
  // Regions of the World Health Organization; in others the abbreviations stand for other things.
  { id: 'AFR', name: 'African Region', short: ['AFR'], body: 'who' },
  { id: 'AMR', name: 'Region of the Americas', short: ['AMR'], body: 'who' },
  { id: 'EMR', name: 'Eastern Mediterranean Region', short: ['EMR'], body: 'who' },
  { id: 'EUR', name: 'European Region', short: ['EUR'], body: 'who' },
  { id: 'SEAR', name: 'South-East Asia Region', short: ['SEAR'], body: 'who' },
  { id: 'WPR', name: 'Western Pacific Region', short: ['WPR'], body: 'who' },
  // International Labour Organization.
  { id: "Employers' group", name: "Employers' group", names: ['Employer group', 'Employer members'] },
  { id: "Workers' group", name: "Workers' group", names: ['Worker group', 'Worker members'] },
  { id: 'Government group', name: 'Government group', names: ["Governments' group", 'Government members'] },
  { id: 'IMEC', name: 'Industrialized Market Economy Countries', short: ['IMEC'] },
  { id: 'ASPAG', name: 'Asia and Pacific Group', short: ['ASPAG'] },
];
