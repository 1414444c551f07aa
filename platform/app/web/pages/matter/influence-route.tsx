import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { openEvaluationAsRight } from "../../../../evaluations/web/index.ts";
import { openInfluence } from "../../../../matters/web/index.ts";

const Influence = lazy(openInfluence);
const Evaluation = lazy(openEvaluationAsRight);
const Power = lazy(() =>
  import("./power-beside-payment.tsx").then((module) => ({ default: module.PowerBesidePayment })),
);

/** «/samarbeid/mna-iks/medvirkning?kommune=5020» */
export function InfluenceRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { kommune }: { kommune?: string } = useSearch({ strict: false });
  return (
    <Influence
      key={id}
      id={id}
      participant={kommune}
      evaluation={
        <Suspense fallback={null}>
          <Evaluation cooperation={id} />
        </Suspense>
      }
      power={(participant) => (
        <Suspense fallback={null}>
          <Power cooperation={id} own={participant} />
        </Suspense>
      )}
    />
  );
}
