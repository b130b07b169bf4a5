// Compiles govuk.scss, and keeps only the rules whose classes a component or a screen of ours names.
//   node build.mjs          writes ../Assets/Files/govuk.css
//   node build.mjs --check  compares it with what is there, and fails where they differ
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "sass";

const here = path => fileURLToPath(new URL(path, import.meta.url));
const built = here("../Assets/Files/govuk.css");

// The classes that our markup names.
const markup = readdirSync(here(".."), { recursive: true }).filter(file => file.endsWith(".razor") && !/(^|[\\/])(bin|obj|node_modules)[\\/]/.test(file));
const used = new Set(markup.flatMap(file => readFileSync(here(`../${file}`), "utf8").match(/govuk-[a-z_-]+/g) ?? []));

const { css } = compile(here("govuk.scss"), { style: "compressed", loadPaths: [here("node_modules")], quietDeps: true });
const result = kept(css) + "\n";
for (const word of ["url(", "@font-face", "@import", "Transport", "crest", "crown"])
  if (result.includes(word)) throw new Error(`The sheet says ${word}: it is to load nothing, and to show no mark of the government's.`);

if (process.argv.includes("--check")) {
  if (readFileSync(built, "utf8") === result) process.exit(0);
  console.error("Assets/Files/govuk.css is not what Styles makes of the screens. Run `npm run build` in src/Plumbline.Web/Styles.");
  process.exit(1);
}

writeFileSync(built, result);

// The blocks of a compressed sheet, without the rules that nothing of ours uses, and without rules of theirs for print: ours stand in site.css.
function kept(sheet) {
  let text = "";
  for (let at = 0; at < sheet.length;) {
    const open = sheet.indexOf("{", at);
    if (open < 0) break;
    let close = open + 1;
    for (let depth = 1; depth > 0; close++) depth += { "{": 1, "}": -1 }[sheet[close]] ?? 0;
    const [head, body] = [sheet.slice(at, open).trim(), sheet.slice(open + 1, close - 1)];
    at = close;
    if (head.startsWith("@media print")) continue;
    const [name, inner] = head.startsWith("@") ? [head, kept(body)] : [selectors(head), declarations(body)];
    if (name && inner) text += `${name}{${inner}}`;
  }
  return text;
}

// Those selectors of a list whose classes are all used. What a selector excludes may be unused.
function selectors(list) {
  const isUsed = selector => (selector.replace(/:not\([^)]*\)/g, "").match(/govuk-[a-z_-]+/g) ?? []).every(name => used.has(name));
  return list.split(/,(?![^(]*\))/).filter(isUsed).join(",");
}

function declarations(body) {
  return body.split(";").filter(line => !/^(font-family:inherit|-(webkit|moz-osx)-font-smoothing:|-webkit-text-decoration-skip)/.test(line)).join(";");
}
