import type { PlainDate } from "@omforent/kernel";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectWellMade } from "./browser/accessibility.ts";
import { ask, fetched } from "./browser/ask.ts";
import { plain } from "./browser/plain-text.ts";
import { asReader, phone, type Reader } from "./browser/reader.ts";
import { serveInTime } from "./browser/serve.ts";
import { signIn } from "./browser/sign-in.ts";

const year = new Date().getFullYear() + 1; // one that is still to come, so that no fact is from after it
const on = (monthAndDay: string) => `${year}-${monthAndDay}` as PlainDate;
const newYear = `${year + 1}-01-01` as PlainDate;

const budgetTitle = `Budsjettramme ${year + 1} for brannvernet`;
const oldKey = "«20 % likt og 80 % etter folketall»";
const newKey = `«gradvis over to år fra og med ${year + 1}, fra 20 % likt og 80 % etter folketall til 30 % likt og 70 % etter folketall»`;

const chief = "Oddny Eksempel"; // of Osen, as the next three
const economist = "Øyvind Eksempel";
const secretary = "Siri Eksempel";
const councillor = "Kåre Eksempel";
const neighbours = { "5054": "Ingrid Eksempel", "5057": "Ragnhild Eksempel", "5058": "Åse Eksempel" }; // secretaries and chief executives
const leader = neighbours["5058"]; // proposes the key

let served: Awaited<ReturnType<typeof serveInTime>>;
beforeAll(async () => {
  served = await serveInTime(on("01-11"));
}, 120_000);
afterAll(() => served.stop());

const read = (visit: (page: Page) => Promise<void>, reader: Reader = {}) =>
  asReader({ ...reader, where: served }, async (page) => visit(page));
const as = (person: string, visit: (page: Page) => Promise<void>, reader: Reader = {}) =>
  read(async (page) => {
    await signIn(page, person);
    await visit(page);
  }, reader);
const main = async (page: Page): Promise<string> => plain(await page.locator("main").innerText());
/** What the page says, once all its parts have come. */
const says = async (page: Page, ...words: readonly string[]): Promise<void> => {
  for (const each of words) await expect.poll(() => main(page), { timeout: 15_000 }).toContain(each);
};
const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

let cooperation = "";
let budget = ""; // «/saker/m-…»
let matter = "";
const api = (address: string) => address.replace("/saker/", "/matters/");
const decides = (page: Page, address: string, municipality: string, version: number, more: object = {}) =>
  ask<{ registered: string; counts: boolean }>(page, `${api(address)}/decisions`, {
    ...{ body: `${municipality}-kommunestyre`, version, outcome: { kind: "adopted" }, date: served.day() },
    ...{ text: "Kommunestyret vedtar forslaget.", caseNumber: `PS ${municipality}/${version}`, ...more },
  });

async function sendToFour(page: Page): Promise<void> {
  await press(page, "Send til fire kommunestyrer");
  await says(page, "kan alle lese saken uten å logge inn");
  await press(page, "Send nå");
  await says(page, "Ingen av fire har sagt ja ennå.");
}

