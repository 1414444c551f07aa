/**
 * The documented distribution keys of real Norwegian cooperations, collected in November 2026, and what this project
 * makes of each: its sentence and a worked example, or why it is not a key. Sources are the pages named; where a source does
 * not say something, `leftOpen` says so. Amounts and figures in the examples are invented unless `figuresFrom` names a source.
 */
export type RealKey = {
  readonly id: string;
  readonly where: string;
  readonly status: "agreed" | "proposed" | "historic";
  readonly source: { readonly title: string; readonly date: string | null; readonly url: string };
  readonly leftOpen?: string;
} & (
  | { readonly kind: "key"; readonly sentence: string; readonly example: WorkedExample }
  | { readonly kind: "not-a-key"; readonly why: string }
);

export type WorkedExample = {
  readonly amount?: string;
  readonly groups?: Readonly<Record<string, string>>;
  readonly date?: string;
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly host?: boolean;
    readonly statistics: Readonly<Record<string, number>>;
  }[];
  /** Recomputed by hand, in kroner, in the order of the participants. */
  readonly amounts: readonly string[];
  readonly figuresFrom: string | null;
};

const ssb = "SSB tabell 07459, 1. januar 2026";
const population = (...rows: readonly [string, string, number][]) =>
  rows.map(([id, name, folketall]) => ({ id, name, statistics: { folketall } }));
const three = (measure: string, [a, b, c]: readonly [number, number, number]) =>
  ["A", "B", "C"].map((name, index) => ({ id: name, name, statistics: { [measure]: [a, b, c][index]! } }));
const fosen = population(
  ["5020", "Osen", 911],
  ["5054", "Indre Fosen", 10_006],
  ["5057", "Ørland", 10_706],
  ["5058", "Åfjord", 4_340],
);

const osen2017 = {
  title: "Osen kommunestyre, vedtak (Fosna-Folket)",
  date: "2017-09-28",
  url: "http://www.fosna-folket.no/nyheter/2017/09/28/Osen-sier-%C2%ABja-takk-begge-deler%C2%BB-15366800.ece",
};
const verdal2020 = {
  title: "Verdal formannskap PS 176/20",
  date: "2020-12-10",
  url: "https://www.verdal.kommune.no/Politikk/2019-2023-Formannskapet/20201210/17620-Revidert-selskapsavtale/",
};
const fireReview = {
  title: "DRBV IKS: gjennomgang av fordelingsnøkkel (EY)",
  date: null,
  url: "https://docplayer.me/61079719-Drammensregionens-brannvesen-iks-gjennomgang-av-fordelingsnokkel-for-driftstilskudd.html",
};
const incomeSystem = {
  title: "SSB: beregning av kostnadsnøkler",
  date: null,
  url: "https://9pdf.net/article/administrasjon-landbruk-og-milj%C3%B8vern-resultater-for-beregning-kostnadsn%C3%B8kler.zkw8l44p",
};

