import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect } from "react";
import type { MeJson } from "../../../kernel/contract.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useKnownMe } from "../../../kernel/web/me.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { SignInLink } from "../../../kernel/web/sign-in.tsx";
import { municipalityQuery, myMunicipality, setMyMunicipality } from "../../../municipalities/web/index.ts";
import styles from "./who-reads.module.css";

/** «Logg inn», or who is signed in and whom she acts for. Nothing until it is known. */
export function WhoReads(): ReactElement | null {
  const { t } = useSentences();
  const me = useKnownMe();
  useMunicipalityOf(me);
  if (!me) return null;
  if (me.kind !== "person") return <SignInLink className={styles.who} />;
  const first = me.roles[0];
  return (
    <PageLink to="/min-side" className={styles.who}>
      <span className={styles.name}>{me.name}</span>
      {first && <span className={styles.actingFor}>{t("app.acting-for", { holder: first.holderName })}</span>}
    </PageLink>
  );
}

const greetedKey = "omforent.greeted";

/** Who signs in for a municipality, reads as it, unless she has chosen another; once for each session, so that «glem» is respected. */
function useMunicipalityOf(me: MeJson | undefined): void {
  const queryClient = useQueryClient();
  const session = me?.session?.id;
  const number = me?.roles.map(({ holder }) => /^municipality:(\d{4})$/.exec(holder)?.[1]).find(Boolean);
  useEffect(() => {
    if (session === undefined || number === undefined || localStorage.getItem(greetedKey) === session) return;
    localStorage.setItem(greetedKey, session);
    if (myMunicipality() === null)
      void queryClient.fetchQuery(municipalityQuery(number)).then(({ name }) => setMyMunicipality({ number, name }));
  }, [session, number, queryClient]);
}
