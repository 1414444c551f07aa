import type { PlainDate } from "@omforent/kernel";
import { formatDayAndMonth } from "../../../kernel/domain/format-date.ts";
import { isWorded, useSentences } from "../../../kernel/web/i18n.ts";
import type { WheelDay } from "./wheel-rows.ts";

/** What a day in the year's wheel says: short on the strip, whole in the list. */
export function useDayText() {
  const { t, language } = useSentences();
  const what = (day: WheelDay): string => {
    if (day.words) return day.words[language];
    const key = `wheel.${day.kind}.${day.what}`;
    return isWorded(key)
      ? t(key as "wheel.matter.final", { title: day.title ?? "", body: day.body?.name ?? day.title ?? "" })
      : (day.title ?? day.what);
  };
  return {
    whole: what,
    short: (day: WheelDay): string => {
      const date = day.date === null ? "" : formatDayAndMonth(day.date as PlainDate, language).replace(/\s.*$/u, "");
      const words =
        day.kind === "evaluation"
          ? t("wheel.short.evaluation")
          : day.kind === "matter"
            ? t(`wheel.short.${day.what}` as "wheel.short.final")
            : what(day);
      const cut = words.length > 26 ? `${words.slice(0, 25)}…` : words;
      return `${date} ${cut}`;
    },
  };
}
