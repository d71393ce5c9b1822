// Replaces what has changed when the study is rendered anew, and sends answers to questions; without it, the page is reloaded by
// hand, and questions are answered in the codebook.
"use strict";

(() => {
  const part = id => document.getElementById(id);
  let loading = false;
  let again = false;

  const say = text => {
    if (part("status").textContent !== text) {
      part("status").textContent = text;
    }
  };

  /** Replaces the content of an element unless it is the same; a focus within goes to its heading, or on from what is empty. */
  const adopt = (mine, other) => {
    if (mine.innerHTML === other.innerHTML) {
      return;
    }
    const focused = mine.contains(document.activeElement);
    mine.replaceChildren(...other.childNodes);
    if (focused) {
      (mine.firstChild ? mine.querySelector("[tabindex]") : part("remarks-title"))?.focus();
    }
  };

  const visible = element => {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  };

  /** The new picture takes the place of the old one once it can be shown. */
  const show = async (image, next) => {
    const fresh = document.importNode(next);
    fresh.loading = "eager";
    try {
      await fresh.decode();
    } catch (e) {
      // a newer edition has taken its place, and will be asked for next
    }
    image.replaceWith(fresh);
  };

  const adoptPages = async next => {
    const later = [];
    const now = [];
    const pages = [...next.querySelectorAll(".page")];
    for (const page of pages) {
      const mine = part(page.id);
      if (!mine) {
        part("pages").append(document.importNode(page, true));
        continue;
      }
      adopt(mine.querySelector("h3"), page.querySelector("h3"));
      adopt(mine.querySelector(".beside"), page.querySelector(".beside"));
      mine.querySelector(".grid").replaceWith(page.querySelector(".grid"));
      const image = mine.querySelector("img");
      const other = page.querySelector("img");
      if (image.getAttribute("src") !== other.getAttribute("src")) {
        (visible(image) ? now : later).push([image, other]);
      }
    }
    for (const page of document.querySelectorAll(".page")) {
      if (!next.getElementById(page.id)) {
        page.remove();
      }
    }
    await Promise.all(now.map(([image, other]) => show(image, other)));
    for (const [image, other] of later) {
      image.replaceWith(document.importNode(other));
    }
  };

  const load = async () => {
    const answer = await fetch("./", {cache: "no-store"});
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.title = next.title;
    part("title").lang = next.getElementById("title").lang;
    for (const id of ["title", "downloads", "errors", "questions", "remarks", "measures"]) {
      adopt(part(id), next.getElementById(id));
    }
    await adoptPages(next);
    say(next.getElementById("status").textContent);
    document.body.dataset.edition = next.body.dataset.edition;
  };

  const refresh = async () => {
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    do {
      again = false;
      try {
        await load();
      } catch (e) {
        say("The preview can't be reached.");
      }
    } while (again);
    loading = false;
  };

  /** A choice is written into the codebook; the edition that has it follows by itself. */
  const answer = async button => {
    const question = button.parentElement;
    if (question.ariaDisabled === "true") {
      return;
    }
    question.ariaDisabled = "true";
    const given = {id: question.dataset.question, choice: button.value};
    let said = "The preview can't be reached.";
    try {
      const reply = await fetch("answer", {method: "POST", body: new URLSearchParams(given)});
      said = reply.ok ? `Written: ${given.id}: ${given.choice}` : `Not written: ${await reply.text()}`;
      question.ariaDisabled = String(reply.ok);
    } catch (e) {
      question.ariaDisabled = "false";
    }
    part("answer").textContent = said;
  };
  part("questions").addEventListener("click", event => {
    if (event.target.closest("button")) {
      answer(event.target.closest("button"));
    }
  });

  /** What stays at the head of the window covers nothing that is jumped to. */
  const leaveRoom = () => {
    const small = getComputedStyle(document.querySelector(".top")).display === "contents";
    const kept = small ? part("errors") : document.querySelector(".top");
    document.documentElement.style.scrollPaddingTop = kept.offsetHeight + 8 + "px";
  };
  const room = new ResizeObserver(leaveRoom);
  for (const kept of [document.querySelector("header"), part("errors")]) {
    room.observe(kept);
  }

  const events = new EventSource("events");
  events.addEventListener("edition", event => {
    part("pages").setAttribute("aria-busy", "false");
    if (event.data !== document.body.dataset.edition) {
      refresh();
    }
  });
  events.addEventListener("working", () => part("pages").setAttribute("aria-busy", "true"));
  events.addEventListener("error", () => say("The preview has ended. It goes on here once it is started again on the same port."));
  events.addEventListener("open", () => {
    if (part("status").textContent.startsWith("The preview ")) {
      refresh();
    }
  });
})();
