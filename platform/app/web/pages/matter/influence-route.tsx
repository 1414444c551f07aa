import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { openEvaluationAsRight } from "../../../../evaluations/web/index.ts";
import { influenceAddress, openInfluence } from "../../../../matters/web/index.ts";

const Influence = lazy(openInfluence);
const Evaluation = lazy(openEvaluationAsRight);
const Power = lazy(() =>
  import("./power-beside-payment.tsx").then((module) => ({ default: module.PowerBesidePayment })),
);

type Search = { kommune?: string; rett?: string; lagret?: string; trukket?: string };

/** «/samarbeid/mna-iks/medvirkning?kommune=5020&rett=location»: the map, with the form for one decision open. */
export function InfluenceRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { kommune, rett, lagret, trukket }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const done = lagret ?? trukket;
  return (
    <Influence
      key={id}
      id={id}
      participant={kommune}
      correcting={rett}
      saved={done === undefined ? null : { decision: done, did: lagret ? "saved" : "withdrawn" }}
      onCorrected={(participant, saved) => {
        const said = saved && (saved.did === "saved" ? { lagret: saved.decision } : { trukket: saved.decision });
        const search = { kommune: participant, ...said } as never; // the router's own types know no address
        void navigate({ to: influenceAddress(id), search });
      }}
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
