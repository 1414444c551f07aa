import type { PlainDate } from "@omforent/kernel";
import { formatDate, formatDayAndMonth } from "../../../kernel/domain/format-date.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useBodyName } from "./matter-context.ts";
import type { WayMark } from "./way-marks.ts";

const shortMonths = /^(\d+\.?.)(\p{L}{3})\p{L}+$/u;

/** What a mark on somebody's way says: short beside the drawing, whole in the list. */
export function useMarkText() {
  const { t, language } = useSentences();
  const body = useBodyName();
  const day = (date: string) => formatDayAndMonth(date as PlainDate, language); // from the wire, whose schema says it is a date
  const short = (date: string) => {
    const [, number, month] = shortMonths.exec(day(date)) ?? [];
    return number ? `${number}${month}${language === "en" ? "" : "."}` : day(date);
  };
  return {
    /** «12. nov. kommunestyre». */
    short: ({ date, what, kind, body: id, version }: WayMark): string =>
      t("matter.mark.short", {
        date: date === null ? "" : short(date),
        what:
          what === "papers" || what === "said"
            ? t(`matter.mark.short.${what}`)
            : version !== null && what === "decided"
              ? t("matter.mark.short.older", { version })
              : `${body.kind(id)}${kind === "no" ? `: ${t("matter.mark.short.no")}` : ""}`,
      }),
    /** «12. november 2026». */
    date: ({ date }: WayMark): string | null => (date === null ? null : formatDate(date as PlainDate, language)),
    /** «Kommunestyret vedtar». */
    what: ({ what, kind, body: id, version }: WayMark): string => {
      const params = { body: body.theKind(id), version: version ?? 0 };
      if (what === "papers" || what === "meeting" || what === "answer") return t(`matter.mark.${what}`, params);
      if (what === "said") return t(version === null ? "matter.mark.said" : "matter.mark.said-older", params);
      if (what === "recommended")
        return t(kind === "no" ? "matter.mark.advised-no" : "matter.mark.advised-yes", params);
      if (version !== null) return t("matter.mark.decided-older", params);
      return t(
        kind === "yes"
          ? "matter.mark.yes"
          : kind === "no"
            ? "matter.mark.no"
            : kind === "unconfirmed"
              ? "matter.mark.unconfirmed"
              : "matter.mark.not-counting",
        params,
      );
    },
  };
}
