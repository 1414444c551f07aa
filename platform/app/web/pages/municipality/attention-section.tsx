import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { AttentionList, type attentionTo } from "../../../../cooperations/web/index.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Section } from "../../../../kernel/web/page.tsx";

const mostShown = 5;

/** The gravest first; a long list is folded, so that the page stays one that is read. */
export function AttentionSection({ items }: { items: ReturnType<typeof attentionTo> }): ReactElement {
  const { t } = useSentences();
  const rest = items.slice(mostShown);
  return (
    <Section heading={t("municipality.attention.heading")} id="oppmerksomhet">
      <AttentionList items={items.slice(0, mostShown)} />
      {rest.length > 0 && (
        <Details data-color="neutral">
          <Details.Summary>{t("municipality.attention.more", { count: rest.length })}</Details.Summary>
          <Details.Content>
            <AttentionList items={rest} />
          </Details.Content>
        </Details>
      )}
    </Section>
  );
}
