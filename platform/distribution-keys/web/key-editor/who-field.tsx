import { Field, Label, Select } from "@digdir/designsystemet-react";
import type { Who } from "@omforent/fairness";
import type { ReactElement } from "react";
import { nameOf } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import type { Edits } from "./key-editor.tsx";

/** The host, whoever it is, or one named participant. */
export function WhoField({ value, onChange, workshop: { state, facts } }: Edits<Who>): ReactElement {
  const { t } = useSaid();
  return (
    <Field data-size="sm">
      <Label>{t("workshop.term.who")}</Label>
      <Select
        value={value.kind === "host" ? "host" : `id:${value.id}`}
        onChange={({ target }) =>
          onChange(
            target.value === "host" ? { kind: "host" } : { kind: "participant", id: target.value.slice("id:".length) },
          )
        }
      >
        <Select.Option value="host">{t("workshop.term.the-host")}</Select.Option>
        {state.participants.map(({ id }) => (
          <Select.Option key={id} value={`id:${id}`}>
            {nameOf(facts, id)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
