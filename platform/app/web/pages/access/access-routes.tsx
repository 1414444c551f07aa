import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import {
  AccessPage,
  accessSentences,
  cooperationHistoryAddress,
  HistoryPage,
  InvitationPage,
  MyPage,
  municipalityHistoryAddress,
  OperationPage,
  SignInPage,
} from "../../../../access/web/index.ts";
import { cooperationAddress, cooperationQuery } from "../../../../cooperations/web/index.ts";
import { addSentences, useSentences } from "../../../../kernel/web/i18n.ts";
import { municipalityAddress, municipalityQuery } from "../../../../municipalities/web/index.ts";
import { entryParts } from "./entry-parts.tsx";

// What these pages say comes with them, and no other page waits for it.
await addSentences(accessSentences);

/** «/logg-inn?feil=sign-in/not-invited&tilbake=/samarbeid/ny» */
export function SignInRoute(): ReactElement {
  const { feil, tilbake, invitasjon }: Record<string, string | undefined> = useSearch({ strict: false });
  return <SignInPage failed={feil} returnTo={tilbake} invitation={invitasjon} />;
}

/** «/inviter/4f…» */
export function InvitationRoute(): ReactElement {
  const { token = "" }: { token?: string } = useParams({ strict: false });
  return <InvitationPage key={token} token={token} />;
}

export const MyRoute = (): ReactElement => <MyPage />;

export const OperationRoute = (): ReactElement => <OperationPage />;

/** «/kommuner/5020/tilgang» */
export function MunicipalityAccessRoute(): ReactElement {
  const where = useMunicipality();
  return (
    <AccessPage
      key={where.number}
      holder={`municipality:${where.number}`}
      name={where.name}
      crumbs={where.crumbs}
      history={municipalityHistoryAddress(where.number)}
    />
  );
}

/** «/kommuner/5020/historikk» */
export function MunicipalityHistoryRoute(): ReactElement {
  const where = useMunicipality();
  return (
    <HistoryPage
      key={where.number}
      log={`municipality:${where.number}`}
      name={where.name}
      crumbs={where.crumbs}
      parts={entryParts}
    />
  );
}

/** «/samarbeid/mna-iks/tilgang» */
export function CooperationAccessRoute(): ReactElement {
  const where = useCooperation();
  return (
    <AccessPage
      key={where.id}
      holder={`cooperation:${where.id}`}
      name={where.name}
      crumbs={where.crumbs}
      history={cooperationHistoryAddress(where.id)}
    />
  );
}

/** «/samarbeid/mna-iks/historikk» */
export function CooperationHistoryRoute(): ReactElement {
  const where = useCooperation();
  return (
    <HistoryPage
      key={where.id}
      log={`cooperation:${where.id}`}
      name={where.name}
      crumbs={where.crumbs}
      parts={entryParts}
    />
  );
}

function useMunicipality() {
  const { t } = useSentences();
  const { number = "" }: { number?: string } = useParams({ strict: false });
  const { name } = useSuspenseQuery(municipalityQuery(number)).data;
  const crumbs = [
    { label: t("municipalities.title"), to: "/kommuner" },
    { label: name, to: municipalityAddress(number) },
  ];
  return { number, name, crumbs };
}

function useCooperation() {
  const { t } = useSentences();
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { name } = useSuspenseQuery(cooperationQuery(id)).data.summary;
  const crumbs = [
    { label: t("cooperations.title"), to: "/samarbeid" },
    { label: name, to: cooperationAddress(id) },
  ];
  return { id, name, crumbs };
}
