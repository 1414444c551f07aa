import { Field, Label, Select } from "@digdir/designsystemet-react";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { setActingFor } from "../../../kernel/web/acting-for.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { meQuery, useMe } from "../../../kernel/web/me.ts";
import styles from "./me.module.css";

/** Whom a person with roles in several places acts for now. Kept on this device; what she may read follows from all her roles. */
export function ActingFor(): ReactElement | null {
  const { t } = useSentences();
  const me = useMe();
  const queryClient = useQueryClient();
  const holders = [...new Map(me.roles.map(({ holder, holderName }) => [holder, holderName]))];
  if (holders.length < 2) return null;
  return (
    <Field className={styles.actingFor}>
      <Label>{t("me.acting-for")}</Label>
      <Field.Description>{t("me.acting-for.description")}</Field.Description>
      <Select
        value={me.roles[0]?.holder}
        onChange={(event) => {
          setActingFor(event.currentTarget.value);
          void queryClient.invalidateQueries(meQuery);
        }}
      >
        {[...holders]
          .sort(([, a], [, b]) => a.localeCompare(b, "nb"))
          .map(([holder, name]) => (
            <Select.Option key={holder} value={holder}>
              {name}
            </Select.Option>
          ))}
      </Select>
    </Field>
  );
}
