import { Checkbox, Field, Fieldset, Heading, Label, Radio, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { ClauseText } from "../../../bodies/web/index.ts";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterStartWire } from "../../contract.ts";
import { proposalKinds } from "../../domain/index.ts";
import { DateField } from "../act/date-field.tsx";
import { TextField } from "../act/text-field.tsx";
import { MatterContext } from "../matter/matter-context.ts";
import { FiguresField } from "./figures-field.tsx";
import styles from "./fresh.module.css";
import { LiveSchedule } from "./live-schedule.tsx";
import { type Kind, type MatterForm, participationsOf } from "./matter-form.ts";
import { ParticipationsField } from "./participations-field.tsx";
import { RuleFields } from "./rule-fields.tsx";

export type FieldProps = {
  readonly form: MatterForm;
  readonly change: (next: Partial<MatterForm>) => void;
  readonly errors: FormErrors;
  readonly start: MatterStartWire;
};

/** The id of the field that a path of the contract speaks of. */
export function matterFieldId(path: string): string | null {
  const field =
    path
      .replace(/^proposal\/title/, "proposalTitle")
      .replace(/^proposal\//, "")
      .split("/")[0] ?? "";
  const known = [
    "title",
    "proposalTitle",
    "text",
    "figures",
    "participations",
    "rule",
    "level",
    "finalBy",
    "hearingDeadline",
    "fallback",
    "holder",
  ];
  return known.includes(field) ? `felt-${field}` : null;
}

/** A matter, in the order in which one thinks: what, who, what it takes, by when, and what if not. */
export function MatterFields({ figuresHelp, ...fields }: FieldProps & { figuresHelp?: ReactNode }): ReactElement {
  const { t } = useSentences();
  const { form, change, errors, start } = fields;
  const participations = participationsOf(form, start);
  const named = start.participations.filter(({ participant }) =>
    participations.some((one) => one.participant === participant),
  );
  return (
    <MatterContext value={start}>
      <Part heading={t("fresh.part.what")}>
        <Field className={styles.narrow}>
          <Label>{t("fresh.kind")}</Label>
          <Select
            id="felt-kind"
            value={form.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as Kind })} // the options are the kinds
          >
            {proposalKinds.map((kind) => (
              <Select.Option key={kind} value={kind}>
                {t(`matter.kind.${kind}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <Textfield
          id="felt-title"
          label={t("fresh.title")}
          description={t("fresh.title.description")}
          value={form.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errorAt(errors, "title")}
          autoComplete="off"
        />
        <Textfield
          id="felt-proposalTitle"
          label={t("fresh.proposal-title")}
          description={t("fresh.proposal-title.description")}
          value={form.proposalTitle}
          onChange={(event) => change({ proposalTitle: event.currentTarget.value })}
          error={errorAt(errors, "proposal/title")}
          autoComplete="off"
        />
        <TextField
          id="felt-text"
          label={t("fresh.text")}
          description={t("fresh.text.description")}
          value={form.text}
          onText={(text) => change({ text })}
          error={errorAt(errors, "proposal/text") ?? errorAt(errors, "text")}
        />
        {figuresHelp}
        <FiguresField
          figures={form.figures}
          participants={named}
          onFigures={(figures) => change({ figures })}
          error={errorAt(errors, "proposal/figures")}
        />
      </Part>
      <Part heading={t("fresh.part.who")} lead={t("fresh.part.who.lead")}>
        <ParticipationsField
          participations={participations}
          start={start}
          onParticipations={(next) => change({ participations: next })}
        />
        <Level {...fields} />
      </Part>
      <Part heading={t("fresh.part.rule")}>
        <RuleFields {...fields} />
      </Part>
      <Part heading={t("fresh.part.when")} lead={t("fresh.part.when.lead")}>
        <div className={styles.pair}>
          <DateField
            id="felt-finalBy"
            label={t("fresh.final-by")}
            description={t("fresh.final-by.description")}
            value={form.finalBy}
            onDate={(finalBy) => change({ finalBy })}
            error={errorAt(errors, "finalBy")}
          />
          <DateField
            id="felt-hearingDeadline"
            label={t("fresh.hearing")}
            description={t("fresh.hearing.description")}
            value={form.hearingDeadline}
            onDate={(hearingDeadline) => change({ hearingDeadline })}
            error={errorAt(errors, "hearingDeadline")}
          />
        </div>
        <Minimums {...fields} />
        <LiveSchedule form={form} start={start} />
      </Part>
      <Part heading={t("fresh.part.if-no")} lead={t("fresh.part.if-no.lead")}>
        <TextField
          id="felt-fallback"
          label={t("fresh.fallback")}
          value={form.fallback}
          onText={(fallback) => change({ fallback })}
          error={errorAt(errors, "fallback")}
          rows={3}
        />
        <div className={styles.pair}>
          <Textfield
            label={t("fresh.clause.document")}
            value={form.fallbackDocument}
            onChange={(event) => change({ fallbackDocument: event.currentTarget.value })}
            autoComplete="off"
          />
          <Textfield
            label={t("fresh.clause.place")}
            value={form.fallbackPlace}
            onChange={(event) => change({ fallbackPlace: event.currentTarget.value })}
            autoComplete="off"
          />
        </div>
      </Part>
    </MatterContext>
  );
}

const Part = ({ heading, lead, children }: { heading: string; lead?: string; children: ReactNode }): ReactElement => (
  <section className={styles.part}>
    <div>
      <Heading level={2} data-size="sm">
        {heading}
      </Heading>
      {lead && <p>{lead}</p>}
    </div>
    {children}
  </section>
);

/** At which level it must be adopted: the law's word where it has one, else what is agreed, which the writer may change. */
function Level({ form, change, errors, start }: FieldProps): ReactElement {
  const { t } = useSentences();
  const { level: required, agreedLevel } = start;
  if (required)
    return (
      <>
        <p>
          {t(`matter.level.${required.requires}`)} {required.clause && <ClauseText clause={required.clause} />}
        </p>
        <TooLow tooLow={start.tooLow} />
      </>
    );
  const chosen = form.level || agreedLevel?.requires;
  return (
    <Fieldset id="felt-level">
      <Fieldset.Legend>{t("fresh.level")}</Fieldset.Legend>
      <Fieldset.Description>
        {errorAt(errors, "level") ?? t(agreedLevel ? "fresh.level.agreed" : "fresh.level.description")}{" "}
        {agreedLevel?.clause && <ClauseText clause={agreedLevel.clause} />}
      </Fieldset.Description>
      {(["council-itself", "elected", "any"] as const).map((level) => (
        <Radio
          key={level}
          name="level"
          value={level}
          label={t(`matter.level.${level}`)}
          checked={chosen === level}
          onChange={() => change({ level })}
        />
      ))}
    </Fieldset>
  );
}

/** The agreement lets somebody decide who, by the law, is not enough. */
function TooLow({ tooLow }: Pick<MatterStartWire, "tooLow">): ReactElement | null {
  const { t, language } = useSentences();
  if (!tooLow) return null;
  const { decides, clause } = tooLow;
  const name = decides.kind === "law" ? decides.words[language] : decides.name;
  return (
    <p>
      {t("fresh.level.too-low", { name })} <ClauseText clause={clause} />
    </p>
  );
}

/** The least time that something must take: what the law says, and what is only an offer. */
function Minimums({ form, change, start }: FieldProps): ReactElement | null {
  const { t } = useSentences();
  if (start.minimums.length === 0) return null;
  return (
    <Fieldset>
      <Fieldset.Legend>{t("fresh.minimums")}</Fieldset.Legend>
      {start.minimums.map(({ what, days, clause }) => (
        <Checkbox
          key={what}
          value={what}
          label={t(`fresh.minimum.${what}`, { days })}
          description={clause ? <ClauseText clause={clause} /> : t("fresh.minimum.offer")}
          checked={!form.without.includes(what)}
          onChange={(event) =>
            change({
              without: event.currentTarget.checked
                ? form.without.filter((one) => one !== what)
                : [...form.without, what],
            })
          }
        />
      ))}
    </Fieldset>
  );
}
