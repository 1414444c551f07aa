import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { evaluationAddress } from "../../../../evaluations/web/index.ts";
import { useToday } from "../../../../kernel/web/use-today.ts";
import { openYearWheel } from "../../../../matters/web/index.ts";

const YearWheel = lazy(openYearWheel);

/** «/kommuner/5020/aarshjul?aar=2027» */
export function YearWheelRoute(): ReactElement {
  const { number = "" }: { number?: string } = useParams({ strict: false });
  const { aar }: { aar?: string } = useSearch({ strict: false });
  const today = useToday();
  const year = Number(/^20\d\d$/.test(aar ?? "") ? aar : today.slice(0, 4));
  return <YearWheel key={`${number} ${year}`} number={number} year={year} evaluationOf={evaluationAddress} />;
}
