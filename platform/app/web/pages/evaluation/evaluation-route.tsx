import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openEvaluation } from "../../../../evaluations/web/index.ts";

const Evaluation = lazy(openEvaluation);

/** «/samarbeid/mna-iks/evaluering?aar=2025» */
export function EvaluationRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { aar, gjort }: { aar?: string; gjort?: string } = useSearch({ strict: false });
  const year = /^20\d\d$/.test(aar ?? "") ? Number(aar) : null;
  return <Evaluation key={`${id} ${year}`} cooperation={id} year={year} justShared={gjort === "delt"} />;
}
