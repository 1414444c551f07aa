import {
  Checkbox,
  Field,
  Fieldset,
  Label,
  Paragraph,
  Radio,
  Select,
  Textfield,
  ValidationMessage,
} from "@digdir/designsystemet-react";
import { exemptionsFor, mayBeWithheldAsInternal } from "@omforent/law";
import type { ReactElement } from "react";
import { keepTogether } from "../../../kernel/domain/format.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import { errorAt } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { DocumentWire } from "../../contract.ts";
import type { DocumentKind } from "../../domain/document/document.ts";
import { outward } from "../../domain/document/recipient.ts";
import { capitalised } from "./capitalised.ts";
import type { SendingFieldProps } from "./sending-fields.tsx";

/** Whether everybody may read it; if not, by which section. Only the sections that may be cited for this document are offered. */
export function WithholdingFields({
  form,
  change,
  errors,
  document,
  kind,
}: SendingFieldProps & { document: DocumentWire; kind: DocumentKind }): ReactElement {
  const { t, language } = useSentences();
  const sent = outward({ holder: document.holder as Holder }, { ...form, kind }); // the server says whose it is
  const internal = mayBeWithheldAsInternal(sent);
  const offered = exemptionsFor(sent);
  const chosen = offered.find(({ id }) => id === form.exemption);
  const error = errorAt(errors, "withhold/exemption");
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t("document.send.publicity")}</Fieldset.Legend>
        {[false, true].map((isWithheld) => (
          <Radio
            key={String(isWithheld)}
            name="publicity"
            value={String(isWithheld)}
            label={t(isWithheld ? "document.send.withhold" : "document.send.public")}
            checked={form.isWithheld === isWithheld}
            onChange={() => change({ isWithheld })}
          />
        ))}
      </Fieldset>
      {form.isWithheld && (
        <>
          <Checkbox
            label={t("document.send.between-parties")}
            description={t("document.send.between-parties.description")}
            checked={form.betweenParties}
            onChange={(event) => change({ betweenParties: event.currentTarget.checked })}
          />
          {!internal.may && (
            <Paragraph>
              {t("document.send.internal-not", {
                why: keepTogether(
                  `${capitalised(internal.citation.act)} ${internal.citation.section}: ${internal.words[language]}`,
                ),
              })}
            </Paragraph>
          )}
          <Field>
            <Label>{t("document.send.exemption")}</Label>
            <Field.Description>{t("document.send.exemption.whole")}</Field.Description>
            <Select
              id="sending-exemption"
              value={chosen ? chosen.id : ""}
              onChange={(event) => change({ exemption: event.currentTarget.value })}
              aria-invalid={error ? true : undefined}
            >
              <Select.Option value="">{t("document.send.exemption.choose")}</Select.Option>
              {offered.map(({ id, citation }) => (
                <Select.Option key={id} value={id}>
                  {keepTogether(citation.section ?? citation.act)}
                </Select.Option>
              ))}
            </Select>
            {chosen && (
              <Field.Description>
                {chosen.words[language]} {chosen.mustWithhold && `${t("document.send.exemption.must")} `}
                {chosen.grade === "inference" && t("document.send.exemption.grade")}
              </Field.Description>
            )}
            {error && <ValidationMessage>{error}</ValidationMessage>}
          </Field>
          <Textfield
            multiline
            rows={3}
            id="sending-reason"
            label={t("document.send.reason")}
            description={t("document.send.reason.description")}
            value={form.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            error={errorAt(errors, "withhold/reason")}
          />
        </>
      )}
    </>
  );
}
