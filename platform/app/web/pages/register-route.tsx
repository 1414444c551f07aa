import { useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { RegisterPage } from "../../../cooperations/web/index.ts";

/** «/samarbeid/ny?kommune=5020&tjeneste=legevakt» */
export function RegisterRoute(): ReactElement {
  const { kommune, tjeneste }: { kommune?: string; tjeneste?: string } = useSearch({ strict: false });
  return <RegisterPage {...(kommune && { municipality: kommune })} {...(tjeneste && { service: tjeneste })} />;
}
