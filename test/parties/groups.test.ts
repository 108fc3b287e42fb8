import { describe, expect, it } from 'vitest';
import { forumWords, ituSymbols } from '../../src/parties/forum-words.js';
import { forumGroups } from '../../src/parties/forum-groups.js';
import { groups } from '../../src/parties/groups.js';
import { offices, organizations, stakeholders } from '../../src/parties/offices.js';
import { partyIndex } from '../../src/parties/party-index.js';
import type { PartyOptions } from '../../src/parties/party.js';
import { partyWithId } from '../../src/parties/resolve-party.js';
import { checkParty } from './check-party.js';

const written: readonly (readonly [id: string | null, raws: readonly string[], options?: PartyOptions])[] = [
  ['EU', ['EU', 'E.U.', 'European Union', 'EU and its Member States', 'EU-27', 'EU27', 'EC']],
  ['G77', ['G77', 'G-77', 'G 77', 'G-77 and China', 'G-77/ CHINA', 'G-77/China', 'G77-China', 'G77+China']],
  ['G77', ['Group of 77 and China', 'Group of 77', 'the Group of 77', 'G‑77 & China']],
  ['AOSIS', ['AOSIS', 'Alliance of Small Island States']],
  ['SIDS', ['SIDS', 'small island developing States']],
  ['PSIDS', ['PSIDS', 'Pacific SIDS', 'Pacific small island developing States']],
  ['LDCs', ['LDCs', 'LDC', 'LDC Group', 'least developed countries']],
  ['LLDCs', ['LLDCs', 'landlocked developing countries', 'land-locked developing countries']],
  ['LMDC', ['LMDC', 'LMDCs', 'Like-Minded Developing Countries', 'like minded developing countries']],
  ['LMG', ['LMG', 'Like-Minded Group']],
  ['LMMC', ['LMMC', 'Like-Minded Megadiverse Countries']],
  ['AILAC', ['AILAC', 'Independent Association of Latin America and the Caribbean']],
  ['AILAC', ['Independent Alliance of Latin America and the Caribbean']],
  ['ALBA', ['ALBA', 'Bolivarian Alliance for the Peoples of Our America']],
  ['ABU', ['ABU']],
  ['Grupo Sur', ['Grupo Sur', 'Grupo SUR']],
  ['GRULAC', ['GRULAC', 'Group of Latin American and Caribbean Countries']],
  ['GRULAC', ['Group of Latin American and Caribbean States']],
  ['CARICOM', ['CARICOM', 'Caribbean Community']],
  ['SICA', ['SICA', 'Central American Integration System', 'Sistema de la Integración Centroamericana']],
  ['MERCOSUR', ['MERCOSUR', 'Southern Common Market']],
  ['CELAC', ['CELAC', 'Community of Latin American and Caribbean States']],
  ['AG', ['AG', 'African Group', 'Africa Group', 'African States']],
  ['AU', ['AU', 'African Union']],
  ['Arab Group', ['Arab Group']],
  ['LAS', ['LAS', 'League of Arab States']],
  ['OIC', ['OIC', 'Organisation of Islamic Cooperation', 'Organization of Islamic Cooperation']],
  ['Non-Aligned Movement', ['Non-Aligned Movement', 'Nonaligned Movement', 'non-aligned movement']],
  ['EIG', ['EIG', 'Environmental Integrity Group']],
  ['UG', ['UG', 'Umbrella Group']],
  ['JUSCANZ', ['JUSCANZ', 'JUSSCANNZ']],
  ['CANZ', ['CANZ']],
  ['MIKTA', ['MIKTA']],
  ['BASIC', ['BASIC']],
  ['BRICS', ['BRICS']],
  ['G24', ['G24', 'G-24', 'Intergovernmental Group of Twenty-Four']],
  ['WEOG', ['WEOG', 'Western European and Others Group', 'Western European and Other States']],
  ['EEG', ['EEG', 'Eastern European Group']],
  ['APG', ['APG', 'Asia-Pacific Group', 'Asia Pacific Group']],
  ['CfRN', ['CfRN', 'Coalition for Rainforest Nations']],
  ['HAC', ['HAC', 'High Ambition Coalition']],
  ['CVF', ['CVF', 'Climate Vulnerable Forum']],
  ['Cartagena Dialogue', ['Cartagena Dialogue', 'Cartagena Dialogue for Progressive Action']],
  ['CACAM', ['CACAM', 'Central Asia, Caucasus, Albania and Moldova']],
  ['CG-11', ['CG-11', 'CG11', 'Central Group Eleven']],
  ['EIT', ['EIT', 'economies in transition']],
  ['Visegrad Group', ['Visegrad Group', 'Visegrád Group']],
  ['ASEAN', ['ASEAN', 'ASN', 'Association of Southeast Asian Nations']],
  ['PIF', ['PIF', 'Pacific Islands Forum', 'Paciﬁc Islands Forum']],
  ['SADC', ['SADC', 'Southern African Development Community']],
  ['ECOWAS', ['ECOWAS', 'Economic Community of West African States']],
  ['GCC', ['GCC', 'Gulf Cooperation Council']],
  ['CIS', ['CIS', 'Commonwealth of Independent States']],
  ['EAEU', ['EAEU', 'Eurasian Economic Union']],
  ['OPEC', ['OPEC', 'Organization of the Petroleum Exporting Countries']],
  ['OECD', ['OECD', 'Organisation for Economic Co-operation and Development']],
  ['ACP', ['ACP', 'OACPS', 'African, Caribbean and Pacific States']],
  ['ACP', ['Organisation of African, Caribbean and Pacific States']],
  ['CEBS', ['CEBS', 'Central European and Baltic States']],
  ['CACEEC', ['CACEEC', 'Central Asian, Caucasus and Eastern European Countries']],
  ['DAG', ['DAG', 'Development Agenda Group']],
  ['Group B', ['Group B'], { body: 'wipo' }],
  ['LMCs', ['LMCs', 'Like-Minded Countries'], { body: 'wipo' }],
  [null, ['Group B', 'LMCs']],
  ['G10', ['G-10', 'G10']],
  ['G33', ['G-33', 'G33']],
  ['G90', ['G-90', 'G90']],
  ['G20', ['G-20', 'G20']],
  ['WTO G20', ['G-20', 'G20'], { body: 'wto' }],
  ['Cairns Group', ['Cairns Group']],
  ['Cotton-4', ['Cotton-4', 'Cotton 4', 'C-4']],
  ['SVEs', ['SVEs', 'small, vulnerable economies']],
  ['RAMs', ['RAMs', 'recently acceded Members']],
  ['AFR', ['AFR', 'African Region'], { body: 'who' }],
  ['AMR', ['AMR', 'Region of the Americas'], { body: 'who' }],
  ['EMR', ['EMR', 'Eastern Mediterranean Region'], { body: 'who' }],
  ['EUR', ['EUR', 'European Region'], { body: 'who' }],
  ['SEAR', ['SEAR', 'South-East Asia Region'], { body: 'who' }],
  ['WPR', ['WPR', 'Western Pacific Region'], { body: 'who' }],
  [null, ['AFR', 'AMR', 'EMR', 'EUR', 'SEAR', 'WPR']],
  ["Employers' group", ["Employers' group", 'Employers’ Group']],
  ["Workers' group", ["Workers' group"]],
  ['Government group', ['Government group']],
  ['IMEC', ['IMEC', 'Industrialized Market Economy Countries']],
  ['ASPAG', ['ASPAG', 'Asia and Pacific Group']],
  // Offices.
  ['Chair', ['Chair', 'the Chair', 'CHAIR', 'Chairperson']],
  ['Co-Chairs', ['Co-Chair', 'Co-Chairs', 'Cochairs', 'co-chairs']],
  ['Vice-Chair', ['Vice-Chair', 'Vice Chair']],
  ['President', ['President']],
  ['Presidency', ['Presidency']],
  ['Bureau', ['Bureau']],
  ['Facilitator', ['Facilitator', 'Facilitators']],
  ['Co-Facilitators', ['Co-Facilitator', 'Co-Facilitators']],
  ['Coordinator', ['Coordinator', 'Co-ordinator']],
  ['Friends of the Chair', ['Friends of the Chair']],
  ['Rapporteur', ['Rapporteur']],
  ['Secretariat', ['Secretariat']],
  ['Commission', ['Commission', 'European Commission']],
  ['Council Legal Service', ['Council Legal Service']],
  ['sponsors', ['sponsor', 'co-sponsors']],
  ['main sponsors', ['main sponsor']],
  ['core group', ['core group']],
  ['penholder', ['penholder']],
  ['Government', ['Government']],
  ['Private Sector', ['Private Sector']],
  ['Civil Society', ['Civil Society']],
  ['International Organization', ['International Organization']],
  // One word, several meanings.
  ['COM', ['COM'], { codes: 'alpha3' }],
  ['COM', ['COM']],
  ['Commission', ['COM'], { codes: 'alpha2' }],
  ['Commission', ['COM', 'CION'], { body: 'eu-council' }],
  ['AUS', ['AU'], { codes: 'alpha2' }],
  ['AU', ['AU'], { codes: 'alpha3' }],
  ['ATG', ['AG'], { codes: 'alpha2' }],
  ['UGA', ['UG'], { codes: 'alpha2' }],
  ['ECU', ['EC'], { codes: 'alpha2' }],
  ['NAM', ['NAM']],
  ['Non-Aligned Movement', ['NAM'], { codes: 'names' }],
  ['Non-Aligned Movement', ['NAM'], { codes: 'alpha2' }],
  ['APT', ['ACP'], { codes: 'itu' }],
  ['CEPT', ['EUR'], { codes: 'itu' }],
  ['CITEL', ['IAP'], { codes: 'itu' }],
  ['ATU', ['AFCP'], { codes: 'itu' }],
  ['Arab Group', ['ARB'], { codes: 'itu' }],
  ['RCC', ['RCC'], { codes: 'itu' }],
  [null, ['basic', 'Basic', 'alba', 'eu', 'Hac', 'who', 'cis']],
  // Nobody in particular.
  [null, ['Parties', 'All Parties', 'delegations', 'one delegation', 'The proponents of this language']],
];

