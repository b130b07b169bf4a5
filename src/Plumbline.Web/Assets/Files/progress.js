// Follows a job. Without it the page loads itself anew every few seconds, by a header.
const job = document.querySelector("[data-job]");
const bar = job?.querySelector("progress");
const words = job?.querySelector("[role=status]");

// Each answer is {"done": 3, "of": 12, "words": "3 of 12 parts are made.", "isOver": false}.
async function ask() {
  try {
    const response = await fetch(job.dataset.job, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (!response.ok) return location.reload();
    const state = await response.json();
    if (state.isOver) return location.reload();
    if (state.of > 0) {
      bar.max = state.of;
      bar.value = state.done;
    }
    if (words.textContent !== state.words) words.textContent = state.words;
  } catch {
    // The server may be starting anew; the next question finds it.
  }
  setTimeout(ask, 1000);
}

if (job) setTimeout(ask, 1000);
