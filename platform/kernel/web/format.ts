import type { Fraction, Ore, PlainDate } from "@omforent/kernel";
import { useMemo } from "react";
import * as format from "../domain/format.ts";
import { useSentences } from "./i18n.ts";

/** The pure formatting of `kernel/domain`, in the reader's language. */
export function useFormat() {
  const { language } = useSentences();
  return useMemo(
    () => ({
      count: (count: bigint | number | string) => format.formatCount(count, language),
      decimal: (decimal: string) => format.formatDecimal(decimal, language),
      kroner: (amount: Ore) => format.formatKroner(amount, language),
      kronerBare: (amount: Ore) => format.formatKronerBare(amount, language),
      ore: (amount: Ore) => format.formatOre(amount, language),
      oreBare: (amount: Ore) => format.formatOreBare(amount, language),
      changeBare: (amount: Ore) => format.formatChangeBare(amount, language),
      perInhabitantBare: (amount: Ore, inhabitants: bigint) =>
        format.formatPerInhabitantBare(amount, inhabitants, language),
      percent: (share: Fraction, decimals?: number) => format.formatPercent(share, language, decimals),
      date: (date: string) => format.formatDate(date as PlainDate, language), // from the wire, whose schema says it is a date
      instant: (instant: string) => format.formatInstant(instant, language),
      partialDate: (date: string) => format.formatPartialDate(date, language),
      numberWord: (count: number) => format.formatNumberWord(count, language),
      numberWordFirst: (count: number) => format.formatNumberWordFirst(count, language),
      list: (names: readonly string[]) => format.formatList(names, language),
    }),
    [language],
  );
}
