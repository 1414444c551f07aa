import { Button, Paragraph } from "@digdir/designsystemet-react";
import { type ReactElement, useState } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { MunicipalitySearch, type MyMunicipality } from "../../../municipalities/web/index.ts";
import { InviteForm } from "./invite-form.tsx";
import styles from "./roles.module.css";

/** How a municipality begins: the installation's administrator invites the one who invites everybody else. */
export function FirstAdministrator(): ReactElement {
  const { t } = useSentences();
  const [chosen, setChosen] = useState<MyMunicipality | null>(null);
  return (
    <Section heading={t("operation.first.heading")} lead={t("operation.first.lead")} id="kommune">
      {chosen ? (
        <>
          <Paragraph className={styles.chosen}>
            <strong>{t("operation.first.chosen", { name: chosen.name })}</strong>{" "}
            <Button variant="tertiary" data-size="sm" onClick={() => setChosen(null)}>
              {t("operation.first.another")}
            </Button>
          </Paragraph>
          <InviteForm
            key={chosen.number}
            holder={`municipality:${chosen.number}`}
            holderName={chosen.name}
            offered={["municipality-administrator"]}
          />
        </>
      ) : (
        <MunicipalitySearch label={t("operation.first.which")} onChosen={setChosen} />
      )}
    </Section>
  );
}
