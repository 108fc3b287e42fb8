/**
 * Abbreviations in general use in negotiated texts of the United Nations, with what they stand for; a second long form follows where the
 * bodies themselves write two.
 *
 * Sources: the names that treaties and resolutions give to their own bodies (UN Framework Convention on Climate Change, 1992; Kyoto Protocol,
 * 1997; Paris Agreement, 2015; UN Convention on the Law of the Sea, 1982; BBNJ Agreement, 2023; Convention on Biological Diversity, 1992; General
 * Assembly resolution 70/1), and the names of organizations in their constitutive instruments. Abbreviations of States and of groups of
 * States that negotiate are those of `src/parties`. What is a word in small letters (`WHO`, `SEA`) is not here, since forms have no case.
 */
export const unAbbreviations: readonly string[] = `
ABMT | area-based management tool
ABNJ | areas beyond national jurisdiction | area beyond national jurisdiction
ABS | access and benefit-sharing
ADP | Ad Hoc Working Group on the Durban Platform for Enhanced Action
AI | artificial intelligence
AU | African Union
BBNJ | biological diversity of areas beyond national jurisdiction | biodiversity beyond national jurisdiction
CBD | Convention on Biological Diversity
CBDR | common but differentiated responsibilities
CBDR-RC | common but differentiated responsibilities and respective capabilities
CBTMT | capacity-building and the transfer of marine technology
CDM | clean development mechanism
CEDAW | Convention on the Elimination of All Forms of Discrimination against Women
CHM | clearing-house mechanism
CITES | Convention on International Trade in Endangered Species of Wild Fauna and Flora
CMA | Conference of the Parties serving as the meeting of the Parties to the Paris Agreement | Conference of the Parties serving as the meeting of the Parties to this Agreement
CMP | Conference of the Parties serving as the meeting of the Parties to the Kyoto Protocol
CO2 | carbon dioxide
COP | Conference of the Parties
CRC | Convention on the Rights of the Child
CRPD | Convention on the Rights of Persons with Disabilities
CSO | civil society organization
CTCN | Climate Technology Centre and Network
DRR | disaster risk reduction
ECOSOC | Economic and Social Council
EEZ | exclusive economic zone
EIA | environmental impact assessment
EIT | economy in transition | country with economy in transition
FAO | Food and Agriculture Organization of the United Nations | Food and Agriculture Organization
FDI | foreign direct investment
FfD | financing for development
GA | General Assembly
GATT | General Agreement on Tariffs and Trade
GBV | gender-based violence
GCF | Green Climate Fund
GDP | gross domestic product
GEF | Global Environment Facility
GHG | greenhouse gas
GNI | gross national income
GST | global stocktake
GWP | global warming potential
HLPF | high-level political forum on sustainable development | high-level political forum
IAEA | International Atomic Energy Agency
IASC | Inter-Agency Standing Committee
ICAO | International Civil Aviation Organization
ICC | International Criminal Court
ICCPR | International Covenant on Civil and Political Rights
ICESCR | International Covenant on Economic, Social and Cultural Rights
ICJ | International Court of Justice
ICT | information and communications technology | information and communication technology
IDP | internally displaced person
IFI | international financial institution
IHL | international humanitarian law
ILO | International Labour Organization
IMF | International Monetary Fund
IMO | International Maritime Organization
INDC | intended nationally determined contribution | nationally determined contribution
IOC | Intergovernmental Oceanographic Commission
IOM | International Organization for Migration
IPBES | Intergovernmental Science-Policy Platform on Biodiversity and Ecosystem Services
IPCC | Intergovernmental Panel on Climate Change
IPLC | indigenous peoples and local communities
IPR | intellectual property right
ISA | International Seabed Authority
ITMO | internationally transferred mitigation outcome
ITU | International Telecommunication Union
JI | joint implementation
KP | Kyoto Protocol
LDC | least developed country
LDCF | Least Developed Countries Fund
LLDC | landlocked developing country | land-locked developing country
LOSC | United Nations Convention on the Law of the Sea
LULUCF | land use, land-use change and forestry
M&E | monitoring and evaluation
MDG | Millennium Development Goal
MEA | multilateral environmental agreement
MGR | marine genetic resource
MPA | marine protected area
MRV | measurement, reporting and verification | measuring, reporting and verification | measurable, reportable and verifiable
MSME | micro, small and medium-sized enterprise
NAMA | nationally appropriate mitigation action
NAPA | national adaptation programme of action
NBSAP | national biodiversity strategy and action plan
NDC | nationally determined contribution
NGO | non-governmental organization
NHRI | national human rights institution
NPT | Treaty on the Non-Proliferation of Nuclear Weapons
NUA | New Urban Agenda
OCHA | Office for the Coordination of Humanitarian Affairs
ODA | official development assistance
OECD | Organisation for Economic Co-operation and Development
OHCHR | Office of the United Nations High Commissioner for Human Rights
PPP | public-private partnership | purchasing power parity
R&D | research and development
REDD | reducing emissions from deforestation and forest degradation
REDD-plus | reducing emissions from deforestation and forest degradation and the role of conservation, sustainable management of forests and enhancement of forest carbon stocks
RFMO | regional fisheries management organization
SAICM | Strategic Approach to International Chemicals Management
SBI | Subsidiary Body for Implementation
SBSTA | Subsidiary Body for Scientific and Technological Advice
SCCF | Special Climate Change Fund
SCF | Standing Committee on Finance
SDG | Sustainable Development Goal
SIDS | small island developing States | small island developing State
SME | small and medium-sized enterprise
SRHR | sexual and reproductive health and rights
STB | Scientific and Technical Body
STI | science, technology and innovation
TEC | Technology Executive Committee
TNC | transnational corporation
TRIPS | Agreement on Trade-Related Aspects of Intellectual Property Rights
UDHR | Universal Declaration of Human Rights
UN | United Nations
UN-Habitat | United Nations Human Settlements Programme
UN-Women | United Nations Entity for Gender Equality and the Empowerment of Women
UNCCD | United Nations Convention to Combat Desertification
UNCED | United Nations Conference on Environment and Development
UNCLOS | United Nations Convention on the Law of the Sea
UNCTAD | United Nations Conference on Trade and Development | UN Trade and Development
UNDP | United Nations Development Programme
UNDRIP | United Nations Declaration on the Rights of Indigenous Peoples
UNDRR | United Nations Office for Disaster Risk Reduction
UNEA | United Nations Environment Assembly
UNEP | United Nations Environment Programme
UNESCO | United Nations Educational, Scientific and Cultural Organization
UNFCCC | United Nations Framework Convention on Climate Change
UNFPA | United Nations Population Fund
UNHCR | Office of the United Nations High Commissioner for Refugees | United Nations High Commissioner for Refugees
UNICEF | United Nations Children's Fund
UNIDO | United Nations Industrial Development Organization
UNODC | United Nations Office on Drugs and Crime
VAWG | violence against women and girls
VNR | voluntary national review
VLR | voluntary local review
WFP | World Food Programme
WIM | Warsaw International Mechanism for Loss and Damage associated with Climate Change Impacts | Warsaw International Mechanism for Loss and Damage
WIPO | World Intellectual Property Organization
WMO | World Meteorological Organization
WTO | World Trade Organization
`
  .trim()
  .split('\n');