it.each(written.flatMap(([id, raws, options]) => raws.map((raw) => [raw, id, options] as const)))(
  '%j is %s',
  (raw, id, options) => {
    checkParty(raw, id, options);
  },
);

describe('the rows', () => {
  const rows = [...groups, ...forumGroups, ...offices, ...organizations, ...stakeholders];

  it('know every actor by its id, name, abbreviations and other names', () => {
    for (const { id, name, short = [], names = [], body } of rows) {
      const options = { codes: 'names', ...(body === undefined ? {} : { body }) } as const;
      for (const raw of [name, ...names, ...short, ...(id === 'AFR' ? [] : [id])]) {
        checkParty(raw, id, options);
      }
    }
  });

  it('have ids that nobody else has, not even a State', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id } of rows) expect(partyWithId(id)?.codes.alpha3).toBeUndefined();
  });

  it('have abbreviations of letters only, because nothing else is looked up as one', () => {
    const { abbreviations, codes } = partyIndex();
    for (const abbreviation of abbreviations.keys()) expect(abbreviation).toMatch(/^[A-Za-z]+$/u);
    const hidden = [...abbreviations].filter(([word, party]) => (codes.alpha3.get(word) ?? party) !== party);
    expect(hidden.map(([word]) => word)).toEqual(['NAM', 'COM']);
  });

  it('of forums name parties that exist', () => {
    const ids = [...Object.values(forumWords).flat(), ...ituSymbols].map(([id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => partyWithId(id) === null)).toEqual([]);
  });
});
