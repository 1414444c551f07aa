import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, phone } from "./browser/reader.ts";

const estimates = [
  ["Osen", "150 000", "210 000"],
  ["Ørland", "420 000", "500 000"],
  ["Indre Fosen", "300 000", "340 000"],
  ["Åfjord", "180 000", "260 000"],
] as const;

const section = (page: Page) => page.getByRole("region", { name: "Hva ville det kostet alene?" });
const told = async (page: Page) => plain(await section(page).innerText());

async function openWorkshop(page: Page): Promise<void> {
  await page.goto("/nokkelverksted");
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "betaler" }).waitFor();
}

async function writeEstimates(page: Page): Promise<void> {
  await section(page).getByRole("button", { name: "Skriv anslag og se hva som er sikkert" }).click();
  for (const [name, from, to] of estimates) {
    const one = page.getByRole("group", { name: `Kostnad alene for ${name}`, exact: true });
    await one.getByRole("textbox", { name: "Fra", exact: true }).fill(from);
    await one.getByRole("textbox", { name: "Til", exact: true }).fill(to);
  }
}

async function chooseAssumption(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name }).check();
  await section(page).getByText("Nøkkelen mot tre rimelige fordelinger", { exact: true }).waitFor();
}

async function find(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Finn nøkler" }).click();
  await section(page)
    .getByText(/nøkler undersøkt: alle som finnes/)
    .waitFor();
}

describe("what it would cost alone", () => {
  it("is not said until somebody asks, and nothing is guessed", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      expect(await told(page)).not.toContain("ikke kjent");
      await section(page).getByRole("button", { name: "Skriv anslag og se hva som er sikkert" }).click();
      await section(page).getByText("ikke kjent").first().waitFor();
      expect(await told(page)).not.toContain("sparer på å være med");
      await expectWellMade(page);
    });
  });

  it("says what each saves, and only what holds wherever in the estimate the truth is", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      await section(page).getByText("Til sammen sparer dere mellom").waitFor();
      const text = await told(page);
      expect(text).toContain("Osen sparer på å være med");
      expect(text).toContain("Sparer mellom 50 438 kr og 110 438 kr på å være med."); // 150 000 and 210 000 less 99 562
      expect(text).toContain("Indre Fosen ville tjent på å stå alene – uansett hvor i anslaget");
      expect(text).toContain("Betaler mellom 4 776 kr og 44 776 kr mer enn alene."); // 344 776 against 300 000–340 000
      expect(text).toContain("Åfjord kan ikke si");
      expect(text).toContain("Til sammen sparer dere mellom 50 000 kr og 310 000 kr");
      await expectAccessible(page);
    });
  });

  it("says what is wrong when from is larger than to, and uses nothing of it", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      const osen = page.getByRole("group", { name: "Kostnad alene for Osen", exact: true });
      await osen.getByRole("textbox", { name: "Fra", exact: true }).fill("300 000");
      await osen.getByText("«Fra» er større enn «til»").waitFor();
      expect(await told(page)).toContain("Osen kostnad alene ikke kjent");
      await expectAccessible(page);
    });
  });
});

describe("fair splits", () => {
  it("stand beside the key under an assumption that the reader chooses, with sources and a checked proof", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      await chooseAssumption(page, "Stordriftsfordel");
      await section(page).getByText("Hvordan er dette regnet ut?").click();
      await section(page).getByRole("button", { name: "Vis bevis for nukleolus" }).click();
      await section(page)
        .getByText(/Beviset er kontrollert mot hver eneste gruppe/)
        .waitFor();
      const text = await told(page);
      expect(text).toContain("Shapley-verdi (Shapley 1953)");
      expect(text).toContain("17 punkter"); // the middle and 2^4 corners
      await expectWellMade(page);
    });
  });

  it("are refused with numbers when the assumption cannot hold", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      const osen = page.getByRole("group", { name: "Kostnad alene for Osen", exact: true });
      await osen.getByRole("textbox", { name: "Fra", exact: true }).fill("1 000");
      await osen.getByRole("textbox", { name: "Til", exact: true }).fill("3 000");
      await page.getByRole("radio", { name: "Felles faste kostnader" }).check();
      // In the middle 2 000 + 460 000 + 320 000 + 220 000 alone: 2 000 more than together, a third of it in each fixed part.
      await section(page)
        .getByText(/Midt i anslagene må den faste delen være/)
        .waitFor();
      expect(await told(page)).toContain("den faste delen være 667 kr");
      await osen.getByRole("textbox", { name: "Til", exact: true }).fill("2 000");
      const aafjord = page.getByRole("group", { name: "Kostnad alene for Åfjord", exact: true });
      await aafjord.getByRole("textbox", { name: "Til", exact: true }).fill("360 000");
      await section(page).getByText("Antakelsen kan ikke holde").waitFor();
      const text = await told(page);
      // 1 500 + 460 000 + 320 000 + 270 000 is 51 500 more than together; a third of that is more than Osen's 1 500.
      expect(text).toContain("den faste delen måtte være 17 167 kr, men Osen ville bare betalt 1 500 kr alene");
      await aafjord.getByRole("textbox", { name: "Til", exact: true }).fill("190 000");
      await section(page).getByText("Da er det ingen gevinst å dele.").waitFor();
      await expectAccessible(page);
    });
  });
});

