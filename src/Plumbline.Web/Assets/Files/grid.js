// The grid of figures: keys of a spreadsheet, the check of each cell as it is left, and the paste of a block. Without it, cells are checked as they are saved.
const table = document.querySelector("table[data-grid]");
const form = table?.closest("form");
const told = form?.querySelector("[data-paste]");
const boxes = table ? [...table.querySelectorAll("td.entry input")] : [];
const values = boxes.filter(box => box.name.startsWith("v:"));
const rows = table ? [...table.tBodies].flatMap(body => [...body.rows]).filter(row => row.querySelector("td.entry")) : [];
const cellOf = box => box.closest("td.entry");
const rowOf = box => rows.indexOf(box.closest("tr"));
const columnOf = box => [...box.closest("tr").querySelectorAll("td.entry")].indexOf(cellOf(box));
const at = (row, column) => rows[row]?.querySelectorAll("td.entry")[column];

// What a cell is read as, what is wrong, what is unusual: in words, with a sign, beside the cell.
function show(cell, said) {
  const value = cell.querySelector("input");
  const id = `m:${value.name}`;
  let words = document.getElementById(id);
  const text = said.problem ? `Error: ${said.problem}` : said.question ? `Read as ${said.reads}. ${said.question}` : said.reads && value.value.trim() !== said.reads ? `Read as ${said.reads}` : "";
  if (!words && text) {
    words = document.createElement("p");
    words.id = id;
    cell.append(words);
  }
  if (!words) return;
  words.className = `said ${said.problem ? "wrong" : said.question ? "unusual" : "fine"}`;
  words.textContent = text;
  for (const box of cell.querySelectorAll("input")) {
    box.toggleAttribute("aria-invalid", !!said.problem);
    if (said.problem) box.setAttribute("aria-invalid", "true");
    if (text) box.setAttribute("aria-describedby", id);
    else box.removeAttribute("aria-describedby");
  }
}

const checked = new Map();
const stateOf = cell => [...cell.querySelectorAll("input")].map(box => box.value).join("\n");

