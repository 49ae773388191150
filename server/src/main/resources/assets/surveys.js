// The result beside a survey follows each answer; without this file a button asks for it.
(() => {
  const form = document.querySelector("form[data-survey]");
  if (!form) {
    return;
  }
  let asked = 0;
  async function follow() {
    const turn = ++asked;
    const fields = new URLSearchParams(new FormData(form));
    fields.set("act", "try");
    const answer = await fetch(form.action, { method: "POST", body: fields });
    if (!answer.ok || turn !== asked) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.getElementById("score").replaceWith(document.adoptNode(fresh.getElementById("score")));
    fresh.querySelectorAll("[id$='-asked']").forEach((question) => {
      const here = document.getElementById(question.id);
      if (here) {
        here.hidden = question.hidden;
      }
    });
  }
  let pause = 0;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => follow().catch(() => {}), 300);
  });
})();
