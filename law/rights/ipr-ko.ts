import { kommuneloven } from "../acts.ts";
import type { FormId } from "../forms/legal-form.ts";
import type { ParticipantRight } from "./right.ts";

type Section = { readonly form: FormId; readonly chapter: "18" | "19"; readonly exit: string };

/** Chapters 18 and 19 say the same in sections of their own. */
const representation = ({ form, chapter, exit }: Section): readonly ParticipantRight[] => [
  {
    id: `replace-members-${form}`,
    kind: "steer",
    forms: [form],
    who: "own-council",
    words: {
      nb: "Skifte ut deres egne medlemmer i representantskapet.",
      nn: "Skifte ut dykkar eigne medlemer i representantskapet.",
      en: "Replace your own members of the representantskap.",
    },
    takes: {
      nb: "Et nytt valg i eget kommunestyre, når som helst.",
      nn: "Eit nytt val i eige kommunestyre, når som helst.",
      en: "A new election in your own council, at any time.",
    },
    citation: kommuneloven(`§ ${chapter}-3`),
    grade: "read",
  },
  {
    id: `consent-to-change-${form}`,
    kind: "stop",
    forms: [form],
    who: "own-council",
    words: {
      nb: "Si nei til endringer i det loven krever at avtalen sier.",
      nn: "Seie nei til endringar i det lova krev at avtalen seier.",
      en: "Say no to changes in what the act requires the agreement to say.",
    },
    takes: {
      nb: "Ingen slik endring gjelder før hvert kommunestyre selv har vedtatt den.",
      nn: "Inga slik endring gjeld før kvart kommunestyre sjølv har vedteke ho.",
      en: "No such change holds until each council itself has adopted it.",
    },
    citation: kommuneloven(`§ ${chapter}-4 andre ledd`),
    grade: "read",
  },
  {
    id: `leave-${form}`,
    kind: "leave",
    forms: [form],
    who: "participant",
    words: { nb: "Tre ut, slik avtalen sier.", nn: "Tre ut, slik avtalen seier.", en: "Leave, as the agreement says." },
    takes: {
      nb: "Loven har ingen frist: avtalen må si hvordan.",
      nn: "Lova har ingen frist: avtalen må seie korleis.",
      en: "The act has no notice period: the agreement must say how.",
    },
    citation: kommuneloven(exit),
    grade: "read",
  },
];

export const iprKoRights: readonly ParticipantRight[] = [
  ...representation({ form: "ipr", chapter: "18", exit: "§ 18-4 fjerde ledd bokstav g" }),
  ...representation({ form: "ko", chapter: "19", exit: "§ 19-4 fjerde ledd bokstav i" }),
  {
    id: "set-frames",
    kind: "steer",
    forms: ["ipr", "ko"],
    who: "own-council",
    words: {
      nb: "Sette rammen som budsjettet må holde seg innenfor.",
      nn: "Setje ramma som budsjettet må halde seg innanfor.",
      en: "Set the frame that the budget must keep within.",
    },
    takes: {
      nb: "Et vedtak i eget kommunestyre før representantskapet vedtar budsjettet.",
      nn: "Eit vedtak i eige kommunestyre før representantskapet vedtek budsjettet.",
      en: "A decision in your own council before the representantskap adopts the budget.",
    },
    citation: kommuneloven("§ 14-8 første ledd"),
    grade: "read",
  },
  {
    id: "told-by-ko",
    kind: "know",
    forms: ["ko"],
    who: "participant",
    words: {
      nb: "Få den rapporteringen som avtalen sier.",
      nn: "Få den rapporteringa som avtalen seier.",
      en: "Get the reports that the agreement sets.",
    },
    takes: {
      nb: "Avtalen må si hva. Gjør den ikke det, mangler den noe loven krever.",
      nn: "Avtalen må seie kva. Gjer han ikkje det, manglar han noko lova krev.",
      en: "The agreement must say what. If it does not, it lacks something that the act requires.",
    },
    citation: kommuneloven("§ 19-4 fjerde ledd bokstav h"),
    grade: "read",
  },
  {
    id: "demand-meeting-ipr-ko",
    kind: "steer",
    forms: ["ipr", "ko"],
    who: "representantskap",
    words: {
      nb: "Kreve at representantskapet møtes.",
      nn: "Krevje at representantskapet møtest.",
      en: "Demand that the representantskap meets.",
    },
    takes: {
      nb: "En tredel av medlemmene.",
      nn: "Ein tredel av medlemene.",
      en: "One third of the members.",
    },
    citation: kommuneloven("§ 11-2"),
    grade: "read",
  },
];
