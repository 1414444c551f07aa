import type { Citation } from "./grade.ts";

const act =
  (name: string) =>
  (section: string | null = null): Citation => ({ act: name, section });

export const kommuneloven = act("kommuneloven");
export const iksLoven = act("IKS-loven");
export const aksjeloven = act("aksjeloven");
export const samvirkelova = act("samvirkelova");
export const planOgBygningsloven = act("plan- og bygningsloven");
export const foretaksnavneloven = act("foretaksnavneloven");
/** The act of 10 February 1967; {@link forvaltningsloven2025} is adopted but not in force. */
export const forvaltningsloven = act("forvaltningsloven");
export const forvaltningsloven2025 = act("forvaltningsloven (2025)");
export const offentleglova = act("offentleglova");
export const inndelingslova = act("inndelingslova");
/** FOR-2019-06-07-714. */
export const budsjettforskriften = act("budsjett- og regnskapsforskriften");
/** FOR-2019-10-18-1412. */
export const kostraforskriften = act("KOSTRA-forskriften");
/** The Dutch act on joint arrangements; no law here, but a model for clauses. */
export const wgr = act("Wet gemeenschappelijke regelingen");
/** The ministry's guide to inter-municipal cooperation: regjeringen.no, id2998121. */
export const veileder = act("Veileder om interkommunalt samarbeid");

export const addresses = {
  kommuneloven: "https://lovdata.no/dokument/NL/lov/2018-06-22-83",
  kommuneloven1992: "https://lovdata.no/dokument/NLO/lov/1992-09-25-107",
  forvaltningsloven: "https://lovdata.no/dokument/NL/lov/1967-02-10",
  forvaltningsloven2025: "https://lovdata.no/dokument/NL/lov/2025-06-20-81",
  offentleglova: "https://lovdata.no/dokument/NL/lov/2006-05-19-16",
  iksLoven: "https://lovdata.no/dokument/NL/lov/1999-01-29-6",
  aksjeloven: "https://lovdata.no/dokument/NL/lov/1997-06-13-44",
  samvirkelova: "https://lovdata.no/dokument/NL/lov/2007-06-29-81",
  planOgBygningsloven: "https://lovdata.no/dokument/NL/lov/2008-06-27-71",
} as const;
