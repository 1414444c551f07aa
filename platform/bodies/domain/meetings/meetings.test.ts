import { expect as expectOk, type PlainDate, parseDate } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "../calendar/index.ts";
import {
  addMeeting,
  cancelMeeting,
  emptyPlan,
  lastMeeting,
  type Meeting,
  type MeetingPlan,
  nextMeeting,
  paperDeadlineOf,
  readPlanRows,
  readWrittenDate,
  takeCalendar,
} from "./index.ts";

const day = (text: string): PlainDate => expectOk(parseDate(text));
const aMeeting = (date: string, more: Partial<Meeting> = {}): Meeting => ({
  uid: date,
  date: day(date),
  time: null,
  paperDeadline: null,
  cancelled: false,
  ...more,
});
const aPlan = (meetings: readonly Meeting[], papersDaysBefore: number | null = 10): MeetingPlan =>
  meetings.reduce((plan, meeting) => expectOk(addMeeting(plan, meeting)), emptyPlan("council", papersDaysBefore));

describe("a meeting plan", () => {
  it("is in the order of the days, whatever order the meetings came in", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(["2026-09-10", "2026-10-15", "2026-11-12", "2026-12-17"]), (dates) => {
        expect(aPlan(dates.map((date) => aMeeting(date))).meetings.map(({ date }) => date)).toEqual(dates.toSorted());
      }),
    ));

  it("knows a meeting that is told twice, and keeps the deadline that was typed by hand", () => {
    const typed = aPlan([aMeeting("2026-11-12", { uid: "typed", paperDeadline: day("2026-10-29") })]);
    const told = expectOk(addMeeting(typed, aMeeting("2026-11-12", { uid: "from-calendar", time: "18:00" })));
    expect(told.meetings).toEqual([
      aMeeting("2026-11-12", { uid: "from-calendar", time: "18:00", paperDeadline: day("2026-10-29") }),
    ]);
  });

  it("forgets the deadline of a meeting that is moved to another day, and moves onto one that was typed there", () => {
    const plan = aPlan([
      aMeeting("2026-11-12", { uid: "1", paperDeadline: day("2026-10-29") }),
      aMeeting("2026-11-19"),
    ]);
    const moved = expectOk(addMeeting(plan, aMeeting("2026-11-19", { uid: "1" })));
    expect(moved.meetings).toEqual([aMeeting("2026-11-19", { uid: "1" })]);
  });

  it("holds two meetings on one day when their hours differ", () =>
    expect(
      aPlan([aMeeting("2026-11-12", { uid: "a", time: "09:00" }), aMeeting("2026-11-12", { uid: "b", time: "18:00" })])
        .meetings,
    ).toHaveLength(2));

  it("takes papers up to the day itself, and refuses a deadline after it", () => {
    const add = (paperDeadline: string) =>
      addMeeting(emptyPlan("council"), aMeeting("2026-11-12", { paperDeadline: day(paperDeadline) }));
    expect(add("2026-11-12").ok).toBe(true);
    expect(add("2026-11-13")).toMatchObject({ refusal: { code: "meeting/papers-after-meeting" } });
    expect(addMeeting(emptyPlan("council"), aMeeting("2026-11-12", { time: "24:00" }))).toMatchObject({
      refusal: { code: "meeting/bad-time" },
    });
  });

  it("says where a deadline comes from: stated, by rule, or unknown", () => {
    const meeting = aMeeting("2026-11-12");
    expect(paperDeadlineOf(meeting, emptyPlan("council", 14))).toEqual({ from: "rule", date: "2026-10-29" });
    expect(paperDeadlineOf(meeting, emptyPlan("council"))).toEqual({ from: "unknown", date: null });
    const stated = aMeeting("2026-11-12", { paperDeadline: day("2026-11-01") });
    expect(paperDeadlineOf(stated, emptyPlan("council", 14))).toEqual({ from: "stated", date: "2026-11-01" });
  });
});

