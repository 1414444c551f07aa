import { describe, expect, it } from "vitest";
import { judgeAudit } from "./audit-part.ts";

const audit = (counts: Record<string, number>, vulnerabilities = {}) =>
  `npm warn something\n${JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: counts } })}\n`;

describe("the audit of packages", () => {
  it("passes when nothing high or critical is known", () =>
    expect(judgeAudit(audit({ low: 3, moderate: 1, high: 0, critical: 0 }))).toMatchObject({ passed: 1, failed: 0 }));

  it("fails with the names when something is", () => {
    const outcome = judgeAudit(
      audit({ high: 1, critical: 1 }, { a: { severity: "high" }, b: { severity: "critical" }, c: { severity: "low" } }),
    );
    expect(outcome).toEqual({ passed: 0, failed: 2, skipped: 0, output: "a: high\nb: critical" });
  });

  it.each(["", "npm error network", '{"message":"405 Method Not Allowed","error":{"summary":""}}', "{half"])(
    "says that nothing was checked when the registry answered %j",
    (said) => {
      const outcome = judgeAudit(said);
      expect(outcome).toMatchObject({ passed: 0, failed: 0, skipped: 1 });
      expect(outcome.output).toContain("NOT CHECKED");
    },
  );
});
