import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { CooperationPage, cooperationAddress } from "../../../cooperations/web/index.ts";
import { KeyStatus } from "../../../distribution-keys/web/index.ts";

/** «/samarbeid/mna-iks?rett=agreement»: the page, with the form for one field open. */
export function CooperationRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { rett, lagtinn }: { rett?: string; lagtinn?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <CooperationPage
      key={id}
      id={id}
      correcting={rett}
      justRegistered={lagtinn === "ja"}
      keyStatus={<KeyStatus cooperation={id} />}
      onCorrect={
        (field) =>
          void navigate({
            to: cooperationAddress(id),
            search: { rett: field } as never,
            resetScroll: field !== undefined,
          }) // the router's own types know no address
      }
    />
  );
}
