/** Who joined or left on a day, or that the composition from that day on is not recorded here. */
export interface MembershipChange {
  /** The first day of the new composition, `YYYY-MM-DD`. */
  readonly from: string;
  readonly joined?: readonly string[];
  readonly left?: readonly string[];
  /** True if from this day on the composition is not known; the next change then states all members as joined. */
  readonly unknown?: true;
}

/** The composition of a group through time. */
export interface Membership {
  readonly group: string;
  /** Where the dates can be checked. */
  readonly source: string;
  readonly changes: readonly MembershipChange[];
}

/** The day from which the composition of a group has been what its name says: it has no date of its own. */
const always = '0000-01-01';

/**
 * Memberships that are public and stable. Groups without a row, and those whose composition differs from body to body
 * (`JUSCANZ`, `UG`), are not expanded at all: a wrong member puts words into somebody's mouth.
 */
export const memberships: readonly Membership[] = [
  {
    group: 'EU',
    source:
      'Treaties of accession; Agreement on the withdrawal of the United Kingdom, in force at the end of 2020-01-31.',
    changes: [
      { from: '1958-01-01', joined: ['BEL', 'DEU', 'FRA', 'ITA', 'LUX', 'NLD'] },
      { from: '1973-01-01', joined: ['DNK', 'GBR', 'IRL'] },
      { from: '1981-01-01', joined: ['GRC'] },
      { from: '1986-01-01', joined: ['ESP', 'PRT'] },
      { from: '1995-01-01', joined: ['AUT', 'FIN', 'SWE'] },
      {
        from: '2004-05-01',
        joined: ['CYP', 'CZE', 'EST', 'HUN', 'LTU', 'LVA', 'MLT', 'POL', 'SVK', 'SVN'],
      },
      { from: '2007-01-01', joined: ['BGR', 'ROU'] },
      { from: '2013-07-01', joined: ['HRV'] },
      { from: '2020-02-01', left: ['GBR'] },
    ],
  },
  {
    group: 'BASIC',
    source: 'Joint strategy agreed in Beijing, 2009-11-28.',
    changes: [{ from: '2009-11-28', joined: ['BRA', 'CHN', 'IND', 'ZAF'] }],
  },
  {
    group: 'BRICS',
    source:
      'First summit 2009-06-16; invitation to South Africa 2010-12-24; Johannesburg II Declaration, 2023; Indonesia 2025-01-06.',
    changes: [
      { from: '2009-06-16', joined: ['BRA', 'CHN', 'IND', 'RUS'] },
      { from: '2010-12-24', joined: ['ZAF'] },
      { from: '2024-01-01', joined: ['ARE', 'EGY', 'ETH', 'IRN'] },
      { from: '2025-01-06', joined: ['IDN'] },
    ],
  },
  {
    group: 'MIKTA',
    source: 'First meeting of the Foreign Ministers, New York, 2013-09-25.',
    changes: [{ from: '2013-09-25', joined: ['AUS', 'IDN', 'KOR', 'MEX', 'TUR'] }],
  },
  {
    group: 'CANZ',
    source: 'The name.',
    changes: [{ from: always, joined: ['AUS', 'CAN', 'NZL'] }],
  },
  {
    group: 'ABU',
    source: 'The name.',
    changes: [{ from: always, joined: ['ARG', 'BRA', 'URY'] }],
  },
  {
    group: 'EIG',
    source: 'List of Party groupings of the UNFCCC; the composition before 2018 is not recorded here.',
    changes: [
      { from: always, unknown: true },
      { from: '2018-01-01', joined: ['CHE', 'GEO', 'KOR', 'LIE', 'MCO', 'MEX'] },
    ],
  },
  {
    group: 'Visegrad Group',
    source: 'Visegrad Declaration, 1991-02-15; dissolution of Czechoslovakia at the end of 1992.',
    changes: [
      { from: '1991-02-15', joined: ['CSK', 'HUN', 'POL'] },
      { from: '1993-01-01', joined: ['CZE', 'SVK'], left: ['CSK'] },
    ],
  },
  {
    group: 'MERCOSUR',
    source:
      'Treaty of Asunción, in force 1991-11-29; accession of Bolivia, 2024. Not recorded: 2012 to 2024, when members were suspended and joined. Venezuela, suspended, is not counted.',
    changes: [
      { from: '1991-11-29', joined: ['ARG', 'BRA', 'PRY', 'URY'] },
      { from: '2012-06-29', unknown: true },
      { from: '2025-01-01', joined: ['ARG', 'BOL', 'BRA', 'PRY', 'URY'] },
    ],
  },
  {
    group: 'ASEAN',
    source: 'Bangkok Declaration, 1967-08-08, and declarations of admission.',
    changes: [
      { from: '1967-08-08', joined: ['IDN', 'MYS', 'PHL', 'SGP', 'THA'] },
      { from: '1984-01-07', joined: ['BRN'] },
      { from: '1995-07-28', joined: ['VNM'] },
      { from: '1997-07-23', joined: ['LAO', 'MMR'] },
      { from: '1999-04-30', joined: ['KHM'] },
      { from: '2025-10-26', joined: ['TLS'] },
    ],
  },
  {
    group: 'GCC',
    source: 'Charter, 1981-05-25.',
    changes: [{ from: '1981-05-25', joined: ['ARE', 'BHR', 'KWT', 'OMN', 'QAT', 'SAU'] }],
  },
  {
    group: 'EAEU',
    source: 'Treaty on the Eurasian Economic Union, in force 2015-01-01, and treaties of accession.',
    changes: [
      { from: '2015-01-01', joined: ['BLR', 'KAZ', 'RUS'] },
      { from: '2015-01-02', joined: ['ARM'] },
      { from: '2015-08-12', joined: ['KGZ'] },
    ],
  },
  {
    group: 'G7',
    source:
      'Summits of Rambouillet, 1975-11-15, and Puerto Rico, 1976-06-27. The European Union takes part and is no member.',
    changes: [
      { from: '1975-11-15', joined: ['DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'USA'] },
      { from: '1976-06-27', joined: ['CAN'] },
    ],
  },
  {
    group: 'Benelux',
    source: 'The name.',
    changes: [{ from: always, joined: ['BEL', 'LUX', 'NLD'] }],
  },
  {
    group: 'Nordic countries',
    source: 'Helsinki Treaty between Denmark, Finland, Iceland, Norway and Sweden.',
    changes: [{ from: always, joined: ['DNK', 'FIN', 'ISL', 'NOR', 'SWE'] }],
  },
  {
    group: 'Baltic States',
    source: 'The name.',
    changes: [{ from: always, joined: ['EST', 'LTU', 'LVA'] }],
  },
];
