import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire } from "../../contract.ts";
import type { Named } from "./matter-context.ts";

type Warning = MatterWire["schedule"]["warnings"][number];

/** A deadline that cannot be kept, or that nobody knows: in one sentence, with who and when. */
export function useWarningText({ participations, bodies }: Named): (warning: Warning) => string {
  const { t } = useSentences();
  const format = useFormat();
  return ({ code, participant, body, params }) => {
    const date = (value: unknown) => (typeof value === "string" ? format.date(value) : "");
    return t(`matter.warning.${code}` as "matter.warning.plan-unknown", {
      name: participations.find((one) => one.participant === participant)?.name ?? participant ?? "",
      body: bodies.find(({ id }) => id === body)?.name ?? body ?? "",
      latest: date(params.latest),
      until: date(params.until),
      earliest: date(params.earliest),
      date: date(params.date),
      from: date(params.from),
      to: date(params.to),
      papers: date(params.papers),
      hearingDeadline: date(params.hearingDeadline),
      given: String(params.given ?? ""),
      days: String(params.days ?? ""),
    });
  };
}
