import { type Insertable, sql } from "kysely";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { FormerMunicipality, Municipality, Neighbours, Registry, RegistryLists } from "../domain/index.ts";
import { registryOf } from "../domain/index.ts";
import type { MunicipalityTables } from "./tables.ts";

/** The whole registry: 357 municipalities, what they were, and whom they meet. */
export async function findRegistry(database: Database): Promise<Registry> {
  const db = database.withTables<MunicipalityTables>();
  const counties = await db.selectFrom("counties").select(["number", "name"]).execute();
  const municipalities = await db.selectFrom("municipalities").selectAll().execute();
  const formers = await db
    .selectFrom("former_municipalities as former")
    .innerJoin("former_municipality_leads as lead", "lead.former", "former.number")
    .select(["former.number", "former.name", "former.first_year", "former.last_year"])
    .select(sql<string>`string_agg(lead.municipality, ' ' order by lead.municipality)`.as("leads_to"))
    .groupBy("former.number")
    .execute();
  const neighbours = await db
    .selectFrom("municipality_neighbours")
    .select(["municipality", "neighbour", "kilometres"])
    .execute();
  const sources = await db
    .selectFrom("municipality_sources")
    .select(["id", "fields", "publisher", "date", "licence"])
    .orderBy("id")
    .execute();
  return registryOf({
    counties,
    municipalities: municipalities.map(fromRow),
    formers: formers.map(
      (row): FormerMunicipality => ({
        number: row.number,
        name: row.name,
        firstYear: row.first_year,
        lastYear: row.last_year,
        leadsTo: row.leads_to.split(" "),
      }),
    ),
    neighbours: neighbours.map(
      ({ municipality, neighbour, kilometres }): Neighbours => ({ pair: [municipality, neighbour], kilometres }),
    ),
    sources,
  });
}

/** Replaces the registry by these lists. A municipality that others refer to stays; today there is no way to lose one. */
export async function saveRegistry(tx: Transaction, lists: RegistryLists): Promise<void> {
  const db = tx.withTables<MunicipalityTables>();
  await db.deleteFrom("municipality_neighbours").execute();
  await db.deleteFrom("former_municipality_leads").execute();
  await db.deleteFrom("former_municipalities").execute();
  await db.deleteFrom("municipality_sources").execute();
  for (const { number, name } of lists.counties)
    await db
      .insertInto("counties")
      .values({ number, name })
      .onConflict((conflict) => conflict.column("number").doUpdateSet({ name }))
      .execute();
  await saveMunicipalities(tx, lists.municipalities);
  await saveFormers(tx, lists.formers);
  const neighbours = lists.neighbours.map(({ pair: [municipality, neighbour], kilometres }) => ({
    municipality,
    neighbour,
    kilometres,
  }));
  if (neighbours.length > 0) await db.insertInto("municipality_neighbours").values(neighbours).execute();
  const sources = lists.sources.map((source) => ({ ...source, fields: JSON.stringify(source.fields) }));
  if (sources.length > 0) await db.insertInto("municipality_sources").values(sources).execute();
}

async function saveMunicipalities(tx: Transaction, municipalities: readonly Municipality[]): Promise<void> {
  if (municipalities.length === 0) return;
  await tx
    .withTables<MunicipalityTables>()
    .insertInto("municipalities")
    .values(municipalities.map(toRow))
    .onConflict((conflict) =>
      conflict.column("number").doUpdateSet(({ ref }) => ({
        name: ref("excluded.name"),
        official_name: ref("excluded.official_name"),
        northern_sami: ref("excluded.northern_sami"),
        southern_sami: ref("excluded.southern_sami"),
        lule_sami: ref("excluded.lule_sami"),
        kven: ref("excluded.kven"),
        other_names: sql<string>`excluded.other_names`,
        county: ref("excluded.county"),
        language_form: ref("excluded.language_form"),
        language_form_elsewhere: ref("excluded.language_form_elsewhere"),
        centre: ref("excluded.centre"),
        area_km2: ref("excluded.area_km2"),
        organisation_number: ref("excluded.organisation_number"),
        longitude: ref("excluded.longitude"),
        latitude: ref("excluded.latitude"),
      })),
    )
    .execute();
}

async function saveFormers(tx: Transaction, formers: readonly FormerMunicipality[]): Promise<void> {
  if (formers.length === 0) return;
  const db = tx.withTables<MunicipalityTables>();
  await db
    .insertInto("former_municipalities")
    .values(
      formers.map(({ number, name, firstYear, lastYear }) => ({
        number,
        name,
        first_year: firstYear,
        last_year: lastYear,
      })),
    )
    .execute();
  const leads = formers.flatMap(({ number, leadsTo }) =>
    leadsTo.map((municipality) => ({ former: number, municipality })),
  );
  await db.insertInto("former_municipality_leads").values(leads).execute();
}

const toRow = (municipality: Municipality): Insertable<MunicipalityTables["municipalities"]> => ({
  number: municipality.number,
  name: municipality.name,
  official_name: municipality.officialName,
  northern_sami: municipality.names.northernSami,
  southern_sami: municipality.names.southernSami,
  lule_sami: municipality.names.luleSami,
  kven: municipality.names.kven,
  other_names: JSON.stringify(municipality.names.other),
  county: municipality.county,
  language_form: municipality.languageForm,
  language_form_elsewhere: municipality.languageFormElsewhere,
  centre: municipality.centre,
  area_km2: municipality.areaKm2,
  organisation_number: municipality.organisationNumber,
  longitude: municipality.point[0],
  latitude: municipality.point[1],
});

type Row = {
  readonly [Column in keyof MunicipalityTables["municipalities"]]: Column extends "other_names"
    ? readonly string[]
    : MunicipalityTables["municipalities"][Column];
};

const fromRow = (row: Row): Municipality => ({
  number: row.number,
  name: row.name,
  officialName: row.official_name,
  names: {
    northernSami: row.northern_sami,
    southernSami: row.southern_sami,
    luleSami: row.lule_sami,
    kven: row.kven,
    other: row.other_names,
  },
  county: row.county,
  languageForm: row.language_form,
  languageFormElsewhere: row.language_form_elsewhere,
  centre: row.centre,
  areaKm2: row.area_km2,
  organisationNumber: row.organisation_number,
  point: [row.longitude, row.latitude],
});
