import { useParams } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openPlan } from "../../../../bodies/web/index.ts";

const Plan = lazy(openPlan);

/** «/organ/5020-kommunestyre/moteplan» */
export function PlanRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  return <Plan key={id} id={id} />;
}
