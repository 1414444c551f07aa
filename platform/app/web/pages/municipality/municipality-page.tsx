import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { accessAddress, municipalityHistoryAddress } from "../../../../access/web/index.ts";
import {
  attentionTo,
  cooperationsQuery,
  importAddress,
  partnersOf,
  portfolioOf,
  registerAddress,
} from "../../../../cooperations/web/index.ts";
import { useOwnCost } from "../../../../distribution-keys/web/index.ts";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../../kernel/web/page-link.tsx";
import { municipalityQuery } from "../../../../municipalities/web/index.ts";
import links from "../links.module.css";
import { AttentionSection } from "./attention-section.tsx";
import { CooperationSections } from "./cooperation-sections.tsx";
import { MunicipalityFacts } from "./municipality-facts.tsx";
import { OtherServices } from "./other-services.tsx";
import { PartnersSection } from "./partners-section.tsx";

/** Fetched after the page: what waits comes from another slice, with its own words. */
const WaitingPart = lazy(() => import("../matter/waiting-part.tsx"));

/** What is our municipality part of, what do we know about it, and what should we do? */
export function MunicipalityPage({ number }: { number: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: municipality } = useSuspenseQuery(municipalityQuery(number));
  const { data: cooperations } = useSuspenseQuery(cooperationsQuery({ partner: number }));
  const { name } = municipality;
  const portfolio = portfolioOf(cooperations);
  const attention = attentionTo(portfolio.current);
  const newest = municipality.population.at(-1);
  const known = portfolio.current.length;
  const asked = portfolio.questions.length;
  const cost = useOwnCost(
    number,
    portfolio.current.map(({ id }) => id),
  );
  return (
    <Page
      title={name}
      crumbs={[{ label: t("municipalities.title"), to: "/kommuner" }]}
      eyebrow={
        <>
          <span>{t("municipality.eyebrow", { name, county: municipality.county.name })}</span>
          {newest && (
            <span>
              {t("municipality.inhabitants", {
                inhabitants: format.count(newest.value),
                date: format.date(newest.date),
              })}
            </span>
          )}
        </>
      }
      heading={
        <>
          {known === 0
            ? t(asked > 0 ? "municipality.heading.unsure" : "municipality.heading.none", { name })
            : t("municipality.heading.known", { name, count: known, number: format.numberWord(known) })}{" "}
          {asked > 0 && (
            <Own>
              {t(known === 0 ? "municipality.heading.asked-only" : "municipality.heading.asked", {
                count: asked,
                number: format.numberWord(asked),
              })}
            </Own>
          )}
          {asked === 0 && attention.length > 0 && (
            <Own>
              {t("municipality.heading.attention", {
                count: attention.length,
                number: format.numberWordFirst(attention.length),
              })}
            </Own>
          )}
        </>
      }
      lead={
        cost.sum === null
          ? t("municipality.lead", { name })
          : t("municipality.lead.cost", { name, amount: format.kroner(cost.sum), known: cost.known, all: known })
      }
      actions={
        <>
          <ButtonLink variant="primary" to={importAddress(number)}>
            {t("municipality.action.import")}
          </ButtonLink>
          <ButtonLink to={registerAddress({ municipality: number })}>{t("municipality.action.register")}</ButtonLink>
        </>
      }
    >
      <MunicipalityFacts municipality={municipality} portfolio={portfolio} attention={attention.length} />
      <Suspense fallback={null}>
        <WaitingPart number={number} name={name} />
      </Suspense>
      <CooperationSections own={number} name={name} portfolio={portfolio} />
      {attention.length > 0 && <AttentionSection items={attention} />}
      <PartnersSection
        own={municipality}
        partners={partnersOf(number, portfolio.current)}
        cooperations={portfolio.current}
      />
      <Section
        heading={t("municipality.services.heading")}
        lead={t("municipality.services.lead", { name })}
        id="andre-tjenester"
      >
        <OtherServices number={number} cooperations={[...portfolio.current, ...portfolio.questions]} />
      </Section>
      <Section heading={t("municipality.access.heading")} lead={t("municipality.access.lead", { name })} id="tilgang">
        <p className={links.links}>
          <PageLink to={accessAddress(`municipality:${number}`) ?? "/"}>
            {t("municipality.access.who", { name })}
          </PageLink>
          <PageLink to={municipalityHistoryAddress(number)}>{t("municipality.access.history")}</PageLink>
        </p>
      </Section>
    </Page>
  );
}
