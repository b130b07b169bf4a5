// Asks the browser for a passkey, and sends its answer as a form. Without it, or in a browser without passkeys, the button is not shown.
const problemOf = form => form.querySelector(".passkey-problem");

async function ask(form) {
  const options = JSON.parse(form.dataset.options);
  const credential = form.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.credential.value = JSON.stringify(credential);
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      problemOf(form).hidden = true;
      try {
        await ask(form);
        form.requestSubmit();
      } catch {
        problemOf(form).hidden = false;
      }
    });
  }
}
