import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { type MatterFilter, openMatters } from "../../../../matters/web/index.ts";

const Matters = lazy(openMatters);

/** «/saker?tilstand=open&deltaker=5020» */
export function MattersRoute(): ReactElement {
  const { samarbeid, deltaker, tilstand }: { samarbeid?: string; deltaker?: string; tilstand?: string } = useSearch({
    strict: false,
  });
  const navigate = useNavigate();
  const filter: MatterFilter = { cooperation: samarbeid, participant: deltaker, state: tilstand };
  return (
    <Matters
      filter={filter}
      onFilter={(next) => {
        const search = { samarbeid: next.cooperation, deltaker: next.participant, tilstand: next.state } as never; // the router's own types know no address
        void navigate({ to: "/saker", search, replace: true });
      }}
    />
  );
}
