import { describe, test } from 'vitest';
import { checkFates } from '../check/verdict-table.js';

/* Kinds of difficulty, each with several texts. Where careful readers may say two things of a span, both are right. */
type FateCase = readonly [name: string, draft: string, adopted: string, fates: readonly string[]];

const trees = 'Urges States to plant trees along rivers and canals in every large city';
const museums = 'Invites museums to lend [old] {ECU+} paintings to hospitals and schools for deaf children';
const trains = 'Requests the Council to draw up plans for night trains between the capitals of the region';
const plain = (paragraph: string): string => paragraph.replace(/[[\]]|\s\{[^}]*\}/gu, '');

const numbered = (...paragraphs: readonly string[]): string =>
  ['The Assembly,', ...paragraphs.map((paragraph, index) => `${String(index + 1)}. ${paragraph}.`)].join(
    '\n\n',
  );
const preamble = (...paragraphs: readonly string[]): string =>
  ['The Assembly,', ...paragraphs.map((paragraph) => `${paragraph},`)].join('\n\n');

const kinds: Readonly<Record<string, readonly FateCase[]>> = {
  'ligatures that a font left behind': [
    [
      'in the draft',
      '1. Decides that [oﬃcers of the ﬂeet] {GRC+} and [ﬁve baﬄed pilots] {ITA+} shall meet.',
      '1. Decides that officers of the fleet and five baffled pilots shall meet.',
      ['retained', 'retained'],
    ],
    [
      'in the adopted text',
      '1. Urges [efficient traffic] {DEU+} on roads and [offices] {POL+} for all.',
      '1. Urges eﬃcient traﬃc on roads and oﬃces for all.',
      ['retained', 'retained'],
    ],
    [
      'in both, in other words',
      'Noting the [ﬂoods and conﬂicts] {BGD+} of the last decade,',
      'Noting the floods and conﬂicts of the last decade,',
      ['retained'],
    ],
    [
      'where the words are gone',
      '1. Urges eﬃcient traﬃc [and oﬃces] {POL+} on roads for all.',
      '1. Urges efficient traffic on roads for all.',
      ['dropped'],
    ],
  ],
  'characters that are not seen, and broken lines': [
    [
      'soft hyphens and a zero-width space in the draft',
      '1. Invites the Bank to [fi\u00ADnance har\u200Bbours] {KEN+} and ports in the north.',
      '1. Invites the Bank to finance harbours and ports in the north.',
      ['retained'],
    ],
    [
      'a word joiner in the adopted text',
      '1. Invites the Bank to repair [sea walls] {KEN+} and ports in the north.',
      '1. Invites the Bank to repair s\u2060ea wa\u00ADlls and ports in the north.',
      ['retained'],
    ],
    [
      'a hyphen at the end of a line',
      '1. Requests [an assess-\nment of wells] {MLI+} and of under-\nground [water] {NER+} in dry regions.',
      '1. Requests an assessment of wells and of underground water in dry regions.',
      ['retained', 'retained'],
    ],
    [
      'a hyphen at the end of a line that the word has',
      '1. Requests a plan for [capacity-\nbuilding] {MLI+} in dry regions.',
      '1. Requests a plan for capacity-building in dry regions.',
      ['retained'],
    ],
  ],
  'numbers that changed': [
    [
      'years',
      '1. Decides to meet in [2027] {BRA+} and to review the plan of [2031] {IND+} in full.',
      '1. Decides to meet in 2028 and to review the plan of 2031 in full.',
      ['dropped/undetermined', 'retained'],
    ],
    [
      'in words and in digits',
      '1. Allocates [ten] {G77+} per cent of the fund and [three] {AUS+} posts to training.',
      '1. Allocates 10 per cent of the fund and five posts to training.',
      ['retained', 'dropped'],
    ],
    [
      'numbers of decisions',
      '1. Recalls [decision 12/4] {CAN+} and [decision 9/1] {PER+} on the statute of the fund.',
      '1. Recalls decision 12/5 and decision 9/1 on the statute of the fund.',
      ['dropped', 'retained'],
    ],
    [
      'with what is counted',
      '1. Aims at [1,500 schools] {NPL+} and [20 hospitals] {LAO+} in mountain districts.',
      '1. Aims at 1\u00A0500 schools and 30 hospitals in mountain districts.',
      ['retained', 'dropped/undetermined'],
    ],
  ],
  'names that became abbreviations': [
    [
      'of an organization',
      '1. Invites [the Food and Agriculture Organization of the United Nations] {ETH+} to report on wheat.',
      '1. Invites FAO to report on wheat.',
      ['reworded/retained'],
    ],
    [
      'of groups of States, either way',
      '1. Takes note of the needs of [least developed countries] {BGD+} and [SIDS] {FJI+} in trade.',
      '1. Takes note of the needs of LDCs and small island developing States in trade.',
      ['reworded/retained', 'reworded/retained'],
    ],
    [
      'which the texts define',
      'Recalling the Port Safety Committee (PSC),\n\n1. Requests [the Port Safety Committee] {SGP+} to report each year.',
      'Recalling the Port Safety Committee (PSC),\n\n1. Requests the PSC to report each year.',
      ['reworded/retained'],
    ],
    [
      'of another body',
      '1. Invites [the Food and Agriculture Organization of the United Nations] {ETH+} to report on wheat.',
      '1. Invites UNEP to report on wheat.',
      ['dropped'],
    ],
  ],
  'items that moved in their list': [
    [
      'to its end, with other marks',
      '1. Supports schools; [museums;] {ITA+} libraries; and theatres.',
      '1. Supports schools, libraries, theatres and museums.',
      ['retained/moved'],
    ],
    [
      'behind two others',
      '1. Invites [farmers,] {KEN+} fishers, herders and foresters to the forum.',
      '1. Invites fishers, herders, farmers and foresters to the forum.',
      ['retained/moved'],
    ],
    [
      'as a lettered item',
      '1. Decides to assess:\n\n(a) Rivers and lakes;\n\n(b) [Wetlands and deltas] {VNM+};\n\n(c) Glaciers and snow.',
      '1. Decides to assess:\n\n(a) Wetlands and deltas;\n\n(b) Rivers and lakes;\n\n(c) Glaciers and snow.',
      ['retained/moved'],
    ],
    [
      'and one that is gone',
      '1. Supports schools; [museums;] {ITA+} libraries; [circuses;] {FRA+} and theatres.',
      '1. Supports schools, libraries, theatres and museums.',
      ['retained/moved', 'dropped'],
    ],
  ],
  'short paragraphs that moved verbatim': [
    [
      'to the end',
      numbered('Thanks [warmly] {ITA+} the host', trees, trains),
      numbered(trees, trains, 'Thanks warmly the host'),
      ['retained/moved'],
    ],
    [
      'in the preamble',
      preamble(
        'Noting [urgent] {MLI+} drought',
        'Recalling the report on wells and springs',
        'Welcoming the offer of Niger',
      ),
      preamble(
        'Recalling the report on wells and springs',
        'Welcoming the offer of Niger',
        'Noting urgent drought',
      ),
      ['retained/moved'],
    ],
    [
      'to the beginning',
      numbered(museums, 'Decides on [free] {CUB+} entry', trains),
      numbered('Decides on free entry', plain(museums), trains),
      ['retained', 'retained/moved'],
    ],
  ],
  'paragraphs that were split': [
    [
      'with a bracket in each half',
      numbered(`${museums}, and urges States to plant [tall] {FIN+} trees along rivers and canals`),
      numbered(plain(museums), 'Urges States to plant tall trees along rivers and canals'),
      ['retained', 'retained'],
    ],
    [
      'in the preamble',
      preamble(
        'Recalling the treaty on rivers of 1997, and noting [with concern] {HUN+} the loss of fish in shallow lakes',
      ),
      preamble(
        'Recalling the treaty on rivers of 1997',
        'Noting with concern the loss of fish in shallow lakes',
      ),
      ['retained'],
    ],
    [
      'in three',
      numbered(
        'Requests the Council to draw up plans for night trains; to invite [railway] {AUT+} firms to comment on them; and to publish the ' +
          'tariffs of harbours',
      ),
      numbered(
        'Requests the Council to draw up plans for night trains',
        'Requests the Council to invite railway firms to comment on them',
        'Requests the Council to publish the tariffs of harbours',
      ),
      ['retained'],
    ],
    [
      'into a list',
      '1. Encourages States to plant trees, to open schools [for deaf children] {ECU+} and to repair bridges.',
      '1. Encourages States:\n\n(a) To plant trees;\n\n(b) To open schools for deaf children;\n\n(c) To repair bridges.',
      ['retained'],
    ],
  ],
  'paragraphs that moved and were edited': [
    [
      'to the beginning',
      numbered(
        trees,
        'Invites museums to lend [old] {ECU+} paintings to rural hospitals, [subject to the consent of the artists and their heirs] {USA+}, by ' +
          'May 2030',
        trains,
      ),
      numbered(
        'Invites museums, by May 2031, to lend old paintings to rural hospitals and clinics, subject to the agreement of artists and heirs',
        trees,
        trains,
      ),
      ['retained/moved', 'reworded'],
    ],
    [
      'to the end of the preamble',
      preamble(
        'Noting the shortage of adequate housing for [the urban poor] {BRA+} in growing cities',
        'Welcoming the progress of safe drinking water and sanitation in rural regions',
        'Recalling the report on night trains',
      ),
      preamble(
        'Welcoming the progress of safe drinking water and sanitation in rural regions',
        'Recalling the report on night trains',
        'Noting also the grave shortage of affordable housing for the urban poor in cities that grow',
      ),
      ['retained/moved'],
    ],
    [
      'and lost a bracket',
      numbered(
        museums,
        trees,
        'Requests the Council [without delay] {NOR+} to draw up plans for night trains between all capitals',
      ),
      numbered(
        'Requests the Council to draw up a plan for night trains between the capitals',
        plain(museums),
        trees,
      ),
      ['retained', 'dropped'],
    ],
  ],
  'formulas that stand again and again': [
    [
      'sessions',
      numbered(
        'Requests the Secretary-General to report to the Assembly at its [eightieth] {USA+} session on the implementation of the present resolution',
        'Decides to include in the agenda of its [eighty-first] {FRA+} session the item on oceans',
        'Requests the Secretary-General to report to the Assembly at its [eighty-second] {KEN+} session on the implementation of the present ' +
          'resolution',
      ),
      numbered(
        'Decides to include in the agenda of its eighty-first session the item on oceans',
        'Requests the Secretary-General to report to the Assembly at its eighty-second session on the implementation of the present resolution',
      ),
      ['dropped/moot', 'retained', 'retained'],
    ],
    [
      'resolutions that are recalled',
      preamble(
        'Recalling its resolution 60/1 of [16 September] {EGY+} 2005',
        'Recalling its resolution 66/2 of [19 September] {CHE+} 2011',
        'Recalling its resolution 70/1 of [25 September] {MEX+} 2015',
      ),
      preamble(
        'Recalling its resolution 66/2 of 19 September 2011',
        'Recalling its resolution 70/1 of 25 September 2015',
      ),
      ['dropped/moot', 'retained', 'retained'],
    ],
    [
      'requests to one office',
      numbered(
        'Requests the Executive Director to prepare a [short] {NOR+} guide to parks',
        'Requests the Executive Director to prepare a [long] {ISL+} guide to bridges',
        trees,
      ),
      numbered('Requests the Executive Director to prepare a long guide to bridges', trees),
      ['dropped/moot', 'retained'],
    ],
  ],
  'accents and other scripts': [
    [
      'French, with elided articles',
      '1. Demande d’[améliorer] {FRA+} l’accès à l’eau et [la santé économique] {BEL+}.',
      '1. Demande d’améliorer l’accès à l’eau et la santé sociale.',
      ['retained', 'reworded'],
    ],
    [
      'Russian',
      '1. Просит [все] {RUS+} государства представить [доклад] {CHN+}.',
      '1. Просит все государства представить данные.',
      ['retained', 'dropped'],
    ],
    [
      'Portuguese, with an accent lost',
      '1. Pede [água potável] {BRA+} e [educação básica] {PRT+}.',
      '1. Pede água potavel e educação superior.',
      ['retained', 'reworded'],
    ],
    [
      'Chinese',
      '1. 请[所有]{CHN+}国家提交[年度]{FRA+}报告。',
      '1. 请所有国家提交报告。',
      ['retained', 'dropped'],
    ],
    [
      'accents that are characters of their own',
      '1. Prie [l’E\u0301tat co\u0302tier] {MAR+} d’agir [de\u0301sormais] {FRA+}.',
      '1. Prie l’État côtier d’agir.',
      ['retained', 'dropped'],
    ],
  ],
  'brackets that the adopted text still has': [
    [
      'around other words beside them',
      '1. Urges [all] {USA+} States to act [now] {FRA+}.',
      '1. Urges [all] [most] States to act [now].',
      ['retained', 'retained'],
    ],
    [
      'around what came in their place',
      '1. Requests [a report] {KEN+} in [May] {USA+}.',
      '1. Requests [a report] in [June].',
      ['retained', 'dropped'],
    ],
    [
      'in one another',
      '1. Calls for [new] {KEN+} funds and [more] {USA+} trees.',
      '1. Calls for [new [and additional]] funds and trees.',
      ['retained', 'dropped'],
    ],
    [
      'around whole paragraphs',
      '1. Urges all;\n\n[2. Requests [yearly] {NOR+} reports on wells.]',
      '1. Urges all;\n\n[2. Requests yearly reports on wells.]',
      ['retained', 'retained'],
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
  test.each(cases)('%s', (__, draft, adopted, fates) => {
    checkFates(draft, adopted, fates);
  });
});
