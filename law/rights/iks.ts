import { iksLoven } from "../acts.ts";
import type { Citation } from "../grade.ts";
import type { ParticipantRight } from "./right.ts";

const right = (
  id: string,
  kind: ParticipantRight["kind"],
  who: ParticipantRight["who"],
  citation: Citation,
  words: ParticipantRight["words"],
  takes: ParticipantRight["takes"],
): ParticipantRight => ({ id, kind, forms: ["iks"], who, words, takes, citation, grade: "read" });

export const iksRights: readonly ParticipantRight[] = [
  right(
    "demand-meeting-iks",
    "steer",
    "participant",
    iksLoven("§ 8 første ledd"),
    {
      nb: "Kreve at representantskapet kalles inn for en bestemt sak.",
      nn: "Krevje at representantskapet blir kalla inn for ei bestemt sak.",
      en: "Demand that the representantskap is called for a named matter.",
    },
    {
      nb: "Én deltaker er nok; det er også styret, revisor eller en tredel av medlemmene.",
      nn: "Éin deltakar er nok; det er òg styret, revisor eller ein tredel av medlemene.",
      en: "One participant is enough; so are the board, the auditor or a third of the members.",
    },
  ),
  right(
    "told-of-meeting-iks",
    "know",
    "participant",
    iksLoven("§ 8 tredje ledd"),
    {
      nb: "Bli varslet om møter i representantskapet og om sakslisten.",
      nn: "Bli varsla om møte i representantskapet og om saklista.",
      en: "Be told of meetings of the representantskap and of the agenda.",
    },
    {
      nb: "Fire uker før, som medlemmene; kortere bare når det er påtrengende nødvendig.",
      nn: "Fire veker før, som medlemene; kortare berre når det er påtrengjande nødvendig.",
      en: "Four weeks ahead, as the members; less only if urgently necessary.",
    },
  ),
  right(
    "replace-members-iks",
    "steer",
    "own-council",
    iksLoven("§ 6"),
    {
      nb: "Skifte ut deres egne medlemmer i representantskapet.",
      nn: "Skifte ut dykkar eigne medlemer i representantskapet.",
      en: "Replace your own members of the representantskap.",
    },
    {
      nb: "Et nytt valg i eget kommunestyre, når som helst. Medlemmene er den veien dere styrer selskapet.",
      nn: "Eit nytt val i eige kommunestyre, når som helst. Medlemene er den vegen de styrer selskapet.",
      en: "A new election in your own council, at any time. The members are how you steer the company.",
    },
  ),
  right(
    "refuse-off-agenda-iks",
    "stop",
    "iks-representantskap",
    iksLoven("§ 9 andre ledd"),
    {
      nb: "Hindre at en sak som ikke var i innkallingen, blir behandlet.",
      nn: "Hindre at ei sak som ikkje var i innkallinga, blir behandla.",
      en: "Keep a matter that was not in the notice from being treated.",
    },
    {
      nb: "At ett av medlemmene deres ikke samtykker.",
      nn: "At éin av medlemene dykkar ikkje samtykkjer.",
      en: "That one of your members does not consent.",
    },
  ),
  right(
    "consent-to-change-iks",
    "stop",
    "own-council",
    iksLoven("§ 4 andre ledd"),
    {
      nb: "Si nei til endringer i det loven krever at selskapsavtalen sier.",
      nn: "Seie nei til endringar i det lova krev at selskapsavtalen seier.",
      en: "Say no to changes in what the act requires the agreement to say.",
    },
    {
      nb: "Ingen slik endring gjelder før hvert kommunestyre selv har vedtatt den.",
      nn: "Inga slik endring gjeld før kvart kommunestyre sjølv har vedteke ho.",
      en: "No such change holds until each council itself has adopted it.",
    },
  ),
  right(
    "reserve-board-matters-iks",
    "steer",
    "each-council",
    iksLoven("§ 7"),
    {
      nb: "Avtale at visse saker som ellers er styrets, må godkjennes av representantskapet.",
      nn: "Avtale at visse saker som elles er styret sine, må godkjennast av representantskapet.",
      en: "Agree that some matters that are otherwise the board's need the representantskap's approval.",
    },
    {
      nb: "En bestemmelse i selskapsavtalen.",
      nn: "Ei føresegn i selskapsavtalen.",
      en: "A clause in the agreement.",
    },
  ),
  right(
    "decide-major-iks",
    "steer",
    "iks-representantskap",
    iksLoven("§ 25"),
    {
      nb: "Avgjøre salg og pantsetting av fast eiendom og større investeringer.",
      nn: "Avgjere sal og pantsetjing av fast eigedom og større investeringar.",
      en: "Decide on sale and mortgage of real property and on major investments.",
    },
    {
      nb: "Styret foreslår; representantskapet avgjør.",
      nn: "Styret føreslår; representantskapet avgjer.",
      en: "The board proposes; the representantskap decides.",
    },
  ),
  right(
    "told-of-trouble-iks",
    "know",
    "participant",
    iksLoven("§ 24"),
    {
      nb: "Få melding når selskapet ikke kan betale etter hvert som kravene forfaller.",
      nn: "Få melding når selskapet ikkje kan betale etter kvart som krava forfell.",
      en: "Be told when the company cannot pay its debts as they fall due.",
    },
    {
      nb: "Styret skal melde det. Planen for videre drift må deltakerne slutte seg til.",
      nn: "Styret skal melde det. Planen for vidare drift må deltakarane slutte seg til.",
      en: "The board must tell. The plan for going on needs the participants to join it.",
    },
  ),
  right(
    "consent-to-transfer-iks",
    "stop",
    "participant",
    iksLoven("§ 26"),
    {
      nb: "Si nei til at en andel går over til en ny deltaker.",
      nn: "Seie nei til at ein del går over til ein ny deltakar.",
      en: "Say no to a share passing to a new participant.",
    },
    {
      nb: "Alle de andre må samtykke, så én er nok til å hindre det.",
      nn: "Alle dei andre må samtykkje, så éin er nok til å hindre det.",
      en: "All the others must consent, so one is enough to stop it.",
    },
  ),
  right(
    "leave-iks",
    "leave",
    "participant",
    iksLoven("§ 30 første ledd"),
    { nb: "Si opp og bli løst ut.", nn: "Seie opp og bli løyst ut.", en: "Give notice and be paid out." },
    {
      nb: "Ett års skriftlig varsel, om ikke annet er avtalt. Det kan være avtalt en tid der ingen kan si opp.",
      nn: "Eitt års skriftleg varsel, om ikkje anna er avtalt. Det kan vere avtalt ei tid der ingen kan seie opp.",
      en: "One year's written notice, unless agreed otherwise. A time in which nobody may leave can be agreed.",
    },
  ),
  right(
    "leave-on-breach-iks",
    "leave",
    "participant",
    iksLoven("§ 30 andre ledd"),
    { nb: "Tre ut straks.", nn: "Tre ut straks.", en: "Leave at once." },
    {
      nb: "At retten deres er krenket ved vesentlig mislighold.",
      nn: "At retten dykkar er krenkt ved vesentleg misleghald.",
      en: "That your right was violated by a material breach.",
    },
  ),
  right(
    "dissolve-iks",
    "leave",
    "each-council",
    iksLoven("§ 32"),
    { nb: "Oppløse selskapet.", nn: "Oppløyse selskapet.", en: "Dissolve the company." },
    {
      nb: "At hvert kommunestyre selv vedtar det.",
      nn: "At kvart kommunestyre sjølv vedtek det.",
      en: "That each council itself decides it.",
    },
  ),
];
