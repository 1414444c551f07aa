import { useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openNewMatter } from "../../../../matters/web/index.ts";

const NewMatter = lazy(openNewMatter);

/** «/saker/ny?samarbeid=mna-iks&type=key» */
export function NewMatterRoute(): ReactElement {
  const { samarbeid, type, tittel, tekst }: { samarbeid?: string; type?: string; tittel?: string; tekst?: string } =
    useSearch({ strict: false });
  return <NewMatter key={samarbeid ?? ""} known={{ cooperation: samarbeid, kind: type, title: tittel, text: tekst }} />;
}
