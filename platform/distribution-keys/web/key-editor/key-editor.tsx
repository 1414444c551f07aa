import { Button, Details, Field, Input, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { type CostGroup, type CostRule, type Key, type RoundingUnit, roundingUnits } from "@omforent/fairness";
import { ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatOre } from "../../../kernel/domain/format.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Workshop } from "../workshop.ts";
import { CostEditor } from "./cost-editor.tsx";
import { equalRule } from "./new-constructs.ts";

export type Edits<Value> = {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly workshop: Workshop;
};

/** The key by its parts. It writes the sentence, and the sentence writes it: both always show the same key. */
export function KeyEditor({
  value: key,
  onChange,
  workshop,
  isBehind,
}: Edits<Key> & { isBehind: boolean }): ReactElement {
  const { t } = useSaid();
  const { cost } = key;
  return (
    <div className={isBehind ? `${styles.parts} ${styles.stale}` : styles.parts}>
      {isBehind && <Paragraph data-size="sm">{t("workshop.parts.behind")}</Paragraph>}
      {cost.kind === "groups" ? (
        <GroupsEditor
          value={cost.groups}
          onChange={(groups) => onChange({ ...key, cost: { kind: "groups", groups } })}
          workshop={workshop}
        />
      ) : (
        <CostEditor value={cost} onChange={(next) => onChange({ ...key, cost: next })} workshop={workshop} />
      )}
      <Details data-size="sm" data-color="neutral" className={styles.more}>
        <Details.Summary>{t("workshop.parts.rounding-and-groups")}</Details.Summary>
        <Details.Content>
          <RoundingField value={key.rounding} onChange={(rounding) => onChange({ ...key, rounding })} />
          {cost.kind === "groups" ? (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() => {
                const first = cost.groups.find((group) => group.cost.kind !== "outside");
                onChange({ ...key, cost: first && first.cost.kind !== "outside" ? first.cost : equalRule });
              }}
            >
              {t("workshop.groups.join")}
            </Button>
          ) : (
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() =>
                onChange({
                  ...key,
                  cost: {
                    kind: "groups",
                    groups: [
                      { name: t("workshop.groups.first"), cost },
                      { name: t("workshop.groups.second"), cost: equalRule },
                    ],
                  },
                })
              }
            >
              {t("workshop.groups.divide")}
            </Button>
          )}
        </Details.Content>
      </Details>
    </div>
  );
}

function RoundingField({
  value,
  onChange,
}: {
  value: RoundingUnit;
  onChange: (unit: RoundingUnit) => void;
}): ReactElement {
  const { t, language } = useSaid();
  return (
    <Field data-size="sm">
      <Label>{t("workshop.rounding")}</Label>
      <Select
        value={value.toString()}
        onChange={(event) => onChange(roundingUnits.find((unit) => unit.toString() === event.target.value) ?? 1n)}
      >
        {roundingUnits.map((unit) => (
          <Select.Option key={unit.toString()} value={unit.toString()}>
            {unit === 1n ? t("workshop.rounding.ore") : formatOre(ore(unit), language)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

/** Different keys for different costs; a group may be held outside the split. */
function GroupsEditor({ value: groups, onChange, workshop }: Edits<readonly CostGroup[]>): ReactElement {
  const { t } = useSaid();
  const set = (index: number, group: CostGroup) => onChange(groups.map((old, at) => (at === index ? group : old)));
  const rename = (index: number, name: string) => {
    const { state, change } = workshop;
    const old = groups[index]!.name; // the index is of a group that is shown
    change({ groups: state.groups.map((one) => (one.name === old ? { ...one, name } : one)) });
    set(index, { ...groups[index]!, name });
  };
  return (
    <>
      {groups.map((group, index) => (
        <fieldset key={index} className={styles.group}>
          <Field data-size="sm">
            <Label>{t("workshop.groups.name")}</Label>
            <Input value={group.name} onChange={(event) => rename(index, event.target.value)} />
          </Field>
          {group.cost.kind === "outside" ? (
            <Paragraph data-size="sm">{t("workshop.groups.outside")}</Paragraph>
          ) : (
            <CostEditor
              value={group.cost}
              onChange={(cost: CostRule) => set(index, { ...group, cost })}
              workshop={workshop}
            />
          )}
          <div className={styles.buttons}>
            <Button
              variant="tertiary"
              data-size="sm"
              onClick={() =>
                set(index, { ...group, cost: group.cost.kind === "outside" ? equalRule : { kind: "outside" } })
              }
            >
              {t(group.cost.kind === "outside" ? "workshop.groups.share" : "workshop.groups.hold-outside")}
            </Button>
            {groups.length > 1 && (
              <Button
                variant="tertiary"
                data-color="neutral"
                data-size="sm"
                onClick={() => onChange(groups.filter((_, at) => at !== index))}
              >
                {t("workshop.groups.remove", { name: group.name })}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      <Button
        variant="tertiary"
        data-size="sm"
        onClick={() =>
          onChange([...groups, { name: t("workshop.groups.new", { number: groups.length + 1 }), cost: equalRule }])
        }
      >
        {t("workshop.groups.add")}
      </Button>
    </>
  );
}
