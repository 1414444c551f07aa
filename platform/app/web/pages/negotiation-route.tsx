import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { negotiationAddress, openNegotiation } from "../../../distribution-keys/web/index.ts";

const Negotiation = lazy(openNegotiation);

/** «/samarbeid/brann-fosen/forhandling?plass=municipality:5020»: seen from that seat. */
export function NegotiationRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { plass, nr }: { plass?: string; nr?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Negotiation
      key={id}
      cooperation={id}
      seat={plass ?? null}
      negotiation={nr ?? null}
      onSeat={(seat) => {
        const search = { plass: seat, nr } as never; // the router's own types know no address
        void navigate({ to: negotiationAddress(id), search });
      }}
    />
  );
}