export const realKeys: readonly RealKey[] = [
  {
    id: "namdal-regionraad-30-70",
    where: "Namdal regionråd",
    status: "agreed",
    source: osen2017,
    leftOpen: "Hvilken dato folketallet gjelder.",
    kind: "key",
    sentence: "30 % likt og 70 % etter folketall",
    example: {
      amount: "1000000.00",
      participants: fosen,
      amounts: ["99561.88", "344776.22", "363649.23", "192012.67"],
      figuresFrom: ssb,
    },
  },
  {
    id: "nte-fund-20-percent-of-revenue",
    where: "Felles utviklingsfond i Namdalen, av utbytte fra NTE",
    status: "agreed",
    source: osen2017,
    kind: "key",
    sentence: "20 % av eget utbytte",
    example: {
      participants: three("utbytte", [1_000_000, 250_000, 0]),
      amounts: ["200000.00", "50000.00", "0.00"],
      figuresFrom: null,
    },
  },
  {
    id: "ekommune-sunnmore-30-70",
    where: "eKommune Sunnmøre (IKT)",
    status: "agreed",
    source: {
      title: "eKommune Sunnmøre: Kostnadsfordeling 2016",
      date: "2016",
      url: "http://esunnmore.no/aktuelt/96-kostnadsfordeling-2016?tmpl=component&print=1",
    },
    leftOpen: "At de siste 70 prosentene følger folketallet, er lest ut av sammenhengen.",
    kind: "key",
    sentence: "30 % likt og 70 % etter folketall 1. januar",
    example: {
      amount: "1000.00",
      date: "2016-03-01",
      participants: three("folketall", [100, 300, 600]),
      amounts: ["170.00", "310.00", "520.00"],
      figuresFrom: null,
    },
  },
  {
    id: "innherred-legevakt-20-80",
    where: "Innherred Interkommunale Legevakt IKS (fra 2020; før det 30/70 fra 2011 og 40/60)",
    status: "agreed",
    source: verdal2020,
    leftOpen: "At det første tallet er den like delen, er vår lesning.",
    kind: "key",
    sentence: "20 % likt og 80 % etter folketall",
    example: {
      amount: "1000.00",
      participants: three("folketall", [100, 300, 600]),
      amounts: ["146.66", "306.67", "546.67"],
      figuresFrom: null,
    },
  },
  {
    id: "innherred-legevakt-duty-in-kind",
    where: "Innherred Interkommunale Legevakt IKS § 6, plikt til å stille leger",
    status: "agreed",
    source: verdal2020,
    kind: "key",
    sentence: "etter folketall",
    example: {
      amount: "60.00",
      participants: three("folketall", [100, 300, 600]),
      amounts: ["6.00", "18.00", "36.00"],
      figuresFrom: null,
    },
  },
  {
    id: "ssikt-50-50",
    where: "Søre Sunnmøre IKT",
    status: "agreed",
    source: {
      title: "Kritisk til kostnadsdeling (Vestlandsnytt)",
      date: null,
      url: "https://www.vestlandsnytt.no/nyhende/i/QxX0gA/kritisk-til-kostnadsdeling",
    },
    kind: "key",
    sentence: "50 % likt og 50 % etter folketall",
    example: {
      amount: "1000.00",
      participants: three("folketall", [100, 300, 600]),
      amounts: ["216.66", "316.67", "466.67"],
      figuresFrom: null,
    },
  },
  {
    id: "salten-krisesenter-population",
    where: "Krisesenteret i Salten",
    status: "proposed",
    source: {
      title: "Krisesenteret i Salten – organisering",
      date: "2010",
      url: "http://docplayer.me/23168672-Krisesenteret-i-salten-organisering.html",
    },
    kind: "key",
    sentence: "etter folketall",
    example: {
      amount: "1000.00",
      participants: three("folketall", [1, 1, 1]),
      amounts: ["333.34", "333.33", "333.33"],
      figuresFrom: null,
    },
  },
  {
    id: "krisesenter-price-per-inhabitant",
    where: "Krisesentre: samme pris per innbygger, unntak for vertskommunen",
    status: "agreed",
    source: {
      title: "Store kostnadsforskjeller blant landets krisesentre (SSB)",
      date: "2017",
      url: "http://www.ssb.no/sosiale-forhold-og-kriminalitet/artikler-og-publikasjoner/store-kostnadsforskjeller-blant-landets-krisesentre",
    },
    leftOpen: "Prisene i eksemplet er valgt: 65 kr er landsgjennomsnittet i kilden, 12 kr den laveste.",
    kind: "key",
    sentence: "65 kr per innbygger, men 12 kr for vertskommunen",
    example: {
      participants: three("folketall", [100, 300, 600]).map((one) => ({ ...one, host: one.id === "C" })),
      amounts: ["6500.00", "19500.00", "7200.00"],
      figuresFrom: null,
    },
  },
  {
    id: "110-narvik-per-inhabitant",
    where: "110-sentralen i Narvik",
    status: "agreed",
    source: {
      title: "Skriftlig spørsmål nr. 257 (2004–2005), Stortinget",
      date: "2004-12-07",
      url: "https://www.stortinget.no/no/Saker-og-publikasjoner/Sporsmal/Skriftlige-sporsmal-og-svar/Skriftlig-sporsmal/?qid=30992",
    },
    leftOpen: "Kilden sier anslått 25 kr, senere 50 kr: to versjoner av samme nøkkel.",
    kind: "key",
    sentence: "50 kr per innbygger",
    example: {
      participants: three("folketall", [100, 300, 600]),
      amounts: ["5000.00", "15000.00", "30000.00"],
      figuresFrom: null,
    },
  },
  {
    id: "namdal-rehab-places",
    where: "Namdal Rehabilitering IKS",
    status: "agreed",
    source: {
      title: "Utsatte nytt betalingssystem (Namdalsavisa)",
      date: "2017-12-21",
      url: "https://www.namdalsavisa.no/artikkel/2017/12/21/Utsatte-nytt-betalingssystem-15796050.ece",
    },
    kind: "key",
    sentence: "etter reserverte plasser",
    example: {
      amount: "1100.00",
      participants: three("reserverte plasser", [1, 2, 8]),
      amounts: ["100.00", "200.00", "800.00"],
      figuresFrom: null,
    },
  },
  {
    id: "knps-barnevern",
    where:
      "Knutepunkt Sørlandet, barnevern (tiltak til barnets kommune; administrasjon etter inntektssystemets kriterier)",
    status: "proposed",
    source: {
      title: "Søgne saksframlegg, Knutepunkt Sørlandet",
      date: "2015-01-19",
      url: "https://abcdocz.com/doc/4687798/s%C3%B8gne-kommune-saksframlegg-interkommunalt-barnevern",
    },
    leftOpen: "Hvilke kriterier og vekter, og hvordan de tre overgangsårene trappes.",
    kind: "key",
    sentence: "«tiltak»: egne tiltakskostnader; «administrasjon»: etter kriterieandel",
    example: {
      groups: { administrasjon: "1000.00" },
      participants: [
        { id: "A", name: "A", statistics: { tiltakskostnader: 500, kriterieandel: 1 } },
        { id: "B", name: "B", statistics: { tiltakskostnader: 0, kriterieandel: 3 } },
      ],
      amounts: ["750.00", "750.00"],
      figuresFrom: null,
    },
  },
  {
    id: "rig-actual-cost",
    where: "Renovasjon i Grenland (RiG) IKS § 2.4",
    status: "agreed",
    source: {
      title: "Selskapsavtale RiG IKS § 2.4",
      date: null,
      url: "http://docplayer.me/1530023-Selskapsavtale-for-renovasjon-i-grenland-rig-iks.html",
    },
    kind: "key",
    sentence: "egne tjenestekostnader",
    example: {
      participants: three("tjenestekostnader", [120, 80, 40]),
      amounts: ["120.00", "80.00", "40.00"],
      figuresFrom: null,
    },
  },
  {
    id: "drbv-composite",
    where: "Drammensregionens brannvesen IKS",
    status: "proposed",
    source: fireReview,
    kind: "key",
    sentence: "«ledelse, forebyggende og overhead»: etter folketall; «beredskap»: etter pålagte vaktlag",
    example: {
      groups: { "ledelse, forebyggende og overhead": "1000.00", beredskap: "600.00" },
      participants: [
        { id: "A", name: "A", statistics: { folketall: 100, "pålagte vaktlag": 1 } },
        { id: "B", name: "B", statistics: { folketall: 300, "pålagte vaktlag": 2 } },
      ],
      amounts: ["450.00", "1150.00"],
      figuresFrom: null,
    },
  },
  {
    id: "drbv-estimated-shares-at-entry",
    where: "Drammensregionens brannvesen IKS, faste andeler anslått da hver kommune kom inn",
    status: "historic",
    source: fireReview,
    leftOpen: "Andelene selv.",
    kind: "key",
    sentence: "A 50 %, B 30 % og C 20 %",
    example: {
      amount: "1000.00",
      participants: three("folketall", [1, 1, 1]),
      amounts: ["500.00", "300.00", "200.00"],
      figuresFrom: null,
    },
  },
  {
    id: "sogn-deductible-threshold",
    where: "Sogn regionråd, fordeling av egenandel",
    status: "agreed",
    source: {
      title: "Sogn regionråd: Fordeling av eigendel",
      date: null,
      url: "http://www.sogn.regionraad.no/fordeling-av-eigendel.4871831-175663.html",
    },
    leftOpen:
      "Hvilken nøkkel «gjeldande fordelingsnøkkel» er; her likt. Fristen på tre måneder for faktura hører til avtalen.",
    kind: "key",
    sentence: "de første 50 000 kr av egen skjønnskostnad, og resten likt",
    example: {
      amount: "90000.00",
      participants: three("skjønnskostnad", [80_000, 10_000, 0]),
      amounts: ["60000.00", "20000.00", "10000.00"],
      figuresFrom: null,
    },
  },
  {
    id: "iks-deltakeransvar",
    where: "IKS: deltakeransvar i prosent eller brøk",
    status: "agreed",
    source: {
      title: "IKS-loven § 3",
      date: "1999, med senere endringer",
      url: "https://lovdata.no/dokument/NL/lov/1999-01-29-6",
    },
    kind: "key",
    sentence: "A 1/3 og B 2/3",
    example: {
      amount: "100.00",
      participants: three("folketall", [1, 1, 1]).slice(0, 2),
      amounts: ["33.33", "66.67"],
      figuresFrom: null,
    },
  },
  {
    id: "grenland-havn-valuation",
    where: "Grenland Havn IKS, eierandeler etter verdien av innskudd",
    status: "agreed",
    source: {
      title: "Avtale vedr. Grenland Havn IKS, pkt. 2",
      date: null,
      url: "http://docplayer.me/7181398-A-v-t-a-l-e-mellom-bamble-porsgrunn-og-skien-kommune-vedr-grenland-havn-iks.html",
    },
    kind: "key",
    sentence: "etter innskutt verdi",
    example: {
      amount: "1000.00",
      participants: three("innskutt verdi", [25, 25, 50]),
      amounts: ["250.00", "250.00", "500.00"],
      figuresFrom: null,
    },
  },
  {
    id: "eid-gloppen-fte",
    where: "Landbrukskontoret for Eid og Gloppen",
    status: "proposed",
    source: {
      title: "Avtale om felles landbrukskontor (Fjordenes Tidende)",
      date: "2016",
      url: "https://www.fjt.no/nyheter/i/044vGB/avtale-om-felles-landbrukskontor",
    },
    leftOpen: "Om også andre kostnader deles slik. Årsverkene (1,5 og 3,8) er kildens.",
    kind: "key",
    sentence: "etter avtalte årsverk",
    example: {
      amount: "5300.00",
      participants: [
        { id: "Eid", name: "Eid", statistics: { "avtalte årsverk": 1.5 } },
        { id: "Gloppen", name: "Gloppen", statistics: { "avtalte årsverk": 3.8 } },
      ],
      amounts: ["1500.00", "3800.00"],
      figuresFrom: "Fjordenes Tidende 2016 (årsverk)",
    },
  },
  {
    id: "bibsent-shares",
    where: "Biblioteksentralen SA, andeler (også for en fylkeskommune)",
    status: "agreed",
    source: {
      title: "Biblioteksentralen SA: eieroversikt Trøndelag",
      date: null,
      url: "https://www.bibsent.no/kundesenter/om-oss/eieroversikt/trondelag",
    },
    leftOpen: "Kilden viser andeler, ikke at kostnader deles etter dem.",
    kind: "key",
    sentence: "etter andeler",
    example: {
      amount: "175.00",
      participants: [
        { id: "5020", name: "Osen", statistics: { andeler: 1 } },
        { id: "5001", name: "Trondheim", statistics: { andeler: 114 } },
        { id: "50", name: "Trøndelag fylkeskommune", statistics: { andeler: 60 } },
      ],
      amounts: ["1.00", "114.00", "60.00"],
      figuresFrom: "bibsent.no, eieroversikt",
    },
  },
  {
    id: "income-system-agriculture",
    where: "Inntektssystemets landbrukskriterium: en indeks av underkriterier",
    status: "agreed",
    source: incomeSystem,
    leftOpen: "De siste 50 prosentene (to underkriterier) kunne ikke leses i kilden; navnet på dem er vårt.",
    kind: "key",
    sentence: "30 % etter jordbruksareal, 20 % etter driftsenheter og 50 % etter «øvrige underkriterier»",
    example: {
      amount: "1000.00",
      participants: [
        { id: "A", name: "A", statistics: { jordbruksareal: 10, driftsenheter: 3, "øvrige underkriterier": 1 } },
        { id: "B", name: "B", statistics: { jordbruksareal: 20, driftsenheter: 1, "øvrige underkriterier": 1 } },
      ],
      amounts: ["500.00", "500.00"],
      figuresFrom: null,
    },
  },
  {
    id: "income-system-basis",
    where: "Inntektssystemet: likt beløp per kommune (basistillegg) og likt beløp per innbygger",
    status: "agreed",
    source: incomeSystem,
    leftOpen: "Beløpene i eksemplet er valgt.",
    kind: "key",
    sentence: "75 000 kr på hver og 10 kr per innbygger",
    example: {
      participants: three("folketall", [100, 300, 600]),
      amounts: ["76000.00", "78000.00", "81000.00"],
      figuresFrom: null,
    },
  },
  {
    id: "brannloven-30-assistance",
    where: "Bistand etter brann- og eksplosjonsvernloven § 30",
    status: "agreed",
    source: {
      title: "Brann- og eksplosjonsvernloven § 30",
      date: null,
      url: "https://www.sjt.no/regelverk/brann--og-eksplosjonsvernloven/paragraf-30/",
    },
    kind: "not-a-key",
    why: "En regel om oppgjør for hver hendelse mellom to parter når annet ikke er avtalt, og om hvem som avgjør uenighet. Den deler ingen felles kostnad. Det kommunene avtaler i stedet, er en nøkkel.",
  },
  {
    id: "brann-two-hours-free",
    where: "Bistand mellom brannvesen: de to første timene uten godtgjøring",
    status: "agreed",
    source: {
      title: "Kompensasjon og utgiftsfordeling mellom brannvesen",
      date: null,
      url: "https://brannredning.no/kompensasjon-og-utgiftsfordeling-mellom-brannvesen/",
    },
    leftOpen:
      "Kilden fritar de to første timene av hver hendelse; setningen fritar to timer i året. De er like bare med én hendelse i året. Timeprisen i eksemplet er valgt.",
    kind: "key",
    sentence: "1 000 kr per time bistand utover 2",
    example: {
      participants: three("time bistand", [1, 2, 5]),
      amounts: ["0.00", "0.00", "3000.00"],
      figuresFrom: null,
    },
  },
  {
    id: "vesteralen-solidarity",
    where: "Interkommunal legevakt i Vesterålen: kjøpte tjenester jevnes ut, egne beholdes",
    status: "proposed",
    source: {
      title: "Interkommunal legevakt i Vesterålen",
      date: null,
      url: "http://docplayer.me/3040599-Interkommunal-legevakt-i-vesteralen.html",
    },
    leftOpen: "Hvilken nøkkel som jevner ut; her etter folketall.",
    kind: "key",
    sentence: "«kjøpte tjenester»: etter folketall; «egne tjenester»: holdes utenfor fordelingen",
    example: {
      groups: { "kjøpte tjenester": "1000.00", "egne tjenester": "400.00" },
      participants: three("folketall", [100, 300, 600]),
      amounts: ["100.00", "300.00", "600.00"],
      figuresFrom: null,
    },
  },
  {
    id: "lina-dispute",
    where: "Legevaktsamarbeidet i Namdalen (LINA)",
    status: "agreed",
    source: {
      title: "Fra en til tre legevakter (Namdalsavisa)",
      date: "2020-09-13",
      url: "https://www.namdalsavisa.no/artikkel/2020/09/13/Fra-en-til-tre-legevakter-22625418.ece",
    },
    kind: "not-a-key",
    why: "Kilden sier hva nøkkelen manglet (vaktbelastning), ikke hvordan den var. Prosentene er ikke kjent, og vi gjetter dem ikke.",
  },
];
