import { Button, Details, Field, Label, Select } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { bodiesQuery } from "../../../bodies/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterStartWire } from "../../contract.ts";
import { useBodyName } from "../matter/matter-context.ts";
import styles from "./fresh.module.css";
import type { Way } from "./matter-form.ts";

const hows = ["decides", "is-heard", "is-informed"] as const;

/** Who has a say, how, and through which of its bodies in which order. */
export function ParticipationsField({
  participations,
  start,
  onParticipations,
}: {
  participations: readonly Way[];
  start: MatterStartWire;
  onParticipations: (participations: readonly Way[]) => void;
}): ReactElement {
  const { t } = useSentences();
  const change = (at: number, next: Partial<Way>) =>
    onParticipations(participations.map((one, index) => (index === at ? { ...one, ...next } : one)));
  const left = start.participations.filter(
    ({ participant }) => !participations.some((one) => one.participant === participant),
  );
  return (
    <div id="felt-participations" tabIndex={-1}>
      <ul className={styles.people}>
        {participations.map((one, at) => (
          <li key={one.participant}>
            <Person
              one={one}
              start={start}
              onChange={(next) => change(at, next)}
              onRemove={() => onParticipations(participations.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      {left.map(({ name, ...one }) => (
        <Button
          key={one.participant}
          variant="tertiary"
          data-size="sm"
          onClick={() => onParticipations([...participations, one])}
        >
          {t("fresh.people.add", { name })}
        </Button>
      ))}
    </div>
  );
}

function Person({
  one,
  start,
  onChange,
  onRemove,
}: {
  one: Way;
  start: MatterStartWire;
  onChange: (next: Partial<Way>) => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useSentences();
  const name = start.participations.find(({ participant }) => participant === one.participant)?.name ?? one.participant;
  const { kind: kindName } = useBodyName();
  return (
    <div className={styles.person}>
      <span className={styles.personName}>{name}</span>
      <Field>
        <Select
          aria-label={t("fresh.people.how", { name })}
          value={one.how}
          onChange={(event) => onChange({ how: event.currentTarget.value as Way["how"] })} // the options are the ways
        >
          {hows.map((how) => (
            <Select.Option key={how} value={how}>
              {t(`fresh.how.${how}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <div className={styles.path}>
        <Details data-size="sm" data-color="neutral" className={styles.details}>
          <Details.Summary>
            {one.path.length === 0 ? t("fresh.path.none") : one.path.map(kindName).join(" → ")}
          </Details.Summary>
          <Details.Content>
            <Path one={one} name={name} start={start} onPath={(path) => onChange({ path: [...path] })} />
            <Button variant="tertiary" data-size="sm" data-color="danger" onClick={onRemove}>
              {t("fresh.people.remove", { name })}
            </Button>
          </Details.Content>
        </Details>
      </div>
    </div>
  );
}

/** The order of the bodies: the last one answers, those before it recommend. */
function Path({
  one,
  name,
  start,
  onPath,
}: {
  one: Way;
  name: string;
  start: MatterStartWire;
  onPath: (path: readonly string[]) => void;
}): ReactElement {
  const { t } = useSentences();
  const { data } = useQuery(bodiesQuery(one.participant));
  const known = data?.bodies ?? start.bodies.filter(({ holder }) => holder === one.participant);
  const bodyName = (id: string) =>
    known.find((body) => body.id === id)?.name ?? start.bodies.find((body) => body.id === id)?.name ?? id;
  const left = known.filter(({ id }) => !one.path.includes(id));
  const moved = (at: number) => {
    const path = [...one.path];
    const [body] = path.splice(at, 1);
    if (body !== undefined) path.splice(at - 1, 0, body);
    return path;
  };
  return (
    <>
      <p>{t("fresh.path.lead")}</p>
      <ol className={styles.steps}>
        {one.path.map((body, at) => (
          <li key={body}>
            {bodyName(body)} {at === one.path.length - 1 && `(${t("fresh.path.answers")})`}{" "}
            {at > 0 && (
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={t("fresh.path.up-named", { body: bodyName(body) })}
                onClick={() => onPath(moved(at))}
              >
                {t("fresh.path.up")}
              </Button>
            )}
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={t("fresh.path.remove-named", { body: bodyName(body) })}
              onClick={() => onPath(one.path.filter((id) => id !== body))}
            >
              {t("fresh.path.remove")}
            </Button>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <Field>
          <Label>{t("fresh.path.add", { name })}</Label>
          <Select value="" onChange={(event) => onPath([...one.path, event.currentTarget.value])}>
            <Select.Option value="">{t("fresh.path.choose")}</Select.Option>
            {left.map((body) => (
              <Select.Option key={body.id} value={body.id}>
                {body.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
