import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { cooperationAddress, cooperationQuery } from "../../../../cooperations/web/index.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import type { Crumb } from "../../../../kernel/web/page.tsx";
import { municipalityAddress, municipalityQuery } from "../../../../municipalities/web/index.ts";

type Whose = { readonly id: string; readonly name: string; readonly crumbs: readonly Crumb[] };

/** The municipality in the address, and the pages above. */
export function useMunicipality(): Whose {
  const { t } = useSentences();
  const { number = "" }: { number?: string } = useParams({ strict: false });
  const { name } = useSuspenseQuery(municipalityQuery(number)).data;
  const crumbs = [
    { label: t("municipalities.title"), to: "/kommuner" },
    { label: name, to: municipalityAddress(number) },
  ];
  return { id: number, name, crumbs };
}

/** The cooperation in the address, and the pages above. */
export function useCooperation(): Whose {
  const { t } = useSentences();
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { name } = useSuspenseQuery(cooperationQuery(id)).data.summary;
  const crumbs = [
    { label: t("cooperations.title"), to: "/samarbeid" },
    { label: name, to: cooperationAddress(id) },
  ];
  return { id, name, crumbs };
}
