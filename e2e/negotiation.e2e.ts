import { addDays, type PlainDate } from "@omforent/kernel";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { ask } from "./browser/ask.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, desktop, phone, zoomed } from "./browser/reader.ts";
import { signIn, signOut } from "./browser/sign-in.ts";

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date()) as PlainDate; // sv-SE writes dates as 2026-01-01
const next = Number(today.slice(0, 4)) + 1;
const newYear = `${next}-01-01`;
const source = "Samarbeidsavtalen § 6 (eksempel)";

/** Osen, Åfjord and Ørland share a service, and today all pay the same. */
async function registered(page: Page, name: string): Promise<string> {
  const participants = ["Osen", "Åfjord", "Ørland"].map((participant) => ({ participant }));
  const { id } = await ask<{ id: string }>(page, "/cooperations", { name, participants, source });
  const todays = { key: "likt", language: "nb", validFrom: "2020-01-01", source: { title: source }, seen: 0 };
  await ask(page, `/cooperations/${id}/keys`, todays);
  return id;
}

const heading = async (page: Page): Promise<string> => plain(await page.getByRole("heading", { level: 1 }).innerText());
const main = async (page: Page): Promise<string> => plain(await page.locator("main").innerText());
const at = (id: string) => `/samarbeid/${id}/forhandling`;

/** Writes in the own answer of whoever is signed in, and saves it internally. */
async function answer(
  page: Page,
  said: { readonly verdicts: readonly string[]; readonly maximum?: string; readonly why: string },
) {
  for (const [index, verdict] of said.verdicts.entries())
    await page
      .getByRole("group", { name: `Forslag ${index + 1}` })
      .getByRole("radio", { name: verdict, exact: true })
      .check();
  if (said.maximum) await page.getByLabel("Det meste dere kan betale i året").fill(said.maximum);
  await page.getByLabel("Begrunnelse").fill(said.why);
  await page.getByRole("button", { name: "Lagre internt" }).click();
  await page.getByText("Lagret internt hos kommunen. Ikke delt.").waitFor();
}

async function share(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Del svaret …" }).click();
  await page.getByRole("radio", { name: /^Alle – svaret blir åpent/ }).check();
  await page.getByRole("button", { name: "Del svaret med alle" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("også journalister og innbyggere").waitFor();
  await dialog.getByRole("button", { name: "Del svaret med alle" }).click();
  await page.getByText("Dere har delt et svar i denne runden.").waitFor();
}

describe("agreeing on a key", { timeout: 240_000 }, () => {
  let id = "";

  it("begins in the workshop, where a chief executive proposes the key with what goes with it", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      id = await registered(page, "Felles vaktordning på kysten");
      await page.goto(at(id));
      expect(await heading(page)).toBe("Ingen forhandler om nøkkelen nå");
      await expectWellMade(page);
      await page.getByRole("link", { name: "Til nøkkelverkstedet" }).click();
      await page.getByRole("textbox", { name: "Nøkkelen", exact: true }).fill("30 % likt og 70 % etter folketall");
      await page.getByRole("button", { name: "Foreslå denne nøkkelen" }).click();
      await page.getByLabel("Nøkkelen skal gjelde fra").fill(newYear);
      await page.getByLabel("Fas inn endringen i like trinn").check();
      await page.getByRole("radio", { name: "Gjøres opp etter den nye nøkkelen i avregningen" }).check();
      await page.getByRole("button", { name: "Legg til en ytelse" }).click();
      await page.getByLabel("Hva (linje 1)").fill("Leger i vakt");
      await page.getByLabel("Hvor mange i alt").fill("6");
      await page.getByLabel("Fordelt").selectOption({ label: "etter folketall" });
      await page.getByLabel("Begrunnelse (frivillig)").fill("Folketallet betyr mest for bruken.");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Legg forslaget på bordet" }).click();
      await page.getByRole("heading", { name: "Ingen har delt hva de kan leve med ennå" }).waitFor();
      const said = await main(page);
      for (const words of [
        `Like trinn over 3 år fra ${next}`,
        "Leger i vakt: 6 i alt, fordelt etter folketall",
        "Størst økning får",
        "eksempeltall",
      ])
        expect(said).toContain(words);
    });
  });

  it("lets another propose too, and shows both side by side", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Åse Eksempel");
      const terms = { validFrom: newYear, reason: "Enklest å forstå." };
      await ask(page, `/cooperations/${id}/key-proposals`, {
        holder: "municipality:5058",
        key: "etter folketall",
        ...terms,
      });
      await page.goto(at(id));
      await page.getByRole("heading", { name: "Forslagene side om side" }).waitFor();
      await answer(page, {
        verdicts: ["Kan leve med", "Kan ikke leve med"],
        maximum: "310 000",
        why: "Vi kan ikke betale mer enn dette.",
      });
      await expectWellMade(page);
    });
  });

  it("keeps an answer to the municipality: neither the others nor the public can tell that it is there", async () => {
    await asReader({}, async (page) => {
      await page.goto(at(id));
      expect(await heading(page)).toBe("Ingen har delt hva de kan leve med ennå");
      expect(await main(page)).not.toMatch(/310|Vi kan ikke betale/);
      await signIn(page, "Oddny Eksempel");
      await page.goto(at(id));
      expect(await main(page)).not.toMatch(/310 000|Vi kan ikke betale/);
      await answer(page, { verdicts: ["Kan leve med", "Kan leve med"], why: "Begge er til å leve med." });
      await share(page);
      expect(await heading(page)).toBe("Én av tre har delt hva de kan leve med");
    });
  });

  it("says what all can live with when all have shared, and asks the councils", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Åse Eksempel");
      await page.goto(at(id));
      await share(page);
      await signOut(page);
      await signIn(page, "Ragnhild Eksempel");
      await page.goto(at(id));
      await answer(page, { verdicts: ["Kan leve med"], why: "Vi støtter forslaget." });
      await share(page);
      expect(await heading(page)).toBe("Alle kan leve med forslag 1");
      expect(await main(page)).toContain("Vi kan ikke betale mer enn dette.");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Spør kommunestyrene om dette" }).first().click();
      await page.getByLabel("Svaret må være endelig innen").fill(addDays(today, 60));
      await page.getByRole("button", { name: "Lag utkast til sak" }).click();
      await page.waitForURL(/\/saker\/m-/);
    });
  });

  it.each([
    ["a desktop", desktop],
    ["a phone", phone],
    ["400 % zoom", zoomed],
  ])("is read on %s, in three languages", async (_screen, viewport) => {
    for (const language of ["nb-NO", "nn-NO", "en-GB"] as const)
      await asReader({ viewport, language }, async (page) => {
        await page.goto(at(id));
        await page.getByRole("heading", { level: 1 }).waitFor();
        expect(await main(page)).not.toMatch(/negotiation\.|finding\.|\{\{/);
        await expectWellMade(page);
      });
  });
});
