import { kommuneloven } from "../acts.ts";
import type { FormId } from "../forms/legal-form.ts";
import { anyHost, type ParticipantRight } from "./right.ts";

type Section = { readonly id: string; readonly form: FormId; readonly ledd: string };

/** §§ 20-2 and 20-3 say the same in paragraphs of their own. */
const instruct = ({ id, form, ledd }: Section): ParticipantRight => ({
  id: `instruct-${id}`,
  kind: "steer",
  forms: [form],
  who: "participant",
  words: {
    nb: "Gi vertskommunen instruks om hvordan myndigheten skal brukes i saker som bare gjelder dere eller innbyggerne deres.",
    nn: "Gi vertskommunen instruks om korleis myndigheita skal brukast i saker som berre gjeld dykk eller innbyggjarane dykkar.",
    en: "Instruct the host on how the authority is to be used in cases that concern only you or your inhabitants.",
  },
  takes: {
    nb: "En instruks til vertskommunen. Den gjelder ikke saker som også angår de andre.",
    nn: "Ein instruks til vertskommunen. Han gjeld ikkje saker som òg vedkjem dei andre.",
    en: "An instruction to the host. It does not reach cases that also concern the others.",
  },
  citation: kommuneloven(ledd),
  grade: "read",
});

const reverse = ({ id, form, ledd }: Section): ParticipantRight => ({
  id: `reverse-${id}`,
  kind: "stop",
  forms: [form],
  who: "participant",
  words: {
    nb: "Gjøre om vedtak som er truffet på deres vegne.",
    nn: "Gjere om vedtak som er gjorde på dykkar vegner.",
    en: "Reverse decisions that were made on your behalf.",
  },
  takes: {
    nb: "Vilkårene i forvaltningsloven § 35 første ledd for å gjøre om et vedtak av eget tiltak.",
    nn: "Vilkåra i forvaltningslova § 35 første ledd for å gjere om eit vedtak av eige tiltak.",
    en: "The terms of forvaltningsloven § 35 first paragraph for reversing a decision of one's own motion.",
  },
  citation: kommuneloven(ledd),
  grade: "read",
});

