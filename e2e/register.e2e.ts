import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { asReader, desktop, phone } from "./browser/reader.ts";
import { signIn } from "./browser/sign-in.ts";

describe("registering a cooperation", () => {
  it.each([desktop, phone])("is well made at $width px", async (viewport) => {
    await asReader({ viewport }, async (page) => {
      await page.goto("/samarbeid/ny");
      await expectWellMade(page);
    });
  });

  it("says what is missing, beside the field and in a summary", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto("/samarbeid/ny");
      await page.getByRole("button", { name: "Legg inn samarbeidet" }).click();
      await expect.poll(() => page.locator("[aria-invalid=true]").count()).toBeGreaterThan(0);
      await expectAccessible(page);
    });
  });

  it("takes a name and the participants, and shows it as registered by the municipality beside the public sources", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto("/samarbeid/ny?kommune=5020");
      await page.getByLabel("Navn på samarbeidet").fill("Brøyting på grensen");
      const participants = page.getByRole("textbox", { name: "Hvem er med?" });
      await participants.pressSequentially("Åfjord");
      await page
        .getByRole("option", { name: /^Åfjord/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Legg inn samarbeidet" }).click();
      await page.getByRole("heading", { level: 1, name: /Brøyting på grensen/ }).waitFor();
      await page.getByText("Osen kommune", { exact: false }).first().waitFor();
      await page.goto("/samarbeid?sok=grensen");
      await page.getByText("Brøyting på grensen").first().waitFor();
      await page.goto("/kommuner/5020");
      await page.getByRole("heading", { name: "Brøyting på grensen" }).waitFor();
    });
  });

  it("keeps the draft when the reader goes away and comes back", async () => {
    await asReader({}, async (page) => {
      await page.goto("/samarbeid/ny");
      await page.getByLabel("Navn på samarbeidet").fill("Et halvferdig samarbeid");
      await page.waitForTimeout(500);
      await page.goto("/");
      await page.goto("/samarbeid/ny");
      await expect.poll(() => page.getByLabel("Navn på samarbeidet").inputValue()).toBe("Et halvferdig samarbeid");
    });
  });
});
