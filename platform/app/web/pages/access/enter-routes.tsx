import { useParams, useSearch } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { accessSentences, InvitationPage, SignInPage } from "../../../../access/web/index.ts";
import { addSentences } from "../../../../kernel/web/i18n.ts";

// What a page says comes with it, and no other page waits for it.
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
