import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { CooperationPage, cooperationAddress } from "../../../cooperations/web/index.ts";
import { KeyStatus } from "../../../distribution-keys/web/index.ts";
import { focusHeading } from "../../../kernel/web/arrival.ts";

/** «/samarbeid/mna-iks?rett=agreement»: the page, with the form for one field open. */
export function CooperationRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { rett, lagtinn, lagret }: { rett?: string; lagtinn?: string; lagret?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <CooperationPage
      key={id}
      id={id}
      correcting={rett}
      justRegistered={lagtinn === "ja"}
      justSaved={lagret}
      keyStatus={<KeyStatus cooperation={id} />}
      onCorrect={(field, saved) => {
        const search = { rett: field, lagret: saved } as never; // the router's own types know no address
        void navigate({ to: cooperationAddress(id), search }).then(() => field === undefined && focusHeading());
      }}
    />
  );
}
