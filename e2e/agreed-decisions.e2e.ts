import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, phone } from "./browser/reader.ts";
import { signIn } from "./browser/sign-in.ts";

const heading = async (page: Page): Promise<string> => plain(await page.getByRole("heading", { level: 1 }).innerText());
const row = (page: Page, decision: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: decision, exact: true }) });
const told = async (page: Page, decision: string): Promise<string> =>
  plain(await row(page, decision).first().innerText());

/** Osen and Åfjord share a service that Åfjord hosts. */
const registered = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (called) => {
    const participants = ["Osen", "Åfjord"].map((participant) => ({ participant }));
    const answer = await fetch("/api/v1/cooperations", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        name: called,
        participants,
        form: "vertskommune_adm",
        host: "Åfjord",
        source: "Samarbeidsavtalen § 1 (eksempel)",
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).id;
  }, name);

const save = (page: Page) => page.getByRole("button", { name: "Legg inn hva avtalen sier" }).click();

describe("what the agreement says of who decides", { timeout: 240_000 }, () => {
  let id = "";

  it("is told row by row by those who take part, and stands beside what the law would have said", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      id = await registered(page, "Felles oppmåling på kysten");
      await page.goto(`/samarbeid/${id}/medvirkning?kommune=5020`);
      await page.getByRole("heading", { name: "Hvem bestemmer hva" }).waitFor();
      expect(await told(page, "Plassering")).toContain("når aldri et folkevalgt organ");
      await row(page, "Plassering").getByRole("link", { name: "Hva kan vi gjøre?" }).click();
      await page.waitForURL(/#hva-kan-vi-gjore$/);
      await page.getByRole("link", { name: "Si hva avtalen sier: plassering" }).click();
      await page.getByRole("heading", { name: "Hva sier avtalen om plassering?" }).waitFor();
      await expectWellMade(page);
      await save(page);
      await page.getByRole("link", { name: "Velg hvem som avgjør, slik avtalen sier det." }).waitFor();
      await page.getByLabel("Hvem avgjør?").selectOption({ label: "Hvert kommunestyre" });
      await page.getByLabel("Hvem blir hørt først?").selectOption({ label: "Osen formannskap" });
      await save(page);
      await page.getByRole("link", { name: /^Skriv hva avtalen heter/ }).waitFor();
      await page.getByRole("link", { name: /^Skriv hvor i avtalen det står/ }).waitFor();
      await expectAccessible(page);
      await page.getByLabel("Hva heter avtalen?").fill("Avtale om felles oppmåling (eksempel)");
      await page.getByLabel("Hvor i avtalen?").fill("§ 5");
      await page.getByLabel("Avtalens dato").fill("2024-03-01");
      await page.getByLabel("Ordrett, om dere vil").fill("Hvert kommunestyre avgjør hvor tjenesten ligger.");
      await page.reload();
      expect(await page.getByLabel("Hvor i avtalen?").inputValue()).toBe("§ 5");
      await save(page);
      await page.getByText("Plassering: det avtalen sier, er lagt inn.").waitFor();
      const said = await told(page, "Plassering");
      expect(said).toContain("Hvert kommunestyre deres eget folkevalgte organ");
      expect(said).toContain("Avtale om felles oppmåling (eksempel) av 1. mars 2024, § 5");
      expect(said).toContain("Lagt inn av Osen kommune");
      expect(said).toContain("Vertskommunens administrasjon");
      expect(said).not.toContain("når aldri");
      expect(await told(page, "Bemanning")).toContain("når aldri et folkevalgt organ");
      await expectWellMade(page);
    });
  });

  it("is what a new matter begins with, and the writer may choose otherwise", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto(`/saker/ny?samarbeid=${id}&type=location`);
      const level = page.getByRole("group", { name: "Hvem må vedta for at det skal telle?" });
      await level.getByText("Slik er det avtalt. Dere kan velge noe annet.").waitFor();
      expect(plain(await level.innerText())).toContain("Avtale om felles oppmåling (eksempel)");
      expect(await level.getByRole("radio", { name: "Kommunestyret selv må vedta." }).isChecked()).toBe(true);
      await expectWellMade(page);
      await level.getByRole("radio").nth(1).check();
      expect(await level.getByRole("radio").nth(0).isChecked()).toBe(false);
    });
  });

  it("shows both when two write at once, is read by everybody, and is withdrawn with a reason", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Åse Eksempel");
      await page.goto(`/samarbeid/${id}/medvirkning?kommune=5058`);
      await page.getByRole("link", { name: "Rett hva avtalen sier: plassering" }).click();
      await page.getByLabel("Hvor i avtalen?").fill("§ 6");
      await asReader({}, async (other) => {
        await signIn(other, "Oddny Eksempel");
        await other.goto(`/samarbeid/${id}/medvirkning?kommune=5020&rett=location`);
        await other.getByLabel("Hvor i avtalen?").fill("§ 7");
        await save(other);
        await other.getByText("Plassering: det avtalen sier, er lagt inn.").waitFor();
      });
      await save(page);
      await page.getByRole("heading", { name: "To har skrevet samtidig" }).waitFor();
      const both = plain(await page.locator("main").innerText());
      expect(both).toContain("av 1. mars 2024, § 7");
      expect(both).toContain("av 1. mars 2024, § 6");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Behold mitt, og legg det inn" }).click();
      await page.getByText("Plassering: det avtalen sier, er lagt inn.").waitFor();
      expect(await told(page, "Plassering")).toContain("§ 6");
      expect(await told(page, "Plassering")).toContain("Lagt inn av Åfjord kommune");
    });
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(`/samarbeid/${id}/medvirkning?kommune=5020`);
      await page.getByText("Lagt inn av Åfjord kommune").first().waitFor();
      expect(await heading(page)).toMatch(/^Folkevalgte fra Osen er med i/);
      await expectWellMade(page);
      await page.goto(`/samarbeid/${id}/medvirkning?rett=location`);
      await page.getByText("kan si hva avtalen sier").or(page.getByText("for å si hva avtalen sier")).first().waitFor();
    });
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto(`/samarbeid/${id}/medvirkning?kommune=5020&rett=location`);
      await page.getByText("Trekk tilbake det som står").click();
      await page.getByLabel("Hvorfor?").fill("Avtalen er sagt opp.");
      await page.getByRole("button", { name: "Trekk tilbake", exact: true }).click();
      await page.getByText("det som sto om avtalen, er trukket tilbake").waitFor();
      const said = await told(page, "Plassering");
      expect(said).toContain("Trukket tilbake av Osen kommune");
      expect(said).toContain("Avtalen er sagt opp.");
      expect(said).toContain("når aldri et folkevalgt organ");
      await page.goto(`/samarbeid/${id}/historikk`);
      await page.getByText("Det som sto om avtalen, ble trukket tilbake: plassering").waitFor();
      await page.getByText("Det avtalen sier om hvem som avgjør, ble lagt inn: plassering").first().waitFor();
      await expectWellMade(page);
    });
  });
});