describe("simpler keys that are closer", () => {
  it("are found among all there are, and one of them can be tried", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      await chooseAssumption(page, "Stordriftsfordel");
      await find(page);
      expect(await told(page)).toContain("29 271 nøkler undersøkt");
      await section(page).getByRole("table", { name: "Lavere er bedre" }).waitFor();
      await expectAccessible(page);
      const first = section(page).getByRole("listitem").filter({ hasText: "er plassert annerledes" }).first();
      const sentence = plain((await first.locator("p").first().innerText()) ?? "");
      await first.getByRole("button", { name: /^Prøv denne nøkkelen/ }).click();
      await expect
        .poll(() => page.getByRole("textbox", { name: "Nøkkelen", exact: true }).inputValue().then(plain))
        .toBe(sentence);
      await page.getByRole("textbox", { name: "Nøkkel 2" }).waitFor(); // the key that was there stays beside
    });
  });

  it("can aim at what each has used, without any estimate", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await section(page).getByRole("button", { name: "Skriv anslag og se hva som er sikkert" }).click();
      await page.getByRole("combobox", { name: "Sikt mot" }).selectOption("use");
      const use = page.getByRole("group", { name: /^Hvor mye hver har brukt/ });
      for (const [name, count] of [
        ["Osen", "62"],
        ["Ørland", "300"],
        ["Indre Fosen", "280"],
        ["Åfjord", "120"],
      ] as const)
        await use.getByRole("textbox", { name, exact: true }).fill(count);
      await find(page);
      await expectAccessible(page);
    });
  });

  it("say whose concession opens the way when nothing suits all, and keep the limits out of the link unless shared", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await section(page).getByRole("button", { name: "Skriv anslag og se hva som er sikkert" }).click();
      const limits = section(page)
        .locator("fieldset")
        .filter({ hasText: /^Det dere kan leve med/ });
      await section(page).locator("summary").filter({ hasText: "Det dere kan leve med" }).click();
      await limits.getByRole("textbox", { name: "Osen", exact: true }).fill("10 000");
      await page.getByRole("button", { name: "Finn nøkler" }).click();
      await section(page).getByText("Her er veiene ut.").waitFor();
      const text = await told(page);
      expect(text).toContain("Osen må gå");
      expect(text).toContain("Ørland, Indre Fosen og Åfjord har ikke svart");
      expect(page.url()).not.toContain("tak=");
      await page.getByRole("checkbox", { name: /^Ta grensene med i lenken/ }).check();
      await expect.poll(() => page.url()).toContain("tak=5020");
      await expectAccessible(page);
    });
  });

  it("can be worked out again by whoever gets the link, on a phone", async () => {
    let link = "";
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      await chooseAssumption(page, "Stordriftsfordel");
      await expect.poll(() => page.url()).toContain("antakelse=stordrift");
      link = page.url();
    });
    await asReader({ viewport: phone }, async (page) => {
      await page.goto(link);
      await section(page).getByText("Nøkkelen mot tre rimelige fordelinger", { exact: true }).waitFor();
      expect(await told(page)).toContain("Indre Fosen ville tjent på å stå alene – uansett hvor i anslaget");
      await find(page);
      await expectWellMade(page);
    });
  });

  it("speak nynorsk and English", async () => {
    await asReader({}, async (page) => {
      await openWorkshop(page);
      await writeEstimates(page);
      await chooseAssumption(page, "Stordriftsfordel");
      await find(page);
      await page.getByRole("button", { name: "Nynorsk" }).click();
      await page.getByText("ville tent på å stå åleine – uansett kvar i overslaget").first().waitFor();
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText("would gain by being alone – wherever in the estimate").first().waitFor();
      await expectAccessible(page);
    });
  });
});
