import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, phone } from "./browser/reader.ts";
import { signIn, signOut } from "./browser/sign-in.ts";

const heading = async (page: Page): Promise<string> => plain(await page.getByRole("heading", { level: 1 }).innerText());
const main = async (page: Page): Promise<string> => plain(await page.locator("main").innerText());

/** Osen, Åfjord and Ørland share a service. */
const registered = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (called) => {
    const participants = ["Osen", "Åfjord", "Ørland"].map((participant) => ({ participant }));
    const answer = await fetch("/api/v1/cooperations", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: called, participants, source: "Samarbeidsavtalen § 1 (eksempel)" }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()).id;
  }, name);

/** Chooses a step for each of the five questions, in their order. */
async function choose(page: Page, answers: readonly string[]): Promise<void> {
  const asked = [
    "Hvor stor innflytelse",
    "Hvor god er tjenesten",
    "Hvor rimelig",
    "Hvor godt er",
    "Oppleves fordelingsnøkkelen",
  ];
  for (const [at, words] of answers.entries())
    await page
      .getByRole("group", { name: new RegExp(`^${asked[at]}`) })
      .getByRole("radio", { name: words, exact: true })
      .check();
}

describe("the yearly evaluation", { timeout: 240_000 }, () => {
  let id = "";

  it("asks Osen's chief executive five questions in one form, and keeps what she has begun", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      id = await registered(page, "Felles vaktsentral på kysten");
      await page.goto(`/samarbeid/${id}`);
      await page.getByRole("link", { name: "Se evalueringen" }).click();
      await page.getByText("Ingen svar er delt").waitFor();
      expect(await heading(page)).toMatch(/^Ingen har svart om 20\d\d ennå\.$/);
      await expectWellMade(page);
      await page.getByRole("link", { name: "Svar for Osen" }).click();
      await page
        .getByRole("heading", { name: /^Hvordan går Felles vaktsentral på kysten for Osen i 20\d\d\?$/ })
        .waitFor();
      await choose(page, ["2 – liten", "4 – god", "3 – både og", "vet ikke"]);
      await page.getByLabel("Hvorfor svarer dere slik om medvirkning?").fill("Vi får sakene når de er avgjort.");
      await page.getByRole("button", { name: "Lagre og se over" }).click();
      await page.getByRole("link", { name: "Velg et svar om fordelingsnøkkelen, eller «vet ikke»." }).waitFor();
      await expectWellMade(page);
      await page.reload();
      expect(await page.getByLabel("Hvorfor svarer dere slik om medvirkning?").inputValue()).toBe(
        "Vi får sakene når de er avgjort.",
      );
      await choose(page, ["2 – liten", "4 – god", "3 – både og", "vet ikke", "4 – ja, stort sett"]);
      await page.getByRole("button", { name: "Lagre og se over" }).click();
      await page.getByRole("heading", { name: "Se over svarene til Osen før de blir åpne" }).waitFor();
    });
  });

  it("is Osen's own until it is shared, and says before that what sharing opens", async () => {
    await asReader({}, async (page) => {
      await page.goto(`/samarbeid/${id}/evaluering`);
      expect(await heading(page)).toMatch(/^Ingen har svart/);
      expect(await main(page)).not.toContain("Vi får sakene når de er avgjort.");
      await signIn(page, "Åse Eksempel");
      await page.goto(`/samarbeid/${id}/evaluering`);
      expect(await heading(page)).toMatch(/^Ingen har svart/);
      expect(await main(page)).not.toContain("Vi får sakene når de er avgjort.");
      await signOut(page);
      await signIn(page, "Oddny Eksempel");
      await page.goto(`/samarbeid/${id}/evaluering`);
      await page.getByRole("link", { name: "Se over og del svarene til Osen" }).click();
      await page.getByText("blir svarene og begrunnelsene åpne for alle").waitFor();
      expect(await main(page)).toContain("Internt for Osen");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Del svarene med alle" }).click();
      await page.getByRole("heading", { name: "Svarene er delt" }).waitFor();
      expect(await heading(page)).toMatch(/^Én av tre har svart om 20\d\d\. Osen svarer lavt på medvirkning\.$/);
    });
  });

  it("shows every reader who has answered what and who has not, and a low answer begins a matter", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Åse Eksempel");
      await page.goto(`/samarbeid/${id}/evaluering/svar`);
      await choose(page, ["5 – svært stor", "4 – god", "4 – rimelig", "4 – godt", "2 – nei, i liten grad"]);
      await page.getByRole("button", { name: "Lagre og se over" }).click();
      await page.getByRole("button", { name: "Del svarene med alle" }).click();
      await page.getByRole("heading", { name: "Svarene er delt" }).waitFor();
    });
    await asReader({}, async (page) => {
      await page.goto(`/samarbeid/${id}/medvirkning`);
      await page.getByText("To av tre deltakere har svart på de fem spørsmålene").waitFor();
      await page.getByRole("link", { name: "Se evalueringen" }).click();
      await page.getByRole("heading", { name: "Spørsmål for spørsmål" }).waitFor();
      expect(await heading(page)).toMatch(/^To av tre har svart om 20\d\d\. To svar er lave\.$/);
      expect(await main(page)).toContain("Ørland har ikke svart.");
      const strip = page.getByRole("list", { name: "Medvirkning: hvem som har svart hva" });
      expect(plain(await strip.getByRole("listitem").filter({ hasText: "2 – liten" }).first().innerText())).toBe(
        "2 – liten Osen",
      );
      await page.getByText("Vi får sakene når de er avgjort.").first().waitFor();
      await expectWellMade(page);
      await page.getByText("Alle svar i en tabell").click();
      await page.getByRole("row", { name: /^Ørland ikke svart/ }).waitFor();
      await expectAccessible(page);
      await page.getByRole("link", { name: "Begynn en sak om medvirkning" }).click();
      await page.waitForURL(/\/saker\/ny/);
      await page.getByRole("heading", { level: 1 }).waitFor();
    });
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(`/samarbeid/${id}/evaluering`);
      await page.getByRole("heading", { name: "Spørsmål for spørsmål" }).waitFor();
      await expectWellMade(page);
    });
  });

  it("shows both when two in Osen answer at once, and lets the writer choose", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Marit Eksempel");
      await page.goto(`/samarbeid/${id}/evaluering/svar?endre=ja`);
      await choose(page, ["3 – noe"]);
      await asReader({}, async (other) => {
        await signIn(other, "Oddny Eksempel");
        await other.goto(`/samarbeid/${id}/evaluering/svar?endre=ja`);
        await choose(other, ["1 – svært liten"]);
        await other.getByRole("button", { name: "Lagre og se over" }).click();
        await other.getByRole("heading", { name: "Se over svarene til Osen før de blir åpne" }).waitFor();
      });
      await page.getByRole("button", { name: "Lagre og se over" }).click();
      await page.getByRole("heading", { name: "To har svart samtidig" }).waitFor();
      const said = await main(page);
      expect(said).toContain("Lagret: 1 – svært liten: Vi får sakene når de er avgjort.");
      expect(said).toContain("Ditt: 3 – noe: Vi får sakene når de er avgjort.");
      await expectWellMade(page);
      await page.getByRole("button", { name: "Behold mine svar" }).click();
      await page.getByRole("button", { name: "Lagre og se over" }).click();
      await page.getByRole("heading", { name: "Se over svarene til Osen før de blir åpne" }).waitFor();
      expect(await main(page)).toContain("3 – noe");
      await page.goto(`/samarbeid/${id}/evaluering`);
      expect(await heading(page)).toContain("Osen svarer lavt på medvirkning.");
    });
  });

  it("is in the year's wheel of the one who has not answered, with the way there", async () => {
    await asReader({}, async (page) => {
      await page.goto(`/samarbeid/${id}/evaluering`);
      await page.getByRole("heading", { name: "Spørsmål for spørsmål" }).waitFor();
      const year = Number(/20\d\d/.exec(await heading(page))?.[0]);
      await page.goto(`/kommuner/5057/aarshjul?aar=${year + 1}`);
      await page.getByRole("link", { name: `Svar på evalueringen av ${year}` }).click();
      await page.getByText("Ørland har ikke svart.").waitFor();
      expect(new URL(page.url()).pathname).toBe(`/samarbeid/${id}/evaluering`);
      await page.goto(`/kommuner/5020/aarshjul?aar=${year + 1}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.getByRole("link", { name: `Svar på evalueringen av ${year}` }).count()).toBe(0);
    });
  });

  it("begins the matter with the question and the answer in it, ready to be changed", async () => {
    await asReader({}, async (page) => {
      await signIn(page, "Oddny Eksempel");
      await page.goto(`/samarbeid/${id}/evaluering`);
      await page.getByRole("link", { name: "Begynn en sak om medvirkning" }).click();
      const title = page.getByRole("textbox", { name: "Hva heter saken?" });
      await expect.poll(() => title.inputValue()).toBe("Medvirkning i Felles vaktsentral på kysten");
      const texts = await page
        .locator("textarea")
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
      const text = texts.find((one) => one.includes("Hvor stor innflytelse")) ?? "";
      expect(plain(text)).toContain("Osen svarte «liten» (trinn 2 av 5).");
      expect(plain(text)).toContain("Begrunnelsen var: «Vi får sakene når de er avgjort.»");
      expect(plain(text)).toContain("Forslag til vedtak:");
    });
  });
});
