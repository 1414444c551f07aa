import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { openAct } from "../../../../matters/web/index.ts";

const Act = lazy(openAct);

/** «/saker/m-…/vedtak?for=5020-kommunestyre» */
export function ActRoute(): ReactElement {
  const { id = "", act = "" }: { id?: string; act?: string } = useParams({ strict: false });
  const { for: about = "" }: { for?: string } = useSearch({ strict: false });
  return <Act key={`${id} ${act} ${about}`} id={id} act={act} about={about} />;
}
