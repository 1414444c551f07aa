import { apportion, methods } from "@omforent/fairness";
import { fraction } from "@omforent/kernel";

// Ten seats in a regional council by population, at least one each. The methods do not agree, so the agreement must name one.
const names = ["Indre Fosen", "Ørland", "Åfjord", "Osen"];
const weights = [10_006n, 10_706n, 4_340n, 911n].map((inhabitants) => fraction(inhabitants));

for (const method of methods) {
  const result = apportion(method, { total: 10n, weights, minimum: 1n });
  if (result.ok) console.log(method, names.map((name, index) => `${name} ${result.value.seats[index]}`).join(", "));
}
