import { addDays, expect as expectOk, type PlainDate } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMeeting, cancelMeeting, emptyPlan, indexBodies, type MeetingPlan } from "../../../bodies/domain/index.ts";
import {
  aDecision,
  agreed,
  aMatter,
  aStanding,
  bodiesOf,
  chief,
  council,
  day,
  formannskap,
  four,
  register,
  today,
} from "../../testing/a-matter.ts";
import {
  type BudgetQuestion,
  budgetRounds,
  deadlines,
  type Matter,
  type MeetingPlans,
  type Minimum,
  scheduleMatter,
  scheduleOf,
} from "../index.ts";

const [osen, orland] = four;
const standing = aStanding();

/** Meetings as "day" or "day papers". */
function aPlan(body: string, meetings: readonly string[], papersDaysBefore: number | null = 10): MeetingPlan {
  return meetings.reduce(
    (plan, text) => {
      const [date = "", papers] = text.split(" ");
      const meeting = {
        uid: date,
        date: day(date),
        time: null,
        paperDeadline: papers ? day(papers) : null,
        cancelled: false,
      };
      return expectOk(addMeeting(plan, meeting));
    },
    emptyPlan(body, papersDaysBefore),
  );
}
const plansOf = (...plans: readonly MeetingPlan[]): MeetingPlans => new Map(plans.map((plan) => [plan.body, plan]));
const osensPlans = [
  aPlan(formannskap(osen), ["2026-09-24 2026-09-14", "2026-10-22 2026-10-12", "2026-11-26 2026-11-16"]),
  aPlan(council(osen), ["2026-10-15 2026-10-05", "2026-11-12 2026-11-02", "2026-12-17 2026-12-07"]),
];
const alone = (more: Parameters<typeof aMatter>[0] = {}) => aMatter(more, [osen]);
const pathOf = (matter: Matter, plans: MeetingPlans, on = today) => scheduleOf(matter, on, standing, plans).paths[0]!;
const stepsOf = (matter: Matter, plans: MeetingPlans) =>
  pathOf(matter, plans).steps.map(({ body, what, date, because }) => [body, what, date, because]);
const publicDays: Minimum = {
  what: "public-before-council",
  days: 14,
  clause: { kind: "law", citation: { act: "kommuneloven", section: "§ 14-3" }, grade: "read" },
};

