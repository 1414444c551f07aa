import { lazy, type ReactElement } from "react";
import { NotFoundPage } from "../../kernel/web/states.tsx";
import { ActPage, isActing } from "./act/act-page.tsx";

const Edit = lazy(() => import("./fresh/edit-matter-page.tsx").then((module) => ({ default: module.EditMatterPage })));

/** «/saker/m-…/vedtak»: one thing done with a matter. */
export function MatterActPage({ id, act, about }: { id: string; act: string; about: string }): ReactElement {
  if (act === "rediger") return <Edit id={id} />;
  return isActing(act) ? <ActPage id={id} act={act} about={about} /> : <NotFoundPage />;
}
