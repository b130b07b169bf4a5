// What helps to grade and to review risks. The forms work without it.

// In the matrix the arrows go up, down, left and right. Without this they go from cell to cell in the order of reading.
for (const matrix of document.querySelectorAll("[data-grade-matrix]")) {
  const rows = [...matrix.tBodies[0].rows].map(row => [...row.querySelectorAll("input")]);
  matrix.addEventListener("keydown", event => {
    const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key] ?? [0, 0];
    const row = rows.findIndex(cells => cells.includes(event.target));
    if (row < 0 || (down === 0 && right === 0)) return;
    event.preventDefault();
    const cell = rows[row + down]?.[rows[row].indexOf(event.target) + right];
    if (!cell) return;
    cell.focus();
    cell.click();
  });
}

// The keys of a sitting. They are heard only while the focus is in the risk and in no field, and can be turned off (WCAG 2.1.4).
const sitting = document.querySelector("[data-sitting]");
if (sitting) {
  const kept = "keys of the review sitting";
  const form = sitting.querySelector("form[data-form]");
  const buttons = [...form.querySelectorAll("[data-key]")];
  const note = form.querySelector("textarea");
  const line = Object.assign(document.createElement("p"), { className: "sitting-keys" });
  const words = Object.assign(document.createElement("span"), { role: "status" });
  const turn = Object.assign(document.createElement("button"), { type: "button", className: "link" });
  let on = true;
  try {
    on = localStorage.getItem(kept) !== "off";
  } catch {
    // Without leave to store, they are on.
  }

  const show = () => {
    words.textContent = on ? "Keys: U unchanged, G grade, S skip, N note." : "Keys are off.";
    turn.textContent = on ? "Turn keys off" : "Turn keys on";
    for (const button of buttons) {
      if (on) button.setAttribute("aria-keyshortcuts", button.dataset.key);
      else button.removeAttribute("aria-keyshortcuts");
    }
  };
  turn.addEventListener("click", () => {
    on = !on;
    try {
      localStorage.setItem(kept, on ? "on" : "off");
    } catch {
      // It holds for this page.
    }
    show();
  });
  line.append(words, " ", turn);
  form.before(line);
  show();

  let sent = false;
  form.addEventListener("submit", () => { sent = true; });
  sitting.addEventListener("keydown", event => {
    if (!on || sent || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("input, textarea, select")) {
      // Out of the note, back to the keys.
      if (event.key === "Escape") sitting.focus();
      return;
    }
    const key = event.key.toLowerCase();
    const button = buttons.find(one => one.dataset.key === key);
    if (key === "n") note.focus();
    else if (button) form.requestSubmit(button);
    else return;
    event.preventDefault();
  });
  if (!document.querySelector(".govuk-error-summary")) sitting.focus();
}
