import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { bodyAddress } from "../../../bodies/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { yearWheelAddress } from "../addresses.ts";
import { waitingQuery } from "../matter-queries.ts";
import styles from "./list.module.css";
import { WaitingList } from "./waiting-list.tsx";

/** On a municipality's page: what waits for us, the year, and our bodies. */
export function WaitingOfMunicipality({ number, name }: { number: string; name: string }): ReactElement {
  const { t } = useSentences();
  const { data } = useQuery(waitingQuery(number));
  const bodyName = (id: string) => data?.bodies.find((body) => body.id === id)?.name ?? id;
  return (
    <Section heading={t("matters.waiting", { name })} lead={t("matters.waiting.lead", { name })} id="venter">
      {data && data.waiting.length === 0 && <p>{t("matters.waiting.nothing", { name })}</p>}
      {data && data.waiting.length > 0 && (
        <WaitingList waiting={data.waiting} bodyName={bodyName} participant={number} />
      )}
      <p className={styles.links}>
        <PageLink to={yearWheelAddress(number)}>{t("matters.waiting.wheel")}</PageLink>
        {data?.bodies.map(({ id, name: body }) => (
          <PageLink key={id} to={bodyAddress(id)}>
            {body}
          </PageLink>
        ))}
      </p>
    </Section>
  );
}
