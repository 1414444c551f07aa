import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import { matterAddress } from "../addresses.ts";
import { matterQuery } from "../matter-queries.ts";
import { withForms } from "../open.ts";

const EditBench = lazy(() =>
  Promise.all([import("./edit-bench.tsx"), withForms()]).then(([form]) => ({ default: form.EditBench })),
);

/** A draft that is written on, with files beside it. */
export function EditMatterPage({ id }: { id: string }): ReactElement {
  const { t } = useSentences();
  const { data: matter } = useSuspenseQuery(matterQuery(id));
  return (
    <Page
      title={t("fresh.edit")}
      crumbs={[{ label: matter.title, to: matterAddress(id) }]}
      heading={t("fresh.edit")}
      lead={t("matter.answer.draft.lead", { holder: matter.holderName })}
    >
      {matter.state === "draft" ? (
        <Suspense fallback={<Loading />}>
          <EditBench matter={matter} />
        </Suspense>
      ) : (
        <p>{t("fresh.edit.sent")}</p>
      )}
    </Page>
  );
}
