import { expect, oreFromWire } from "@omforent/kernel";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire } from "../../contract.ts";
import { useInhabitants } from "./use-inhabitants.ts";

export type Answer = { readonly accent: string; readonly lead: string };

const ore = (text: string) => expect(oreFromWire(text)); // the server's contract says it is money

/** The heading's second line and what stands under it: the result when there is one, else what it costs us, else how far it has come. */
export function useAnswer(matter: MatterWire): Answer {
  const { t } = useSentences();
  const format = useFormat();
  const inhabitants = useInhabitants();
  const own = matter.forParticipant;
  const progress = useProgress(matter);
  const result = useResultSentence(matter);
  const last = own?.kroner?.at(-1);
  const kroner =
    own && last && last.before !== null && last.after !== null && last.change !== null
      ? { before: ore(last.before), after: ore(last.after), change: ore(last.change), year: last.year }
      : null;
  const people = own ? inhabitants(own.participant) : null;
  const size = kroner ? (kroner.change < 0n ? -kroner.change : kroner.change) : 0n;
  const costs = kroner
    ? t(
        kroner.change === 0n ? "matter.answer.same" : kroner.change > 0n ? "matter.answer.more" : "matter.answer.less",
        {
          name: own?.name ?? "",
          amount: format.kroner(size as typeof kroner.change), // the same money without its sign
        },
      )
    : null;
  const lead = kroner
    ? [
        t("matter.answer.pays", {
          name: own?.name ?? "",
          before: format.kroner(kroner.before),
          after: format.kroner(kroner.after),
          year: kroner.year,
        }),
        people && people.count > 0n
          ? t("matter.answer.each", {
              before: format.perInhabitantBare(kroner.before, people.count),
              after: format.perInhabitantBare(kroner.after, people.count),
            })
          : "",
      ]
        .join(" ")
        .trim()
    : null;
  if (matter.state === "draft")
    return { accent: t("matter.answer.draft"), lead: t("matter.answer.draft.lead", { holder: matter.holderName }) };
  if (result) return { accent: result, lead: lead ?? t("matter.answer.brought", { by: matter.broughtBy }) };
  return {
    accent: costs ?? progress,
    lead: lead ?? t("matter.answer.brought-until", { by: matter.broughtBy, date: format.date(matter.finalBy) }),
  };
}

/** «To av fire har sagt ja. Osen og Ørland har ikke svart.» */
export function useProgress(matter: MatterWire): string {
  const { t } = useSentences();
  const format = useFormat();
  const { counted, missing } = matter.result;
  const nameOf = (participant: string) =>
    matter.participations.find((one) => one.participant === participant)?.name ?? participant;
  const decides = matter.participations.filter(({ how }) => how === "decides").length;
  const yes = counted.filter(({ stance }) => stance === "for").length;
  const no = counted.filter(({ stance }) => stance === "against");
  const parts = [
    decides === 1
      ? t(yes === 1 ? "matter.progress.one-yes" : "matter.progress.one")
      : t("matter.progress.yes", {
          count: yes,
          number: format.numberWordFirst(yes),
          all: format.numberWord(decides),
        }),
  ];
  if (no.length > 0 && no.length <= 4)
    parts.push(t("matter.progress.no", { names: format.list(no.map(({ participant }) => nameOf(participant))) }));
  else if (no.length > 4) parts.push(t("matter.progress.no-many", { number: format.numberWordFirst(no.length) }));
  if (missing.length > 0 && missing.length <= 4)
    parts.push(
      t("matter.progress.missing", { names: format.list(missing.map(({ participant }) => nameOf(participant))) }),
    );
  else if (missing.length > 4)
    parts.push(t("matter.progress.missing-many", { number: format.numberWordFirst(missing.length) }));
  return parts.join(" ");
}

/** What it came to; null as long as it is open. */
export function useResultSentence({ result, state }: MatterWire): string | null {
  const { t } = useSentences();
  const format = useFormat();
  if (state === "open" || state === "draft") return null;
  return result.on === null
    ? t(`matter.result.${state}`)
    : t(`matter.result.${state}.on`, { date: format.date(result.on) });
}
