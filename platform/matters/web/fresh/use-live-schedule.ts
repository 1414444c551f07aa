import type { PlainDate } from "@omforent/kernel";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { BodyDetailWire } from "../../../bodies/contract.ts";
import { indexBodies, type MeetingPlan } from "../../../bodies/domain/index.ts";
import { bodyQuery } from "../../../bodies/web/index.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MatterStartWire } from "../../contract.ts";
import { type Matter, type MatterSchedule, scheduleOf } from "../../domain/index.ts";
import { type MatterForm, participationsOf, toMatter } from "./matter-form.ts";

/** So many plans are fetched while somebody writes; the rest is counted when the draft has been saved. */
const mostPlans = 40;

/** The deadlines counted backwards from the form as it is now, by the same rules that the server uses. Null as long as the last day is not set. */
export function useLiveSchedule(form: MatterForm, start: MatterStartWire): MatterSchedule | null {
  const today = useToday();
  const ids = [...new Set(participationsOf(form, start).flatMap(({ path }) => path))];
  const meeting = ids.filter((id) => start.bodies.find((body) => body.id === id)?.kind !== "chief-executive");
  const isFew = meeting.length <= mostPlans;
  const details = useQueries({
    queries: isFew ? meeting.map((id) => bodyQuery(id)) : [],
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  return useMemo(() => {
    if (form.finalBy === "" || !isFew) return null;
    const plans = new Map(details.map((body) => [body.id, planOf(body)]));
    const standing = { bodies: indexBodies(start.bodies), weights: [], urgentAuthority: null };
    return scheduleOf(asMatter(form, start), today, standing, plans);
  }, [form, start, details, today, isFew]);
}

const planOf = ({ id, papersDaysBefore, meetings }: BodyDetailWire): MeetingPlan => ({
  body: id,
  papersDaysBefore,
  meetings: meetings.map(({ uid, date, time, papers, cancelled }) => ({
    uid,
    date: date as PlainDate, // from the wire, whose schema says it is a date
    time,
    paperDeadline: papers.from === "stated" ? (papers.date as PlainDate | null) : null,
    cancelled,
  })),
});

/** The form as the matter that it would become, with nothing said and nothing decided. */
function asMatter(form: MatterForm, start: MatterStartWire): Matter {
  const input = toMatter(form, start);
  const { rule } = input.rule;
  const named = rule.kind === "body-decides" ? rule : ({ kind: "unanimity" } as const); // only the named body matters to the days
  return {
    id: "",
    title: form.title,
    cooperation: start.cooperation.id,
    broughtBy: "",
    versions: [
      {
        proposal: {
          kind: form.kind,
          id: "",
          title: form.title,
          text: form.text,
          terms: null,
          attachments: [],
          figures: null,
          version: 1,
          hash: "",
        },
        sentOn: null,
        note: null,
      },
    ],
    participations: participationsOf(form, start).filter(({ path, how }) => how !== "decides" || path.length > 0),
    rule: { rule: named, closing: form.closing, clause: input.rule.clause },
    level: { requires: "any", clause: null },
    finalBy: form.finalBy as PlainDate, // a date field gives a date or nothing
    hearingDeadline: (form.hearingDeadline || null) as PlainDate | null,
    minimums: (input.minimums ?? []).map(({ what, days, clause }) => ({ what, days, clause })),
    fallback: null,
    scheduled: [],
    decisions: [],
    recognitions: [],
    views: [],
    replies: [],
    hearingClosing: null,
    withdrawn: null,
  };
}
