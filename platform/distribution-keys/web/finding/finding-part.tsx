import { Button, Checkbox, Details, Field, Heading, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { render } from "@omforent/fairness";
import { type ReactElement, useId, useMemo } from "react";
import { formatCount, formatList } from "../../../kernel/domain/format.ts";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { type AimKind, aimKinds, type FairnessState, type FairPoints, movedBetween } from "../../domain/alone/index.ts";
import { aimOf, amountsBy, possibleCriteria } from "../../domain/finding/index.ts";
import { populationOf, sentence, vocabularyOf } from "../../domain/index.ts";
import styles from "../alone/alone.module.css";
import { Refused } from "../alone/fair-part.tsx";
import type { ChangeFairness } from "../alone/use-fairness.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import { AimFields } from "./aim-fields.tsx";
import { FoundKeys } from "./found-keys.tsx";
import { LimitFields } from "./limit-fields.tsx";
import { type Asked, useFinding } from "./use-finding.ts";
import { useLimits } from "./use-limits.ts";
import { usePopulationFigures } from "./use-population-figures.ts";

type Part = { workshop: Workshop; asked: FairnessState; ask: ChangeFairness };

/** «Finn enklere nøkler som ligger nærmere»: every key of chosen criteria in steps, beside the page. */
export function FindingPart({ workshop, asked, ask, fair }: Part & { fair: FairPoints | null }): ReactElement {
  const { t, say, language } = useSaid();
  const id = useId();
  const { last } = workshop;
  const population = usePopulationFigures(workshop);
  const limits = useLimits(workshop, asked, ask);
  const { work, start, stop } = useFinding();
  const { evaluation, result, sentence: mainSentence } = last!;
  const participants = evaluation.shares.map((share) => share.id);
  const criteria = useMemo(
    () => possibleCriteria(last!.state, population.facts, population.measures),
    [last, population.facts, population.measures],
  );
  const used = criteria.filter(({ name }) => !asked.without.includes(name));
  const aim = aimOf(asked, { participants, total: evaluation.total, fair });
  const today = result.today?.outcome.ok ? result.today : null;
  const todays = today?.outcome.ok ? today.outcome.value : null;
  const search = () => {
    const before = todays ?? evaluation;
    const people = participants.map((one) => populationOf(population.facts, one, last!.state.year));
    const inhabitants = people.flatMap((one) => (one && one.n > 0n ? [one] : []));
    start({
      beforeSentence: today
        ? render(today.version.key, vocabularyOf(last!.state, last!.facts), language)
        : mainSentence,
      beforeIsToday: today !== null,
      nowOff: aim.ok
        ? movedBetween(
            evaluation.shares.map(({ amount }) => amount),
            amountsBy(aim.value, participants, evaluation.total),
          )
        : null,
      question: {
        problem: {
          participants,
          years: [{ name: String(last!.state.year), amount: evaluation.total }],
          criteria: used.map(({ criterion }) => criterion),
          steps: asked.steps,
          mostParts: 3,
        },
        target: aim.ok ? aim.value : null,
        before: before.shares.map(({ amount }) => amount),
        inhabitants: inhabitants.length === participants.length ? inhabitants : null,
        limits: limits.known,
      },
    });
  };
  const isAboutThis = ({ question: { problem } }: Asked) =>
    problem.participants.join() === participants.join() && problem.years[0]?.amount === evaluation.total;
  const isWorking = work.kind === "working";
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Heading level={3} data-size="xs" id={id} className={styles.partHeading}>
        {t("finding.heading")}
      </Heading>
      <Paragraph>{t("finding.lead")}</Paragraph>
      <div className={styles.choices}>
        <div className={styles.fields}>
          <Field>
            <Label>{t("finding.aim")}</Label>
            <Select value={asked.aim} onChange={(event) => ask({ aim: event.target.value as AimKind })}>
              {aimKinds.map((kind) => (
                <Select.Option key={kind} value={kind}>
                  {t(`finding.aim.${kind}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Field>
            <Label>{t("finding.steps")}</Label>
            <Select
              value={String(asked.steps)}
              onChange={(event) => ask({ steps: event.target.value === "100" ? 100 : 20 })}
            >
              <Select.Option value="20">{t("finding.steps.20")}</Select.Option>
              <Select.Option value="100">{t("finding.steps.100")}</Select.Option>
            </Select>
          </Field>
        </div>
        <AimFields workshop={workshop} asked={asked} ask={ask} />
        {!aim.ok && <AimMissing workshop={workshop} code={aim.refusal} />}
        <Criteria asked={asked} ask={ask} workshop={workshop} names={criteria.map(({ name }) => name)} />
        <LimitFields workshop={workshop} limits={limits} />
        <div className={styles.buttons}>
          <Button
            variant="secondary"
            onClick={search}
            disabled={isWorking || population.isLoading || used.length === 0}
          >
            {t("finding.start")}
          </Button>
          {isWorking && (
            <>
              <Button variant="tertiary" onClick={stop}>
                {t("finding.stop")}
              </Button>
              <label>
                <span className="ds-sr-only">{t("finding.working")}</span>
                <progress
                  className={styles.progress}
                  max={work.of ?? 1}
                  {...(work.of !== null && { value: work.done })}
                />
              </label>
              <span className={styles.quiet}>
                {work.of === null
                  ? t("finding.working")
                  : say(
                      sentence("finding.progress", {
                        done: formatCount(work.done, language),
                        of: formatCount(work.of, language),
                      }),
                    )}
              </span>
            </>
          )}
        </div>
      </div>
      <Announce>
        {work.kind === "answered" && work.result.ok
          ? say(sentence("finding.done", { count: formatCount(work.result.value.front.examined, language) }))
          : ""}
      </Announce>
      {work.kind === "stopped" && <Paragraph>{t("finding.stopped")}</Paragraph>}
      {work.kind === "failed" && <Paragraph>{t("finding.failed")}</Paragraph>}
      {work.kind === "answered" && !work.result.ok && <Refused workshop={workshop} refusal={work.result.refusal} />}
      {work.kind === "answered" &&
        work.result.ok &&
        (isAboutThis(work.asked) ? (
          <FoundKeys workshop={workshop} asked={work.asked} finding={work.result.value} />
        ) : (
          <Paragraph>{t("finding.stale")}</Paragraph>
        ))}
    </section>
  );
}

function AimMissing({
  workshop,
  code,
}: {
  workshop: Workshop;
  code: Parameters<typeof Refused>[0]["refusal"];
}): ReactElement {
  const { language } = useSaid();
  const { participants } = code.params;
  const names = Array.isArray(participants)
    ? formatList(
        participants.map((one) => workshop.facts.names[String(one)] ?? String(one)),
        language,
      )
    : "";
  return <Refused workshop={workshop} refusal={{ ...code, params: { ...code.params, participants: names } }} />;
}

/** What the keys may be made of. Everything that all have figures for, unless somebody takes it out. */
function Criteria({ asked, ask, workshop, names }: Part & { names: readonly string[] }): ReactElement {
  const { t, say, language } = useSaid();
  const nameOf = (name: string) =>
    name === "equal"
      ? t("workshop.part.equal")
      : (workshop.facts.measures.find(({ id }) => id === name)?.names[language] ?? name);
  const chosen = names.filter((name) => !asked.without.includes(name));
  return (
    <Details data-size="sm" data-color="neutral" className={styles.proof}>
      <Details.Summary>
        {say(sentence("finding.criteria", { chosen: chosen.length, count: names.length }))}
      </Details.Summary>
      <Details.Content>
        <fieldset className={styles.plain}>
          <legend className="ds-sr-only">{t("finding.criteria.legend")}</legend>
          <p>{t("finding.criteria.lead")}</p>
          {names.map((name) => (
            <Checkbox
              key={name}
              data-size="sm"
              label={nameOf(name)}
              checked={!asked.without.includes(name)}
              onChange={(event) =>
                ask({
                  without: event.target.checked
                    ? asked.without.filter((one) => one !== name)
                    : [...asked.without, name],
                })
              }
            />
          ))}
        </fieldset>
      </Details.Content>
    </Details>
  );
}