async function check(cells) {
  cells = cells.filter(cell => checked.get(cell) !== stateOf(cell));
  if (cells.length === 0) return;
  const data = new FormData();
  data.append("__RequestVerificationToken", form.elements.__RequestVerificationToken.value);
  data.append("unit", form.elements.unit.value);
  for (const cell of cells) {
    checked.set(cell, stateOf(cell));
    for (const box of cell.querySelectorAll("input")) data.append(box.name, box.value);
  }
  try {
    const response = await fetch(table.dataset.grid, { method: "POST", body: data, headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error();
    const said = await response.json();
    for (const cell of cells) {
      const one = said[cell.querySelector("input").name];
      if (one) show(cell, one);
    }
  } catch {
    // The connection is away; the cells are checked when they are left again, or saved.
    for (const cell of cells) checked.delete(cell);
  }
}

function mark(box) {
  const was = box.dataset.was;
  const cell = cellOf(box);
  let words = cell.querySelector(".was");
  if (box.name.startsWith("v:")) {
    const isChanged = was && box.value.trim() !== was;
    if (isChanged && !words) {
      words = document.createElement("p");
      words.className = "was";
      box.after(words);
    }
    if (words) words.textContent = isChanged ? `was ${was}` : "";
  }
  box.classList.toggle("typed", box.value.trim() !== was);
}

function set(box, value) {
  box.value = value;
  mark(box);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

function go(row, column) {
  const box = at(row, column)?.querySelector("input");
  if (!box) return false;
  box.focus();
  box.select();
  return true;
}

// Down or up, past cells in which nothing is due.
function step(box, by) {
  const column = columnOf(box);
  for (let row = rowOf(box) + by; row >= 0 && row < rows.length; row += by) if (go(row, column)) return true;
  return false;
}

const entered = new WeakMap();

table?.addEventListener("focusin", event => {
  if (event.target.matches("td.entry input")) entered.set(event.target, event.target.value);
});
table?.addEventListener("focusout", event => {
  if (event.target.matches("td.entry input") && !cellOf(event.target).contains(event.relatedTarget)) check([cellOf(event.target)]);
});
table?.addEventListener("input", event => {
  if (event.target.matches("td.entry input")) mark(event.target);
});
table?.addEventListener("keydown", event => {
  const box = event.target;
  if (!box.matches("td.entry input") || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { selectionStart: from, selectionEnd: to, value } = box;
  const isAll = from === 0 && to === value.length;
  let done = false;
  if (event.key === "Enter") {
    // Enter moves as in a spreadsheet; it never sends the form.
    step(box, event.shiftKey ? -1 : 1);
    done = true;
  } else if (event.key === "ArrowDown") done = step(box, 1);
  else if (event.key === "ArrowUp") done = step(box, -1);
  else if (event.key === "ArrowRight" && !event.shiftKey && (isAll || from === value.length)) done = go(rowOf(box), columnOf(box) + 1);
  else if (event.key === "ArrowLeft" && !event.shiftKey && (isAll || to === 0)) done = go(rowOf(box), columnOf(box) - 1);
  else if (event.key === "Escape" && entered.has(box) && box.value !== entered.get(box)) {
    set(box, entered.get(box));
    box.select();
    done = true;
  } else if (event.key === "F2") {
    box.setSelectionRange(value.length, value.length);
    done = true;
  }
  if (done) event.preventDefault();
});

// A block as spreadsheets copy it: cells between tabs, rows between line breaks, a cell with either in quotation marks.
export function read(text) {
  const block = [[]];
  let cell = "", quoted = false, begun = false;
  const end = () => {
    block.at(-1).push(cell.trim());
    cell = "";
    begun = false;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += c;
        i++;
      } else quoted = false;
    } else if (c === '"' && !begun && cell === "") {
      quoted = true;
      begun = true;
    } else if (c === "\t") end();
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      end();
      block.push([]);
    } else cell += c;
  }
  end();
  const last = block.at(-1);
  if (block.length > 1 && last.length === 1 && last[0] === "") block.pop();
  return block;
}

let before = null;   // what the last paste replaced

function tell(lines, canUndo) {
  told.replaceChildren();
  for (const line of lines) {
    const words = document.createElement("p");
    words.textContent = line;
    told.append(words);
  }
  if (!canUndo) return;
  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "govuk-button govuk-button--secondary";
  undo.textContent = "Undo the paste";
  undo.addEventListener("click", () => {
    const first = before[0][0];
    for (const [box, value] of before) set(box, value);
    check(before.map(([box]) => cellOf(box)));
    before = null;
    tell(["The paste is undone."], false);
    first.focus();
  });
  told.append(undo);
}

table?.addEventListener("paste", event => {
  const start = event.target;
  if (!start.matches("td.entry input")) return;
  const text = event.clipboardData.getData("text/plain");
  const block = read(text);
  if (block.length === 1 && block[0].length === 1 && !text.startsWith('"')) return;
  event.preventDefault();
  const top = rowOf(start), left = columnOf(start);
  const placed = [], lost = [], over = [];
  block.forEach((line, down) => line.forEach((value, across) => {
    if (value === "") return;
    const box = at(top + down, left + across)?.querySelector("input");
    if (!box) lost.push(value);
    else {
      if (box.value.trim() !== "" && box.value.trim() !== value) over.push(box);
      placed.push([box, value]);
    }
  }));
  before = placed.map(([box]) => [box, box.value]);
  for (const [box, value] of placed) set(box, value);
  check(placed.map(([box]) => cellOf(box)));
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;
  const lines = [`${count(placed.length, "cell was", "cells were")} filled.`];
  if (over.length > 0) lines.push(`${count(over.length, "cell had another figure and is", "cells had other figures and are")} marked with what was there. You are asked about them when you save.`);
  if (lost.length > 0) lines.push(`${count(lost.length, "cell did", "cells did")} not fit into the grid: ${lost.slice(0, 20).join(", ")}${lost.length > 20 ? " …" : ""}`);
  tell(lines, placed.length > 0);
});

if (table) {
  form.querySelector("[data-keys]").hidden = false;
  for (const box of boxes) mark(box);
  // A draft's cells are checked as it is opened.
  check(values.filter(box => box.value.trim() !== box.dataset.was && box.value.trim() !== "").map(cellOf));
}