describe("deadlines counted backwards", () => {
  it("give Osen a case paper by 12 October, the formannskap on 22 October and the council on 12 November", () => {
    expect(stepsOf(alone(), plansOf(...osensPlans))).toEqual([
      [formannskap(osen), "papers", "2026-10-12", "paper-deadline-stated"],
      [formannskap(osen), "meeting", "2026-10-22", "papers-of-next-body"],
      [council(osen), "papers", "2026-11-02", "paper-deadline-stated"],
      [council(osen), "meeting", "2026-11-12", "final-by"],
    ]);
    expect(pathOf(alone(), plansOf(...osensPlans))).toMatchObject({
      casePaperBy: "2026-10-12",
      canBeInTime: "yes",
      earliest: "2026-11-12",
      warnings: [],
    });
  });

  it("say on the last day for papers that it can be done, and the day after that it cannot, and when it could", () => {
    const plans = plansOf(...osensPlans);
    expect(pathOf(alone(), plans, day("2026-10-12")).canBeInTime).toBe("yes");
    expect(pathOf(alone(), plans, day("2026-10-13"))).toMatchObject({
      canBeInTime: "no",
      earliest: "2026-12-17",
      warnings: [
        { code: "papers-too-late", participant: osen, params: { earliest: "2026-12-17", until: "2026-11-19" } },
      ],
    });
  });

  it("let a council's own budget lie open for 14 days after the formannskap, to the day", () => {
    const plan = (meeting: string) =>
      plansOf(aPlan(formannskap(osen), ["2026-10-08", meeting]), aPlan(council(osen), ["2026-11-12"], 5));
    const formannskapOn = (meeting: string) => stepsOf(alone({ minimums: [publicDays] }), plan(meeting))[1];
    expect(formannskapOn("2026-10-29")).toEqual([formannskap(osen), "meeting", "2026-10-29", "public-before-council"]);
    expect(formannskapOn("2026-10-30")).toEqual([formannskap(osen), "meeting", "2026-10-08", "public-before-council"]);
    expect(stepsOf(alone(), plan("2026-10-30"))[1]).toEqual([
      formannskap(osen),
      "meeting",
      "2026-10-30",
      "papers-of-next-body",
    ]);
  });

  it("never choose a cancelled meeting", () => {
    const without = expectOk(cancelMeeting(osensPlans[1]!, "2026-11-12"));
    expect(pathOf(alone(), plansOf(osensPlans[0]!, without)).steps.at(-1)).toMatchObject({
      what: "meeting",
      date: "2026-10-15",
    });
  });

  it("use the meeting that has it on its agenda, and warn when that is after the last day", () => {
    const on = (date: string) =>
      pathOf(expectOk(scheduleMatter(alone(), { body: council(osen), date: day(date) })), plansOf(...osensPlans));
    expect(on("2026-11-12").steps.at(-1)).toMatchObject({ date: "2026-11-12", from: "scheduled" });
    expect(on("2026-12-17")).toMatchObject({
      canBeInTime: "no",
      warnings: [{ code: "scheduled-too-late" }, { code: "papers-too-late" }],
    });
    expect(scheduleMatter(alone(), { body: council(orland), date: today }).ok).toBe(false);
  });

  it("leave what a body has already done, and are over when the last has answered", () => {
    const recommended = register(alone(), aDecision(formannskap(osen), { date: day("2026-09-24") }));
    expect(pathOf(recommended, plansOf(...osensPlans), day("2026-10-20"))).toMatchObject({
      canBeInTime: "yes",
      earliest: "2026-11-12",
      casePaperBy: "2026-11-02",
    });
    const answered = register(recommended, aDecision(council(osen), { date: day("2026-10-15") }));
    expect(pathOf(answered, plansOf(...osensPlans), day("2026-12-30"))).toMatchObject({
      canBeInTime: "answered",
      casePaperBy: null,
      warnings: [],
    });
  });

  it("do not take a postponed matter for answered", () =>
    expect(
      pathOf(
        register(alone(), aDecision(council(osen), { outcome: "postponed", date: day("2026-10-01") })),
        plansOf(...osensPlans),
      ).canBeInTime,
    ).toBe("yes"));

  it.each<[string, readonly MeetingPlan[], string, string]>([
    ["no plan at all", [], "unknown", "plan-unknown"],
    ["a plan without the formannskap", [osensPlans[1]!], "unknown", "plan-unknown"],
    [
      "a plan that begins after the last day",
      [osensPlans[0]!, aPlan(council(osen), ["2026-12-17"])],
      "no",
      "plan-ends-early",
    ],
    [
      "a plan that reaches over the time without a meeting",
      [osensPlans[0]!, aPlan(council(osen), ["2026-09-17", "2026-12-17"])],
      "no",
      "no-meeting-in-time",
    ],
    [
      "paper deadlines that nobody has stated",
      [aPlan(formannskap(osen), ["2026-10-22"], null), osensPlans[1]!],
      "unknown",
      "paper-deadline-unknown",
    ],
  ])("with %s are honest: %#", (_name, plans, can, code) => {
    const path = pathOf(alone(), plansOf(...plans));
    expect([path.canBeInTime, path.warnings[0]?.code]).toEqual([can, code]);
    if (can === "unknown") expect(path.casePaperBy).toBe(null);
  });

  it("let a chief executive recommend with the papers, and answer alone on any day until the last", () => {
    const participation = (...path: string[]) =>
      alone({ participations: [{ participant: osen, how: "decides", path }] });
    const through = participation(chief(osen), formannskap(osen), council(osen));
    expect(pathOf(through, plansOf(...osensPlans))).toEqual(pathOf(alone(), plansOf(...osensPlans)));
    const itself = participation(chief(osen));
    expect(pathOf(itself, new Map(), day("2026-11-19"))).toMatchObject({
      canBeInTime: "yes",
      casePaperBy: "2026-11-19",
      steps: [{ what: "answer" }],
      warnings: [],
    });
    expect(pathOf(itself, new Map(), day("2026-11-20"))).toMatchObject({ canBeInTime: "no" });
  });

  it("agree, counted backwards and forwards, on whether it can be done", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { minLength: 6, maxLength: 14 });
    const start = day("2026-09-01");
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 100 }),
        fc.boolean(),
        (first, second, ahead, before, now, isBudget) => {
          const far = [400, 401, 402, 430, 460]; // the plans reach beyond every question
          const plan = (body: string, at: readonly number[], papers: number) =>
            aPlan(
              body,
              [...at, ...far].map((n) => addDays(start, n)),
              papers,
            );
          const plans = plansOf(plan(formannskap(osen), first, ahead), plan(council(osen), second, before));
          const path = pathOf(
            alone({ finalBy: addDays(start, 110), hearingDeadline: null, minimums: isBudget ? [publicDays] : [] }),
            plans,
            addDays(start, now),
          );
          const isKnown = path.steps.every(({ date }) => date !== null);
          const isPossible = isKnown && path.casePaperBy !== null && path.casePaperBy >= addDays(start, now);
          expect(path.canBeInTime === "yes").toBe(isPossible);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("a matter's days", () => {
  const plans = plansOf(
    ...four.flatMap((one, at) => [
      aPlan(formannskap(one), [`2026-10-${20 + at} 2026-10-${10 + at}`]),
      aPlan(council(one), [`2026-11-${12 + at} 2026-11-02`]),
    ]),
  );

  it("it must go out by the first case paper, or by the minimum where that is earlier", () => {
    expect(scheduleOf(aMatter(), today, standing, plans).sendBy).toEqual({
      date: "2026-10-10",
      because: "case-paper",
      participant: osen,
    });
    const minimums: readonly Minimum[] = [{ what: "hearing", days: 42, clause: agreed }];
    const short = scheduleOf(aMatter({ minimums, hearingDeadline: null }), today, standing, plans);
    expect(short.sendBy).toEqual({ date: "2026-10-08", because: "minimum", participant: null });
    expect(short.warnings).toEqual([]);
  });

  it("a hearing of the agreement's minimum is long enough, one day shorter is not", () => {
    const warned = (days: number) =>
      scheduleOf(aMatter({ minimums: [{ what: "hearing", days, clause: agreed }] }), today, standing, plans).warnings;
    expect(warned(44)).toEqual([]); // 1 September to 15 October
    expect(warned(45)).toMatchObject([
      { code: "shorter-than-minimum", clause: agreed, params: { given: 44, days: 45 } },
    ]);
  });

  it("where a named body decides, views end before its papers, and its notice is kept", () => {
    const notice: Minimum = {
      what: "notice-of-meeting",
      days: 28,
      clause: { kind: "law", citation: { act: "IKS-loven", section: "§ 8" }, grade: "read" },
    };
    const matter = aMatter({
      rule: { rule: { kind: "body-decides", body: "rep" }, closing: "stays-open", clause: agreed },
      participations: [
        { participant: osen, how: "is-heard", path: [council(osen)] },
        { participant: "fosen", how: "decides", path: ["rep"] },
      ],
      minimums: [notice],
      hearingDeadline: day("2026-10-25"),
    });
    const rep = aPlan("rep", ["2026-11-19"], 7);
    const schedule = scheduleOf(matter, today, standing, plansOf(rep, osensPlans[1]!));
    expect(schedule.paths[1]).toMatchObject({
      casePaperBy: "2026-10-22",
      steps: [{ what: "papers", because: "notice-of-meeting" }, { date: "2026-11-19" }],
    });
    expect(schedule.paths[0]).toMatchObject({
      until: "2026-10-22",
      steps: [{ date: "2026-10-05" }, { date: "2026-10-15", because: "papers-of-deciding-body" }],
    });
    expect(schedule.warnings.map(({ code }) => code)).toEqual(["hearing-ends-after-papers"]);
  });

  it("in the year's wheel are those still to come, the first first", () => {
    const matter = register(aMatter(), aDecision(council(orland), { date: day("2026-10-01") }));
    const wheel = deadlines(matter, day("2026-10-12"), standing, plans);
    expect(wheel.map(({ date }) => date)).toEqual(wheel.map(({ date }) => date).toSorted());
    expect(wheel[0]).toMatchObject({ date: "2026-10-12", what: "case-paper", participant: "5054" });
    expect(wheel.find(({ what }) => what === "final")).toMatchObject({
      date: "2026-11-19",
      from: "stated",
      participant: null,
    });
    expect(wheel.some(({ what }) => what === "send")).toBe(false);
    expect(wheel.some(({ body }) => body === council(orland))).toBe(false);
    expect(deadlines({ ...matter, withdrawn: { on: today, reason: "x" } }, today, standing, plans)).toEqual([]);
  });

  it("of 400 councils come with a step for each", () => {
    const many = Array.from({ length: 400 }, (_, at) => `${1000 + at}`);
    const all = plansOf(
      ...many.flatMap((one) => [aPlan(formannskap(one), ["2026-10-22"]), aPlan(council(one), ["2026-11-12"])]),
    );
    const schedule = scheduleOf(aMatter({}, many), today, aStanding(many), all);
    expect(schedule.paths.map(({ canBeInTime }) => canBeInTime)).toEqual(many.map(() => "yes"));
    expect(deadlines(aMatter({}, many), today, aStanding(many), all)).toHaveLength(1602);
  });
});

describe("the two rounds of a cooperation's budget", () => {
  const plans = plansOf(
    ...[osen, orland].flatMap((one, at) => [
      aPlan(formannskap(one), ["2026-06-04", `2026-11-${12 + at}`]),
      aPlan(council(one), [`2026-06-${18 + at}`, `2026-12-${10 + at}`]),
    ]),
    aPlan("rep", ["2026-04-23", "2026-11-05", "2026-12-18"]),
  );
  const budget = (participant: string, closesOn: PlainDate | null) => ({
    participant,
    path: [formannskap(participant), council(participant)],
    closesOn,
  });
  const ask = (more: Partial<BudgetQuestion> = {}): BudgetQuestion => ({
    year: 2027,
    today: day("2026-03-01"),
    budgets: [budget(osen, day("2026-10-01")), budget(orland, day("2026-09-20"))],
    bodies: indexBodies(bodiesOf(four)),
    plans,
    adoptedBy: "rep",
    adoptsOn: null,
    minimums: [publicDays, { what: "notice-of-meeting", days: 28, clause: null }],
    ...more,
  });
  const codes = (more: Partial<BudgetQuestion>) =>
    budgetRounds(ask(more)).warnings.map(({ code, participant }) => [code, participant]);

  it("are frames before the June councils, and the draft before the first chief executive closes the autumn proposal", () => {
    const rounds = budgetRounds(ask());
    expect(rounds.frames).toMatchObject({ until: "2026-06-30", sendBy: "2026-05-25" });
    expect(rounds.draft).toEqual({ sendBy: "2026-09-20", firstToClose: [orland] });
    expect(rounds.councils.map(({ steps }) => steps.at(-1)!.date)).toEqual(["2026-12-10", "2026-12-11"]);
    expect(rounds.cooperation).toMatchObject({ casePaperBy: "2026-10-08", steps: [{}, { date: "2026-11-05" }] });
    expect(rounds.warnings).toEqual([]);
  });

  it("warn when the cooperation decides in December, after councils that have not seen it", () =>
    expect(codes({ adoptsOn: day("2026-12-18") })).toEqual([
      ["decides-after-councils", osen],
      ["decides-after-councils", orland],
    ]));

  it("warn when it decides before the draft has been out", () =>
    expect(codes({ adoptsOn: day("2026-09-19") })).toEqual([["decides-before-draft", null]]));

  it("warn when the draft comes after the first has closed, to the day, and when nobody has said when that is", () => {
    const late = (on: string) => codes({ today: day(on) }).filter(([code]) => code === "draft-after-closing-day");
    expect([late("2026-09-20"), late("2026-09-21")]).toEqual([[], [["draft-after-closing-day", orland]]]);
    expect(codes({ budgets: [budget(osen, null)] })).toContainEqual(["closing-day-unknown", osen]);
  });

  it("have no board of their own in a host cooperation", () =>
    expect(budgetRounds(ask({ adoptedBy: null })).cooperation).toBe(null));
});