describe("the next meeting", () => {
  const plan = aPlan(["2026-10-15", "2026-11-12", "2026-12-17"].map((date) => aMeeting(date)));
  const next = (onOrAfter: string, papersReady: string, of = plan) =>
    nextMeeting(of, { onOrAfter: day(onOrAfter), papersReady: day(papersReady) })?.meeting.date ?? null;

  it("is the first that the papers still reach: on the last day for papers, and not the day after", () => {
    expect(next("2026-10-01", "2026-10-05")).toBe("2026-10-15");
    expect(next("2026-10-01", "2026-10-06")).toBe("2026-11-12");
    expect(next("2026-10-16", "2026-10-01")).toBe("2026-11-12");
    expect(next("2026-12-17", "2026-12-08")).toBe(null);
  });

  it("is never a cancelled one", () => {
    const without = expectOk(cancelMeeting(plan, "2026-11-12"));
    expect(next("2026-10-16", "2026-10-20", without)).toBe("2026-12-17");
    expect(lastMeeting(without, day("2026-12-01"))!.meeting.date).toBe("2026-10-15");
    expect(cancelMeeting(plan, "no such").ok).toBe(false);
  });

  it("may have an unknown deadline, and says so", () =>
    expect(
      nextMeeting(aPlan([aMeeting("2026-11-12")], null), {
        onOrAfter: day("2026-11-01"),
        papersReady: day("2026-11-12"),
      }),
    ).toMatchObject({ papers: { from: "unknown" } }));

  it("counted from the end is the last on or before a day", () => {
    expect(lastMeeting(plan, day("2026-11-12"))!.meeting.date).toBe("2026-11-12");
    expect(lastMeeting(plan, day("2026-11-11"))!.meeting.date).toBe("2026-10-15");
    expect(lastMeeting(plan, day("2026-10-14"))).toBe(null);
  });
});

describe("a plan from a calendar", () => {
  const text = [
    "BEGIN:VCALENDAR",
    ...["Kommunestyret", "Formannskapet"].flatMap((title, at) => [
      "BEGIN:VEVENT",
      `UID:${at}`,
      `DTSTART:2026111${at}T180000`,
      `SUMMARY:${title}`,
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ].join("\r\n");
  const { events } = expectOk(readCalendar(text));

  it("takes the body's own meetings, and the same again changes nothing", () => {
    const once = takeCalendar(emptyPlan("council"), events, (title) => title === "Kommunestyret");
    expect(once.plan.meetings).toMatchObject([{ uid: "0", date: "2026-11-10", time: "18:00" }]);
    expect(takeCalendar(once.plan, events, (title) => title === "Kommunestyret").plan).toEqual(once.plan);
    expect([once.taken, once.refused]).toEqual([1, []]);
  });
});

describe("a plan from rows", () => {
  const bodyOf = (name: string) => (name === "Kommunestyret" ? "osen-council" : null);
  const read = (...rows: readonly (readonly string[])[]) => readPlanRows(rows, bodyOf);

  it("reads days as people write them, in any order of the columns", () => {
    const rows = [
      ["Organ", "Frist", "Dato"],
      ["Kommunestyret", "12.10.2026", "12. november 2026"],
      ["", "", ""],
      ["Kommunestyret", "", "2026-12-17"],
    ];
    expect(expectOk(read(...rows)).meetings).toMatchObject([
      { row: 2, body: "osen-council", meeting: { date: "2026-11-12", paperDeadline: "2026-10-12" } },
      { row: 4, body: "osen-council", meeting: { date: "2026-12-17", paperDeadline: null } },
    ]);
  });

  it("names every row that it cannot read", () => {
    const head = ["dato", "frist", "organ"];
    const found = expectOk(
      read(
        head,
        ["12.13.2026", "", "Kommunestyret"],
        ["1.2.2026", "ukjent", "Kommunestyret"],
        ["1.2.2026", "2.2.2026", "Kommunestyret"],
        ["1.2.2026", "", "Velforeningen"],
      ),
    );
    expect(found.meetings).toEqual([]);
    expect(found.unread.map(({ code, params }) => [params.row, code])).toEqual([
      [2, "meeting/not-a-date"],
      [3, "meeting/not-a-date"],
      [4, "meeting/papers-after-meeting"],
      [5, "meeting/unknown-body"],
    ]);
  });

  it("refuses a table without days", () => {
    expect(read()).toMatchObject({ refusal: { code: "meeting/no-rows" } });
    expect(read(["frist", "organ"])).toMatchObject({ refusal: { code: "meeting/no-column" } });
  });

  it.each(["12.11.2026", "2026-11-12", "12. november 2026", " 12.november 2026 "])("reads %j", (text) =>
    expect(expectOk(readWrittenDate(text))).toBe("2026-11-12"),
  );
  it.each(["", "12.11", "31. juni 2026", "12. nov 2026", "11/12/2026", "0.1.2026"])("refuses %j", (text) =>
    expect(readWrittenDate(text).ok).toBe(false),
  );
});
