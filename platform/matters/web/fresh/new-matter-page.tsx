import { Field, Label, Select } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactElement, type ReactNode, Suspense } from "react";
import { cooperationsQuery } from "../../../cooperations/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { SignInFirst } from "../../../kernel/web/sign-in.tsx";
import { Loading } from "../../../kernel/web/states.tsx";
import type { MatterStartWire } from "../../contract.ts";
import { mattersAddress, newMatterAddress } from "../addresses.ts";
import { withForms } from "../open.ts";
import styles from "./fresh.module.css";
import type { MatterForm } from "./matter-form.ts";
import type { WrittenFigures } from "./written-figures.ts";

const WriteMatter = lazy(() =>
  Promise.all([import("./write-matter.tsx"), withForms()]).then(([form]) => ({ default: form.WriteMatter })),
);

export type FiguresHelp = (help: {
  readonly form: MatterForm;
  readonly start: MatterStartWire;
  readonly onFigures: (figures: WrittenFigures) => void;
  readonly onText: (text: string) => void;
}) => ReactNode;

export type Prefilled = {
  readonly cooperation?: string | undefined;
  readonly kind?: string | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
};

/** A new matter. What the law, the participants and their meeting plans say is there already. */
export function NewMatterPage({ known, figuresHelp }: { known: Prefilled; figuresHelp?: FiguresHelp }): ReactElement {
  const { t } = useSentences();
  return (
    <Page
      title={t("fresh.page")}
      crumbs={[{ label: t("matters.title"), to: mattersAddress }]}
      heading={t("fresh.page")}
      lead={t("fresh.lead")}
    >
      <SignInFirst what={t("fresh.what")} />
      {known.cooperation ? (
        <Suspense fallback={<Loading />}>
          <WriteMatter
            key={known.cooperation}
            cooperation={known.cooperation}
            known={known}
            figuresHelp={figuresHelp}
          />
        </Suspense>
      ) : (
        <ChooseCooperation known={known} />
      )}
    </Page>
  );
}

function ChooseCooperation({ known }: { known: Prefilled }): ReactElement {
  const { t } = useSentences();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(cooperationsQuery());
  const names = [...data].sort((a, b) => a.name.localeCompare(b.name, "nb"));
  return (
    <div className={styles.form}>
      <Field>
        <Label>{t("fresh.cooperation")}</Label>
        <Select
          value=""
          onChange={(event) =>
            void navigate({
              to: newMatterAddress({
                cooperation: event.currentTarget.value,
                ...(known.kind && { kind: known.kind }),
                ...(known.title && { title: known.title }),
                ...(known.text && { text: known.text }),
              }),
            })
          }
        >
          <Select.Option value="">{t("fresh.cooperation.choose")}</Select.Option>
          {names.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
