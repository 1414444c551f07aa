import { daysBetween, type PlainDate } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatDayAndMonth } from "../../../kernel/domain/format-date.ts";
import { FactStrip } from "../../../kernel/web/fact-strip.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MatterWire } from "../../contract.ts";
import { actAddress } from "../addresses.ts";
import { useBodyName } from "./matter-context.ts";
import { useProgress } from "./use-answer.ts";

/** What is asked, by when, and what the chief executive recommends: the three things that the heading rests on. */
export function AskStrip({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const own = matter.forParticipant;
  const progress = useProgress(matter);
  const time = useWhen(matter);
  const advice = useAdviceOf(matter);
  const how = own
    ? t(`matter.ask.${own.how}`, { name: own.name })
    : t("matter.ask.everybody", { count: matter.participations.filter((one) => one.how === "decides").length });
  return (
    <FactStrip
      facts={[
        {
          label: own ? t("matter.ask.label", { name: own.name }) : t("matter.ask.label-all"),
          value: matter.asked.title,
          detail: how,
        },
        { label: t("matter.when.label"), ...time },
        own && own.how !== "is-informed"
          ? { label: t("matter.advice.label", { name: own.name }), ...advice }
          : { label: t("matter.so-far.label"), value: progress },
      ]}
    />
  );
}

/** The next day to keep, and how long it is until then. */
function useWhen(matter: MatterWire): { readonly value: string; readonly detail: string } {
  const { t, language } = useSentences();
  const format = useFormat();
  const today = useToday();
  const body = useBodyName();
  const { result, forParticipant: own, finalBy } = matter;
  if (result.on !== null)
    return { value: t("matter.when.over"), detail: t("matter.when.over.detail", { date: format.date(result.on) }) };
  const days = daysBetween(today, finalBy as PlainDate); // from the wire, whose schema says it is a date
  const left =
    days < 0 ? t("matter.when.past", { date: format.date(finalBy) }) : t("matter.when.days", { count: days });
  const steps = own?.schedule?.steps.filter(({ done, date }) => !done && date !== null) ?? [];
  const next = steps.find(({ because }) => because !== "paper-deadline-unknown");
  const last = steps.at(-1);
  if (own?.schedule?.canBeInTime === "answered")
    return {
      value: t("matter.when.answered", { name: own.name }),
      detail: t("matter.when.final", { date: format.date(finalBy) }),
    };
  if (!next?.date) return { value: t("matter.when.by", { date: format.date(finalBy) }), detail: left };
  const until = daysBetween(today, next.date as PlainDate);
  return {
    value: t(`matter.when.${next.what}`, {
      date: formatDayAndMonth(next.date as PlainDate, language),
      body: body.theKind(next.body),
    }),
    detail: [
      until < 0 ? t("matter.when.missed") : t("matter.when.days", { count: until }),
      last && last !== next && last.date
        ? t("matter.when.then", { body: body.theKind(last.body), date: format.date(last.date) })
        : t("matter.when.final", { date: format.date(finalBy) }),
    ].join(" "),
  };
}

function useAdviceOf(matter: MatterWire) {
  const { t } = useSentences();
  const format = useFormat();
  const own = matter.forParticipant;
  const chief = matter.bodies.find((body) => body.kind === "chief-executive" && body.holder === own?.participant);
  const said = own?.recommendations.findLast(({ body }) => body === chief?.id);
  if (said)
    return {
      value: t(`matter.advice.${said.outcome}`),
      detail: t("matter.advice.date", { date: format.date(said.date) }),
    };
  const mine = chief && matter.may.recommend.includes(chief.id);
  return {
    value: <Unknown />,
    detail: mine ? (
      <PageLink to={actAddress(matter.id, "innstilling", chief.id)}>{t("matter.advice.write")}</PageLink>
    ) : (
      t("matter.advice.who")
    ),
  };
}
