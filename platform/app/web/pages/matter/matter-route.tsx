import { useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { openKeyEffect } from "../../../../distribution-keys/web/index.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { useMe } from "../../../../kernel/web/me.ts";
import { PageLink } from "../../../../kernel/web/page-link.tsx";
import type { MatterWire } from "../../../../matters/contract.ts";
import { openMatter } from "../../../../matters/web/index.ts";

const Matter = lazy(openMatter);
const KeyEffect = lazy(openKeyEffect);
const ImpartialityWarning = lazy(() => import("../access/impartiality-warning.tsx"));

/** «/saker/m-…?kommune=5020» */
export function MatterRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { kommune, gjort }: { kommune?: string; gjort?: string } = useSearch({ strict: false });
  const me = useMe();
  return (
    <Matter
      key={id}
      id={id}
      participant={kommune}
      just={gjort}
      kronerLinks={(matter) => matter.asked.kind === "key" && <WorkshopLink matter={matter} />}
      effect={(matter) =>
        matter.asked.kind === "key"
          ? (text) => (
              <Suspense fallback={null}>
                <KeyEffect matter={matter} text={text} />
              </Suspense>
            )
          : null
      }
      warning={({ cooperation }) =>
        me.kind === "person" &&
        cooperation && (
          <Suspense>
            <ImpartialityWarning cooperation={cooperation.id} />
          </Suspense>
        )
      }
    />
  );
}

function WorkshopLink({ matter: { cooperation } }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  return (
    <p>
      <PageLink to={cooperation ? `/samarbeid/${encodeURIComponent(cooperation.id)}/nokkel` : "/nokkelverksted"}>
        {t("matter.kroner.workshop")}
      </PageLink>
    </p>
  );
}
