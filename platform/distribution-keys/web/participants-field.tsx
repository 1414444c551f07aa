import { Button, Checkbox, Details, Radio } from "@digdir/designsystemet-react";
import { keyToWire } from "@omforent/fairness";
import type { ReactElement } from "react";
import { formatList } from "../../kernel/domain/format.ts";
import { MunicipalitySearch } from "../../municipalities/web/index.ts";
import { nameOf, takesPart, type WorkshopParticipant } from "../domain/index.ts";
import { AddOne } from "./add-one.tsx";
import { CooperationField } from "./cooperation-field.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** Who shares: a cooperation, or any municipalities and counties. */
export function ParticipantsField({ workshop }: { workshop: Workshop }): ReactElement {
  const { t, language } = useSaid();
  const { state, change, facts, known, main } = workshop;
  const names = state.participants.map(({ id }) => nameOf(facts, id));
  const keep = (participants: readonly WorkshopParticipant[]) =>
    change({ participants, own: participants.find(({ id }) => id === state.own)?.id ?? participants[0]?.id ?? null });
  const add = (id: string) => {
    if (!state.participants.some((one) => one.id === id)) keep([...state.participants, takesPart(id)]);
  };
  const countsTime = main.key !== null && JSON.stringify(keyToWire(main.key)).includes('"pro-rata"');
  const edit = (id: string, next: Partial<WorkshopParticipant>) =>
    keep(state.participants.map((one) => (one.id === id ? { ...one, ...next } : one)));
  return (
    <Details className={styles.who} data-size="sm" data-color="neutral" defaultOpen={names.length === 0}>
      <Details.Summary>
        <span>
          {t("workshop.who", { count: names.length })}
          <span className={styles.whoNames}>
            {names.length > 6 ? t("workshop.who.many", { count: names.length }) : formatList(names, language)}
          </span>
        </span>
      </Details.Summary>
      <Details.Content>
        <CooperationField workshop={workshop} />
        <ul className={styles.people}>
          {state.participants.map((one) => (
            <li key={one.id}>
              <span className={styles.personName}>{nameOf(facts, one.id)}</span>
              <Radio
                className={styles.personChoice}
                data-size="sm"
                name="own"
                value={one.id}
                label={t("workshop.who.own")}
                checked={state.own === one.id}
                onChange={() => change({ own: one.id })}
              />
              <Checkbox
                className={styles.personChoice}
                data-size="sm"
                label={t("workshop.who.host")}
                checked={one.host}
                onChange={(event) =>
                  keep(
                    state.participants.map((other) => ({
                      ...other,
                      host: other.id === one.id ? event.target.checked : false,
                    })),
                  )
                }
              />
              {(countsTime || one.from !== null || one.to !== null) && (
                <PeriodFields one={one} year={state.year} onChange={(period) => edit(one.id, period)} />
              )}
              <Button
                className={styles.personRemove}
                variant="tertiary"
                data-size="sm"
                data-color="neutral"
                aria-label={t("workshop.who.remove", { name: nameOf(facts, one.id) })}
                onClick={() => keep(state.participants.filter(({ id }) => id !== one.id))}
              >
                {t("workshop.remove")}
              </Button>
            </li>
          ))}
        </ul>
        <MunicipalitySearch
          key={state.participants.length}
          label={t("workshop.who.add")}
          onChosen={({ number }) => add(number)}
        />
        <AddOne
          label={t("workshop.who.add-county")}
          options={known.candidates
            .filter(({ id }) => id.length === 2 && !state.participants.some((one) => one.id === id))
            .map(({ id, name, where }) => ({ id, name, detail: where }))}
          onChosen={add}
        />
      </Details.Content>
    </Details>
  );
}
