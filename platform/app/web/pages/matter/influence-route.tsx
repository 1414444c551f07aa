import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { openInfluence } from "../../../../matters/web/index.ts";

const Influence = lazy(openInfluence);
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
      power={(participant) => (
        <Suspense fallback={null}>
          <Power cooperation={id} own={participant} />
        </Suspense>
      )}
    />
  );
}