export const hostRights: readonly ParticipantRight[] = [
  instruct({ id: "administrative", form: "vertskommune_adm", ledd: "§ 20-2 fjerde ledd" }),
  reverse({ id: "administrative", form: "vertskommune_adm", ledd: "§ 20-2 femte ledd" }),
  instruct({ id: "joint-board", form: "vertskommune_nemnd", ledd: "§ 20-3 sjette ledd" }),
  reverse({ id: "joint-board", form: "vertskommune_nemnd", ledd: "§ 20-3 sjuende ledd" }),
  {
    id: "seats-in-joint-board",
    kind: "steer",
    forms: ["vertskommune_nemnd"],
    who: "own-council",
    words: {
      nb: "Ha minst to medlemmer i den felles, folkevalgte nemnda.",
      nn: "Ha minst to medlemer i den felles, folkevalde nemnda.",
      en: "Have at least two members in the joint elected board.",
    },
    takes: {
      nb: "Antallet står i avtalen. Ledervervene kan gå på omgang, om det er avtalt.",
      nn: "Talet står i avtalen. Leiarverva kan gå på omgang, om det er avtalt.",
      en: "The number is in the agreement. The chair may rotate, if that is agreed.",
    },
    citation: kommuneloven("§ 20-3 tredje ledd"),
    grade: "read",
  },
  {
    id: "told-of-decisions",
    kind: "know",
    forms: anyHost,
    who: "participant",
    words: {
      nb: "Få vite om vertskommunens vedtak, slik avtalen sier.",
      nn: "Få vite om vedtaka i vertskommunen, slik avtalen seier.",
      en: "Be told of the host's decisions, as the agreement says.",
    },
    takes: {
      nb: "Avtalen må si hvilke vedtak. Gjør den ikke det, mangler den noe loven krever.",
      nn: "Avtalen må seie kva vedtak. Gjer han ikkje det, manglar han noko lova krev.",
      en: "The agreement must say which decisions. If it does not, it lacks something that the act requires.",
    },
    citation: kommuneloven("§ 20-4 tredje ledd bokstav e"),
    grade: "read",
  },
  {
    id: "consent-to-change-host",
    kind: "stop",
    forms: anyHost,
    who: "own-council",
    words: {
      nb: "Si nei til endringer i det loven krever at avtalen sier, også det økonomiske oppgjøret.",
      nn: "Seie nei til endringar i det lova krev at avtalen seier, òg det økonomiske oppgjeret.",
      en: "Say no to changes in what the act requires the agreement to say, the financial settlement included.",
    },
    takes: {
      nb: "Ingen slik endring gjelder før hvert kommunestyre selv har vedtatt den.",
      nn: "Inga slik endring gjeld før kvart kommunestyre sjølv har vedteke ho.",
      en: "No such change holds until each council itself has adopted it.",
    },
    citation: kommuneloven("§ 20-4 andre ledd"),
    grade: "read",
  },
  {
    id: "legality-review-host",
    kind: "review",
    forms: anyHost,
    who: "three-council-members",
    words: {
      nb: "Kreve lovlighetskontroll av vedtak som vertskommunens organer har truffet på deres vegne.",
      nn: "Krevje lovlegkontroll av vedtak som organa i vertskommunen har gjort på dykkar vegner.",
      en: "Demand a legality review of decisions that the host's bodies made on your behalf.",
    },
    takes: {
      nb: "Tre eller flere medlemmer av deres eget kommunestyre, innen tre uker (§ 27-1). Ikke anskaffelser, ansettelser og de fleste avgjørelser om saksbehandling (§ 27-2).",
      nn: "Tre eller fleire medlemer av dykkar eige kommunestyre, innan tre veker (§ 27-1). Ikkje innkjøp, tilsetjingar og dei fleste avgjerder om saksbehandling (§ 27-2).",
      en: "Three or more members of your own council, within three weeks (§ 27-1). Not procurement, appointments and most decisions on procedure (§ 27-2).",
    },
    citation: kommuneloven("§ 20-7"),
    grade: "read",
  },
  {
    id: "complaints-body-administrative",
    kind: "review",
    forms: ["vertskommune_adm"],
    who: "participant",
    words: {
      nb: "Være klageinstans for vedtak som er truffet etter myndighet fra dere.",
      nn: "Vere klageinstans for vedtak som er gjorde etter myndigheit frå dykk.",
      en: "Be the complaints body for decisions made by authority from you.",
    },
    takes: {
      nb: "En klage. Der en særlov har en statlig klageinstans, er det den som gjelder.",
      nn: "Ei klage. Der ei særlov har ein statleg klageinstans, er det han som gjeld.",
      en: "A complaint. Where a special act has a state body for complaints, that one holds.",
    },
    citation: kommuneloven("§ 20-5"),
    grade: "read",
  },
  {
    id: "complaints-body-joint-board",
    kind: "review",
    forms: ["vertskommune_nemnd"],
    who: "own-council",
    words: {
      nb: "Være representert i klagenemnda.",
      nn: "Vere representert i klagenemnda.",
      en: "Be represented in the complaints board.",
    },
    takes: {
      nb: "Kommunestyrene oppnevner en eller flere særskilte klagenemnder.",
      nn: "Kommunestyra nemner opp ei eller fleire særskilde klagenemnder.",
      en: "The councils appoint one or more complaints boards.",
    },
    citation: kommuneloven("§ 20-6"),
    grade: "read",
  },
  {
    id: "host-control-committee",
    kind: "review",
    forms: anyHost,
    who: "control-committee",
    words: {
      nb: "Få virksomheten kontrollert: kontrollutvalget i vertskommunen gjør det på vegne av alle.",
      nn: "Få verksemda kontrollert: kontrollutvalet i vertskommunen gjer det på vegner av alle.",
      en: "Have the activity controlled: the host's control committee does it on behalf of all.",
    },
    takes: {
      nb: "En henvendelse til vertskommunens kontrollutvalg.",
      nn: "Ei vending til kontrollutvalet i vertskommunen.",
      en: "A request to the host's control committee.",
    },
    citation: kommuneloven("§ 20-9"),
    grade: "read",
  },
  {
    id: "leave-host",
    kind: "leave",
    forms: anyHost,
    who: "participant",
    words: {
      nb: "Si opp avtalen.",
      nn: "Seie opp avtalen.",
      en: "Give notice to leave.",
    },
    takes: {
      nb: "Ett års varsel, om ikke en annen frist er avtalt.",
      nn: "Eitt års varsel, om ikkje ein annan frist er avtalt.",
      en: "One year's notice, unless another period is agreed.",
    },
    citation: kommuneloven("§ 20-8 andre ledd"),
    grade: "read",
  },
  {
    id: "dissolve-host",
    kind: "leave",
    forms: anyHost,
    who: "all-participants",
    words: {
      nb: "Oppløse samarbeidet straks.",
      nn: "Oppløyse samarbeidet straks.",
      en: "Dissolve the cooperation at once.",
    },
    takes: {
      nb: "At alle deltakerne er enige.",
      nn: "At alle deltakarane er samde.",
      en: "That all participants agree.",
    },
    citation: kommuneloven("§ 20-8 første ledd"),
    grade: "read",
  },
  {
    id: "create-joint-board",
    kind: "steer",
    forms: ["vertskommune_adm", "vertskommune"],
    who: "all-participants",
    words: {
      nb: "Opprette en felles, folkevalgt nemnd i vertskommunen, der dere har minst to medlemmer.",
      nn: "Opprette ei felles, folkevald nemnd i vertskommunen, der de har minst to medlemer.",
      en: "Create a joint elected board in the host, in which you have at least two members.",
    },
    takes: {
      nb: "En avtale som hvert kommunestyre selv vedtar, og at alle delegerer den samme myndigheten.",
      nn: "Ein avtale som kvart kommunestyre sjølv vedtek, og at alle delegerer den same myndigheita.",
      en: "An agreement that each council itself adopts, and that all delegate the same authority.",
    },
    citation: kommuneloven("§ 20-3 første og andre ledd"),
    grade: "read",
  },
];