/** One story, told in order: each part goes on from what the one before left, and the leaf is turned between them. */
describe("a year in a cooperation of four municipalities", { timeout: 120_000 }, () => {
  it("begins in January with today's key, and the meeting plans that all deadlines are counted from", async () => {
    await as(leader, async (page) => {
      const participants = ["Osen", "Indre Fosen", "Ørland", "Åfjord"].map((participant) => ({ participant }));
      const source = "Samarbeidsavtalen § 6 (eksempel)";
      const made = { name: "Felles brannvern på kysten KO", form: "ko", participants, source };
      cooperation = (await ask<{ id: string }>(page, "/cooperations", made)).id;
      const key = { key: "20 % likt og 80 % etter folketall", language: "nb", source: { title: source }, seen: 0 };
      await ask(page, `/cooperations/${cooperation}/keys`, { ...key, validFrom: "2020-01-01" });
      await page.goto(`/samarbeid/${cooperation}`);
      await page.getByRole("link", { name: oldKey }).waitFor();
      expect(await main(page)).not.toContain("Se forhandlingen om nøkkelen");
    });
    const councils = `dato;frist\n${on("09-23")};${on("09-11")}\n${on("11-25")};${on("11-13")}\n${on("12-16")};${on("12-04")}\n`;
    await as(secretary, async (page) => {
      await page.goto("/organ/5020-kommunestyre/moteplan");
      await page.getByLabel("Eller lim inn innholdet").fill(councils);
      await press(page, "Se hva som blir lest");
      await says(page, "3 nye eller endrede møter");
      await press(page, "Lagre møteplanen");
      await says(page, "Lagret. Osen kommunestyre: 3 nye");
      await page.goto("/kommuner/5020/aarshjul");
      await says(page, `Hva må Osen gjøre i ${year}, og når?`);
      await says(page, "Osen kommunestyre: siste dag for sakspapir");
    });
    for (const [number, person] of Object.entries({ "5020": secretary, ...neighbours }))
      await as(person, async (page) => {
        const plan = { holder: number, format: "csv" };
        const boards = `dato;frist\n${on("09-09")};${on("08-31")}\n${on("11-03")};${on("10-23")}\n`;
        await ask(page, "/bodies/import-meetings", { ...plan, text: boards, body: `${number}-formannskap` });
        await ask(page, "/bodies/import-meetings", { ...plan, text: councils, body: `${number}-kommunestyre` });
      });
  });

  it("has a draft budget in August: the economist and the chief executive write at once, and neither loses a word", async () => {
    served.turnTo(on("08-17"));
    await as(economist, async (page) => {
      await page.goto(`/saker/ny?samarbeid=${cooperation}&type=budget`);
      await page.getByLabel("Hva heter saken?").fill(budgetTitle);
      await page.getByLabel("Teksten som skal vedtas").fill("Rammen er 1 000 000 kroner.\nDen deles etter nøkkelen.");
      await page.getByText("Hva det koster hver kommune").click();
      await press(page, "Legg til et år");
      await page.getByRole("textbox", { name: "År", exact: true }).fill(String(year + 1));
      for (const [name, before, after] of [
        ["Osen", "74000", "78071"],
        ["Indre Fosen", "362000", "378000"],
        ["Ørland", "381000", "392000"],
        ["Åfjord", "147000", "151929"],
      ] as const) {
        await page.getByLabel(`${name}, uten forslaget, ${year + 1}`, { exact: true }).fill(before);
        await page.getByLabel(`${name}, med forslaget, ${year + 1}`, { exact: true }).fill(after);
      }
      await page.getByLabel("Hvor kommer tallene fra?").fill("Budsjettutkastet (eksempeltall)");
      await page.getByRole("radio", { name: "Kommunestyret selv må vedta." }).check();
      await page.getByRole("radio", { name: /^Et flertall etter stemmevekt/ }).check();
      await says(page, "Vektene hentes fra samarbeidet, med hjemmel. Ingen skriver dem her.");
      await page.getByRole("radio", { name: "Alle som skal vedta, må si ja" }).check();
      await page.getByLabel("Siste dag", { exact: true }).fill(on("12-18"));
      await page.getByLabel("Siste dag for uttalelser").fill(on("10-09"));
      await says(page, "Regnet bakover");
      await press(page, "Lagre utkastet");
      await page.getByRole("heading", { level: 1, name: /Utkastet er ikke sendt/ }).waitFor();
      budget = new URL(page.url()).pathname;
      await read(
        async (stranger) => {
          await stranger.goto(budget);
          await stranger.getByRole("heading", { level: 1, name: /finnes ikke/ }).waitFor();
        },
        { provokes: /Error in route match/ },
      );
      await page.goto(`${budget}/rediger`);
      const text = page.getByLabel("Teksten som skal vedtas");
      await text.fill("Rammen er 1 000 000 kroner.\nDen deles etter nøkkelen, med halve beløpet i juli.");
      await as(chief, async (other) => {
        await other.goto(`${budget}/rediger`);
        await other.getByLabel("Teksten som skal vedtas").fill("Rammen er 990 000 kroner.\nDen deles etter nøkkelen.");
        await press(other, "Lagre utkastet");
        await says(other, "Utkastet er lagret.");
      });
      await press(page, "Lagre utkastet");
      await page.getByRole("heading", { name: "Noen andre har lagret i mellomtiden" }).waitFor();
      const both = await main(page);
      expect(both).toContain("Det som er lagret Rammen er 990 000 kroner. Den deles etter nøkkelen.");
      expect(both).toContain("Det dere har skrevet Rammen er 1 000 000 kroner.");
      await expectAccessible(page);
      await text.fill("Rammen er 990 000 kroner.\nDen deles etter nøkkelen, med halve beløpet i juli.");
      await press(page, "Lagre vår tekst");
      await page.getByRole("heading", { level: 1, name: /Utkastet er ikke sendt/ }).waitFor();
      await sendToFour(page);
      await page.goto("/kommuner/5020/aarshjul");
      await says(page, `Siste dag for uttalelser om «${budgetTitle}»`);
      await says(page, `«${budgetTitle}» i Osen kommunestyre`);
      await expectWellMade(page);
    });
  });

  it("has a new key proposed in the workshop, and sent to the councils with what it costs each and what a no means", async () => {
    served.turnTo(on("08-24"));
    await as(leader, async (page) => {
      await page.goto(`/samarbeid/${cooperation}/nokkel`);
      await page.getByRole("textbox", { name: "Nøkkelen", exact: true }).fill("30 % likt og 70 % etter folketall");
      await press(page, "Foreslå denne nøkkelen");
      await page.getByLabel("Nøkkelen skal gjelde fra").fill(newYear);
      await page.getByLabel("Begrunnelse (frivillig)").fill("Beredskapen er den samme for alle.");
      await press(page, "Legg forslaget på bordet");
      await says(page, "Ingen har delt hva de kan leve med ennå");
      await press(page, "Spør kommunestyrene om dette");
      await page.getByLabel("Svaret må være endelig innen").fill(on("12-18"));
      await press(page, "Lag utkast til sak");
      await page.waitForURL(/\/saker\/m-/);
      matter = new URL(page.url()).pathname;
      await page.getByRole("link", { name: "Rediger utkastet" }).click();
      await page.getByLabel("Siste dag for uttalelser").fill(on("09-25"));
      await press(page, "Lagre utkastet");
      await sendToFour(page);
      await page.goto(`/samarbeid/${cooperation}`);
      await says(page, oldKey, "Se forhandlingen om nøkkelen");
      await page.getByRole("link", { name: "Se forhandlingen om nøkkelen" }).click();
      await says(page, "Kommunestyrene er spurt om forslag 1", "Mangler: Indre Fosen, Osen, Ørland og Åfjord.");
    });
    await as(chief, async (page) => {
      await page.goto(`${matter}/innstilling?for=5020-kommunedirektor`);
      await page.getByRole("radio", { name: "Tilrår ja med endringer" }).check();
      await page.getByLabel("Innstillingen").fill("Kommunedirektøren tilrår nøkkelen, faset inn.");
      await press(page, "Registrer innstillingen");
      await says(page, "Innstillingen er registrert og følger saken.");
    });
    await as(
      councillor,
      async (page) => {
        await page.goto(`${matter}?kommune=5020`);
        await says(page, "Det koster Osen 21 491 kr mer i året.", "fra 86 til 109 kroner per innbygger");
        await says(page, "Kommunedirektøren i Osen Tilrår ja med endringer", "Ingen av fire har sagt ja ennå.");
        await says(page, "Forslaget blir ikke vedtatt", `gjelder dagens nøkkel videre: ${oldKey}`);
        await says(page, "Kommunestyret selv må vedta. kommuneloven § 19-4");
        await expectWellMade(page);
        await page.goto("/organ/5020-kommunestyre");
        await says(page, "skal vedta versjon 1.", budgetTitle);
      },
      { viewport: phone },
    );
  });

  it("hears two councils that want other words in September, while a third says yes, and keeps a view that comes too late", async () => {
    served.turnTo(on("09-09"));
    await as(secretary, async (page) => {
      await page.goto(`${matter}/uttalelse?for=5020-formannskap`);
      await page.getByLabel("Hva mener dere?").fill("Økningen må komme gradvis.");
      await page.getByLabel("Vi foreslår en annen tekst").check();
      const text = page.getByLabel("Teksten slik dere vil ha den");
      const asked = await text.inputValue();
      expect(asked).toContain("Ingen innfasing: nøkkelen gjelder fullt ut fra første dag.");
      await text.fill(asked.replace(/Ingen innfasing: .*/, "Økningen fases inn over to år."));
      await press(page, "Send uttalelsen fra Osen formannskap");
      await says(page, "Uttalelsen er registrert.", "Ikke besvart ennå");
    });
    await as(neighbours["5054"], async (page) => {
      const shown = await fetched(page, api(matter));
      const view = { body: "5054-formannskap", version: 1, on: served.day(), text: "Vi vil ha et tak." };
      const proposedText = `${shown.asked.text}\nIngen skal betale mer enn 350 000 kroner.`;
      await ask(page, `${api(matter)}/views`, { ...view, proposedText });
      const plainView = { ...view, text: "Rammen er for stram.", on: served.day() };
      await ask(page, `${api(budget)}/views`, plainView);
    });
    served.turnTo(on("09-23"));
    await as(neighbours["5057"], async (page) =>
      expect(await decides(page, matter, "5057", 1)).toMatchObject({ registered: "new", counts: true }),
    );
    served.turnTo(on("10-01"));
    await as(neighbours["5057"], async (page) => {
      await page.goto(`${matter}/uttalelse?for=5057-formannskap`);
      await says(page, "Fristen var 25. september");
      await page.getByLabel("Hva mener dere?").fill("Vi støtter forslaget, men er sent ute.");
      await press(page, "Send uttalelsen fra Ørland formannskap");
      await says(page, "kom for sent", "Vi støtter forslaget, men er sent ute.");
      await says(page, "Én av fire har sagt ja.");
      await expectAccessible(page);
    });
  });

  it("gets a second version and reasoned replies in October, and whoever had said yes must say it again", async () => {
    served.turnTo(on("10-05"));
    await as(leader, async (page) => {
      await ask(page, `/cooperations/${cooperation}/key-proposals`, {
        ...{ holder: "municipality:5058", key: "30 % likt og 70 % etter folketall", validFrom: newYear },
        ...{ phaseIn: { firstYear: year + 1, years: 2 }, reason: "Gir Osen tid." },
      });
      await page.goto(`/samarbeid/${cooperation}/forhandling`);
      await page.getByRole("button", { name: "Spør kommunestyrene om dette" }).click();
      await page.getByRole("radio", { name: /^Som neste versjon av «Ny fordelingsnøkkel/ }).waitFor();
      await expectAccessible(page);
      await press(page, "Lag utkast til neste versjon");
      await page.waitForURL(/\/versjon$/);
      await says(
        page,
        "2 forslag til tekst, linje for linje",
        "Ørland har sagt ja til den forrige teksten og må vedta på nytt.",
      );
      await press(page, "Send versjon 2");
      await says(page, "Den nye versjonen er sendt.");
      const shown = await fetched(page, api(matter));
      const views = shown.views as readonly { readonly id: string; readonly body: string }[];
      const viewOf = (municipality: string) => views.find(({ body }) => body === `${municipality}-formannskap`)?.id;
      await page.goto(`${matter}/svar?for=${viewOf("5020")}`);
      await page.getByLabel("Sted i teksten").fill("avsnittet Innfasing");
      await page.getByLabel("I versjon").fill("2");
      await page.getByLabel("Begrunnelse").fill("Det gir tid i økonomiplanen.");
      await press(page, "Publiser svaret");
      await says(page, "Svaret er publisert ved siden av uttalelsen.");
      for (const [municipality, reason] of [
        ["5054", "Et tak ville flyttet kostnaden til de andre."],
        ["5057", "Takk for støtten."],
      ] as const)
        await ask(page, `${api(matter)}/views/${viewOf(municipality)}/replies`, {
          ...{ seen: 0, answer: "not-accepted", reason, changed: null },
        });
    });
    await read(async (page) => {
      await page.goto(`${matter}?kommune=5057`);
      await says(page, "Vedtok versjon 1 den 23. september", "Teksten er endret siden");
      await says(page, "Tatt til følge Endret i versjon 2, avsnittet Innfasing", "Ikke tatt til følge");
      await says(page, "Alle har fått begrunnet svar.", "Ingen av fire har sagt ja ennå.");
      await expectWellMade(page);
      await page.goto("/organ/5057-kommunestyre");
      await says(page, "teksten er endret, ta stilling på nytt");
      await expectWellMade(page);
    });
  });

  it("has its budget's hearing closed while a view waits for its answer: by a council, with its reason, as a breach that all can see", async () => {
    served.turnTo(on("10-12"));
    await as(economist, async (page) => {
      await page.goto(`${budget}/slutt`);
      await says(page, "Én uttalelse har ikke fått svar.", "Bare et organ som vedtar saken, kan avslutte");
    });
    await as(secretary, async (page) => {
      await page.goto(`${budget}/slutt`);
      await says(page, "Dette er et brudd på regelen om at alle uttalelser skal ha svar.");
      await page.getByLabel(/^Hvorfor avsluttes høringen/).fill("Kommunestyret må ha budsjettet nå.");
      await press(page, "Avslutt høringen og registrer bruddet");
      await says(page, "Brudd: Høringen ble avsluttet 12. oktober");
    });
    await read(async (page) => {
      await page.goto(budget);
      await says(page, "Brudd: Høringen ble avsluttet", "av Osen kommunestyre uten at alle uttalelser hadde fått svar");
      await says(page, "Begrunnelse: Kommunestyret må ha budsjettet nå.", "Ikke besvart");
    });
  });

  it("counts in November what the councils decide, three for and one against; not the formannskap, not the same twice, no weight that is typed", async () => {
    served.turnTo(on("11-03"));
    await as(secretary, async (page) => {
      await page.goto(`${matter}/vedtak?for=5020-formannskap`);
      await page.getByLabel("Vedtaket, ordrett").fill("Formannskapet vedtar nøkkelen.");
      await press(page, "Registrer vedtaket i Osen formannskap");
      await says(page, "Organet innstiller; et annet organ vedtar. kommuneloven § 19-4", "Ingen av fire har sagt ja");
    });
    served.turnTo(on("11-25"));
    await as(neighbours["5054"], async (page) => {
      await page.goto(`${matter}/vedtak?for=5054-kommunestyre`);
      expect(await page.getByLabel(/vekt/i).count()).toBe(0);
      await page.getByLabel("Vedtaket, ordrett").fill("Kommunestyret vedtar forslaget.");
      await page.getByLabel("Saksnummer").fill("PS 5054/2");
      await page.getByRole("button", { name: "Registrer vedtaket i Indre Fosen kommunestyre" }).dblclick();
      await says(page, "Vedtaket er registrert. 3 har ikke svart ennå.");
      const again = await decides(page, matter, "5054", 2, { caseNumber: "ps5054/2", weight: "100" });
      expect(again).toMatchObject({ registered: "already", counts: true });
      await decides(page, budget, "5054", 1);
      await livesWithAll(page, "5054");
      await page.reload();
      await says(page, "Én av fire har sagt ja.");
      expect((await main(page)).split("Indre Fosen kommunestyre vedtok versjon 2.")).toHaveLength(2);
    });
    for (const number of ["5057", "5058"] as const)
      await as(neighbours[number], async (page) => {
        expect(await decides(page, matter, number, 2)).toMatchObject({ registered: "new", counts: true });
        await decides(page, budget, number, 1);
        await livesWithAll(page, number);
      });
    await as(secretary, async (page) => {
      await page.goto(`${matter}/vedtak?for=5020-kommunestyre`);
      await page.getByRole("radio", { name: "Ikke vedtatt" }).check();
      await page.getByLabel("Vedtaket, ordrett").fill("Osen kommunestyre sier nei. Det er for dyrt.");
      await page.getByLabel("For", { exact: true }).fill("6");
      await page.getByLabel("Mot", { exact: true }).fill("9");
      await press(page, "Registrer vedtaket i Osen kommunestyre");
      await says(page, "Vedtaket er registrert. Alle som skal vedta, har svart.");
      await says(
        page,
        "Ikke vedtatt.",
        "Tre av fire har sagt ja. Osen har sagt nei.",
        "Nei. Sa nei til versjon 2 den 25. november",
      );
      await says(page, "6 mot 9 stemmer.");
      await decides(page, budget, "5020", 1);
      await expectWellMade(page);
    });
    await read(async (page) => {
      await page.goto(`/samarbeid/${cooperation}`);
      await says(page, oldKey);
      await page.goto(`/samarbeid/${cooperation}/forhandling`);
      await says(page, "Minst ett kommunestyre som må bestemme, har sagt nei.");
      await page.goto(budget);
      await says(page, `Vedtatt 25. november ${year}.`, "Fire av fire har sagt ja.", "Brudd: Høringen ble avsluttet");
    });
  });

  it("finds at the table whose concession would open the way, and Osen gives it", async () => {
    served.turnTo(on("11-30"));
    const table = `/samarbeid/${cooperation}/forhandling`;
    await as(chief, async (page) => {
      await page.goto(table);
      await page.getByLabel("Det meste dere kan betale i året").fill("90 000");
      await page.getByLabel("Begrunnelse").fill("Mer har vi ikke dekning for.");
      await press(page, "Lagre internt");
      await says(page, "Lagret internt hos kommunen. Ikke delt.");
      await shareWithAll(page);
      await says(page, "Strakk Osen seg 9 562 kr lenger i året, kunne alle leve med forslag 2.");
    });
    await read(async (page) => {
      await page.goto(table);
      await says(
        page,
        "Strakk Osen seg 9 562 kr lenger i året, kunne alle leve med forslag 2.",
        "Mer har vi ikke dekning for.",
      );
      await expectWellMade(page);
    });
    served.turnTo(on("12-07"));
    await as(chief, async (page) => {
      await page.goto(table);
      await page.getByLabel("Det meste dere kan betale i året").fill("100 000");
      await page.getByLabel("Begrunnelse").fill("Når det fases inn over to år, kan vi leve med det.");
      await press(page, "Lagre internt");
      await says(page, "Lagret internt hos kommunen. Ikke delt.");
      await shareWithAll(page);
      await says(page, "Alle kan leve med forslag 1 og forslag 2.");
    });
  });

  it("ends in December with Osen's yes: all four have said it, and the key is adopted but does not hold yet", async () => {
    served.turnTo(on("12-16"));
    await as(secretary, async (page) => {
      await page.goto(`${matter}/vedtak?for=5020-kommunestyre`);
      await page.getByLabel("Vedtaket, ordrett").fill("Osen kommunestyre vedtar nøkkelen likevel.");
      await page.getByLabel("For", { exact: true }).fill("12");
      await page.getByLabel("Mot", { exact: true }).fill("3");
      await press(page, "Registrer vedtaket i Osen kommunestyre");
      await says(page, `Vedtatt 16. desember ${year}.`, "Fire av fire har sagt ja.");
    });
    await read(async (page) => {
      await page.goto(`/samarbeid/${cooperation}`);
      await says(page, oldKey, `Fra 1. januar ${year + 1} gjelder ${newKey}`);
      await expectWellMade(page);
      await page.goto(`/samarbeid/${cooperation}/forhandling`);
      await says(page, `Forslag 2 er vedtatt og begynner å gjelde 1. januar ${year + 1}`);
    });
  });

  it("begins the next year with the key in force, a story that can be read, and the influence of each in figures", async () => {
    served.turnTo(newYear);
    await read(
      async (page) => {
        await page.goto(`/samarbeid/${cooperation}`);
        await says(page, newKey);
        expect(await main(page)).not.toContain("som alle kommunestyrene har vedtatt"); // it holds, and no other is on its way
        await page.goto(`/samarbeid/${cooperation}/forhandling`);
        await says(page, `Forslag 2 gjelder fra 1. januar ${year + 1}`);
        const story = (await main(page)).split("Slik har det gått")[1] ?? "";
        const told = [
          "Åfjord la fram forslag 1.",
          "ble sendt til kommunestyrene.",
          "Osen formannskap ga en uttalelse.",
          "Ørland kommunestyre vedtok utgave 1.",
          "Utgave 2 av saken ble sendt.",
          "En uttalelse ble tatt til følge.",
          "Osen formannskap vedtok utgave 2. Det teller ikke; se saken.",
          "Osen kommunestyre sa nei til utgave 2.",
          "Osen delte hva de kan leve med.",
          "Osen kommunestyre vedtok utgave 2.",
          "Alle kommunestyrene som må bestemme, har vedtatt utgave 2.",
        ];
        const places = told.map((words) => story.indexOf(words));
        expect(places.map((place, at) => (place < 0 ? told[at] : null)).filter(Boolean)).toEqual([]);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        await expectWellMade(page);
        await page.goto(`/samarbeid/${cooperation}/medvirkning?kommune=5020`);
        await says(page, "Osen har vært med i to saker; to nådde et folkevalgt organ.");
        await says(page, "Én uttalelse er gitt; én ble helt eller delvis tatt til følge.");
        await expectWellMade(page);
        await page.goto(`/samarbeid/${cooperation}/historikk`);
        await says(page, "På vegne av Osen kommune");
      },
      { viewport: phone },
    );
  });
});

async function shareWithAll(page: Page): Promise<void> {
  await press(page, "Del svaret …");
  await page.getByRole("radio", { name: /^Alle – svaret blir åpent/ }).check();
  await press(page, "Del svaret med alle");
  await page.getByRole("dialog").getByRole("button", { name: "Del svaret med alle" }).click();
  await says(page, "Dere har delt et svar i denne runden.");
}

/** An answer as the chief executive of Osen writes hers in the page. */
async function livesWithAll(page: Page, participant: string): Promise<void> {
  const { negotiation } = await fetched(page, `/cooperations/${cooperation}/negotiation`);
  const ids = (negotiation.proposals as readonly { readonly id: string }[]).map(({ id }) => id);
  const verdicts = Object.fromEntries(ids.map((id) => [id, "acceptable"]));
  const mine = { participant, round: 1, seen: 0, verdicts, reason: "Vi har vedtatt det." };
  const at = `/negotiations/${negotiation.id}/answer`;
  const { revision } = await ask<{ revision: number }>(page, at, mine, "PUT");
  await ask(page, `${at}/sharing`, { participant, round: 1, seen: revision });
}
